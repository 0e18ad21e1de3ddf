// The page: every line, choice, explanation and score as plain elements. It listens to the state and turns presses into actions.
import { render, type JSX } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';
import { playedOn } from '../core/attempt.ts';
import { channelShown } from '../core/cues.ts';
import type { Action } from '../store/actions.ts';
import { bookOf, shownNow, type Route, type Settings, type State } from '../store/state.ts';
import type { Store } from '../store/store.ts';
import type { Press, Screen, World } from './actor.ts';
import { announcement } from './announce.ts';
import { mark, pressed } from './answered.ts';
import { isNight } from './bar.tsx';
import { later, type Later } from './later.tsx';
import { Compose, Explanation, Play } from './play.tsx';
import { catchLostFocus } from './held-focus.ts';
import { guardPresses, isWriting } from './presses.ts';

const Home = later(async () => (await import('./home.tsx')).Home);
const ProgressScreen = later(async () => (await import('./progress.tsx')).ProgressScreen);
const Elsewhere = later(async () => (await import('./elsewhere.tsx')).Elsewhere);

/** What comes as a part of its own, and shows that screen. */
function partFor({ kind }: Route): Later<{ screen: Screen }> | null {
  if (kind === 'home') return Home;
  if (kind === 'progress') return ProgressScreen;
  return kind === 'play' ? null : Elsewhere;
}

/** Fetches the screen of an address; resolves once it can be drawn, or cannot be had. */
export async function fetchScreen(route: Route): Promise<void> {
  await partFor(route)?.fetch();
}

interface Place extends World {
  readonly page: HTMLElement;
  readonly status: HTMLElement;
  /** Calls back once the first words are on screen and the page is idle. */
  readonly afterWords: (then: () => void) => void;
  /** Calls back once the first seconds are over, and the page is idle. */
  readonly afterArrival: (then: () => void) => void;
}

export function openPage(store: Store<State, Action>, place: Place): void {
  const act = (press: Press): void => store.act(actionOf(press, place));
  // The same words twice would not be spoken twice: a no-break space makes them new.
  const say = (text: string): void => {
    place.status.textContent = text === place.status.textContent ? `${text}\u00a0` : text;
  };
  let marked = false;
  let begun = false;
  const draw = (state: State): void => {
    dress(document.documentElement, state.settings);
    // A screen that is about to come is not announced by another.
    if (!begun && partFor(state.route) !== null) return;
    begun = true;
    const shown = shownNow(state);
    put(document.body, 'screen', shown === null ? 'page' : 'talk');
    // Said here, where it is known: a stylesheet that asked the body what it has would look through the page at every change of it.
    put(document.body, 'rooms', shown !== null && channelShown(shown) === 'in person' ? 'one' : 'two');
    const title = titleOf(state);
    if (document.title !== title) document.title = title;
    render(<App screen={{ state, act, say, marked, world: place }} />, place.page);
  };
  guardPresses(document);
  catchLostFocus(place.page);
  leaveOnEscape(store, act);
  matchMedia('(prefers-color-scheme: dark)').addEventListener('change', () => draw(store.now()));
  const drawAll = (): void => {
    marked = false;
    draw(store.now());
  };
  store.listen((before, after) => {
    const button = marked ? null : pressed(before, after, place.page);
    if (button !== null) {
      marked = true;
      mark(button, drawAll);
    }
    draw(after);
    if (before.route !== after.route) {
      scrollTo(0, 0);
      place.status.textContent = '';
    }
    const said = announcement(before, after);
    if (said !== '') say(said);
  });
  drawAll();
  const begin = (): void => {
    begun = true;
    drawAll();
  };
  if (!begun) void Promise.race([fetchScreen(store.now().route), paused(SOON_MS)]).then(begin);
  place.afterWords(() => {
    import('./fonts.ts').then(
      ({ fetchFonts }) => fetchFonts(),
      () => {},
    );
    if (store.now().route.kind !== 'play') return;
    void inTurn([Explanation.fetch, ...(asksForEmail(store.now()) ? [Compose.fetch] : [])], place.afterWords);
  });
  // What will be wanted soonest comes first, and nothing comes in a crowd: whoever presses something is answered between.
  place.afterArrival(() => {
    void inTurn([Explanation.fetch, Compose.fetch, fetchUsual, Home.fetch, ProgressScreen.fetch], place.afterWords);
  });
}

function asksForEmail({ conversation }: State): boolean {
  return conversation?.playthrough.scenario.nodes.some((n) => n.kind === 'compose') === true;
}

/** Milliseconds; what is there sooner need not be waited for in words. */
const SOON_MS = 400;

