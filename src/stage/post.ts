// The post between two desks: a letter folds, crosses the wall and lies on the other's desk; days pass over both rooms.
// One thing after the other: an answer waits until the days before it are over.
import * as Phaser from 'phaser';
import type { Cue } from '../core/cues.ts';
import { acrossRoom, onScreen } from './layout.ts';
import type { Link, Seated } from './link.ts';
import type { Point } from './rig.ts';
import type { Picture } from './seats.ts';
import { COLORS, type Light, TIMES } from './theme.ts';

/** A letter from somebody to somebody, or a day. */
type Step = { readonly kind: 'letter'; readonly from: string; readonly to: string } | { readonly kind: 'day' };

/** In a room on the left: above the laptop, and on the desk beyond it. */
const SENT: Point = [392, 318];
const LAID: Point = [458, 408];
/** In room units. */
const ENVELOPE = { width: 58, height: 38, sheet: 74, lying: 13 } as const;
/** How much of a letter's way goes into folding it. */
const FOLDING = 0.34;
/** So many days in a row go by faster, but never so fast that the light flickers. */
const SHORTEST_DAY = 600;

export class Post extends Phaser.GameObjects.Graphics implements Link {
  readonly hanging = null;
  private light: Light = 'day';
  /** On whose desk the last letter lies. */
  private lying: string | null = null;
  private steps: Step[] = [];
  /** How far the first step has got, 0 to 1. */
  private way = 0;
  private drawn = '';

  show(picture: Picture, seated: readonly Seated[], light: Light): void {
    this.light = light;
    for (const step of this.steps) if (step.kind === 'letter') this.lying = step.to;
    this.steps = [];
    this.way = 0;
    if (picture.channel !== 'email' || seated.length < 2) this.lying = null;
    this.setVisible(picture.channel === 'email' && seated.length === 2);
  }

  play(cue: Exclude<Cue, { kind: 'enters' }>, seated: readonly Seated[], still: boolean): void {
    const step = this.visible ? stepOf(cue, seated) : null;
    if (step === null) return;
    if (still) {
      if (step.kind === 'letter') this.lying = step.to;
      return;
    }
    this.steps.push(step);
    if (this.steps.length === 1) this.begin();
  }

  draw(seated: readonly Seated[]): void {
    const [step] = this.steps;
    for (const { chamber } of seated) chamber.daylight.hour = step?.kind === 'day' ? this.way : 0;
    const places = seated.flatMap(({ view }) => [view.x, view.left, view.top, view.scale, view.width]);
    const state = [this.way, this.steps.length, this.lying, this.light, this.visible, ...places].join(' ');
    if (state === this.drawn) return;
    this.drawn = state;
    this.clear();
    const of = (who: string) => seated.find(({ seat }) => seat.figure.who === who);
    const from = step?.kind === 'letter' ? of(step.from) : undefined;
    const to = step?.kind === 'letter' ? of(step.to) : undefined;
    const owner = this.lying === null ? undefined : of(this.lying);
    if (from !== undefined && to !== undefined) this.travel(from, to);
    else if (owner !== undefined) this.lie(owner);
  }

  private begin(): void {
    const [step] = this.steps;
    if (step === undefined) return;
    this.way = 0;
    const days = this.steps.filter(({ kind }) => kind === 'day').length;
    const duration = step.kind === 'letter' ? TIMES.scene : days > 1 ? SHORTEST_DAY : TIMES.beat;
    this.scene.tweens.add({ targets: this, way: 1, duration, onComplete: () => this.end(step) });
  }

  private end(step: Step): void {
    if (step.kind === 'letter') this.lying = step.to;
    this.steps.shift();
    this.way = 0;
    this.begin();
  }

  /** A sheet rises from the laptop and folds; the envelope crosses in a low arc and comes to lie. */
  private travel(from: Seated, to: Seated): void {
    const unit = Math.min(from.view.scale, to.view.scale);
    const folded = Math.min(1, this.way / FOLDING);
    const t = Phaser.Math.Easing.Sine.InOut(Math.max(0, (this.way - FOLDING) / (1 - FOLDING)));
    const [a, b] = [inSight(SENT, from), inSight(LAID, to)];
    const rise = (1 - folded) * 26 - 4 * t * (1 - t) * 46;
    const flat = Math.max(0, (t - 0.86) / 0.14);
    const height = mix(mix(ENVELOPE.sheet, ENVELOPE.height, folded), ENVELOPE.lying, flat);
    const lean = Math.sin(t * Math.PI) * 0.1 * Math.sign(b[0] - a[0]);
    const width = mix(0.86, 1, folded) * ENVELOPE.width * unit;
    this.envelope([mix(a[0], b[0], t), mix(a[1], b[1], t) + rise * unit], [width, height * unit], lean, folded);
  }

  private lie(owner: Seated): void {
    const unit = owner.view.scale;
    this.envelope(inSight(LAID, owner), [ENVELOPE.width * unit, ENVELOPE.lying * unit], 0, 1);
  }

  /** About its middle; a sheet of writing until it has been folded. */
  private envelope([x, y]: Point, [width, height]: Point, lean: number, folded: number): void {
    const { paper, fold, ink, cord } = COLORS[this.light];
    const [w, h] = [width / 2, height / 2];
    const line = Math.max(1.5, width / 30);
    this.save();
    this.translateCanvas(x, y);
    this.rotateCanvas(lean);
    this.fillStyle(ink, 0.22).fillRoundedRect(-w, -h + line * 1.5, width, height, line * 1.5);
    this.fillStyle(paper, 1).fillRoundedRect(-w, -h, width, height, line * 1.5);
    this.lineStyle(line, fold, 1);
    if (folded < 1) for (const row of [-0.5, -0.15, 0.2]) this.lineBetween(-w * 0.65, h * row, w * 0.65, h * row);
    else {
      this.strokeRoundedRect(-w, -h, width, height, line * 1.5);
      this.lineBetween(-w, -h, 0, h * 0.25).lineBetween(w, -h, 0, h * 0.25);
      this.fillStyle(cord, 1).fillEllipse(0, h * 0.25, width * 0.15, Math.min(width * 0.15, height * 0.5));
    }
    this.restore();
  }
}

const mix = (a: number, b: number, t: number): number => a + (b - a) * t;

/** What the post has to do with a cue: the player's words go out, an answer comes in, a day goes by. */
function stepOf(cue: Exclude<Cue, { kind: 'enters' }>, seated: readonly Seated[]): Step | null {
  if (cue.kind === 'happens' && cue.what === 'day') return { kind: 'day' };
  const one = (player: boolean) => seated.find(({ seat }) => seat.figure.player === player)?.seat.figure.who;
  const [player, other] = [one(true), one(false)];
  if (player === undefined || other === undefined) return null;
  if (cue.kind === 'says' && cue.who === player) return { kind: 'letter', from: player, to: other };
  return cue.kind === 'happens' && cue.what === 'reply' ? { kind: 'letter', from: other, to: player } : null;
}

/** A point of a left-hand room, in somebody's room and kept within what is seen of it. */
function inSight(point: Point, { seat, view }: Seated): Point {
  const [x, y] = onScreen(acrossRoom(point, seat.side), view);
  const margin = (ENVELOPE.width / 2 + 6) * view.scale;
  return [Math.min(Math.max(x, view.x + margin), view.x + view.width - margin), y];
}
