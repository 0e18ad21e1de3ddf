// What is between the two rooms: a cord, the post, messages. Drawn over both, in pixels of the screen.
import type * as Phaser from 'phaser';
import type { Cue } from '../core/cues.ts';
import type { Chamber } from './chamber.ts';
import type { View } from './layout.ts';
import type { Picture, Seat } from './seats.ts';
import type { Light } from './theme.ts';

/** Somebody who can be seen, in their room, and how much of it is in sight. */
export interface Seated {
  readonly seat: Seat;
  readonly chamber: Chamber;
  readonly view: View;
}

export interface Link extends Phaser.GameObjects.GameObject {
  /** 0 to 1 for what hangs between two people as their patience has it; null for what does not. */
  readonly hanging: number | null;
  /** A picture from nothing. */
  show(picture: Picture, seated: readonly Seated[], light: Light): void;
  play(cue: Exclude<Cue, { kind: 'enters' }>, seated: readonly Seated[], still: boolean): void;
  /** Again whenever something may have moved. */
  draw(seated: readonly Seated[]): void;
}
