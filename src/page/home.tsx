// Home: the title, what it is about, and the desk with a slip for each scenario.
import './home.css';
import type { JSX } from 'preact';
import { PRINCIPLES, STAGE_TITLE, STAGES } from '../core/principles.ts';
import { starsOf } from '../core/score.ts';
import { listenerOf, type Scenario } from '../core/scenario.ts';
import type { Book, State } from '../store/state.ts';
import type { Screen } from './actor.ts';
import { isNight, Switches } from './bar.tsx';
import { Icon, Stars, Wordmark } from './icons.tsx';
import { OwnFile } from './own-file.tsx';
import { Plans } from './plans.tsx';
import { Problems } from './problems.tsx';
import { isLeftOpen, resultsOf } from './results.ts';

export function Home({ screen }: { screen: Screen }): JSX.Element {
  const { state } = screen;
  const books = state.library.toSorted((a, b) => rank(a) - rank(b) || a.id.localeCompare(b.id));
  return (
    <div class="home">
      <header class="hero">
        <picture class="hero-art">
          <source media="(max-width: 1000px)" srcset="assets/people/mascot.svg" />
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
          <Begin state={state} books={books} />
        </div>
        <Switches screen={screen} />
      </header>
      <main class="desk">
        <Plans screen={screen} />
        <h2 class="unseen" id="scenarios">
          Scenarios
        </h2>
        <ul class="slips" aria-labelledby="scenarios">
          {books.map((book) => (
            <li key={book.id} class="slip">
              <Slip state={state} book={book} />
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

function rank(book: Book): number {
  return book.kind === 'ready' ? book.scenario.situation : 100;
}

function Begin({ state, books }: { state: State; books: readonly Book[] }): JSX.Element | null {
  const ready = books.filter((b) => b.kind === 'ready');
  const next =
    ready.find((b) => isLeftOpen(state, b.id)) ?? ready.find((b) => resultsOf(state, b.id).length === 0) ?? ready[0];
  if (next === undefined) return null;
  const verb = isLeftOpen(state, next.id) ? 'Carry on' : resultsOf(state, next.id).length === 0 ? 'Play' : 'Play again';
  return (
    <p class="begin">
      <a class="button primary" href={`#/play/${next.id}`}>
        <Icon name="play" /> {verb}: {next.scenario.title}
      </a>
    </p>
  );
}

function Slip({ state, book }: { state: State; book: Book }): JSX.Element {
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
        <h3>
          <a href={`#/play/${book.id}`}>{scenario.title}</a>
        </h3>
        <p>{scenario.tagline}</p>
        <Standing state={state} scenario={scenario} />
      </div>
    </>
  );
}

function Portrait({ scenario }: { scenario: Scenario }): JSX.Element {
  const visitor = scenario.places.find((p) => p.visitor !== undefined)?.visitor;
  const node = scenario.nodes.find((n) => n.kind === 'choose');
  const look = visitor?.look ?? (node === undefined ? 'you' : listenerOf(scenario, node).look);
  return <img class="portrait" src={`assets/portraits/${look}-deadpan.svg`} width="200" height="200" alt="" />;
}

function Standing({ state, scenario }: { state: State; scenario: Scenario }): JSX.Element {
  const results = resultsOf(state, scenario.id);
  const best = Math.max(-1, ...results.filter((r) => r.counts).map((r) => r.conduct));
  const last = results.at(-1);
  return (
    <div class="standing">
      <Stars count={best < 0 ? 0 : starsOf(best)} />
      <span>
        {last === undefined
          ? `${isLeftOpen(state, scenario.id) ? 'Under way' : 'Not played yet'} · ${scenario.minutes} minutes`
          : `${best < 0 ? '' : `Best ${best} · `}Last ${last.conduct}${isLeftOpen(state, scenario.id) ? ' · under way' : ''}`}
      </span>
    </div>
  );
}
