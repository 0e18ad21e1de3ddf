// The art pack: as drawn, whole, and nothing in it that the page's policy would refuse.
import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { LOOKS, MOODS, ROOMS } from '../../src/core/format.ts';
import { ATLAS, type Box, CELLS, FACES, PLACES, THING_BOXES, THINGS } from '../../src/stage/rig.ts';

const root = fileURLToPath(new URL('../../', import.meta.url));
const pictures = readdirSync(`${root}assets`, { recursive: true, encoding: 'utf8' }).filter((f) => f.endsWith('.svg'));
const read = (file: string) => readFileSync(`${root}assets/${file}`, 'utf8');

describe('the art pack', () => {
  it('is what tools/art draws', () => {
    const check = () => execFileSync(process.execPath, ['tools/art/pack.mjs', '--check'], { cwd: root, stdio: 'pipe' });
    expect(check).not.toThrow();
  });

  it('has every look, every room and every face', () => {
    expect(Object.keys(FACES).toSorted()).toEqual([...MOODS].toSorted());
    for (const look of LOOKS) expect(pictures).toContain(`people/${look}.svg`);
    for (const look of LOOKS) expect(pictures).toContain(`people/visitor-${look}.svg`);
    for (const look of LOOKS) expect(pictures).toContain(`portraits/${look}-warm.svg`);
    const drawn = (look: string) =>
      read(`portraits/${look}-deadpan.svg`)
        .replace(/^<svg[^>]*>|<\/svg>\s*$/g, '')
        .replace(/( id="|url\(#)/g, `$1${look}-`);
    const faces = LOOKS.map((look) => read('portraits/faces.svg').indexOf(drawn(look)));
    expect(faces).toEqual(faces.toSorted((a, b) => a - b));
    expect(faces[0]).toBeGreaterThan(0);
    for (const room of ROOMS)
      for (const layer of ['back', 'front', 'pane'])
        for (const light of ['day', 'night']) expect(pictures).toContain(`rooms/${room}-${layer}-${light}.svg`);
    expect(Object.keys(PLACES)).toEqual([...ROOMS]);
  });

  it('has what people write with, and every window, inside the picture of a room', () => {
    const inside = ([x, y, w, h]: Box) => x >= 0 && y >= 0 && w > 0 && h > 0 && x + w <= 640 && y + h <= 480;
    for (const thing of THINGS) {
      expect(inside(THING_BOXES[thing])).toBe(true);
      for (const light of thing.endsWith('-glow') ? ['night'] : ['day', 'night'])
        expect(pictures).toContain(`rooms/${thing}-${light}.svg`);
    }
    for (const room of ROOMS) expect(inside(PLACES[room].window)).toBe(true);
    for (const arm of ['idle', 'keys', 'mobile']) expect([...CELLS.keys()]).toContain(`${arm}-arm`);
  });

  it.each(MOODS)('has a cell for each part of %s', (mood) => {
    const { brows, eyes, mouth, hand, fx, blush, tilt } = FACES[mood];
    const parts = [`brows-${brows}`, `eyes-${eyes}`, `mouth-${mouth}`, `hand-${hand}`];
    if (fx !== null) parts.push(`fx-${fx}`);
    if (blush > 0) parts.push(`blush-${blush}`);
    for (const part of parts) expect([...CELLS.keys()]).toContain(part);
    expect(Math.abs(tilt)).toBeLessThanOrEqual(10);
  });

  it('lays no cell over another, or outside the atlas', () => {
    const cells = [...CELLS.values()];
    for (const [i, a] of cells.entries()) {
      expect(a.x + a.w <= ATLAS[0] && a.y + a.h <= ATLAS[1]).toBe(true);
      const over = cells
        .slice(i + 1)
        .filter((b) => a.x < b.x + b.w && b.x < a.x + a.w && a.y < b.y + b.h && b.y < a.y + a.h);
      expect(over).toEqual([]);
    }
  });

  it.each(pictures)('%s is plain, sized, and refers to nothing outside itself', (file) => {
    const text = read(file);
    expect(text).toMatch(/^<svg xmlns="http:\/\/www\.w3\.org\/2000\/svg" width="\d+" height="\d+" viewBox="/);
    expect(text).not.toMatch(/<script|<style|style=|href|\son\w+=|NaN|undefined|url\((?!#)/);
    const ids = [...text.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id);
    expect(new Set(ids).size).toBe(ids.length);
    for (const [, id] of text.matchAll(/url\(#([^)]+)\)/g)) expect(ids).toContain(id);
  });
});
