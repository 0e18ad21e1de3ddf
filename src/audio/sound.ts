// What is heard. Told of cues and nothing else; decides nothing. Silent, and without a request or an audio context, until
// `unlock` is called at a first gesture. Whatever goes wrong is told once and the game goes on in silence.
import type { Cue } from '../core/cues.ts';
import { type Levels, type Mixer, openMixer } from './mixer.ts';
import type { SoundName } from './names.ts';
import { DEAF, hear, roomsOf } from './notes.ts';
import type { Note } from './speech.ts';

export type { Levels } from './mixer.ts';
export { type SoundName, SOUNDS } from './names.ts';

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
  /** The audio context's own word for its state. */
  readonly context: string;
}

export interface Sound {
  /** Call it at the first gesture: nothing is loaded or played before, nor while all is muted. */
  unlock(): void;
  cue(cues: readonly Cue[]): void;
  play(name: SoundName): void;
  setLevels(levels: Levels): void;
  /** The scene is left: what was still to be heard is dropped and the rooms fade. */
  rest(): void;
  close(): void;
  report(): SoundReport;
}

/** Until `setLevels` is called. */
export const LEVELS: Levels = { muted: false, master: 0.8, effects: 0.9, voices: 0.8, ambience: 0.6 };

export function openSound({ assets, failed }: SoundOptions): Sound {
  let ear = DEAF;
  let levels = LEVELS;
  let mixer: Mixer | null = null;
  let [unlocked, loading, closed, played] = [false, false, false, 0];
  let last: SoundName | null = null;
  let why: string | null = null;
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
    if (spoken !== undefined) mixer?.duck(spoken.at + 400);
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
    },
    play: (name) => sound({ name, rate: 1, volume: 1 }),
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
      const { ready, context, rooms } = mixer?.report() ?? { ready: false, context: 'none', rooms: [] };
      const state = !loading || closed ? 'locked' : ready ? 'ready' : why !== null ? 'failed' : 'loading';
      return { state, why, played, last, rooms, context };
    },
  };
}
