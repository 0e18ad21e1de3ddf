// The wiring. Here, and only here, the clock, the address bar and the luck are read.
import './page/page.css';
import { followBySound } from './audio/follow.ts';
import { isNight } from './page/bar.tsx';
import { fetchScreen, openPage } from './page/page.tsx';
import { hashOf, routeOf } from './page/routes.ts';
import { after } from './store/actions.ts';
import { beginWhenAsked } from './store/begin.ts';
import { copySight, lastSight } from './store/first-sight.ts';
import { findVersions, keep } from './store/keep.ts';
import { openLibrary } from './store/library.ts';
import { openRecord } from './store/record.ts';
import { lastLooks } from './store/settings.ts';
import { firstState, type State } from './store/state.ts';
import { makeStore } from './store/store.ts';
import { workOutWhenIdle } from './store/working-out.ts';
import { watchWhenAsked } from './store/watch.ts';
import { SHIPPED } from 'virtual:scenarios';

const ids = SHIPPED.map(({ id }) => id);
/** This file's name changes with each build; while the game is being made it does not, and what was worked out counts for nothing. */
const build = import.meta.env.PROD ? import.meta.url.slice(import.meta.url.lastIndexOf('/') + 1) : newId();
const first = firstState(routeOf(location.hash), ids, lastLooks(), lastSight(build));
const store = makeStore(first, after);
const tell = (id: string, text: string): void => store.act({ kind: 'told', notice: { id, text } });

const record = openRecord('handstand', (why) =>
  tell('not kept', `Your picks cannot be kept on this device: ${why}. Play on.`),
);
openLibrary(store, SHIPPED, {
  afterScreen: (then) => void fetchScreen(store.now().route).then(() => afterPaint(then)),
  afterArrival,
});
beginWhenAsked(store, {
  clock: () => Date.now(),
  seed: () => crypto.getRandomValues(new Uint32Array(1))[0] ?? 0,
  newId,
});
watchWhenAsked(store);
findVersions(store, record);
keep(store, record, shown, seen);
copySight(store, build, newId);
// A task of its own: on a slow device what stands above takes as long as the first drawing does.
inNextTask(() => {
  openPage(store, {
    page: byId('page'),
    status: byId('status'),
    clock: () => Date.now(),
    newId,
    addressOf: (hash) => new URL(hash, location.href).href,
    readdress: (hash) => history.replaceState(null, '', hash),
    record,
    afterWords,
    afterArrival,
  });
});

// A newer version waits while anybody shares this lock: a page does until it can be told of one, and while it shows a conversation.
let listening = (): void => {};
const deaf = new Promise<void>((done) => {
  listening = done;
});
if (import.meta.env.PROD && 'locks' in navigator)
  navigator.locks.request('handstand talking', { mode: 'shared' }, () => deaf).catch(() => {});

afterWords(() => {
  const night = (state: State): boolean => isNight(state.settings.theme);
  import('./stage/follow.ts').then(
    ({ followOnStage }) =>
      followOnStage(store, { parent: byId('stage'), assets: 'assets/', night, afterWords, afterPaint }),
    () => tell('stage', 'The picture cannot be shown here. Everything is in the words; play on.'),
  );
  import('./page/sound-captions.ts').then(
    ({ captionSounds }) => captionSounds(store, byId('stage'), () => navigator.userActivation?.hasBeenActive ?? true),
    () => {},
  );
});
// Last: what is kept for play without a network must not hold up what is wanted now.
if (import.meta.env.PROD)
  afterArrival(() => {
    const outside = { code: import.meta.url, reload: () => location.reload(), listening };
    import('./offline.ts').then(
      ({ playOffline }) => playOffline(store, outside),
      () => {},
    );
  });
followBySound(store, 'assets/', afterPaint);

addEventListener('hashchange', () => store.act({ kind: 'went', route: routeOf(location.hash) }));
store.listen((before, now) => {
  if (now.route !== before.route && hashOf(now.route) !== (location.hash || '#/')) location.hash = hashOf(now.route);
});

// The exact analysis is wanted at the first explanation: have it ready by then.
workOutWhenIdle(store, { afterWords, inIdle });

function newId(): string {
  return [...crypto.getRandomValues(new Uint8Array(9))].map((b) => (b % 36).toString(36)).join('');
}

/** Nothing that can wait may come between a visitor and the first words. */
function afterWords(then: () => void): void {
  const free = (): void => {
    if ('requestIdleCallback' in window) requestIdleCallback(then, { timeout: 2000 });
    else setTimeout(then, 200);
  };
  // A page that waits to be painted is idle, too.
  const idle = (): void => {
    if (document.hidden) free();
    else afterPaint(free);
  };
  const { route } = store.now();
  // What a screen is made of must not share the line with what comes after it.
  if (route.kind !== 'play') return void fetchScreen(route).then(idle);
  const up = ({ route, conversation, library }: State): boolean => {
    if (route.kind !== 'play' || conversation !== null) return true;
    const book = library.find(({ id }) => id === route.scenario);
    return book === undefined || book.kind === 'broken';
  };
  if (up(store.now())) return idle();
  const stop = store.listen((_before, after) => {
    if (!up(after)) return;
    stop();
    idle();
  });
}

/** What nobody waits for: the first seconds are the stage's, and whoever is quick to press something. */
function afterArrival(then: () => void): void {
  afterWords(() => setTimeout(() => afterWords(then), 5000));
}

/** Steps as long as nobody waits for the page, and on when nobody does again. */
function inIdle(step: () => boolean): void {
  const run = (until: number): void => {
    let over = step();
    while (!over && performance.now() < until) over = step();
    if (!over) inIdle(step);
  };
  if ('requestIdleCallback' in window) {
    // On a device that is never idle a step a second would be all there is.
    const share = (idle: IdleDeadline): number => (idle.didTimeout ? 8 : Math.min(4, idle.timeRemaining()));
    requestIdleCallback((idle) => run(performance.now() + share(idle)), { timeout: 1000 });
  } else setTimeout(() => run(performance.now() + 4), 16);
}

function inNextTask(then: () => void): void {
  const { port1, port2 } = new MessageChannel();
  const heard = (): void => {
    port1.close();
    then();
  };
  port1.addEventListener('message', heard);
  port1.start();
  port2.postMessage(null);
}

/** Pictures and sounds wait until the words of the same moment are on screen: the mark on what was pressed, the words, and a little where drawing is slow. */
function afterPaint(then: () => void): void {
  requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(then, 30)));
}

/** Once what is on its way to the screen is there; at once where nobody looks or the page is left, and soon where nothing is painted. */
function shown(): Promise<void> {
  if (document.hidden) return Promise.resolve();
  return new Promise((done) => {
    const waiting = new AbortController();
    const now = (): void => {
      waiting.abort();
      done();
    };
    addEventListener('pagehide', now, { signal: waiting.signal });
    document.addEventListener('visibilitychange', now, { signal: waiting.signal });
    afterPaint(now);
    setTimeout(now, 300);
  });
}

/** Once the first screen has been painted; soon in any case, whatever it may wait for. */
function seen(): Promise<void> {
  const soon = new Promise<void>((done) => {
    setTimeout(done, 1000);
  });
  return Promise.race([fetchScreen(first.route).then(shown), soon]);
}

function byId(id: string): HTMLElement {
  const found = document.getElementById(id);
  if (found === null) throw new Error(`The page has no #${id}.`);
  return found;
}
