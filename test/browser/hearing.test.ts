// What a browser is really given to play: the theme after the first press at home and a close at the debrief, each once;
// and lines read aloud in place of murmurs, with a pretended voice, since a test machine has none.
import { afterEach, expect, it } from 'vitest';
import { SOUNDS, SPRITE, TUNE_SPRITE, type Tune } from '../../src/audio/names.ts';
import { newPlayer, type Player } from './player.ts';
import { choices, goOn, handstandCall, idle, playByKeys, waysToEndings } from './playing.ts';

interface Ears {
  /** Milliseconds of every sound begun. */
  readonly begun: number[];
  readonly read: { readonly text: string; readonly pitch: number }[];
}
declare global {
  interface Window {
    ears: Ears;
  }
}

/** Runs in the page before anything else does. */
function listenIn(): void {
  window.ears = { begun: [], read: [] };
  const nodes = AudioBufferSourceNode.prototype;
  const start: (...args: number[]) => void = Reflect.get(nodes, 'start');
  nodes.start = function begun(when = 0, offset = 0, duration = 0) {
    window.ears.begun.push(Math.round(duration * 1000));
    start.call(this, when, offset, duration);
  };
}

function lendVoice(): void {
  const speech = Object.assign(new EventTarget(), {
    getVoices: () => [{ name: 'Ann', lang: 'en-US', localService: true }],
    speak: (one: { text: string; pitch: number }) =>
      window.ears.read.push({ text: one.text, pitch: Math.round(one.pitch * 100) }),
    cancel: () => window.ears.read.splice(0),
  });
  Object.defineProperty(window, 'speechSynthesis', { value: speech });
  window.SpeechSynthesisUtterance = class extends EventTarget {
    readonly text: string;
    constructor(text: string) {
      super();
      this.text = text;
    }
  } as unknown as typeof SpeechSynthesisUtterance;
}

let player: Player;
afterEach(async () => {
  expect(player.complaints).toEqual([]);
  await player.leave();
});

const ears = (): Promise<Ears> => player.page.evaluate(() => window.ears);
const begunOf = async (tune: Tune): Promise<number> =>
  (await ears()).begun.filter((ms) => ms === TUNE_SPRITE[tune].ms).length;
const SYLLABLES = new Set(SOUNDS.filter((name) => name.startsWith('murmur-')).map((name) => SPRITE[name].ms));
const murmurs = async (): Promise<number> => (await ears()).begun.filter((ms) => SYLLABLES.has(ms)).length;

it('the theme is played once at home, after the first press and not before; the end of a conversation has its close', async () => {
  player = await newPlayer({}, listenIn);
  const { page } = player;
  const asked: string[] = [];
  page.on('request', (request) => asked.push(request.url()));
  await player.go('#/');
  await page.getByRole('heading', { level: 1 }).waitFor();
  await idle(page);
  expect(asked.filter((url) => /howler|\.mp3|\.ogg/.test(url))).toEqual([]);
  await page.getByRole('heading', { level: 1 }).click();
  await expect.poll(() => begunOf('theme'), { timeout: 10_000 }).toBe(1);
  expect(asked.filter((url) => url.endsWith('.ogg'))).toEqual([]);
  const scenario = handstandCall();
  const shortest = [...waysToEndings(scenario).values()].toSorted((a, b) => a.length - b.length)[0]!;
  await player.go('#/play/handstand-call');
  await playByKeys(page, scenario, shortest);
  expect(await murmurs()).toBeGreaterThan(0);
  const closes = async (): Promise<number> =>
    (await begunOf('close-few')) + (await begunOf('close-two')) + (await begunOf('close-three'));
  await expect.poll(closes, { timeout: 10_000 }).toBe(1);
  await player.go('#/');
  await page.getByRole('heading', { level: 1, name: 'Handstand' }).waitFor();
  // Time enough to begin again.
  await page.waitForTimeout(500);
  expect(await begunOf('theme')).toBe(1);
});

it('lines are read aloud in place of the murmur, and going on ends the reading', async () => {
  player = await newPlayer({}, listenIn, lendVoice);
  const { page } = player;
  await player.go('#/settings');
  await page.getByRole('checkbox', { name: 'Read the lines aloud' }).check();
  // The sound comes with the first press; what is said before it is there is not read.
  await page.waitForFunction(() => performance.getEntriesByType('resource').some((e) => e.name.endsWith('.mp3')));
  await player.go('#/play/handstand-call');
  await choices(page).first().waitFor();
  const line = await choices(page).first().innerText();
  await page.keyboard.press('1');
  await expect.poll(async () => (await ears()).read.map((r) => r.pitch), { timeout: 10_000 }).toContain(115);
  expect(line).toContain((await ears()).read.find((r) => r.pitch === 115)?.text);
  await goOn(page);
  await expect.poll(async () => (await ears()).read.map((r) => r.pitch), { timeout: 10_000 }).not.toContain(115);
  expect((await ears()).begun.length).toBeGreaterThan(0);
  expect(await murmurs()).toBe(0);
});
