// Progress: how each principle stands and on what that rests, how each scenario has gone, and what is due. Nothing here is stored; it is read from the attempts.
import './figures.css';
import './progress.css';
import type { JSX } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import type { Scenario } from '../core/scenario.ts';
import type { Screen } from './actor.ts';
import { Bar } from './bar.tsx';
import { Icon } from './icons.tsx';
import { daysWords } from './progress-days.ts';
import { DueCard } from './progress-due.tsx';
import { MasteryCard } from './progress-mastery.tsx';
import { useWay } from './progress-next.ts';
import { useReading, type Reading } from './progress-reading.ts';
import { ScenarioCards } from './progress-scenarios.tsx';

export function ProgressScreen({ screen }: { screen: Screen }): JSX.Element {
  const heading = useRef<HTMLHeadingElement>(null);
  const reading = useReading(screen.state);
  useEffect(() => heading.current?.focus({ preventScroll: true }), []);
  useSpoken(reading, screen);
  return (
    <>
      <Bar screen={screen}>
        <b>Progress</b>
      </Bar>
      <main class="column progress">
        <h1 ref={heading} tabIndex={-1}>
          Progress
        </h1>
        <Read screen={screen} reading={reading} />
      </main>
    </>
  );
}

/** Only a reading that took its time is worth a word when it is over. */
function useSpoken(reading: Reading, { say }: Screen): void {
  const long = useRef(0);
  useEffect(() => {
    if (reading.kind === 'reading' && reading.all >= WORTH_COUNTING) long.current = reading.all;
    if (reading.kind === 'read' && long.current > 0) {
      say(`All ${long.current.toLocaleString()} conversations have been read.`);
      long.current = 0;
    }
  }, [reading.kind]);
}

/** Fewer attempts than these are read before the count could be. */
const WORTH_COUNTING = 200;

function Read({ screen, reading }: { screen: Screen; reading: Reading }): JSX.Element {
  const way = useWay(screen.state.library);
  if (reading.kind === 'waiting') return <p class="waiting">One moment …</p>;
  if (reading.kind === 'read' && reading.progress.finished.length === 0) return <Empty first={way[0]} />;
  return <Whole screen={screen} reading={reading} way={way} />;
}

/** How far it is. What can be told already stands below it in its place. */
function Lede({ reading }: { reading: Exclude<Reading, { kind: 'waiting' }> }): JSX.Element {
  if (reading.kind === 'read') return <p class="lede">{daysWords(reading.progress.finished)}</p>;
  if (reading.all < WORTH_COUNTING) return <p class="lede">One moment …</p>;
  return (
    <p class="lede">
      Reading {reading.read.toLocaleString()} of {reading.all.toLocaleString()} conversations …
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

interface WholeProps {
  readonly screen: Screen;
  readonly reading: Exclude<Reading, { kind: 'waiting' }>;
  readonly way: readonly Scenario[];
}

function Whole({ screen, reading, way }: WholeProps): JSX.Element {
  const [now] = useState(() => screen.world.clock());
  const progress = reading.kind === 'read' ? reading.progress : null;
  return (
    <>
      <Lede reading={reading} />
      <DueCard progress={progress} way={way} now={now} />
      <MasteryCard progress={progress} />
      <ScenarioCards progress={progress} way={way} />
      <p class="note">
        All of this is worked out anew from the conversations kept on this device. <a href="#/">Back to the desk</a>
      </p>
    </>
  );
}
