// Somebody on their feet in a room with others: stands where they are told, steps and leans back, turns like a paper
// figure, walks out of the picture. Why they do is not decided here.
import * as Phaser from 'phaser';
import { FIGURE_SCALE } from './layout.ts';
import { FLOOR, HEEL, type Stance } from './meeting.ts';
import type { Person } from './person.ts';
import type { Seat } from './seats.ts';
import { SPRING, TIMES } from './theme.ts';

/** How high a step lifts somebody, and how long it takes. */
const STEP = { height: 5, ms: 150 } as const;

export class Standing extends Phaser.GameObjects.Container {
  readonly seat: Seat;
  readonly person: Person;
  private stance: Stance;

  constructor(scene: Phaser.Scene, seat: Seat, person: Person, stance: Stance) {
    super(scene, 0, FLOOR, [person]);
    this.seat = seat;
    this.person = person;
    this.stance = stance;
    person.setScale(FIGURE_SCALE).setPosition(-HEEL[0] * FIGURE_SCALE, -HEEL[1] * FIGURE_SCALE);
    this.take(stance);
  }

  /** At once. */
  take(stance: Stance): void {
    this.scene.tweens.killTweensOf(this);
    this.stance = stance;
    this.setPosition(stance.x, FLOOR).setScale(stance.facing * stance.size, stance.size);
    this.setAngle(stance.degrees).setVisible(!stance.gone);
  }

  /** In half a second; whoever leaves goes as far as `exit`. */
  move(stance: Stance, exit: number): void {
    if (same(stance, this.stance)) return;
    const left = this.stance.gone;
    this.stance = stance;
    if (stance.gone && left) return;
    const { tweens } = this.scene;
    tweens.killTweensOf(this);
    this.setY(FLOOR);
    tweens.add({ targets: this, scaleX: stance.facing * stance.size, duration: TIMES.base, ease: 'Sine.easeInOut' });
    if (stance.gone) this.leave(exit);
    else tweens.add({ targets: this, x: stance.x, angle: stance.degrees, duration: TIMES.scene, ease: SPRING });
  }

  private leave(exit: number): void {
    const { tweens } = this.scene;
    const steps = Math.ceil(TIMES.beat / STEP.ms / 2);
    const onComplete = () => this.take(this.stance);
    tweens.add({ targets: this, y: FLOOR - STEP.height, duration: STEP.ms, yoyo: true, repeat: steps - 1 });
    tweens.add({ targets: this, x: exit, angle: 0, duration: TIMES.beat, delay: 120, ease: 'Sine.easeIn', onComplete });
  }
}

const same = (a: Stance, b: Stance): boolean =>
  a.x === b.x && a.degrees === b.degrees && a.facing === b.facing && a.gone === b.gone;
