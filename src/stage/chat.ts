// The dotted line between two mobile phones: as slack as the other's patience has it, and broken once there is no
// answer to be had. What somebody writes travels along it as a small bubble.
import * as Phaser from 'phaser';
import type { Cue } from '../core/cues.ts';
import { slackOf } from './cord.ts';
import { inRoom, onScreen, type Side } from './layout.ts';
import type { Link, Seated } from './link.ts';
import type { Point } from './rig.ts';
import { patient, type Picture } from './seats.ts';
import { COLORS, type Light, SPRING, TIMES } from './theme.ts';

/** Beside the upper end of the phone, on the character canvas. */
const PHONE: Point = [306, 452];
/** In room units: between two dots, and how big they and a bubble are. */
const GAP = 15;
const DOT = 2.6;
const BUBBLE = { width: 42, height: 28 } as const;

interface Bubble {
  readonly from: Side;
  /** 0 to 1. */
  way: number;
}

export class Chat extends Phaser.GameObjects.Graphics implements Link {
  /** 0 to 1, and beyond for a spring. */
  slack = 1;
  /** How much of the line is left, 0 to 1. */
  private whole = 1;
  private light: Light = 'day';
  private bubbles: readonly Bubble[] = [];
  private drawn = '';

  get hanging(): number | null {
    return this.visible ? this.slack : null;
  }

  show(picture: Picture, seated: readonly Seated[], light: Light): void {
    this.light = light;
    this.bubbles = [];
    this.slack = slackOf(patient(seated.map(({ seat }) => seat))?.patience ?? null);
    this.whole = picture.connected ? 1 : 0;
    this.setVisible(seated.length === 2);
  }

  play(cue: Exclude<Cue, { kind: 'enters' }>, seated: readonly Seated[], still: boolean): void {
    if (cue.kind === 'patience' && patient(seated.map(({ seat }) => seat))?.who === cue.who)
      this.change({ slack: slackOf(cue.to) }, SPRING, still);
    if (cue.kind === 'happens' && cue.what === 'hang-up') this.change({ whole: 0 }, 'Cubic.easeIn', still);
    const sender = cue.kind === 'says' ? seated.find(({ seat }) => seat.figure.who === cue.who) : undefined;
    if (sender !== undefined && !still && this.whole === 1) this.send(sender.seat.side);
  }

  draw([a, b]: readonly Seated[]): void {
    if (a === undefined || b === undefined || !this.visible) return;
    const end = ({ seat, view }: Seated) => onScreen(inRoom(PHONE, seat.side), view);
    const [from, to, unit] = [end(a), end(b), Math.min(a.view.scale, b.view.scale)];
    const ways = this.bubbles.map(({ way }) => way);
    const state = [this.slack, this.whole, this.light, ...ways, ...from, ...to, unit].join(' ');
    if (state === this.drawn) return;
    this.drawn = state;
    this.clear();
    const at = (t: number): Point => [
      from[0] + (to[0] - from[0]) * t,
      from[1] + (to[1] - from[1]) * t + (12 + this.slack * 52) * 4 * t * (1 - t) * unit,
    ];
    this.dots(at, Math.round((to[0] - from[0]) / (GAP * unit)), unit);
    for (const { from: side, way } of this.bubbles) this.bubble(at(side === 'left' ? way : 1 - way), side, way, unit);
  }

  private send(from: Side): void {
    const bubble: Bubble = { from, way: 0 };
    this.bubbles = [...this.bubbles, bubble];
    const onComplete = () => {
      this.bubbles = this.bubbles.filter((one) => one !== bubble);
    };
    this.scene.tweens.add({ targets: bubble, way: 1, duration: TIMES.beat, ease: 'Sine.easeInOut', onComplete });
  }

  private change(to: { slack?: number; whole?: number }, ease: string, still: boolean): void {
    if (still) Object.assign(this, to);
    else this.scene.tweens.add({ targets: this, ...to, duration: TIMES.scene, ease });
  }

  /** From both ends toward the middle, as far as the line is whole; a stump stays at each phone. */
  private dots(at: (t: number) => Point, count: number, unit: number): void {
    const { cord, cordEdge } = COLORS[this.light];
    const left = Math.max(0.12, this.whole / 2);
    const shown = Array.from({ length: count + 1 }, (_, i) => i / count).filter((t) => Math.min(t, 1 - t) <= left);
    for (const [grown, color] of [[1.2, cordEdge] as const, [0, cord] as const])
      for (const t of shown) {
        const [x, y] = at(t);
        this.fillStyle(color, 1).fillCircle(x, y, Math.max(DOT * unit, 1.6) + grown * Math.max(unit, 0.7));
      }
  }

  /** Grows out of one phone and into the other. */
  private bubble([x, y]: Point, side: Side, way: number, unit: number): void {
    const { paper, fold, ink } = COLORS[this.light];
    const size = Math.min(1, way / 0.12, (1 - way) / 0.12) * unit;
    const [w, h] = [BUBBLE.width * size, BUBBLE.height * size];
    const [left, top, tail] = [x - w / 2, y - h * 1.25, side === 'left' ? x - w * 0.3 : x + w * 0.3];
    this.fillStyle(fold, 1).fillRoundedRect(left - size, top - size, w + 2 * size, h + 3 * size, h * 0.4);
    this.fillStyle(paper, 1).fillRoundedRect(left, top, w, h, h * 0.4);
    this.fillTriangle(tail - w * 0.12, top + h * 0.9, tail + w * 0.12, top + h * 0.9, tail, top + h * 1.3);
    this.fillStyle(ink, 1);
    for (const dot of [-0.25, 0, 0.25]) this.fillCircle(x + dot * w, top + h / 2, 2.6 * size);
  }
}
