// One student: every attempt that was accepted, and each conversation word for word, with what each pick cost.
import './gradebook-decisions.css';
import type { JSX } from 'preact';
import { useEffect, useMemo, useRef } from 'preact/hooks';
import { OUTCOME_WORDS } from '../core/debrief.ts';
import type { Checked, Student, Work } from '../core/gradebook.ts';
import { replayed } from '../core/gradebook-replay.ts';
import { endingOf } from '../core/scenario.ts';
import { speakerOf } from '../core/transcript.ts';
import type { View } from './gradebook-view.ts';
import { whenWords } from './when.ts';

interface Props {
  readonly view: View;
  readonly student: Student;
  readonly back: () => void;
}

export function StudentSheet({ view, student, back }: Props): JSX.Element {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), [student.key]);
  return (
    <section class="card sheet" aria-labelledby="sheet">
      <p>
        <button type="button" class="button small no-print" onClick={back}>
          Back to the class
        </button>
      </p>
      <h2 id="sheet" ref={heading} tabIndex={-1}>
        {view.nameOf(student)}
      </h2>
      <p>
        {student.receipts.length === 1 ? 'Receipt' : 'Receipts'}{' '}
        <span class="receipts">{student.receipts.join(' ')}</span>. {passWords(student)}
        {student.apart === 0 ? '' : ` ${student.apart} set apart: see there.`}
      </p>
      {student.work.map((work) => (
        <AtScenario key={work.scenario} work={work} title={view.titleOf(work.scenario)} />
      ))}
    </section>
  );
}

function passWords({ passed, missing, work }: Student): string {
  if (passed) return 'Passed.';
  const here = work.filter((w) => w.missing.length > 0).length;
  return missing.length === 0
    ? `Not passed yet: something is wanting at ${here} of ${work.length}.`
    : `Wanting over all: ${missing.join('; ')}.`;
}

function AtScenario({ work, title }: { work: Work; title: string }): JSX.Element {
  return (
    <section class="at-scenario" aria-label={title}>
      <h3>{title}</h3>
      {work.missing.length === 0 ? null : <p class="missing">Wanting: {work.missing.join('; ')}.</p>}
      {work.attempts.map((checked, i) => (
        <details key={i} open={checked === work.counted}>
          <summary>
            Attempt {i + 1}, {whenWords(checked.attempt.started)}: Conduct {checked.conduct},{' '}
            {OUTCOME_WORDS[checked.outcome]}
            {checked === work.counted ? <b class="pill"> counts</b> : null}
          </summary>
          <Told checked={checked} />
        </details>
      ))}
    </section>
  );
}

interface Said {
  readonly speaker: string | null;
  readonly text: string;
  readonly cost: string | null;
}

function Told({ checked }: { checked: Checked }): JSX.Element {
  const lines = useMemo(() => linesOf(checked), [checked]);
  return (
    <ol class="told">
      {lines.map(({ speaker, text, cost }, i) => (
        <li key={i} class={cost === null ? '' : 'mine'}>
          {speaker === null ? null : <b>{speaker}: </b>}
          {text} {cost === null ? null : <b class={cost === 'cost nothing' ? 'pill steady' : 'pill tumble'}>{cost}</b>}
        </li>
      ))}
      <li>
        <b>{endingOf(checked.scenario, checked.ending).title}</b>
      </li>
    </ol>
  );
}

function linesOf({ attempt, scenario, chosen }: Checked): Said[] {
  const replay = replayed(attempt, scenario);
  if (replay.kind === 'refused') return [];
  const { beats, turns } = replay.playthrough;
  return beats.flatMap((beat, i): Said[] => {
    if (beat.kind !== 'says') return [];
    const at = turns.findIndex((t) => t.from === i);
    return [{ speaker: speakerOf(scenario, beat.by), text: beat.text, cost: at < 0 ? null : costOf(chosen[at]!) }];
  });
}

function costOf({ cost, grade }: Checked['chosen'][number]): string {
  if (grade === 'steady') return 'cost nothing';
  return cost === 0 ? 'under 1' : `−${cost}`;
}
