// Something small that lives in a room while somebody was just heard there: steam, a clock's hand, a bird or somebody
// on their hands at the window.
// At rest there is no trace of it but the hand.
import * as Phaser from 'phaser';
import type { Room } from '../core/format.ts';
import { type Art, lifeFile } from './art.ts';
import {
  acrobatAt,
  BETWEEN,
  birdAt,
  CROSSING,
  handAt,
  type Moved,
  puffAt,
  PUFFS,
  swayAt,
  wingsAt,
} from './life-motion.ts';
import { type Box, LIFE_BOXES, type Place, PLACES } from './rig.ts';
import type { Light } from './theme.ts';
import { paneAt } from './visitor.ts';

export interface LifeParts {
  readonly room: Room;
  readonly light: Light;
  /** Device pixels to a room unit, for the textures. */
  readonly pixels: number;
  /** Where the half begins in what is drawn of the room. */
  readonly left: number;
}

type One = Place['lives'][number];

/** All that lives in a room: behind whoever is in it, and before them. */
export function livesIn(scene: Phaser.Scene, art: Art, parts: LifeParts): { behind: Life[]; before: Life[] } {
  const lives = PLACES[parts.room].lives.map((one) => new Life(scene, art, one, parts));
  const isBefore = (life: Life): boolean => life.one.kind === 'steam';
  return { behind: lives.filter((life) => !isBefore(life)), before: lives.filter(isBefore) };
}

export class Life extends Phaser.GameObjects.Container {
  readonly one: One;
  private readonly window: Box;
  private readonly images: readonly Phaser.GameObjects.Image[];
  private readonly unit: number;
  private crossed: number | null = null;

  constructor(scene: Phaser.Scene, art: Art, one: One, { room, light, pixels, left }: LifeParts) {
    super(scene, left, 0);
    const { kind, at } = one;
    this.one = one;
    this.window = PLACES[room].window;
    const sheet = art.room(lifeFile(kind, light), LIFE_BOXES[kind], pixels);
    this.unit = 1 / sheet.pixels;
    const image = () => new Phaser.GameObjects.Image(scene, at[0], at[1], sheet.key).setScale(this.unit);
    this.images = Array.from({ length: kind === 'steam' ? PUFFS : 1 }, image);
    if (kind === 'hand') this.images[0]?.setOrigin(0.5, 22 / 30);
    if (kind === 'acrobat') this.images[0]?.setOrigin(0.5, 1);
    this.add([...this.images]);
    // Outside: behind the bars, the sill, and what stands on it.
    if (kind === 'acrobat') this.add(paneAt(scene, art, room, { light, pixels }));
    this.rest();
  }

  /** `left` milliseconds before all comes to rest. */
  live(time: number, left: number): void {
    const { one: life, window } = this;
    if (life.kind === 'steam') this.images.forEach((one, n) => this.put(one, puffAt(life.at, n, time, left)));
    if (life.kind === 'hand') this.images[0]?.setAngle(handAt(time));
    if (life.kind !== 'bird' && life.kind !== 'acrobat') return;
    const way = this.way(CROSSING[life.kind], time, left) ?? 0;
    for (const image of this.images) {
      this.put(image, (life.kind === 'bird' ? birdAt : acrobatAt)(life.at, window, way));
      if (life.kind === 'bird') image.scaleY *= wingsAt(way);
      else image.setAngle(swayAt(way));
    }
  }

  rest(): void {
    if (this.one.kind !== 'hand') for (const one of this.images) one.setAlpha(0).setVisible(false);
  }

  /** How far across they are; who would not get there does not set off. */
  private way(takes: number, time: number, left: number): number | null {
    const since = this.crossed === null ? Infinity : time - this.crossed;
    if (since < takes) return since / takes;
    if (left <= takes || since < takes + BETWEEN) return null;
    this.crossed = time;
    return 0;
  }

  private put(image: Phaser.GameObjects.Image, { at, scale, alpha }: Moved): void {
    image.setPosition(at[0], at[1]).setScale(scale * this.unit);
    image.setAlpha(alpha).setVisible(alpha > 0);
  }
}
