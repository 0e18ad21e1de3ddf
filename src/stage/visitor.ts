// Somebody behind the glass of a room, who rises into it feet first, and what is in front of them: bars, a sill, a shine.
import * as Phaser from 'phaser';
import type { Tableau } from '../core/cues.ts';
import type { Room } from '../core/format.ts';
import { type Art, roomFile, type Sheet, VISITOR_SHAPE } from './art.ts';
import { type Box, PLACES } from './rig.ts';
import { type Light, SPRING, TIMES } from './theme.ts';

export interface VisitorParts {
  readonly light: Light;
  /** Device pixels to a room unit, for the textures. */
  readonly pixels: number;
  /** Where the half with the glass begins in what is drawn of the room. */
  readonly left: number;
}

export class Visitor extends Phaser.GameObjects.Container {
  private readonly image: Phaser.GameObjects.Image;
  private readonly pixels: number;
  private readonly fit: Box;
  private shown = 0;

  constructor(scene: Phaser.Scene, art: Art, { room, visitor }: Tableau['places'][number], parts: VisitorParts) {
    super(scene, parts.left, 0);
    const { glass } = PLACES[room];
    const sheet = art.visitor(visitor?.look ?? 'ace', parts.pixels, fitted(glass)[2]);
    this.fit = fitted(glass);
    this.pixels = sheet.pixels;
    this.image = laid(scene, sheet, this.fit);
    this.add([this.image, paneAt(scene, art, room, parts)]);
    this.nearness = visitor?.nearness ?? 0;
  }

  /** How much of the visitor has risen into the glass: 0 to 1, and a little beyond for a spring. */
  get nearness(): number {
    return this.shown;
  }

  set nearness(share: number) {
    this.shown = share;
    const { image, fit, pixels } = this;
    const seen = Math.min(1, Math.max(0, share)) * fit[3];
    image.setVisible(seen > 0).setY(fit[1] + fit[3] * (1 - share));
    image.setCrop(0, 0, image.frame.width, Math.min(image.frame.height, seen * pixels));
  }

  come(nearness: number, still: boolean, full = false): void {
    this.scene.tweens.killTweensOf(this);
    if (still) this.nearness = nearness;
    else
      this.scene.tweens.add({
        targets: this,
        nearness,
        duration: full ? TIMES.beat : TIMES.scene,
        ease: full ? SPRING : 'Cubic.easeOut',
      });
  }
}

export function laid(scene: Phaser.Scene, { key, pixels }: Sheet, [x, y]: Box): Phaser.GameObjects.Image {
  return new Phaser.GameObjects.Image(scene, x, y, key).setOrigin(0, 0).setScale(1 / pixels);
}

/** As large as the glass takes, standing on its lower edge. */
function fitted([x, y, width, height]: Box): Box {
  const w = Math.min(width, height * VISITOR_SHAPE);
  const h = w / VISITOR_SHAPE;
  return [x + (width - w) / 2, y + height - h, w, h];
}

/** What is in front of whoever is behind the glass of a room. */
export function paneAt(
  scene: Phaser.Scene,
  art: Art,
  room: Room,
  { light, pixels }: Pick<VisitorParts, 'light' | 'pixels'>,
): Phaser.GameObjects.Image {
  const { glass, half } = PLACES[room];
  const [x, y, width, height] = paneOf(glass);
  const sheet = art.room(roomFile(room, 'pane', light), [x + half, y, width, height], pixels);
  return laid(scene, sheet, [x, y, width, height]);
}

/** It reaches a little over the glass. */
const paneOf = ([x, y, width, height]: Box): Box => [x - 30, y - 8, width + 60, height + 44];
