// Every screen but the conversation, home and progress: each is fetched when it is first wanted,
// and so is this list of them, so that none of it stands between a visitor and the first words.
import type { JSX } from 'preact';
import type { Screen } from './actor.ts';
import type { Route } from '../store/state.ts';
import { isSealed } from '../store/sealed.ts';
import { Bar } from './bar.tsx';
import { later } from './later.tsx';

const DebriefScreen = later(async () => (await import('./debrief.tsx')).DebriefScreen);
const SettingsScreen = later(async () => (await import('./settings.tsx')).SettingsScreen);
const Help = later(async () => (await import('./help.tsx')).Help);
const Yours = later(async () => (await import('./yours.tsx')).Yours);
const DrillScreen = later(async () => (await import('./drill.tsx')).DrillScreen);
const Watch = later(async () => (await import('./watch.tsx')).Watch);
const NotBegun = later(async () => (await import('./not-begun.tsx')).NotBegun);
const NotCounted = later(async () => (await import('./not-begun.tsx')).NotCounted);
const Sealed = later(async () => (await import('./sealed.tsx')).Sealed);
const Compare = later(async () => (await import('./compare.tsx')).Compare);
const Assigned = later(async () => (await import('./assigned.tsx')).Assigned);
const Teach = later(async () => (await import('./teach.tsx')).Teach);
const Gradebook = later(async () => (await import('./gradebook.tsx')).Gradebook);
const Lesson = later(async () => (await import('./lesson.tsx')).Lesson);
const Guide = later(async () => (await import('./teach-guide.tsx')).Guide);

/** Ahead of time, so that nobody waits for them. */
export async function fetchUsual(): Promise<void> {
  for (const screen of [DebriefScreen, SettingsScreen, Help]) await screen.fetch();
}

/** The attempts that a screen would tell of. */
function namedIn(route: Route): readonly string[] {
  if (route.kind === 'watch') return [route.attempt];
  return route.kind === 'compare' ? [route.left, route.right] : [];
}

export function Elsewhere({ screen }: { screen: Screen }): JSX.Element | null {
  const { route, attempts } = screen.state;
  const sealed = namedIn(route).flatMap(
    (id) => attempts?.find((a) => a.id === id && isSealed(screen.state, a)) ?? [],
  )[0];
  if (sealed !== undefined) return <Sealed screen={screen} attempt={sealed} />;
  switch (route.kind) {
    case 'play':
      return route.assignment === undefined ? (
        <NotBegun screen={screen} scenario={route.scenario} />
      ) : (
        <NotCounted screen={screen} scenario={route.scenario} assignment={route.assignment} />
      );
    case 'debrief':
      return <DebriefScreen screen={screen} id={route.attempt} />;
    case 'settings':
      return <SettingsScreen screen={screen} />;
    case 'help':
      return <Help screen={screen} />;
    case 'watch':
      return <Watch screen={screen} />;
    case 'compare':
      return <Compare screen={screen} left={route.left} right={route.right} />;
    case 'drill':
      return <DrillScreen key={route.seed} screen={screen} seed={route.seed} />;
    case 'yours':
      return <Yours screen={screen} />;
    case 'assigned':
      return <Assigned screen={screen} payload={route.payload} />;
    case 'teach':
      return <Teach screen={screen} payload={route.payload} />;
    case 'gradebook':
      return <Gradebook screen={screen} assignment={route.assignment} />;
    case 'lesson':
      return <Lesson screen={screen} id={route.scenario} />;
    case 'guide':
      return <Guide screen={screen} />;
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
    default:
      return null;
  }
}
