// The one place that plays: howler, fetched when first wanted, with one sprite for all short sounds.
// Web Audio only. What cannot be played now is dropped, never kept for later: a late murmur is worse than none.
import type { Howl, Howler, HowlOptions } from 'howler';
import { openRooms, type Rooms } from './ambience.ts';
import { openMusic, type Music } from './music.ts';
import { groupOf, type SoundName, SOUNDS, SPRITE, type Tune } from './names.ts';
import type { RoomSound } from './notes.ts';
import type { Note } from './speech.ts';

/** Each 0 to 1. */
export interface Levels {
  readonly muted: boolean;
  readonly master: number;
  readonly effects: number;
  readonly voices: number;
  readonly ambience: number;
  readonly music: number;
}

export interface Mixer {
  /** False when it could not be heard just now. */
  play(note: Pick<Note, 'name' | 'rate' | 'volume'>): boolean;
  stop(name: SoundName): void;
  rooms(rooms: readonly RoomSound[]): void;
  /** One at a time; null fades what sounds. */
  music(tune: Tune | null): void;
  /** Rooms and music, lowered for so many ms. */
  duck(ms: number): void;
  /** The rooms, silent for so many ms. */
  pause(ms: number): void;
  levels(levels: Levels): void;
  report(): {
    readonly ready: boolean;
    readonly context: string;
    readonly rooms: readonly string[];
    readonly tune: Tune | null;
  };
  close(): void;
}

/** How long a browser may keep the sound suspended before that counts as a refusal, ms. */
const PATIENCE = 2500;
/** The same short sound twice within this is once, ms. */
const SAME = 60;

/** Null, after `failed`, in a browser that cannot mix. */
export async function openMixer(assets: string, first: Levels, failed: (why: string) => void): Promise<Mixer | null> {
  const { Howl, Howler } = await import('howler');
  // Its own unlocking opens a second audio context and a pool of media elements; `wake` below needs neither.
  Howler.autoUnlock = false;
  Howler.volume(first.master);
  if (!Howler.usingWebAudio) {
    failed('This browser has no Web Audio. The game goes on without sound.');
    return null;
  }
  const howl = new Howl({ src: [`${assets}sounds/effects.mp3`], sprite: spans(), html5: false, pool: 8 });
  howl.on('loaderror', (_, why) =>
    failed(`The sounds could not be loaded (${said(why)}). The game goes on without them.`),
  );
  const make = (options: HowlOptions): Howl => new Howl({ ...options, html5: false });
  const rooms = openRooms(make, (room) => `${assets}sounds/ambience-${room}.mp3`, failed);
  const music = openMusic(make, (file) => `${assets}sounds/${file}`, failed);
  return mixerOf(Howler, { howl, rooms, music }, wake(Howler, failed), first);
}

const spans = (): Record<string, [number, number]> =>
  Object.fromEntries(SOUNDS.map((n) => [n, [SPRITE[n].at, SPRITE[n].ms]]));

/** Howler hands on texts, numbers and nothing at all. */
const said = (why: unknown): string => (typeof why === 'string' ? why.replace(/\.$/, '') : 'the file did not arrive');

interface Buses {
  readonly howl: Howl;
  readonly rooms: Rooms;
  readonly music: Music;
}

function mixerOf(howler: typeof Howler, { howl, rooms, music }: Buses, woken: Woken, first: Levels): Mixer {
  let levels = first;
  const latest = new Map<SoundName, { readonly id: number; readonly when: number }>();
  const apply = (): void => {
    howler.volume(levels.master);
    howler.mute(levels.muted || document.hidden);
    rooms.level(levels.muted ? 0 : levels.ambience);
    music.level(levels.muted ? 0 : levels.music);
  };
  document.addEventListener('visibilitychange', apply);
  apply();
  return {
    play: ({ name, rate, volume }) => {
      const loud = volume * levels[groupOf(name)];
      const before = latest.get(name);
      if (!woken.yes() || howl.state() !== 'loaded' || levels.muted || loud * levels.master <= 0) return false;
      if (groupOf(name) === 'effects' && before !== undefined && performance.now() - before.when < SAME) return false;
      const id = howl.play(name);
      howl.volume(loud, id);
      howl.rate(rate, id);
      latest.set(name, { id, when: performance.now() });
      return true;
    },
    stop: (name) => {
      const id = latest.get(name)?.id;
      if (id !== undefined && howl.playing(id)) hush(howl, id);
    },
    rooms: (list) => rooms.hear(list),
    music: (tune) => music.play(tune),
    duck: (ms) => {
      rooms.duck(ms);
      music.duck(ms);
    },
    pause: (ms) => rooms.pause(ms),
    levels: (to) => {
      levels = to;
      apply();
    },
    report: () => ({
      ready: howl.state() === 'loaded' && woken.yes(),
      context: howler.ctx?.state ?? 'none',
      rooms: rooms.playing(),
      tune: music.playing(),
    }),
    close: () => {
      document.removeEventListener('visibilitychange', apply);
      woken.close();
      rooms.close();
      music.close();
      howl.unload();
      // Howler.unload() would open a new context at once.
      void howler.ctx?.suspend();
    },
  };
}

/** Ends a sound within 40 ms, without a click. */
function hush(howl: Howl, id: number): void {
  howl.once('fade', () => howl.stop(id), id);
  howl.fade(Number(howl.volume(id)), 0, 40, id);
}

interface Woken {
  yes(): boolean;
  close(): void;
}

/** Waits until the browser lets the context run: at once where the page has been touched, else (Safari) at the next press. */
function wake({ ctx }: typeof Howler, failed: (why: string) => void): Woken {
  let running = false;
  const signs = ['pointerup', 'touchend', 'keydown'] as const;
  const close = (): void => {
    clearTimeout(timer);
    for (const sign of signs) document.removeEventListener(sign, attempt, true);
  };
  const started = (): void => {
    running = true;
    close();
  };
  // A refusal is a promise that stays open; a rejection comes only from a closed context.
  const attempt = (): void => void ctx?.resume().then(started, () => undefined);
  const timer = setTimeout(
    () => failed('The browser does not let the page sound yet. The game goes on without sound until it does.'),
    PATIENCE,
  );
  for (const sign of signs) document.addEventListener(sign, attempt, true);
  attempt();
  return { yes: () => running, close };
}
