// Drills: up to eight single decisions, each with its explanation, and how it went. Exercise only: nothing of it is stored.
import './explanation.css';
import './drill.css';
import type { JSX } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import { drawDrills, tried, type Drill, type Tried } from '../core/drill.ts';
import { waysToDecisions } from '../core/drill-paths.ts';
import type { Progress } from '../core/progress.ts';
import { wanted } from '../core/schedule.ts';
import type { Scenario } from '../core/scenario.ts';
import type { Screen } from './actor.ts';
import { Bar } from './bar.tsx';
import { After, Moment } from './drill-moment.tsx';
import { Ended } from './drill-ended.tsx';
import { useWay } from './progress-next.ts';
import { useReading, whenIdle } from './progress-reading.ts';

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
  const drills = useDrawn(progress, way, own, now);
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

/** Drawn once, so that nothing changes under the player. Looking for the decisions is some work: a scenario at a time, when idle. */
function useDrawn(
  progress: Progress | null,
  way: readonly Scenario[],
  seed: number,
  now: number,
): readonly Drill[] | null {
  const [searched, search] = useState(0);
  const [drawn, keep] = useState<readonly Drill[] | null>(null);
  useEffect(() => {
    if (progress === null || drawn !== null) return undefined;
    return whenIdle(() => {
      const next = way[searched];
      if (next === undefined) return keep(drawDrills(way, wanted(progress, now), seed));
      waysToDecisions(next);
      search(searched + 1);
    });
  }, [progress, searched, drawn]);
  return drawn;
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
