// The thirteen principles in their four stages: a bar and a number each, and behind it the decisions that the number rests on.
import type { JSX } from 'preact';
import { useMemo, useState } from 'preact/hooks';
import type { Figures } from '../core/figures.ts';
import { PRINCIPLES, STAGE_TITLE, STAGES, type Principle, type PrincipleId, type Stage } from '../core/principles.ts';
import { restsOf, type Fared, type Finished, type Mastery, type Progress } from '../core/progress.ts';
import { Icon, type IconName } from './icons.tsx';
import { counted } from './progress-days.ts';
import { whenWords } from './when.ts';

/** More attempts than these, the latest, weigh little and are not listed. */
const MOST = 6;

interface Read {
  /** Null until they are known. */
  readonly figures: Figures | null;
  /** Null until all attempts have been read. */
  readonly progress: Progress | null;
}

export function MasteryCard({ figures, progress }: Read): JSX.Element {
  return (
    <section class="card mastery" aria-labelledby="mastery">
      <h2 id="mastery">By principle</h2>
      <p class="note">
        How much of what could be kept was kept, of 100, over all conversations that count. Of two conversations the
        newer one weighs more. Open one to see what it rests on.
      </p>
      <div class="mastery-halves">
        {HALVES.map((stages) => (
          <div key={stages[0]}>
            {stages.map((stage) => (
              <OfStage key={stage} stage={stage} figures={figures} progress={progress} />
            ))}
          </div>
        ))}
      </div>
    </section>
  );
}

/** Side by side where there is room: all that is before the answer, and all that comes with it. */
const HALVES: readonly (readonly Stage[])[] = [STAGES.slice(0, 2), STAGES.slice(2)];

function OfStage({ stage, figures, progress }: Read & { stage: Stage }): JSX.Element {
  return (
    <div class={`of-${stage}`}>
      <h3>
        <Icon name={stage} size={18} /> {STAGE_TITLE[stage]}
      </h3>
      {PRINCIPLES.filter((p) => p.stage === stage).map((principle) => {
        if (figures === null) return <Title key={principle.id} principle={principle} />;
        const mark = figures.marks[principle.id] ?? null;
        return <Standing key={principle.id} principle={principle} mark={mark} progress={progress} />;
      })}
    </div>
  );
}

function Title({ principle }: { principle: Principle }): JSX.Element {
  return (
    <p class="standing-of">
      <span class="principle">
        <span>{principle.title}</span>
        <i class="track none" aria-hidden="true" />
        <span class="not-asked">…</span>
      </span>
    </p>
  );
}

interface Standing {
  readonly principle: Principle;
  readonly mark: number | null;
  readonly progress: Progress | null;
}

function Standing({ principle, mark, progress }: Standing): JSX.Element {
  const [open, setOpen] = useState(false);
  return (
    <details class="standing-of" onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>
        <span class="principle">
          <span>{principle.title}</span>
          <i class={mark === null ? 'track none' : 'track'} style={{ '--share': `${mark ?? 0}%` }} aria-hidden="true" />
          {mark === null ? (
            <span class="not-asked">
              <span aria-hidden="true">–</span>
              <span class="unseen">not asked of you yet</span>
            </span>
          ) : (
            <b>
              {mark}
              <span class="unseen"> of 100</span>
            </b>
          )}
        </span>
      </summary>
      {open ? <Behind principle={principle} progress={progress} /> : null}
    </details>
  );
}

function Behind({ principle, progress }: Omit<Standing, 'mark'>): JSX.Element {
  const [mastery, practice] = [progress?.mastery, progress?.practice].map((all) =>
    all?.find((m) => m.principle.id === principle.id),
  );
  if (mastery === undefined || practice === undefined) return <p class="behind">One moment …</p>;
  const { from } = mastery;
  return (
    <div class="behind">
      <p>
        <b>{principle.rule}</b>
      </p>
      {from.length === 0 ? <p>No conversation that counts has asked for it yet.</p> : <Decisions mastery={mastery} />}
      {practice.mark === null ? null : (
        <>
          <p>
            <b>In practice, which does not count: {practice.mark} of 100.</b>
          </p>
          <Decisions mastery={practice} />
        </>
      )}
    </div>
  );
}

function Decisions({ mastery: { principle, from } }: { mastery: Mastery }): JSX.Element {
  return (
    <>
      <ul class="rests">
        {from.slice(0, MOST).map(({ finished, share }) => (
          <li key={finished.attempt.id}>
            <a href={`#/debrief/${finished.attempt.id}`}>
              {finished.scenario.title}, {whenWords(finished.ended)}
            </a>
            : {share} of 100
            <Rested finished={finished} principle={principle.id} />
          </li>
        ))}
      </ul>
      {from.length > MOST ? <p>And {counted(from.length - MOST, 'earlier conversation')}, which weigh less.</p> : null}
    </>
  );
}

const ICONS: Readonly<Record<Fared, IconName>> = { kept: 'up', 'partly kept': 'up', slipped: 'down' };

function Rested({ finished, principle }: { finished: Finished; principle: PrincipleId }): JSX.Element {
  const rests = useMemo(() => restsOf(finished, principle), [finished, principle]);
  return (
    <ul>
      {rests.map(({ number, said, fared }) => (
        <li key={number} class={fared === 'slipped' ? 'broken' : 'honored'}>
          <Icon name={ICONS[fared]} size={18} />
          <span>
            <b>{capital(fared)}</b> at decision {number}: “{short(said)}”
          </span>
        </li>
      ))}
    </ul>
  );
}

/** A whole email would be too much here; the debrief has it. */
function short(text: string): string {
  return text.length <= 140 ? text : `${text.slice(0, text.lastIndexOf(' ', 130))} …`;
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
