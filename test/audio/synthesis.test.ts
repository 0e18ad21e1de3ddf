// The sounds as they are made: their names, their lengths, their loudness. The recipes are rendered anew; no other program is needed.
import { execFileSync } from 'node:child_process';
import { readFileSync, statSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { SOUNDS, SPRITE } from '../../src/audio/names.ts';

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
  readonly table: unknown;
};
const asset = (file: string) => new URL(`../../assets/sounds/${file}`, import.meta.url);
const spread = (list: readonly number[]): number => Math.max(...list) - Math.min(...list);

describe('the sounds', () => {
  it('every sound name is in the sprite table, and nothing else is', () => {
    expect(Object.keys(SPRITE).toSorted()).toEqual(SOUNDS.toSorted());
  });

  it('the committed table is what the recipes make', () => {
    expect(JSON.parse(readFileSync(asset('effects.json'), 'utf8'))).toEqual(made.table);
  });

  it('no two sounds of the sprite touch', () => {
    const spans = SOUNDS.map((n) => SPRITE[n]).toSorted((a, b) => a.at - b.at);
    spans.slice(1).forEach((s, i) => expect(s.at).toBeGreaterThan((spans[i]?.at ?? 0) + (spans[i]?.ms ?? 0)));
  });

  it('a syllable is shorter than an eighth of a second, and no sound is longer than a second and a half', () => {
    for (const { name, group, seconds } of made.rows.filter((r) => r.group !== 'ambience' && !r.name.startsWith('('))) {
      expect(seconds, name).toBeLessThan(group === 'voices' ? 0.125 : 1.5);
    }
  });

  it.each(['effects', 'voices', 'ambience'])(
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

  it('all short sounds together are under 120 kB, each ambience under 60 kB', () => {
    expect(statSync(asset('effects.mp3')).size).toBeLessThan(120_000);
    for (const room of ['kitchen', 'office']) expect(statSync(asset(`ambience-${room}.mp3`)).size).toBeLessThan(60_000);
  });
});
