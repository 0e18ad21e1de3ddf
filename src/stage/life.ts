// Something small that lives in a room while somebody was just heard there: steam, a clock's hand, a bird at the window.
// At rest there is no trace of it but the hand.
import * as Phaser from 'phaser';
import { type Art, lifeFile } from './art.ts';
import { BETWEEN_FLIGHTS, birdAt, FLIGHT, handAt, type Moved, puffAt, PUFFS, wingsAt } from './life-motion.ts';
import { LIFE_BOXES, type Place } from './rig.ts';
import type { Light } from './theme.ts';

export interface LifeParts {
  readonly room: Place;
  readonly light: Light;
  /** Device pixels to a room unit, for the textures. */
  readonly pixels: number;
  /** Where the half begins in what is drawn of the room. */
  readonly left: number;
}

export class Life extends Phaser.GameObjects.Container {
  /** Before whoever is in the room, rather than on the wall behind them. */
  readonly before: boolean;
  private readonly room: Place;
  private readonly images: readonly Phaser.GameObjects.Image[];
  private readonly unit: number;
  private flown: number | null = null;

  constructor(scene: Phaser.Scene, art: Art, { room, light, pixels, left }: LifeParts) {
    super(scene, left, 0);
    const { kind, at } = room.life;
    this.room = room;
    this.before = kind === 'steam';
    const sheet = art.room(lifeFile(kind, light), LIFE_BOXES[kind], pixels);
    this.unit = 1 / sheet.pixels;
    const image = () => new Phaser.GameObjects.Image(scene, at[0], at[1], sheet.key).setScale(this.unit);
    this.images = Array.from({ length: kind === 'steam' ? PUFFS : 1 }, image);
    if (kind === 'hand') this.images[0]?.setOrigin(0.5, 22 / 30);
    this.add([...this.images]);
    this.rest();
  }

  /** `left` milliseconds before all comes to rest. */
  live(time: number, left: number): void {
    const { life, window } = this.room;
    if (life.kind === 'steam') this.images.forEach((one, n) => this.put(one, puffAt(life.at, n, time, left)));
    if (life.kind === 'hand') this.images[0]?.setAngle(handAt(time));
    if (life.kind !== 'bird') return;
    const way = this.way(time, left);
    for (const one of this.images) {
      this.put(one, birdAt(life.at, window, way ?? 0));
      one.scaleY *= wingsAt(way ?? 0);
    }
  }

  rest(): void {
    if (this.room.life.kind !== 'hand') for (const one of this.images) one.setAlpha(0).setVisible(false);
  }

  /** How far across a bird is; one that would not get there does not set off. */
  private way(time: number, left: number): number | null {
    const since = this.flown === null ? Infinity : time - this.flown;
    if (since < FLIGHT) return since / FLIGHT;
    if (left <= FLIGHT || since < FLIGHT + BETWEEN_FLIGHTS) return null;
    this.flown = time;
    return 0;
  }

  private put(image: Phaser.GameObjects.Image, { at, scale, alpha }: Moved): void {
    image.setPosition(at[0], at[1]).setScale(scale * this.unit);
    image.setAlpha(alpha).setVisible(alpha > 0);
  }
}
