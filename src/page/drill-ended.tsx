// The end of a drill: how each principle went, and a whole conversation to use it in.
import type { JSX } from 'preact';
import { useEffect, useMemo, useRef } from 'preact/hooks';
import { talliedBy, type Tried } from '../core/drill.ts';
import { principle } from '../core/principles.ts';
import type { Progress } from '../core/progress.ts';
import { nextUp } from '../core/schedule.ts';
import { times } from '../core/schedule-words.ts';
import type { Scenario } from '../core/scenario.ts';
import type { Screen } from './actor.ts';
import { Icon } from './icons.tsx';

interface Props {
  readonly screen: Screen;
  readonly done: readonly Tried[];
  readonly progress: Progress;
  readonly way: readonly Scenario[];
  readonly now: number;
  readonly seed: number;
}

export function Ended({ screen, done, progress, way, now, seed }: Props): JSX.Element {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    scrollTo(0, 0);
    heading.current?.focus({ preventScroll: true });
  }, []);
  const steady = done.filter((t) => !t.lost).length;
  return (
    <section class="card ended" aria-labelledby="ended">
      <h2 id="ended" ref={heading} tabIndex={-1}>
        {steady} of {done.length} gave nothing away
      </h2>
      <ul class="tally">
        {talliedBy(done).map((t) => (
          <li key={t.principle} class={mostly(t) ? 'honored' : 'broken'}>
            <Icon name={mostly(t) ? 'up' : 'down'} size={18} />
            <span>
              <b>{principle(t.principle).title}:</b> {keptWords(t.kept, t.asked)}
            </span>
          </li>
        ))}
      </ul>
      <Next screen={screen} progress={progress} way={way} now={now} seed={seed} />
    </section>
  );
}

/** The arrow says it too, for the eye; the words say it exactly. */
function mostly({ kept, asked }: { kept: number; asked: number }): boolean {
  return 2 * kept > asked;
}

function keptWords(kept: number, asked: number): string {
  if (asked === 1) return kept === 1 ? 'asked once, kept.' : 'asked once, not kept.';
  if (kept === asked) return `asked ${times(asked)}, kept each time.`;
  return kept === 0 ? `asked ${times(asked)}, not kept.` : `asked ${times(asked)}, kept ${times(kept)}.`;
}

function Next({ progress, way, now, seed }: Omit<Props, 'done'>): JSX.Element {
  const next = useMemo(() => nextUp(progress, way, now), [progress, way, now]);
  return (
    <>
      <p>This was for exercise: it counts for nothing, and nothing of it is kept. {next === null ? null : next.says}</p>
      <p class="actions">
        {next === null ? null : (
          <a class="button primary" href={`#/play/${next.scenario.id}`}>
            <Icon name="play" /> Play: {next.scenario.title}
          </a>
        )}
        <a class="button" href={`#/drill/${seed + 1}`}>
          <Icon name="again" /> Other decisions
        </a>
        <a class="button" href="#/progress">
          Progress
        </a>
      </p>
    </>
  );
}
