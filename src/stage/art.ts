// The art pack on its way to the screen: pictures loaded as images, drawn at the very size they are shown at, and handed
// to Phaser as textures. Textures that a new picture no longer uses are destroyed.
import type * as Phaser from 'phaser';
import type { Look, Room } from '../core/format.ts';
import { ATLAS, type Box, CELLS, type LifeKind, type Thing } from './rig.ts';
import type { Light } from './theme.ts';

/** A texture, and how many of its pixels go to a unit of the drawing. */
export interface Sheet {
  readonly key: string;
  readonly pixels: number;
}

/** A room from wall to wall, as two people meet in it. */
export const WHOLE_ROOM: Box = [0, 0, 1280, 480];
/** Standing or upside down, visitors are all drawn in the same shape. */
export const VISITOR_SHAPE = 310 / 570;

export const personFile = (look: Look) => `people/${look}.svg`;
export const visitorFile = (look: Look) => `people/visitor-${look}.svg`;
export const roomFile = (room: Room, layer: 'back' | 'front' | 'pane', light: Light) =>
  `rooms/${room}-${layer}-${light}.svg`;
export const lifeFile = (kind: LifeKind, light: Light) => `rooms/${kind}-${light}.svg`;
export const thingFile = (thing: Thing, light: Light) => `rooms/${thing}-${light}.svg`;

export interface Art {
  /** Rejects with a sentence when a picture cannot be had. */
  load(files: readonly string[]): Promise<void>;
  person(look: Look, pixels: number): Sheet;
  /** Somebody behind glass, `width` units wide. */
  visitor(look: Look, pixels: number, width: number): Sheet;
  /** Part of a picture of a room or in one, with a hole where something is drawn apart from it. */
  room(file: string, part: Box, pixels: number, hole?: Box | null): Sheet;
  /** Destroys every texture that was not asked for since the last sweep. */
  sweep(): void;
}

/** The largest side of a texture that every device takes. */
const MAX_SIDE = 4096;

export function openArt(base: string, textures: Phaser.Textures.TextureManager): Art {
  const images = new Map<string, HTMLImageElement>();
  const kept = new Set<string>();
  const used = new Set<string>();

  function texture(key: string, draw: () => HTMLCanvasElement): Phaser.Textures.Texture {
    used.add(key);
    if (kept.has(key)) return textures.get(key);
    kept.add(key);
    const canvas = draw();
    const made = textures.create(key, canvas, canvas.width, canvas.height);
    if (made === null) throw new Error(`The picture ${key} is there twice.`);
    made.add('__BASE', 0, 0, 0, canvas.width, canvas.height);
    return made;
  }

  function image(file: string): HTMLImageElement {
    const found = images.get(file);
    if (found === undefined) throw new Error(`The picture ${file} was never loaded.`);
    return found;
  }

  return {
    async load(files) {
      const missing = files.filter((file) => !images.has(file));
      const loaded = await Promise.all(missing.map((file) => loadImage(`${base}${file}`)));
      missing.forEach((file, i) => images.set(file, loaded[i] as HTMLImageElement));
    },
    person(look, pixels) {
      const most = Math.min(pixels, MAX_SIDE / Math.max(...ATLAS));
      const key = keyOf(look, most);
      const made = texture(key, () => drawn(image(personFile(look)), ATLAS, [0, 0, ...ATLAS], most));
      for (const [name, { x, y, w, h }] of CELLS) {
        const [left, top] = [Math.floor(x * most), Math.floor(y * most)];
        made.add(name, 0, left, top, Math.ceil((x + w) * most) - left, Math.ceil((y + h) * most) - top);
      }
      return { key, pixels: most };
    },
    visitor(look, pixels, width) {
      const size = [width, width / VISITOR_SHAPE] as const;
      const key = keyOf(`visitor-${look}/${width}`, pixels);
      texture(key, () => drawn(image(visitorFile(look)), size, [0, 0, ...size], pixels));
      return { key, pixels };
    },
    room(file, part, pixels, hole = null) {
      const most = Math.min(pixels, MAX_SIDE / part[2]);
      const key = keyOf(`${file}/${part.join()}`, most);
      texture(key, () => {
        const it = image(file);
        const canvas = drawn(it, [it.naturalWidth, it.naturalHeight], part, most);
        if (hole !== null) cut(canvas, part, hole, most);
        return canvas;
      });
      return { key, pixels: most };
    },
    sweep() {
      for (const key of [...kept].filter((one) => !used.has(one))) {
        textures.remove(key);
        kept.delete(key);
      }
      used.clear();
    },
  };
}

const keyOf = (name: string, pixels: number) => `${name}@${pixels.toFixed(4)}`;

async function loadImage(url: string): Promise<HTMLImageElement> {
  const image = new Image();
  image.src = url;
  try {
    await image.decode();
  } catch (cause) {
    throw new Error(`The picture ${url} could not be loaded.`, { cause });
  }
  return image;
}

/** A part of a picture, rasterised at so many pixels a unit. */
function drawn(
  image: HTMLImageElement,
  [width, height]: readonly [number, number],
  part: Box,
  pixels: number,
): HTMLCanvasElement {
  const canvas = document.createElement('canvas');
  canvas.width = Math.ceil(part[2] * pixels);
  canvas.height = Math.ceil(part[3] * pixels);
  const context = canvas.getContext('2d');
  if (context === null) throw new Error('This browser has no canvas to draw on.');
  context.drawImage(image, -part[0] * pixels, -part[1] * pixels, width * pixels, height * pixels);
  return canvas;
}

function cut(canvas: HTMLCanvasElement, part: Box, hole: Box, pixels: number): void {
  const [x, y] = [(hole[0] - part[0]) * pixels, (hole[1] - part[1]) * pixels];
  canvas.getContext('2d')?.clearRect(x, y, hole[2] * pixels, hole[3] * pixels);
}
