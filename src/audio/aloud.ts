// The lines read aloud by the browser's own voices, where it has any: one voice or pitch a side, and nothing after it was told
// to be quiet. Refuses to read with a voice that is not on the device.
import type { Cue } from '../core/cues.ts';
import { readersAmong } from '../store/voices.ts';

/** What is read: a line of the player, of somebody else, or one that nobody says. */
export interface Spoken {
  readonly by: 'you' | 'other' | 'nobody';
  readonly text: string;
}

export interface Reader {
  /** False while there is no voice. */
  able(): boolean;
  /** In place of whatever is still being read; at volume 0 nothing is. */
  read(lines: readonly Spoken[], volume: number): void;
  hush(): void;
}

export interface Voices {
  readonly speech: Pick<SpeechSynthesis, 'speak' | 'cancel' | 'getVoices'>;
  readonly utterance: (text: string) => SpeechSynthesisUtterance;
  /** Told when reading begins and when it is over. */
  readonly reading: (on: boolean) => void;
}

/** Apart in pitch as well as in voice, since two voices of one browser may be much alike. */
const PITCH = { you: 1.15, other: 0.85, nobody: 1 } as const;

export function openReader({ speech, utterance, reading }: Voices): Reader {
  // Some browsers forget an utterance that nobody holds, and never say that it is over.
  let held: SpeechSynthesisUtterance[] = [];
  const over = (one: SpeechSynthesisUtterance): void => {
    if (!held.includes(one)) return;
    held = held.filter((u) => u !== one);
    if (held.length === 0) reading(false);
  };
  const hush = (): void => {
    const was = held.length > 0;
    held = [];
    speech.cancel();
    if (was) reading(false);
  };
  return {
    able: () => readersAmong(speech.getVoices()).length > 0,
    hush,
    read: (lines, volume) => {
      hush();
      const voices = readersAmong(speech.getVoices());
      if (voices.length === 0 || volume === 0 || lines.length === 0) return;
      held = lines.map(({ by, text }) => {
        const voice = (by === 'other' ? voices[1] : undefined) ?? voices[0] ?? null;
        const one = Object.assign(utterance(text), { voice, pitch: PITCH[by], volume });
        one.addEventListener('end', () => over(one));
        one.addEventListener('error', () => over(one));
        return one;
      });
      reading(true);
      held.forEach((one) => speech.speak(one));
    },
  };
}

export function spokenIn(cues: readonly Cue[], player: string): Spoken[] {
  return cues.flatMap((cue) => {
    if (cue.kind !== 'says') return [];
    return [{ by: cue.who === null ? 'nobody' : cue.who === player ? 'you' : 'other', text: cue.text } as const];
  });
}

/** Null in a browser that cannot speak at all. */
export function browserVoices(reading: (on: boolean) => void): Voices | null {
  if (!('speechSynthesis' in window)) return null;
  return { speech: speechSynthesis, utterance: (text) => new SpeechSynthesisUtterance(text), reading };
}
