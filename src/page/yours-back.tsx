// Bringing a progress file back: chosen, or dropped on the screen. It is merged with what is here, and what came of it is told.
import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import type { LeftOut } from '../core/archive.ts';
import { broughtBack, type Report } from '../store/import.ts';
import type { Screen } from './actor.ts';
import { ChooseFile, useDrops } from './file-choice.tsx';

/** Bytes beyond which a file is not even opened. */
const MOST_BYTES = 128_000_000;

interface Props {
  readonly screen: Screen;
  readonly done: () => void;
}

export function BringBack({ screen, done }: Props): JSX.Element {
  const [report, tell] = useState<Report | 'reading' | null>(null);
  const open = async (file: File): Promise<void> => {
    tell('reading');
    const found = await reportOn(file, screen);
    tell(found);
    screen.say(found.kind === 'refused' ? found.says : (sentences(found)[0] ?? ''));
    if (found.kind === 'brought back') screen.act({ kind: 'restocked', stock: found.stock });
    done();
  };
  const over = useDrops((file) => void open(file));
  return (
    <section class={over ? 'card over' : 'card'} aria-labelledby="back">
      <h2 id="back">Bring it back</h2>
      <p>Drop a progress file anywhere on this screen, or choose one. Nothing that is here is overwritten.</p>
      <p class="ways">
        <ChooseFile chosen={(file) => void open(file)} />
      </p>
      <ReportOf report={report} />
    </section>
  );
}

async function reportOn(file: File, { world, state }: Screen): Promise<Report> {
  if (file.size > MOST_BYTES) return { kind: 'refused', says: 'This file is larger than any progress file can be.' };
  try {
    return await broughtBack(world.record, state, await file.text());
  } catch {
    return { kind: 'refused', says: 'This file could not be read. Choose it once more.' };
  }
}

function ReportOf({ report }: { report: Report | 'reading' | null }): JSX.Element | null {
  if (report === null) return null;
  if (report === 'reading') return <p>Reading …</p>;
  if (report.kind === 'refused') return <p class="report">{report.says}</p>;
  return (
    <div class="report">
      {sentences(report).map((sentence) => (
        <p key={sentence}>{sentence}</p>
      ))}
      {report.leftOut.length === 0 ? null : <LeftOutList leftOut={report.leftOut} />}
    </div>
  );
}

const MOST_LISTED = 20;

function LeftOutList({ leftOut }: { leftOut: readonly LeftOut[] }): JSX.Element {
  const more = leftOut.length - MOST_LISTED;
  return (
    <>
      <p>{leftOut.length === 1 ? 'One thing' : `${leftOut.length} things`} in the file could not be read:</p>
      <ul class="left-out">
        {leftOut.slice(0, MOST_LISTED).map(({ what, why }) => (
          <li key={what}>
            <b>{what}</b>: {why}
          </li>
        ))}
      </ul>
      {more > 0 ? <p>And {more} more.</p> : null}
    </>
  );
}

/** What came of it, the number that came in first. */
function sentences({
  merged,
  plans,
  assignments,
  gradebooks,
  settings,
  notKept,
}: Extract<Report, { kind: 'brought back' }>): string[] {
  const { added, grown, beside, already } = merged;
  const came = added + grown + beside;
  return [
    `${came === 1 ? '1 conversation' : `${came} conversations`} came in; ${already} ${already === 1 ? 'was' : 'were'} here already.`,
    grown === 0 ? '' : `${grown} of them went on further in the file than here.`,
    beside === 0 ? '' : `${beside} of them went differently in the file than here: both are kept.`,
    cameIn(plans, 'plan'),
    cameIn(assignments, 'assignment'),
    cameIn(gradebooks, 'gradebook'),
    settings ? 'The settings came with it.' : '',
    notKept === null ? '' : 'This browser would not keep it: it is here until you close the page.',
  ].filter((sentence) => sentence !== '');
}

function cameIn(count: number, what: string): string {
  return count === 0 ? '' : `${count} ${what}${count === 1 ? '' : 's'} came in.`;
}
