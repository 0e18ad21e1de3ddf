// The sounds as they are made: their names, their lengths, their loudness. The recipes are rendered anew; no other program is needed.
import { execFileSync } from 'node:child_process';
import { readFileSync, statSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { AMBIENCE_LOOP, AMBIENCES, SOUNDS, SPRITE, TUNES, TUNE_SPRITE } from '../../src/audio/names.ts';

interface Row {
  readonly name: string;
  readonly group: string;
  readonly seconds: number;
  readonly peak: number;
  readonly lufs: number | null;
  readonly ends: number;
}
const made = JSON.parse(
  execFileSync(process.execPath, ['tools/sound/measure.mjs', '--json'], { encoding: 'utf8' }),
) as {
  readonly rows: readonly Row[];
  readonly tables: { readonly effects: unknown; readonly music: unknown };
};
const asset = (file: string) => new URL(`../../assets/sounds/${file}`, import.meta.url);
const spread = (list: readonly number[]): number => Math.max(...list) - Math.min(...list);

describe('the sounds', () => {
  it('every sound name is in the sprite tables, and nothing else is', () => {
    expect(Object.keys(SPRITE).toSorted()).toEqual(SOUNDS.toSorted());
    expect(Object.keys(TUNE_SPRITE).toSorted()).toEqual(TUNES.toSorted());
  });

  it('the committed tables are what the recipes make', () => {
    for (const file of ['effects', 'music'] as const)
      expect(JSON.parse(readFileSync(asset(`${file}.json`), 'utf8'))).toEqual(made.tables[file]);
  });

  it('no two sounds of the sprite touch', () => {
    const spans = SOUNDS.map((n) => SPRITE[n]).toSorted((a, b) => a.at - b.at);
    spans.slice(1).forEach((s, i) => expect(s.at).toBeGreaterThan((spans[i]?.at ?? 0) + (spans[i]?.ms ?? 0)));
  });

  it('a syllable is shorter than an eighth of a second, and no sound is longer than a second and a half', () => {
    for (const { name, group, seconds } of made.rows.filter(
      (r) => (r.group === 'effects' || r.group === 'voices') && !r.name.startsWith('('),
    )) {
      expect(seconds, name).toBeLessThan(group === 'voices' ? 0.125 : 1.5);
    }
  });

  it.each(['effects', 'voices', 'ambience', 'music'])(
    'the %s are within 2 LU of one another, and none is louder than -16 LUFS',
    (group) => {
      const loud = made.rows.flatMap((r) => (r.group === group && r.lufs !== null ? [r.lufs] : []));
      expect(loud.length).toBeGreaterThan(1);
      expect(spread(loud)).toBeLessThanOrEqual(2);
      expect(Math.max(...loud)).toBeLessThanOrEqual(-16);
    },
  );

  it('short sounds of a group have the same peak within 2 dB', () => {
    for (const group of ['effects', 'voices']) {
      expect(
        spread(made.rows.filter((r) => r.group === group && r.lufs === null).map((r) => r.peak)),
      ).toBeLessThanOrEqual(2);
    }
  });

  it('nothing clips, and nothing begins or ends with a click', () => {
    for (const { name, group, peak, ends } of made.rows) {
      expect(peak, name).toBeLessThan(-3);
      if (group !== 'ambience') expect(ends, name).toBeLessThan(-60);
    }
  });

  it('every room has a loop of the length that is played', () => {
    const rooms = made.rows.filter((r) => r.group === 'ambience');
    expect(rooms.map((r) => r.name)).toEqual(AMBIENCES.map((room) => `ambience-${room}`));
    for (const { name, seconds } of rooms) expect(seconds * 1000, name).toBe(AMBIENCE_LOOP.ms);
  });

  it('the theme lasts 8 to 12 seconds, a close two bars and what rings after them', () => {
    for (const { name, seconds } of made.rows.filter((r) => r.group === 'music')) {
      const [least, most] = name === 'theme' ? [8, 12] : [2.5, 3.5];
      expect(seconds, name).toBeGreaterThan(least);
      expect(seconds, name).toBeLessThan(most);
    }
  });

  it('all short sounds together are under 90 kB, each room under 20 kB, the theme in both its files under 60 kB', () => {
    const size = (file: string): number => statSync(asset(file)).size;
    expect(size('effects.mp3')).toBeLessThan(90_000);
    for (const room of AMBIENCES) expect(size(`ambience-${room}.mp3`), room).toBeLessThan(20_000);
    expect(size('theme.mp3') + size('theme.ogg')).toBeLessThan(60_000);
    expect(size('close.mp3')).toBeLessThan(30_000);
  });
});
