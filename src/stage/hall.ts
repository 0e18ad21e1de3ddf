// One room from wall to wall, in room units: its back, a visitor behind the glass, whoever stands in it, and what
// stands before them.
import * as Phaser from 'phaser';
import type { Tableau } from '../core/cues.ts';
import { type Art, roomFile, WHOLE_ROOM } from './art.ts';
import type { View } from './layout.ts';
import { type Life, livesIn } from './life.ts';
import { type Box, PLACES } from './rig.ts';
import type { Standing } from './standing.ts';
import type { Light } from './theme.ts';
import { laid, Visitor } from './visitor.ts';

/** The counter and all that stands on it. */
const FRONT: Box = [0, 300, 1280, 180];

export interface HallParts {
  readonly place: Tableau['places'][number];
  readonly light: Light;
  /** Device pixels to a room unit, for the textures. */
  readonly pixels: number;
  /** Those behind first. */
  readonly standing: readonly Standing[];
}

export class Hall extends Phaser.GameObjects.Container {
  readonly visitor: Visitor | null;
  readonly lives: readonly Life[];

  constructor(scene: Phaser.Scene, art: Art, { place, light, pixels, standing }: HallParts) {
    super(scene);
    const { phone, half } = PLACES[place.room];
    const layer = (name: 'back' | 'front', box: Box, hole: Box | null) =>
      laid(scene, art.room(roomFile(place.room, name, light), box, pixels, hole), box);
    // Nobody is on the telephone, and one without its handset would look broken.
    const hole: Box | null = phone === null ? null : [phone[0] + half, phone[1], phone[2], phone[3]];
    this.visitor = place.visitor === null ? null : new Visitor(scene, art, place, { light, pixels, left: half });
    const { behind, before } = livesIn(scene, art, { room: place.room, light, pixels, left: half });
    this.lives = [...behind, ...before];
    this.add([layer('back', WHOLE_ROOM, null), ...behind]);
    if (this.visitor !== null) this.add(this.visitor);
    this.add([...standing, layer('front', FRONT, hole), ...before]);
  }

  fitInto(view: View): void {
    this.setPosition(-view.left * view.scale, -view.top * view.scale).setScale(view.scale);
  }
}
