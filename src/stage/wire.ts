// The cord between the two handsets, and its two loose ends once the line has gone dead. Drawn as one stroke over a
// slightly wider, darker one, again whenever an end or its slack has moved.
import * as Phaser from 'phaser';
import type { Cue } from '../core/cues.ts';
import { coilOf, coilPoints, loosePoints, slackOf } from './cord.ts';
import { cordIn, onScreen } from './layout.ts';
import type { Link, Seated } from './link.ts';
import type { Point } from './rig.ts';
import { patient, type Picture } from './seats.ts';
import { COLORS, type Light, SPRING, TIMES } from './theme.ts';

const WIDTH = 5.5;
const EDGE = 9;

export class Wire extends Phaser.GameObjects.Graphics implements Link {
  /** 0 to 1, and beyond for a spring. */
  slack = 1;
  /** 0 while connected, 1 when the loose ends hang. */
  gone = 0;
  private light: Light = 'day';
  private drawn = '';

  get hanging(): number | null {
    return this.visible ? this.slack : null;
  }

  show(picture: Picture, seated: readonly Seated[], light: Light): void {
    this.light = light;
    this.slack = slackOf(patient(seated.map(({ seat }) => seat))?.patience ?? null);
    this.gone = picture.connected ? 0 : 1;
    this.setVisible(seated.length === 2);
  }

  play(cue: Exclude<Cue, { kind: 'enters' }>, seated: readonly Seated[], still: boolean): void {
    if (cue.kind === 'patience' && patient(seated.map(({ seat }) => seat))?.who === cue.who)
      this.change({ slack: slackOf(cue.to) }, SPRING, still);
    if (cue.kind === 'happens' && cue.what === 'hang-up') this.change({ gone: 1 }, 'Cubic.easeIn', still);
  }

  /** Nothing is drawn when nothing has changed. */
  draw([a, b]: readonly Seated[]): void {
    if (a === undefined || b === undefined || !this.visible) return;
    const end = ({ seat, chamber, view }: Seated) => onScreen(cordIn(seat.side, chamber.person.tilt), view);
    const [from, to, unit] = [end(a), end(b), Math.min(a.view.scale, b.view.scale)];
    const state = [this.slack, this.gone, ...from, ...to, unit, this.light].join(' ');
    if (state === this.drawn) return;
    this.drawn = state;
    this.clear();
    const colors = COLORS[this.light];
    const lines = this.lines(from, to, unit);
    const width = Math.max(WIDTH * unit, 3);
    for (const line of lines) this.trace(line, (width * EDGE) / WIDTH, colors.cordEdge);
    for (const line of lines) this.trace(line, width, colors.cord);
  }

  private change(to: { slack?: number; gone?: number }, ease: string, still: boolean): void {
    if (still) Object.assign(this, to);
    else this.scene.tweens.add({ targets: this, ...to, duration: TIMES.scene, ease });
  }

  private lines(from: Point, to: Point, unit: number): Point[][] {
    if (this.gone === 0) return [coilPoints(from, to, coilOf(from, to, this.slack, unit))];
    const sag = coilOf(from, to, this.slack, unit).sag;
    const wall: Point = [(from[0] + to[0]) / 2, (from[1] + to[1]) / 2 + sag];
    return [loosePoints(from, wall, this.gone, unit), loosePoints(to, wall, this.gone, unit)];
  }

  private trace(points: readonly Point[], width: number, color: number): void {
    this.lineStyle(width, color, 1).fillStyle(color, 1);
    this.strokePoints(
      points.map(([x, y]) => new Phaser.Math.Vector2(x, y)),
      false,
    );
    for (const end of [points[0], points.at(-1)]) if (end !== undefined) this.fillCircle(end[0], end[1], width / 2);
  }
}
