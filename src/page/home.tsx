// Home: the title, what it is about, and the desk with a slip for each scenario.
import './home.css';
import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import { PRINCIPLES, STAGE_TITLE, STAGES } from '../core/principles.ts';
import type { History, Progress } from '../core/progress.ts';
import { listenerOf, type Look, type Scenario } from '../core/scenario.ts';
import { situationTitle } from '../core/situations.ts';
import type { Book, State } from '../store/state.ts';
import type { Screen } from './actor.ts';
import { isNight, Switches } from './bar.tsx';
import { Icon, Stars, Wordmark } from './icons.tsx';
import { Opened } from './opened.tsx';
import { OwnFile } from './own-file.tsx';
import { NewVersion } from './new-version.tsx';
import { Plans } from './plans.tsx';
import { Problems } from './problems.tsx';
import { useProposal, useWay } from './progress-next.ts';
import { useReading } from './progress-reading.ts';
import { isLeftOpen } from './results.ts';

export function Home({ screen }: { screen: Screen }): JSX.Element {
  const { state } = screen;
  const reading = useReading(state);
  const progress = reading.kind === 'read' ? reading.progress : null;
  const books = state.library.toSorted((a, b) => rank(a) - rank(b) || a.id.localeCompare(b.id));
  return (
    <div class="home">
      <header class="hero">
        <picture class="hero-art">
          <source media="(max-width: 1000px)" srcset="assets/people/mascot.svg" width="380" height="610" />
          <img
            src={`assets/hero-${isNight(state.settings.theme) ? 'night' : 'day'}.svg`}
            width="1280"
            height="272"
            alt=""
          />
        </picture>
        <div class="hero-text">
          <h1>
            <Wordmark />
          </h1>
          <p>You didn’t get the job. Now find out why, without making anyone wish they hadn’t picked up.</p>
          <Begin screen={screen} progress={progress} />
        </div>
        <Switches screen={screen} />
      </header>
      <NewVersion screen={screen} />
      <main class="desk">
        <Opened assignments={state.assignments} />
        <Plans screen={screen} />
        <h2 class="unseen" id="scenarios">
          Scenarios
        </h2>
        <ul class="slips" aria-labelledby="scenarios">
          {books.map((book) => (
            <li key={book.id} class="slip">
              <Slip state={state} book={book} progress={progress} />
            </li>
          ))}
        </ul>
        <Principles />
        <OwnFile screen={screen} />
      </main>
      <footer class="credit">
        <p>
          After an article by Suzanne Lucas (“Evil HR Lady”), <cite>How to Ask Why You Didn’t Get The Job</cite>, 30
          March 2011. Its advice is hers; the people, the words and the pictures here are our own. Nothing you do here
          leaves this device.
        </p>
        <p>
          <a href="#/teach">For instructors</a>
        </p>
      </footer>
    </div>
  );
}

/** What the game teaches, for whoever wants to read it before or after. */
function Principles(): JSX.Element {
  return (
    <section class="principles" aria-labelledby="thirteen">
      <h2 id="thirteen">Thirteen things that help</h2>
      <div class="stages">
        {STAGES.map((stage) => (
          <div key={stage} class={`of-${stage}`}>
            <h3>
              <Icon name={stage} size={18} /> {STAGE_TITLE[stage]}
            </h3>
            {PRINCIPLES.filter((p) => p.stage === stage).map((p) => (
              <details key={p.id}>
                <summary>{p.title}</summary>
                <p>
                  <b>{p.rule}</b> {p.reason}
                </p>
              </details>
            ))}
          </div>
        ))}
      </div>
    </section>
  );
}

/** Null until all attempts have been read. */
interface Read {
  readonly progress: Progress | null;
}

function rank(book: Book): number {
  return book.kind === 'ready' ? book.scenario.situation : 100;
}

/** What is under way, or else what the attempts so far suggest; in one button and one sentence. */
function Begin({ screen, progress }: { screen: Screen; progress: Progress | null }): JSX.Element {
  const { state } = screen;
  const way = useWay(state.library);
  const [now] = useState(() => screen.world.clock());
  const open = way.find((s) => isLeftOpen(state, s.id));
  const next = useProposal(progress, way, now);
  const scenario = open ?? next?.scenario;
  const says = open === undefined ? next?.says : 'You stopped in the middle. It waits for you at the same line.';
  const again = progress?.histories.some((h) => h.scenario === scenario?.id) === true;
  return (
    <div class="begin">
      {scenario === undefined ? null : (
        <a class="button primary" href={`#/play/${scenario.id}`}>
          <Icon name="play" /> {open !== undefined ? 'Carry on' : again ? 'Play again' : 'Play'}: {scenario.title}
        </a>
      )}
      <p class="because">
        {says} <a href="#/progress">Your progress</a>
      </p>
    </div>
  );
}

function Slip({ state, book, progress }: Read & { state: State; book: Book }): JSX.Element {
  if (book.kind === 'loading') return <p class="slip-text">{book.id} …</p>;
  if (book.kind === 'broken') {
    return (
      <div class="slip-text">
        <h3>{book.id}</h3>
        <p>This scenario cannot be played:</p>
        <Problems book={book} most={5} />
      </div>
    );
  }
  const { scenario } = book;
  return (
    <>
      <Portrait scenario={scenario} />
      <div class="slip-text">
        <p class="situation">
          <b>{scenario.situation}</b> {situationTitle(scenario.situation)}
        </p>
        <h3>
          <a href={`#/play/${book.id}`}>{scenario.title}</a>
        </h3>
        <p>{scenario.tagline}</p>
        <Standing state={state} scenario={scenario} progress={progress} />
      </div>
    </>
  );
}

function Portrait({ scenario }: { scenario: Scenario }): JSX.Element {
  const visitor = scenario.places.find((p) => p.visitor !== undefined)?.visitor;
  const look = visitor?.look ?? mostHeardBy(scenario);
  return <img class="portrait" src={`assets/portraits/${look}-deadpan.svg`} width="200" height="200" alt="" />;
}

/** The look of whoever is spoken to at most decisions. */
function mostHeardBy(scenario: Scenario): Look {
  const counts = new Map<Look, number>();
  for (const node of scenario.nodes) {
    if (node.kind !== 'choose' && node.kind !== 'compose') continue;
    const { look } = listenerOf(scenario, node);
    counts.set(look, (counts.get(look) ?? 0) + 1);
  }
  return [...counts].reduce<readonly [Look, number]>((most, one) => (one[1] > most[1] ? one : most), ['you', 0])[0];
}

function Standing({ state, scenario, progress }: Read & { state: State; scenario: Scenario }): JSX.Element {
  const history = progress?.histories.find((h) => h.scenario === scenario.id);
  return (
    <div class="standing">
      <Stars count={history?.stars ?? 0} />
      <span>{progress === null ? '…' : standingWords(scenario, history, isLeftOpen(state, scenario.id))}</span>
    </div>
  );
}

function standingWords({ minutes }: Scenario, history: History | undefined, open: boolean): string {
  if (history === undefined) return `${open ? 'Under way' : 'Not played yet'} · ${minutes} minutes`;
  const best = history.best === null ? '' : `Best ${history.best} · `;
  return `${best}Last ${history.runs.at(-1)!.conduct}${open ? ' · under way' : ''}`;
}
