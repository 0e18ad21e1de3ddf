// The music: one tune at a time, once through, loaded when first wanted, softer while somebody speaks.
// A tune that was called off while its file was under way is never heard.
import type { Howl, HowlOptions } from 'howler';
import { DUCK, fileOf, TUNE_FILES, TUNE_SPRITE, type Tune, type TuneFile, TUNES } from './names.ts';

const FADE = 600;

export interface Music {
  /** In place of the one that sounds; null only fades that. */
  play(tune: Tune | null): void;
  /** 0 to 1; at 0 nothing is loaded. */
  level(level: number): void;
  /** Softer for so many ms from now; 0 ends it. */
  duck(ms: number): void;
  playing(): Tune | null;
  close(): void;
}

interface Sounding {
  readonly howl: Howl;
  readonly id: number;
  readonly tune: Tune;
}

export function openMusic(
  make: (options: HowlOptions) => Howl,
  url: (file: string) => string,
  failed: (why: string) => void,
): Music {
  const files = new Map<TuneFile, Howl>();
  let wanted: Tune | null = null;
  let now: Sounding | null = null;
  let level = 0;
  let ducked = false;
  let timer: ReturnType<typeof setTimeout> | undefined;

  const loud = (): number => level * (ducked ? DUCK.to : 1);
  const howlOf = (file: TuneFile): Howl => {
    const known = files.get(file);
    if (known !== undefined) return known;
    const howl = make({ src: TUNE_FILES[file].map((kind) => url(`${file}.${kind}`)), sprite: spansOf(file), pool: 2 });
    files.set(file, howl);
    howl.on('load', start);
    howl.on('loaderror', () => failed('The music could not be loaded. The game goes on without it.'));
    return howl;
  };
  const start = (): void => {
    if (level === 0) wanted = null;
    if (wanted === null) return;
    const howl = howlOf(fileOf(wanted));
    if (howl.state() !== 'loaded') return;
    const tune = wanted;
    const id = howl.play(tune);
    howl.volume(loud(), id);
    howl.once('end', () => (now = now?.id === id && now.howl === howl ? null : now), id);
    now = { howl, id, tune };
    wanted = null;
  };
  const hush = (): void => {
    if (now === null) return;
    const { howl, id } = now;
    now = null;
    howl.once('fade', () => howl.stop(id), id);
    howl.fade(Number(howl.volume(id)), 0, FADE, id);
  };
  const settle = (ms: number): void => {
    if (now === null) return;
    const from = Number(now.howl.volume(now.id));
    if (from !== loud()) now.howl.fade(from, loud(), ms, now.id);
  };

  return {
    play: (tune) => {
      hush();
      wanted = tune;
      start();
    },
    level: (to) => {
      if (to === level) return;
      level = to;
      if (level === 0) hush();
      else settle(120);
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
    playing: () => now?.tune ?? null,
    close: () => {
      clearTimeout(timer);
      [wanted, now] = [null, null];
      for (const howl of files.values()) howl.unload();
      files.clear();
    },
  };
}

const spansOf = (file: TuneFile): Record<string, [number, number]> =>
  Object.fromEntries(TUNES.filter((t) => fileOf(t) === file).map((t) => [t, [TUNE_SPRITE[t].at, TUNE_SPRITE[t].ms]]));
