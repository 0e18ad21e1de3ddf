// The rooms' own sound: a loop a room, faded in and out, softer while somebody speaks, gone for a moment after what must stand
// in silence. Loaded when first wanted.
import type { Howl, HowlOptions } from 'howler';
import { AMBIENCE_GAIN, AMBIENCE_LOOP, type Ambience, DUCK } from './names.ts';
import type { RoomSound } from './notes.ts';

const FADE = 900;
/** How fast the rooms fall silent for a rest, ms. */
const HUSH = 60;

export interface Rooms {
  /** These rooms and no others are heard from now on. */
  hear(rooms: readonly RoomSound[]): void;
  /** 0 to 1; at 0 nothing is loaded. */
  level(level: number): void;
  /** Softer for so many ms from now; 0 ends it. */
  duck(ms: number): void;
  /** Silent for so many ms. */
  pause(ms: number): void;
  playing(): Ambience[];
  close(): void;
}

interface Loop {
  readonly howl: Howl;
  /** Howler's id of the one sound, null while silent. */
  id: number | null;
  target: number;
}

export function openRooms(
  make: (options: HowlOptions) => Howl,
  url: (room: Ambience) => string,
  failed: (why: string) => void,
): Rooms {
  const loops = new Map<Ambience, Loop>();
  let wanted: readonly RoomSound[] = [];
  let level = 0;
  let [ducked, paused] = [false, false];
  let timer: ReturnType<typeof setTimeout> | undefined;
  let rest: ReturnType<typeof setTimeout> | undefined;

  const loopOf = (room: Ambience): Loop => {
    const known = loops.get(room);
    if (known !== undefined) return known;
    const { at, ms } = AMBIENCE_LOOP;
    const howl = make({ src: [url(room)], sprite: { loop: [at, ms, true] }, volume: 0, pool: 1 });
    const loop: Loop = { howl, id: null, target: 0 };
    loops.set(room, loop);
    howl.on('load', () => settle(FADE));
    howl.on('loaderror', () => failed(`The background sound of the ${room} could not be loaded.`));
    // Howler also says so of a fade that another one cuts short.
    howl.on('fade', () => {
      if (loop.target === 0 && loop.id !== null && Number(howl.volume(loop.id)) === 0) silence(loop);
    });
    return loop;
  };

  const share = (): number => (paused ? 0 : ducked ? DUCK.to : 1);

  const settle = (ms: number): void => {
    for (const { room, pan, volume } of wanted) {
      // Howler's fades go by hundredths.
      const target = Math.round(volume * level * AMBIENCE_GAIN * share() * 100) / 100;
      if (target > 0 || loops.has(room)) aim(loopOf(room), target, pan, ms);
    }
    for (const [room, loop] of loops) if (!wanted.some((w) => w.room === room)) aim(loop, 0, 0, ms);
  };

  return {
    hear: (rooms) => {
      wanted = rooms;
      settle(FADE);
    },
    level: (to) => {
      if (to === level) return;
      level = to;
      settle(120);
    },
    duck: (ms) => {
      clearTimeout(timer);
      if (!ducked && ms > 0) {
        ducked = true;
        settle(DUCK.down);
      }
      timer = setTimeout(() => {
        ducked = false;
        settle(DUCK.up);
      }, ms);
    },
    pause: (ms) => {
      clearTimeout(rest);
      paused = true;
      settle(HUSH);
      rest = setTimeout(() => {
        paused = false;
        settle(DUCK.up);
      }, ms);
    },
    playing: () => [...loops].filter(([, l]) => l.id !== null && l.howl.playing(l.id)).map(([room]) => room),
    close: () => {
      clearTimeout(timer);
      clearTimeout(rest);
      wanted = [];
      for (const { howl } of loops.values()) howl.unload();
      loops.clear();
    },
  };
}

function aim(loop: Loop, target: number, pan: number, ms: number): void {
  const { howl } = loop;
  if (howl.state() !== 'loaded') return;
  if (loop.id === null) {
    if (target === 0) return;
    loop.id = howl.play('loop');
    howl.stereo(pan, loop.id);
  } else if (target === loop.target) return;
  loop.target = target;
  const from = Number(howl.volume(loop.id));
  // Howler never ends a fade between equal volumes.
  if (from !== target) howl.fade(from, target, ms, loop.id);
  else if (target === 0) silence(loop);
}

function silence(loop: Loop): void {
  if (loop.id !== null) loop.howl.stop(loop.id);
  loop.id = null;
}
