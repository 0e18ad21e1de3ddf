// Drills: up to eight single decisions, each with its explanation, and how it went. Exercise only: nothing of it is stored.
import './drill.css';
import type { JSX } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import { drawDrills, tried, type Drill, type Tried } from '../core/drill.ts';
import { waysInSteps } from '../core/drill-paths.ts';
import type { Progress } from '../core/progress.ts';
import { wanted } from '../core/schedule.ts';
import type { Scenario } from '../core/scenario.ts';
import type { State } from '../store/state.ts';
import type { Screen } from './actor.ts';
import { Bar } from './bar.tsx';
import { After, Moment } from './drill-moment.tsx';
import { Ended } from './drill-ended.tsx';
import { useWay } from './progress-next.ts';
import { useReading } from './progress-reading.ts';
import { inSlice, whenIdle } from './slices.ts';

const DAY_MS = 86_400_000;

/** The same all day; the hundred after it are for those who want more. */
function todaysSeed(now: number): number {
  return (Math.floor(now / DAY_MS) % 1_000_000) * 100;
}

export function DrillScreen({ screen, seed }: { screen: Screen; seed: number | null }): JSX.Element {
  const [now] = useState(() => screen.world.clock());
  const [own] = useState(() => seed ?? todaysSeed(now));
  const heading = useRef<HTMLHeadingElement>(null);
  const reading = useReading(screen.state);
  const way = useWay(screen.state.library);
  const progress = reading.kind === 'read' ? reading.progress : null;
  const drills = useDrawn(screen.state, progress, way, own, now);
  useEffect(() => heading.current?.focus({ preventScroll: true }), []);
  return (
    <>
      <Bar screen={screen}>
        <b>Drill</b>
        <span class="count"> · for exercise, counts for nothing</span>
      </Bar>
      <main class="column drill">
        <h1 ref={heading} tabIndex={-1}>
          Drill
        </h1>
        {drills === null || progress === null ? (
          <p class="waiting">One moment …</p>
        ) : drills.length === 0 ? (
          <p>
            There is no decision to be had here. <a href="#/">Back to the desk</a>
          </p>
        ) : (
          <Course screen={screen} drills={drills} progress={progress} way={way} now={now} seed={own} />
        )}
      </main>
    </>
  );
}

/** Drawn once, so that nothing changes under the player. Looking for the decisions is some work: it is done in slices, once all is analyzed. */
function useDrawn(
  { workedOut }: State,
  progress: Progress | null,
  way: readonly Scenario[],
  seed: number,
  now: number,
): readonly Drill[] | null {
  const steps = useRef<Iterator<void> | null>(null);
  const [slice, next] = useState(0);
  const [drawn, keep] = useState<readonly Drill[] | null>(null);
  const ready = progress !== null && way.every((s) => workedOut.has(s));
  useEffect(() => {
    if (!ready || drawn !== null) return undefined;
    return whenIdle(() => {
      steps.current ??= searching(way);
      if (inSlice(steps.current)) keep(drawDrills(way, wanted(progress, now), seed));
      else next(slice + 1);
    });
  }, [ready, slice, drawn]);
  return drawn;
}

function* searching(way: readonly Scenario[]): Generator<void, void> {
  for (const scenario of way) yield* waysInSteps(scenario);
}

interface CourseProps {
  readonly screen: Screen;
  readonly drills: readonly Drill[];
  readonly progress: Progress;
  readonly way: readonly Scenario[];
  readonly now: number;
  readonly seed: number;
}

function Course({ screen, drills, progress, way, now, seed }: CourseProps): JSX.Element {
  const [done, setDone] = useState<readonly Tried[]>([]);
  const [explaining, explain] = useState(false);
  const at = explaining ? done.length - 1 : done.length;
  const drill = drills[at];
  if (drill === undefined)
    return <Ended screen={screen} done={done} progress={progress} way={way} now={now} seed={seed} />;
  const choose = (choice: string): void => {
    setDone([...done, tried(drill, choice)]);
    explain(true);
  };
  return explaining ? (
    <After screen={screen} tried={done[at]!} go={() => explain(false)} />
  ) : (
    <Moment screen={screen} drill={drill} number={at + 1} of={drills.length} choose={choose} />
  );
}
