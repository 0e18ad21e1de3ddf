// Captions for sounds: whatever means something to the ear is there for the eye, and when.
import { describe, expect, it } from 'vitest';
import { DEAF, hear } from '../../src/audio/notes.ts';
import type { SoundName } from '../../src/audio/names.ts';
import { analyze } from '../../src/core/analysis.ts';
import { cuesBetween, type Cue, type Tableau } from '../../src/core/cues.ts';
import { followed, LINES } from '../../src/core/lines.ts';
import { replay, picksOf, start } from '../../src/core/playthrough.ts';
import { wanted } from '../../src/page/sound-captions.ts';
import { heardIn } from '../../src/page/sound-words.ts';
import { FIRST_SETTINGS } from '../../src/store/settings.ts';
import { SHIPPED, shipped } from '../core/shipped.ts';

/** The words that may stand for a sound; none for one that means nothing. */
const MEANS: readonly (readonly [sound: RegExp, words: RegExp])[] = [
  [/^cord-/, /tightens|slackens/],
  [/^ring$/, /rings/],
  [/^pick-up$/, /picked up/],
  [/^hang-up$/, /goes dead/],
  [/^handstand$/, /whistle/],
  [/^send$/, /goes out/],
  [/^reply$/, /comes in/],
];
const means = (name: SoundName) => MEANS.findIndex(([sound]) => sound.test(name));
const isMeant = (words: string) => MEANS.findIndex(([, said]) => said.test(words));
const once = (kinds: readonly number[]) => [...new Set(kinds.filter((kind) => kind >= 0))].toSorted((a, b) => a - b);

/** The cues of each step of a play: its opening, then pick by pick. */
function batches(play: ReturnType<typeof start>): Cue[][] {
  const picks = picksOf(play);
  const steps = picks.map((_, i) => replay(play.scenario, play.seed, picks.slice(0, i + 1)));
  const moments = [start(play.scenario, play.seed), ...steps].map((p) => ({ playthrough: p, shown: p.beats.length }));
  return moments.map((moment, i) => cuesBetween(moments[i - 1] ?? null, moment));
}

describe('captions for sounds', () => {
  it.each(SHIPPED)('%s: every sound that means something is told, and nothing else is', (id) => {
    const scenario = shipped(id);
    const analysis = analyze(scenario);
    if (analysis.kind === 'problem') throw new Error(analysis.problem.says);
    for (const line of LINES) {
      let [ear, scene] = [DEAF, null as Tableau | null];
      for (const cues of batches(followed(start(scenario, 1), analysis, line))) {
        const [sounds, told] = [hear(ear, cues), heardIn(scene, cues)];
        [ear, scene] = [sounds.ear, told.scene];
        expect(once(told.captions.map(isMeant))).toEqual(once(sounds.notes.map(({ name }) => means(name))));
        expect(told.captions.map(isMeant)).not.toContain(-1);
      }
    }
  });

  const silent = { ...FIRST_SETTINGS, captions: 'silent' as const };

  it('come by themselves where nothing can be heard: muted, turned down, refused by the browser', () => {
    expect(wanted(silent, false)).toBe(false);
    expect(wanted({ ...silent, muted: true }, false)).toBe(true);
    expect(wanted({ ...silent, master: 0 }, false)).toBe(true);
    expect(wanted({ ...silent, effects: 0 }, false)).toBe(true);
    expect(wanted(silent, true)).toBe(true);
  });

  it('come always or never, for whoever wants that', () => {
    expect(wanted({ ...silent, captions: 'always' }, false)).toBe(true);
    expect(wanted({ ...silent, captions: 'never', muted: true }, true)).toBe(false);
  });

  it('call it a line only between telephones', () => {
    const falls: Cue = { kind: 'patience', who: 'ruth', from: 4, to: 3 };
    const scene = (channel: Tableau['channel']): Tableau => ({ channel, places: [], figures: [], connected: true });
    expect(heardIn(scene('phone'), [falls]).captions).toEqual(['the line tightens']);
    expect(heardIn(scene('in person'), [falls]).captions).toEqual(['a string tightens']);
    expect(heardIn(scene('phone'), [{ ...falls, to: 5 }]).captions).toEqual(['the line slackens']);
  });
});
