// The page: every line, choice, explanation and score as plain elements. It listens to the state and turns presses into actions.
import { render, type JSX } from 'preact';
import type { Action } from '../store/actions.ts';
import type { State } from '../store/state.ts';
import type { Store } from '../store/store.ts';
import type { Press, Screen } from './actor.ts';
import { announcement } from './announce.ts';
import { Bar, isNight } from './bar.tsx';
import { DebriefScreen } from './debrief.tsx';
import { Home } from './home.tsx';
import { Play } from './play.tsx';
import { guardPresses, isWriting } from './presses.ts';

interface Place {
  readonly page: HTMLElement;
  readonly status: HTMLElement;
  readonly clock: () => number;
}

export function openPage(store: Store<State, Action>, place: Place): void {
  const act = (press: Press): void => store.act(press.kind === 'picked' ? { ...press, at: place.clock() } : press);
  const draw = (state: State): void => {
    document.documentElement.dataset['theme'] = isNight(state.settings.theme) ? 'night' : 'day';
    document.body.dataset['screen'] = state.route.kind;
    document.title = titleOf(state);
    render(<App screen={{ state, act }} />, place.page);
  };
  guardPresses(document);
  leaveOnEscape(act);
  matchMedia('(prefers-color-scheme: dark)').addEventListener('change', () => draw(store.now()));
  store.listen((before, after) => {
    draw(after);
    if (before.route !== after.route) scrollTo(0, 0);
    const said = announcement(before, after);
    if (said !== '') place.status.textContent = said;
  });
  draw(store.now());
}

function leaveOnEscape(act: (press: Press) => void): void {
  document.addEventListener('keydown', (event) => {
    if (event.key === 'Escape' && !isWriting(event.target)) act({ kind: 'went', route: { kind: 'home' } });
  });
}

function titleOf({ route, conversation }: State): string {
  const title = conversation?.playthrough.scenario.title;
  if (route.kind === 'play' && title !== undefined) return `${title} · Handstand`;
  return route.kind === 'debrief' ? 'How it went · Handstand' : 'Handstand';
}

function App({ screen }: { screen: Screen }): JSX.Element {
  return (
    <>
      <Notices screen={screen} />
      <Route screen={screen} />
    </>
  );
}

function Route({ screen }: { screen: Screen }): JSX.Element {
  const { route } = screen.state;
  switch (route.kind) {
    case 'home':
      return <Home screen={screen} />;
    case 'play':
      return <Play screen={screen} id={route.scenario} />;
    case 'debrief':
      return <DebriefScreen screen={screen} id={route.attempt} />;
    case 'unknown':
      return (
        <>
          <Bar screen={screen}>Nowhere</Bar>
          <main class="plain">
            <h1>There is nothing at this address</h1>
            <p>
              “{route.hash.slice(0, 80)}” leads nowhere here. <a href="#/">Go to the desk.</a>
            </p>
          </main>
        </>
      );
  }
}

function Notices({ screen }: { screen: Screen }): JSX.Element | null {
  const { notices } = screen.state;
  if (notices.length === 0) return null;
  return (
    <aside class="notices" aria-label="Notices">
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
