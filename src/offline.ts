// Playing without a network. A worker keeps every file of one version; a newer one is let in when the player says so
// and no tab is in a conversation, never otherwise. Without a worker (an old browser, no secure origin) all goes on as before.
import type { Action } from './store/actions.ts';
import type { State, Version } from './store/state.ts';
import type { Store } from './store/store.ts';
import { ownScript } from './trusted.ts';

type Game = Store<State, Action>;

export interface Outside {
  /** Where this page's own code came from: the file's name changes with each version. */
  readonly code: string;
  readonly reload: () => void;
  /** From here on this page hears of a newer version. Until then it has counted as one in a conversation. */
  readonly listening: () => void;
}

/** A lock that each tab in a conversation shares: whoever gets it alone knows that nobody talks. main.ts takes it first. */
const TALKING = 'handstand talking';

/** Milliseconds after which a newer worker is not waited for any longer. */
const PATIENCE = 5000;

export async function playOffline(game: Game, outside: Outside): Promise<void> {
  if (!('serviceWorker' in navigator)) return heed(game, { 'anew wanted': outside.reload });
  try {
    shareWhileTalking(game);
    changeWith(game, outside);
    outside.listening();
    const registration = await navigator.serviceWorker.register(ownScript('sw.js'), { updateViaCache: 'none' });
    tellOfNewer(game, registration);
    heed(game, {
      'newer wanted': () => void letIn(game, outside, registration),
      'anew wanted': () => void loadAnew(game, outside, registration),
    });
    lookAtTheDesk(game, registration);
  } catch (why) {
    console.warn(`Not kept for play without a network: ${String(why)}`);
    heed(game, { 'anew wanted': outside.reload });
  }
}

function heed(game: Game, wishes: { readonly [V in Version]?: () => void }): void {
  wishes[game.now().version]?.();
  game.listen((before, { version }) => {
    if (before.version !== version) wishes[version]?.();
  });
}

/** The browser looks for a newer version at each visit; a tab that stays open for days does so when it comes back to the desk. */
function lookAtTheDesk(game: Game, registration: ServiceWorkerRegistration): void {
  game.listen((before, { route }) => {
    if (route.kind === 'home' && before.route.kind !== 'home') registration.update().catch(() => {});
  });
}

const talks = ({ route }: State): boolean => route.kind === 'play' || route.kind === 'watch';

function shareWhileTalking(game: Game): void {
  let release: (() => void) | null = null;
  const follow = (state: State): void => {
    if (talks(state) === (release !== null)) return;
    if (release !== null) {
      release();
      release = null;
      return;
    }
    const { promise, resolve } = withResolve();
    release = resolve;
    navigator.locks.request(TALKING, { mode: 'shared' }, () => promise).catch(() => {});
  };
  follow(game.now());
  game.listen((_before, after) => follow(after));
}

function withResolve(): { promise: Promise<void>; resolve: () => void } {
  let resolve = (): void => {};
  const promise = new Promise<void>((done) => {
    resolve = done;
  });
  return { promise, resolve };
}

function tellOfNewer(game: Game, registration: ServiceWorkerRegistration): void {
  const look = (): void => {
    if (registration.waiting !== null && registration.active !== null) stand(game, 'newer ready');
  };
  look();
  registration.addEventListener('updatefound', () => registration.installing?.addEventListener('statechange', look));
}

async function letIn(game: Game, { reload }: Outside, { waiting }: ServiceWorkerRegistration): Promise<void> {
  if (waiting === null) return reload();
  await navigator.locks.request(TALKING, { ifAvailable: true }, async (lock) => {
    if (lock === null) return stand(game, 'held back');
    // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a worker has only the one
    waiting.postMessage({ type: 'SKIP_WAITING' });
    setTimeout(reload, PATIENCE);
    // The lock is kept until the page goes: no conversation begins on files of two versions.
    await new Promise(() => {});
  });
}

/**
 * The first worker of a page is most likely of its own version. A later one never is, nor is one that came in while this page was being
 * loaded: before anybody listened, as when a newer one takes longer to come in than it is waited for.
 */
function changeWith(game: Game, { code, reload }: Outside): void {
  const { serviceWorker } = navigator;
  const ours = code.slice(code.lastIndexOf('/'));
  const isOurs = async (): Promise<boolean> => (await (await fetch('./')).text()).includes(ours);
  const change = (): void => (talks(game.now()) ? stand(game, 'newer ready') : reload());
  const compare = (): void =>
    void isOurs().then(
      (same) => (same ? undefined : change()),
      () => {},
    );
  let controlled = serviceWorker.controller !== null;
  if (controlled) compare();
  serviceWorker.addEventListener('controllerchange', () => {
    if (controlled) return change();
    controlled = true;
    compare();
  });
}

/** Nothing is thrown away while it could not be had again. */
async function loadAnew(game: Game, { reload }: Outside, registration: ServiceWorkerRegistration): Promise<void> {
  const reached = await fetch('sw.js', { cache: 'no-store' }).then(
    ({ ok }) => ok,
    () => false,
  );
  if (!reached) return stand(game, 'out of reach');
  await registration.unregister();
  const kept = (await caches.keys()).filter((name) => name.endsWith(registration.scope));
  await Promise.all(kept.map((name) => caches.delete(name)));
  reload();
}

function stand(game: Game, version: Version): void {
  game.act({ kind: 'version', version });
}
