// What is heard. Told of cues and nothing else; decides nothing. Silent, and without a request or an audio context, until
// `unlock` is called at a first gesture. Whatever goes wrong is told once and the game goes on in silence.
import type { Cue } from '../core/cues.ts';
import { type Levels, type Mixer, openMixer } from './mixer.ts';
import type { SoundName, Tune } from './names.ts';
import { DEAF, hear, REST, roomsOf } from './notes.ts';
import type { Note } from './speech.ts';

export type { Levels } from './mixer.ts';
export { type SoundName, SOUNDS, type Tune } from './names.ts';

export interface SoundOptions {
  /** Base URL of the assets, with its slash: `assets/`. */
  readonly assets: string;
  /** Called at most once, with a sentence for the player. */
  readonly failed: (why: string) => void;
}

export interface SoundReport {
  readonly state: 'locked' | 'loading' | 'ready' | 'failed';
  /** The sentence given to `failed`, if any. */
  readonly why: string | null;
  readonly played: number;
  readonly last: SoundName | null;
  /** The rooms whose ambience sounds. */
  readonly rooms: readonly string[];
  /** The music that sounds. */
  readonly tune: Tune | null;
  /** The audio context's own word for its state. */
  readonly context: string;
}

export interface Sound {
  /** Call it at the first gesture: nothing is loaded or played before, nor while all is muted. */
  unlock(): void;
  cue(cues: readonly Cue[]): void;
  play(name: SoundName): void;
  /** In place of what sounds; null fades it out. Waits for its file, but not for the sound to be switched on. */
  music(tune: Tune | null): void;
  /** Rooms and music softer for so many ms, until told 0. */
  duck(ms: number): void;
  setLevels(levels: Levels): void;
  /** The scene is left: what was still to be heard is dropped and the rooms fade. */
  rest(): void;
  close(): void;
  report(): SoundReport;
}

/** How long a murmur sounds at the most, ms. */
const SYLLABLE = 160;

/** Until `setLevels` is called. */
export const LEVELS: Levels = { muted: false, master: 0.8, effects: 0.9, voices: 0.8, ambience: 0.6, music: 0.6 };

export function openSound({ assets, failed }: SoundOptions): Sound {
  let ear = DEAF;
  let levels = LEVELS;
  let mixer: Mixer | null = null;
  let [unlocked, loading, closed, played] = [false, false, false, 0];
  let last: SoundName | null = null;
  let why: string | null = null;
  let tune: Tune | null = null;
  let timers: ReturnType<typeof setTimeout>[] = [];

  const fail = (sentence: string): void => {
    if (why !== null || closed) return;
    why = sentence;
    failed(sentence);
  };
  const load = (): void => {
    if (!unlocked || loading || closed || levels.muted || levels.master === 0) return;
    loading = true;
    openMixer(assets, levels, fail).then(begin, () =>
      fail('The sound could not be started. The game goes on without it.'),
    );
  };
  const begin = (opened: Mixer | null): void => {
    if (opened === null || closed) return opened?.close();
    mixer = opened;
    mixer.levels(levels);
    mixer.rooms(roomsOf(ear));
    mixer.music(tune);
  };
  const sound = (note: Pick<Note, 'name' | 'rate' | 'volume'>): void => {
    if (mixer?.play(note) !== true) return;
    played++;
    last = note.name;
  };
  const drop = (): void => {
    timers.forEach(clearTimeout);
    timers = [];
  };
  const schedule = (notes: readonly Note[]): void => {
    const spoken = notes.findLast((n) => n.name.startsWith('murmur-'));
    if (spoken !== undefined && levels.voices > 0) mixer?.duck(spoken.at + SYLLABLE);
    for (const note of notes) {
      if (note.at === 0) sound(note);
      else timers.push(setTimeout(() => sound(note), note.at));
    }
  };

  return {
    unlock: () => {
      unlocked = true;
      load();
    },
    cue: (cues) => {
      const heard = hear(ear, cues);
      ear = heard.ear;
      if (heard.fresh) drop();
      if (heard.answered) mixer?.stop('ring');
      mixer?.rooms(roomsOf(ear));
      schedule(heard.notes);
      for (const at of heard.pauses) timers.push(setTimeout(() => mixer?.pause(REST), at));
    },
    play: (name) => sound({ name, rate: 1, volume: 1 }),
    music: (next) => {
      tune = levels.muted || levels.master * levels.music === 0 ? null : next;
      mixer?.music(tune);
    },
    duck: (ms) => mixer?.duck(ms),
    setLevels: (to) => {
      levels = to;
      mixer?.levels(to);
      load();
    },
    rest: () => {
      drop();
      ear = DEAF;
      mixer?.stop('ring');
      mixer?.rooms([]);
    },
    close: () => {
      closed = true;
      drop();
      mixer?.close();
      mixer = null;
    },
    report: () => {
      const { ready, context, ...now } = mixer?.report() ?? { ready: false, context: 'none', rooms: [], tune: null };
      const state = !loading || closed ? 'locked' : ready ? 'ready' : why !== null ? 'failed' : 'loading';
      return { state, why, played, last, context, ...now };
    },
  };
}
