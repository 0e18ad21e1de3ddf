// Home: the title, what it is about, and the desk with a slip for each scenario.
import type { JSX } from 'preact';
import { useMemo, useState } from 'preact/hooks';
import type { Cover } from '../core/cover.ts';
import type { Figures, HistoryFigures } from '../core/figures.ts';
import { PRINCIPLES, STAGE_TITLE, STAGES } from '../core/principles.ts';
import type { Progress } from '../core/progress.ts';
import { LOOKS, type Look } from '../core/vocabulary.ts';
import { situationTitle } from '../core/situations.ts';
import type { Book, State } from '../store/state.ts';
import type { Screen } from './actor.ts';
import { isNight, Switches } from './bar.tsx';
import { coverFor, inOrder, useCovers } from './covers.ts';
import { Icon, Stars, Wordmark } from './icons.tsx';
import { Opened } from './opened.tsx';
import { OwnFile } from './own-file.tsx';
import { NewVersion } from './new-version.tsx';
import { Plans } from './plans.tsx';
import { Problems } from './problems.tsx';
import { useFigures } from './progress-figures.ts';
import { useProposal } from './progress-next.ts';
import { readOf, useReading } from './progress-reading.ts';
import { isLeftOpen } from './results.ts';
import { useBegun } from './slices.ts';

export function Home({ screen }: { screen: Screen }): JSX.Element {
  const { state } = screen;
  const reading = readOf(useReading(state), state);
  const progress = reading.kind === 'read' ? reading.progress : null;
  const figures = useFigures(reading, screen);
  const slips = useSlips(state.library);
  const whole = useBegun();
  return (
    <div class="home">
      <header class="hero">
        <picture class="hero-art">
          <source media="(max-width: 1000px)" srcset="assets/people/mascot.svg" width="380" height="610" />
          <img
            src={`assets/hero-${isNight(state.settings.theme) ? 'night' : 'day'}.svg`}
            width="1280"
            height="272"
            loading="lazy"
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
          {slips.map(({ book, cover, look }) => (
            <li key={book.id} class="slip">
              <Slip state={state} book={book} cover={cover} look={look} figures={figures} faced={whole} />
            </li>
          ))}
        </ul>
        {whole && <Principles />}
        {whole && <OwnFile screen={screen} />}
      </main>
      {whole && <Credit />}
    </div>
  );
}

function Credit(): JSX.Element {
  return (
    <footer class="credit">
      <p>
        After an article by Suzanne Lucas (“Evil HR Lady”), <cite>How to Ask Why You Didn’t Get The Job</cite>, March
        30, 2011. Its advice is hers; the people, the words and the pictures here are our own. Nothing you do here
        leaves this device.
      </p>
      <p>
        <a href="#/teach">For instructors</a>
      </p>
    </footer>
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

/** Null until they are known. */
interface Read {
  readonly figures: Figures | null;
}

interface OnDesk {
  readonly book: Book;
  /** Null where nothing is known of it, or nothing good. */
  readonly cover: Cover | null;
  /** Whose portrait stands for it. */
  readonly look: Look;
}

function useSlips(library: State['library']): readonly OnDesk[] {
  return useMemo(() => {
    const all = library.map((book) => ({ book, cover: coverFor(book) }));
    // What nothing is known of comes last.
    const placed = all.map((one) => ({ ...one, id: one.book.id, situation: one.cover?.situation ?? 100 }));
    return faced(placed.toSorted(inOrder));
  }, [library]);
}

/** Each with a face that none before it has, if it can be had. */
function faced(slips: readonly Omit<OnDesk, 'look'>[]): OnDesk[] {
  const shown = new Set<Look>();
  return slips.map((slip) => {
    const looks: readonly Look[] = slip.cover?.looks ?? ['you'];
    const look = looks.find((l) => !shown.has(l)) ?? looks[0]!;
    shown.add(look);
    return { ...slip, look };
  });
}

/** What is under way, or else what the attempts so far suggest; in one button and one sentence. */
function Begin({ screen, progress }: { screen: Screen; progress: Progress | null }): JSX.Element {
  const { state } = screen;
  const covers = useCovers(state.library);
  const [now] = useState(() => screen.world.clock());
  const open = covers.find((c) => isLeftOpen(state, c.id));
  const next = useProposal(progress, state.library, now);
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

interface SlipProps extends Read, OnDesk {
  readonly state: State;
  /** Whether it has its face yet. */
  readonly faced: boolean;
}

function Slip({ state, book, cover, look, figures, faced }: SlipProps): JSX.Element {
  if (book.kind === 'broken') {
    return (
      <div class="slip-text">
        <h3>{book.id}</h3>
        <p>This scenario cannot be played:</p>
        <Problems book={book} most={5} />
      </div>
    );
  }
  if (cover === null) return <p class="slip-text">{book.id} …</p>;
  return (
    <>
      <Portrait look={look} faced={faced} />
      <div class="slip-text">
        <p class="situation">
          <b>{cover.situation}</b> {situationTitle(cover.situation)}
        </p>
        <h3>
          <a href={`#/play/${book.id}`}>{cover.title}</a>
        </h3>
        <p>{cover.tagline}</p>
        <Standing state={state} cover={cover} figures={figures} />
      </div>
    </>
  );
}

/** All faces, in the order of the looks. Like the hero it comes once the words are there: to read a drawing takes a browser as long as to lay out the page. */
const FACES = 'url("assets/portraits/faces.svg")';

function Portrait({ look, faced }: { look: Look; faced: boolean }): JSX.Element {
  return <span class="portrait" style={{ '--face': LOOKS.indexOf(look), backgroundImage: faced ? FACES : '' }} />;
}

function Standing({ state, cover, figures }: Read & { state: State; cover: Cover }): JSX.Element {
  const history = figures?.histories.find((h) => h.scenario === cover.id);
  const words = standingWords(cover, history, isLeftOpen(state, cover.id));
  return (
    <div class="standing">
      <Stars count={history?.stars ?? 0} />
      {figures === null ? <NotYet room={words} /> : <span>{words}</span>}
    </div>
  );
}

/** Until it is known, with room for what it will most likely be: what stands below stays where it is. */
function NotYet({ room }: { room: string }): JSX.Element {
  return (
    <span class="not-yet">
      <span>…</span>
      <span aria-hidden="true">{room}</span>
    </span>
  );
}

function standingWords({ minutes }: Cover, history: HistoryFigures | undefined, open: boolean): string {
  if (history === undefined) return `${open ? 'Under way' : 'Not played yet'} · ${minutes} minutes`;
  const best = history.best === null ? '' : `Best ${history.best} · `;
  return `${best}Last ${history.latest.at(-1)!.conduct}${open ? ' · under way' : ''}`;
}
