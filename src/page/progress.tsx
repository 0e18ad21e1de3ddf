// Progress: how each principle stands and on what that rests, how each scenario has gone, and what is due. All of it is read from the attempts; until they have been read, the figures of the last visit stand in for those that fit.
import type { JSX } from 'preact';
import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import type { Figures } from '../core/figures.ts';
import type { Scenario } from '../core/scenario.ts';
import { sightNow } from '../store/first-sight.ts';
import type { Screen } from './actor.ts';
import { Bar } from './bar.tsx';
import { useCovers } from './covers.ts';
import { Icon } from './icons.tsx';
import { daysWords, inThousands } from './progress-days.ts';
import { DueCard } from './progress-due.tsx';
import { MasteryCard } from './progress-mastery.tsx';
import { useFigures } from './progress-figures.ts';
import { useSchedule, useWay } from './progress-next.ts';
import { useReading, type Reading } from './progress-reading.ts';
import { ScenarioCards } from './progress-scenarios.tsx';

export function ProgressScreen({ screen }: { screen: Screen }): JSX.Element {
  const heading = useRef<HTMLHeadingElement>(null);
  const reading = useReading(screen.state);
  useEffect(() => heading.current?.focus({ preventScroll: true }), []);
  const figures = useFigures(reading, screen);
  useSpoken(reading, figures, screen);
  return (
    <>
      <Bar screen={screen}>
        <b>Progress</b>
      </Bar>
      <main class="column progress">
        <h1 ref={heading} tabIndex={-1}>
          Progress
        </h1>
        <Read screen={screen} reading={reading} figures={figures} />
      </main>
    </>
  );
}

/** Only a reading that took its time, with nothing to be seen before, is worth a word when it is over. */
function useSpoken(reading: Reading, figures: Figures | null, { say }: Screen): void {
  const long = useRef(0);
  useEffect(() => {
    if (figures === null && reading.kind === 'reading' && reading.all >= WORTH_COUNTING) long.current = reading.all;
    if (reading.kind === 'read' && long.current > 0) {
      say(`All ${inThousands(long.current)} conversations have been read.`);
      long.current = 0;
    }
  }, [reading.kind]);
}

/** Fewer attempts than these are read before the count could be. */
const WORTH_COUNTING = 200;

interface ReadProps {
  readonly screen: Screen;
  readonly reading: Reading;
  /** Null until they are known. */
  readonly figures: Figures | null;
}

function Read({ screen, reading, figures }: ReadProps): JSX.Element {
  const way = useWay(screen.state.library);
  if (figures === null && reading.kind === 'waiting') return <p class="waiting">One moment …</p>;
  if (figures !== null && figures.conversations === 0) return <Empty first={way[0]} />;
  return <Whole screen={screen} reading={reading} figures={figures} way={way} />;
}

/** How far it is. What can be told already stands below it in its place. */
function Lede({ reading, figures }: Omit<ReadProps, 'screen'>): JSX.Element {
  if (figures !== null) return <p class="lede">{daysWords(figures)}</p>;
  if (reading.kind !== 'reading' || reading.all < WORTH_COUNTING) return <p class="lede">One moment …</p>;
  return (
    <p class="lede">
      Reading {inThousands(reading.read)} of {inThousands(reading.all)} conversations …
    </p>
  );
}

function Empty({ first }: { first: Scenario | undefined }): JSX.Element {
  return (
    <section class="card nothing-yet" aria-labelledby="nothing-yet">
      <img src="assets/people/mascot.svg" width="140" height="140" alt="" />
      <div>
        <h2 id="nothing-yet">Nothing to show yet, and that is soon mended</h2>
        <p>
          Play one conversation to its end, and this page tells how each of the thirteen principles stands with you,
          which endings you have found, and what is worth going over, and when.
        </p>
        <p class="actions">
          {first === undefined ? null : (
            <a class="button primary" href={`#/play/${first.id}`}>
              <Icon name="play" /> Play: {first.title}
            </a>
          )}
          <a class="button" href="#/drill">
            Try a few single decisions
          </a>
        </p>
      </div>
    </section>
  );
}

interface WholeProps extends ReadProps {
  readonly way: readonly Scenario[];
}

function Whole({ screen, reading, figures, way }: WholeProps): JSX.Element {
  const { state, world } = screen;
  const [now] = useState(() => world.clock());
  const progress = reading.kind === 'read' ? reading.progress : null;
  const covers = useCovers(state.library);
  const schedule = useSchedule(progress !== null);
  const due = useMemo(() => {
    if (progress === null || schedule === null) return null;
    return { next: schedule.nextUp(progress, way, now), cards: schedule.cardsOf(progress) };
  }, [progress, schedule, way, now]);
  return (
    <>
      <Lede reading={reading} figures={figures} />
      <DueCard due={due} before={sightNow(state)?.cards ?? null} now={now} />
      <MasteryCard figures={figures} progress={progress} />
      <ScenarioCards figures={figures} progress={progress} covers={covers} />
      <p class="note">
        All of this is worked out anew from the conversations kept on this device. <a href="#/">Back to the desk</a>
      </p>
    </>
  );
}
