// What is seen on the way from one kind of conversation to another: the cord falls away and a sheet comes down to write on, or a
// door opens. Half a second, over what is already there; whoever starts one may end it at any moment.
import * as Phaser from 'phaser';
import { coilOf, coilPoints } from './cord.ts';
import type { Screen } from './layout.ts';
import type { Point } from './rig.ts';
import { COLORS, type Light, TIMES } from './theme.ts';
import type { PassageKind } from './world.ts';

export interface Course {
  readonly screen: Screen;
  readonly light: Light;
  /** Two people who were on the telephone: where the cord hung, where one of them writes, and the pixels of a room unit. */
  readonly between: { readonly ends: readonly [Point, Point]; readonly desk: Point; readonly unit: number } | null;
}

export class Passage extends Phaser.GameObjects.Graphics {
  readonly kind: PassageKind;
  private readonly course: Course;
  private tween: Phaser.Tweens.Tween | null = null;

  constructor(scene: Phaser.Scene, kind: PassageKind, course: Course) {
    super(scene);
    this.kind = kind;
    this.course = course;
  }

  start(over: () => void): void {
    const way = { share: 0 };
    const onUpdate = (): void => this.draw(way.share);
    this.draw(0);
    this.tween = this.scene.tweens.add({ targets: way, share: 1, duration: TIMES.scene, onUpdate, onComplete: over });
  }

  override destroy(fromScene?: boolean): void {
    this.tween?.remove();
    super.destroy(fromScene);
  }

  private draw(way: number): void {
    this.clear();
    if (this.kind === 'door') this.door(1 - Phaser.Math.Easing.Cubic.InOut(way));
    else if (this.course.between !== null) {
      this.cord(this.course.between, Phaser.Math.Easing.Cubic.In(Math.min(1, way / 0.7)));
      this.sheet(this.course.between, Math.max(0, (way - 0.3) / 0.7));
    }
  }

  /** Hung on the left; `shut` from 1 to 0. */
  private door(shut: number): void {
    const { screen, light } = this.course;
    const { door, doorPanel, wall, knob } = COLORS[light];
    const { width, height, ratio } = screen;
    const [x, edge, margin] = [width * shut, 10 * ratio * (1 - shut) + 2 * ratio, Math.min(width, height) * 0.09];
    this.fillStyle(wall, 0.3 * shut).fillRect(0, 0, width, height);
    this.fillStyle(door, 1).fillRect(0, 0, x, height);
    this.fillStyle(doorPanel, 1).fillRect(
      margin * shut,
      margin,
      Math.max(0, x - 2 * margin * shut),
      height - 2 * margin,
    );
    this.fillStyle(wall, 1).fillRect(x, 0, edge, height);
    this.fillStyle(knob, 1).fillEllipse(x - margin * shut * 0.5, height * 0.56, margin * 0.5 * shut, margin * 0.5);
  }

  private cord({ ends: [from, to], unit }: NonNullable<Course['between']>, fallen: number): void {
    const { cord, cordEdge } = COLORS[this.course.light];
    const down = fallen * this.course.screen.height;
    const coil = coilOf(from, to, 1 + fallen * 0.6, unit);
    const points = coilPoints([from[0], from[1] + down], [to[0], to[1] + down], coil);
    const line = points.map(([x, y]) => new Phaser.Math.Vector2(x, y));
    const width = Math.max(5.5 * unit, 3);
    this.lineStyle(width * 1.64, cordEdge, 1).strokePoints(line, false);
    this.lineStyle(width, cord, 1).strokePoints(line, false);
  }

  /** From above into what is written on, where it is small in the end. */
  private sheet({ desk: [x, y], unit }: NonNullable<Course['between']>, way: number): void {
    if (way === 0) return;
    const { paper, fold, ink } = COLORS[this.course.light];
    const t = Phaser.Math.Easing.Sine.InOut(way);
    const size = unit * (1 - 0.75 * Math.max(0, (t - 0.6) / 0.4));
    const [w, h] = [50 * size, 70 * size];
    const top = -70 * unit + (y + 70 * unit) * t - h / 2;
    this.fillStyle(ink, 0.2).fillRoundedRect(x - w / 2, top + 3 * size, w, h, 3 * size);
    this.fillStyle(paper, 1).fillRoundedRect(x - w / 2, top, w, h, 3 * size);
    this.lineStyle(Math.max(1.5, 2 * size), fold, 1);
    for (const row of [0.3, 0.5, 0.7]) this.lineBetween(x - w * 0.33, top + h * row, x + w * 0.33, top + h * row);
  }
}
