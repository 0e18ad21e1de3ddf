// The ears proper, from the first press on: cues become sounds or are read aloud, an explanation opens with its rise or fall,
// home has its theme and the debrief its close, settings are levels.
import { gaveAway } from '../core/coach.ts';
import { cuesBetween, type Cue } from '../core/cues.ts';
import type { Action } from '../store/actions.ts';
import { onScreen, shownNow, type State } from '../store/state.ts';
import { cuesFor } from '../store/telling.ts';
import type { Store } from '../store/store.ts';
import { browserVoices, openReader, type Reader, spokenIn } from './aloud.ts';
import { openSound, type Levels, type Sound, type SoundOptions } from './sound.ts';
import { openProgram, type Program } from './program.ts';

interface Ears {
  readonly sound: Sound;
  /** Null in a browser that cannot speak. */
  readonly reader: Reader | null;
  readonly program: Program;
}

/** Longer than any line: the end of the reading comes first. */
const WHILE_READING = 120_000;

export function listen(
  store: Store<State, Action>,
  options: SoundOptions,
  afterPaint: (then: () => void) => void,
): void {
  const ears = earsOf(options);
  const { sound, reader, program } = ears;
  const level = (): void => sound.setLevels(levelsOf(store.now(), reader));
  level();
  sound.unlock();
  const now = shownNow(store.now());
  if (now !== null) tell(ears, store.now(), cuesBetween(null, now));
  program.at(store.now());
  if (reader !== null) {
    speechSynthesis.addEventListener('voiceschanged', level);
    document.addEventListener('visibilitychange', () => document.hidden && reader.hush());
  }
  store.listen((before, after) => afterPaint(() => follow(ears, before, after)));
}

function earsOf(options: SoundOptions): Ears {
  const sound = openSound(options);
  const voices = browserVoices((on) => sound.duck(on ? WHILE_READING : 0));
  return {
    sound,
    reader: voices === null ? null : openReader(voices),
    program: openProgram((tune) => sound.music(tune)),
  };
}

function follow(ears: Ears, before: State, after: State): void {
  const { sound, reader, program } = ears;
  if (before.settings !== after.settings) sound.setLevels(levelsOf(after, reader));
  if (stirred(before, after) || loudness(after) === 0) reader?.hush();
  if (shownNow(after) === null && shownNow(before) !== null) sound.rest();
  tell(ears, after, cuesFor(before, after));
  explain(sound, before, after);
  program.at(after);
}

function tell({ sound, reader }: Ears, state: State, cues: readonly Cue[]): void {
  if (cues.length === 0) return;
  sound.cue(cues);
  const lines = spokenIn(cues, onScreen(state)?.playthrough.scenario.player ?? '');
  if (state.settings.aloud && lines.length > 0) reader?.read(lines, loudness(state));
}

/** Whether what was being read belongs to a moment that is over. */
function stirred(before: State, after: State): boolean {
  const [was, is] = [onScreen(before), onScreen(after)];
  return (
    was?.shown !== is?.shown ||
    was?.playthrough !== is?.playthrough ||
    was?.explaining !== is?.explaining ||
    before.repeats !== after.repeats
  );
}

function explain(sound: Sound, before: State, { conversation }: State): void {
  const turn = conversation?.playthrough.turns.at(-1);
  if (
    conversation === null ||
    turn === undefined ||
    !conversation.explaining ||
    before.conversation?.explaining === true
  )
    return;
  sound.play(gaveAway(conversation.playthrough, turn) ? 'loss' : 'gain');
}

/** How loud the lines are read, 0 to 1. */
const loudness = ({ settings: { aloud, muted, master, voices } }: State): number =>
  muted || !aloud ? 0 : master * voices;

/** Where the lines are read aloud nobody murmurs them. */
export function levelsOf({ settings }: State, reader: Pick<Reader, 'able'> | null): Levels {
  const { muted, master, effects, ambience, music } = settings;
  const voices = settings.aloud && reader?.able() === true ? 0 : settings.voices;
  return { muted, master, effects, voices, ambience, music };
}
