// Reading aloud, with a pretended speechSynthesis: who reads with which voice, and that nothing outlasts its moment.
import { beforeEach, describe, expect, it } from 'vitest';
import { openReader, spokenIn } from '../../src/audio/aloud.ts';
import { levelsOf } from '../../src/audio/listen.ts';
import { firstState } from '../../src/store/state.ts';

interface Said {
  readonly text: string;
  readonly voice: { readonly name: string };
  readonly pitch: number;
  readonly volume: number;
  readonly over: () => void;
}

let queue: Said[] = [];
const reading: boolean[] = [];

const voice = (name: string, change: Partial<SpeechSynthesisVoice> = {}): SpeechSynthesisVoice => ({
  name,
  lang: 'en-US',
  localService: true,
  default: false,
  voiceURI: name,
  ...change,
});

function readerWith(...voices: SpeechSynthesisVoice[]) {
  const utterance = (text: string): SpeechSynthesisUtterance => {
    const over: (() => void)[] = [];
    const one = { text, addEventListener: (_: string, then: () => void) => over.push(then), over: () => over[0]?.() };
    return one as unknown as SpeechSynthesisUtterance;
  };
  return openReader({
    speech: {
      speak: (one) => void queue.push(one as unknown as Said),
      cancel: () => void (queue = []),
      getVoices: () => voices,
    },
    utterance,
    reading: (on) => void reading.push(on),
  });
}

const LINES = [
  { by: 'nobody', text: 'It rings.' },
  { by: 'other', text: 'Ruth speaking.' },
  { by: 'you', text: 'Hello.' },
] as const;

describe('reading aloud', () => {
  beforeEach(() => {
    queue = [];
    reading.length = 0;
  });

  it('the two sides have different voices where there are two', () => {
    readerWith(voice('Ann'), voice('Bob')).read(LINES, 0.5);
    expect(queue.map((q) => [q.text, q.voice.name, q.volume])).toEqual([
      ['It rings.', 'Ann', 0.5],
      ['Ruth speaking.', 'Bob', 0.5],
      ['Hello.', 'Ann', 0.5],
    ]);
  });

  it('and different pitches where there is one', () => {
    readerWith(voice('Ann')).read(LINES, 1);
    expect(new Set(queue.map((q) => q.voice.name))).toEqual(new Set(['Ann']));
    expect(new Set(queue.map((q) => q.pitch)).size).toBe(3);
  });

  it('no voice reads that is lent by a server or speaks another language', () => {
    const reader = readerWith(voice('Far', { localService: false }), voice('Eva', { lang: 'de-DE' }));
    reader.read(LINES, 1);
    expect(reader.able()).toBe(false);
    expect(queue).toEqual([]);
    expect(reading).toEqual([]);
  });

  it('going on empties the queue, and the next lines take its place', () => {
    const reader = readerWith(voice('Ann'));
    reader.read(LINES, 1);
    reader.hush();
    expect(queue).toEqual([]);
    reader.read(LINES.slice(0, 1), 1);
    reader.read(LINES.slice(2), 1);
    expect(queue.map((q) => q.text)).toEqual(['Hello.']);
  });

  it('muted, nothing is read', () => {
    readerWith(voice('Ann')).read(LINES, 0);
    expect(queue).toEqual([]);
  });

  it('the rooms are told when it begins and when the last line is over, not before', () => {
    const reader = readerWith(voice('Ann'));
    reader.read(LINES, 1);
    queue[0]?.over();
    queue[1]?.over();
    expect(reading).toEqual([true]);
    queue[2]?.over();
    expect(reading).toEqual([true, false]);
  });

  it('an utterance that was called off and reports late changes nothing', () => {
    const reader = readerWith(voice('Ann'));
    reader.read(LINES, 1);
    const late = queue[0];
    reader.read(LINES, 1);
    late?.over();
    expect(reading).toEqual([true, false, true]);
  });

  it('of the cues only what is said is read, told apart by who says it', () => {
    const cues = [
      { kind: 'happens', what: 'ring' },
      { kind: 'says', who: null, text: 'It rings.' },
      { kind: 'says', who: 'ruth', text: 'Ruth speaking.' },
      { kind: 'says', who: 'me', text: 'Hello.' },
    ] as const;
    expect(spokenIn(cues, 'me')).toEqual(LINES);
  });

  it('nobody murmurs what is read, and everybody murmurs where there is no voice to read', () => {
    const state = firstState({ kind: 'home' }, []);
    const aloud = { ...state, settings: { ...state.settings, aloud: true } };
    expect(levelsOf(aloud, readerWith(voice('Ann'))).voices).toBe(0);
    expect(levelsOf(aloud, readerWith()).voices).toBeGreaterThan(0);
    expect(levelsOf(aloud, null).voices).toBeGreaterThan(0);
    expect(levelsOf(state, readerWith(voice('Ann'))).voices).toBeGreaterThan(0);
  });
});