async function inTurn(works: readonly (() => Promise<void>)[], idle: (then: () => void) => void): Promise<void> {
  for (const work of works) {
    await work();
    await new Promise<void>((done) => idle(done));
  }
}

async function fetchUsual(): Promise<void> {
  try {
    await (await import('./elsewhere.tsx')).fetchUsual();
  } catch {
    // Told on the screen, to whoever comes to it.
  }
}

function paused(ms: number): Promise<void> {
  return new Promise((done) => {
    setTimeout(done, ms);
  });
}

function actionOf(press: Press, { clock, newId }: Place): Action {
  if (press.kind === 'picked' || press.kind === 'took back') return { ...press, at: clock() };
  if (press.kind !== 'forked') return press;
  const { from, scenario, picks } = press;
  return { kind: 'forked', attempt: playedOn(from, picks, newId(), clock()), scenario };
}

/** Shows the settings that are about looks. */
function dress(root: HTMLElement, { theme, textSize, plainFont, motion }: Settings): void {
  put(root, 'theme', isNight(theme) ? 'night' : 'day');
  put(root, 'text', textSize);
  put(root, 'font', plainFont ? 'plain' : 'own');
  put(root, 'motion', motion);
}

/** What is there already is not written again: the browser would look through its styles. */
function put(element: HTMLElement, name: string, value: string): void {
  if (element.dataset[name] !== value) element.dataset[name] = value;
}

/** To the desk, or to the assignment that is being played. */
function leaveOnEscape(store: Store<State, Action>, act: (press: Press) => void): void {
  document.addEventListener('keydown', (event) => {
    if (event.key !== 'Escape' || isWriting(event.target)) return;
    const { route } = store.now();
    const payload = route.kind === 'play' ? (route.assignment ?? null) : null;
    act({ kind: 'went', route: payload === null ? { kind: 'home' } : { kind: 'assigned', payload } });
  });
}

function titleOf({ route, conversation }: State): string {
  const title = conversation?.playthrough.scenario.title;
  if (route.kind === 'play' && title !== undefined) return `${title} · Handstand`;
  return `${TITLES[route.kind] ?? ''}Handstand`;
}

const TITLES: Partial<Record<State['route']['kind'], string>> = {
  debrief: 'How it went · ',
  watch: 'Shown · ',
  compare: 'Side by side · ',
  progress: 'Progress · ',
  drill: 'Drill · ',
  yours: 'Yours to keep · ',
  assigned: 'Assignment · ',
  teach: 'Assign · ',
  gradebook: 'Gradebook · ',
  lesson: 'Lesson sheet · ',
  guide: 'For instructors · ',
};

function App({ screen }: { screen: Screen }): JSX.Element {
  return (
    <>
      <Notices screen={screen} />
      <Shown screen={screen} />
    </>
  );
}

function Shown({ screen }: { screen: Screen }): JSX.Element {
  const { route } = screen.state;
  switch (route.kind) {
    case 'home':
      return <Home screen={screen} />;
    case 'progress':
      return <ProgressScreen screen={screen} />;
    case 'play':
      return mayNotBegin(screen.state) ? <Elsewhere screen={screen} /> : <Play screen={screen} />;
    default:
      return <Elsewhere screen={screen} />;
  }
}

/** Whether there is, or may be, something to say in the place of a conversation. */
function mayNotBegin(state: State): boolean {
  const { route } = state;
  if (route.kind !== 'play' || shownNow(state) !== null) return false;
  const book = bookOf(state, route.scenario);
  return route.assignment !== undefined || book === null || book.kind === 'broken';
}

function Notices({ screen }: { screen: Screen }): JSX.Element | null {
  const { notices } = screen.state;
  const aside = useRef<HTMLElement>(null);
  // The stage and whatever sticks to the top make way by this much.
  useLayoutEffect(() => {
    const root = document.documentElement.style;
    root.removeProperty('--told');
    if (aside.current === null) return undefined;
    const measured = new ResizeObserver(([it]) =>
      root.setProperty('--told', `${it?.borderBoxSize[0]?.blockSize ?? 0}px`),
    );
    measured.observe(aside.current);
    return () => measured.disconnect();
  }, [notices.length === 0]);
  if (notices.length === 0) return null;
  return (
    <aside class="notices" aria-label="Notices" ref={aside}>
      {notices.map((n) => (
        <p key={n.id}>
          {n.text}{' '}
          <button type="button" class="button small" onClick={() => screen.act({ kind: 'dismissed', notice: n.id })}>
            All right
          </button>
        </p>
      ))}
    </aside>
  );
}
