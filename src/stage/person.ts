// Somebody on the stage: the parts of the atlas put together on the 520 x 740 character canvas, looking right. Moods are
// looked up, never reasoned about; whoever makes a Person mirrors and places it.
import * as Phaser from 'phaser';
import type { Mood } from '../core/format.ts';
import type { Sheet } from './art.ts';
import { turned } from './layout.ts';
import { CANVAS, CELLS, ELBOW, FACES, type Face, FRONT_HANDS, PIVOT, type Point, WRIST } from './rig.ts';
import { durationOf, type Syllable } from './speech.ts';
import { SPRING, TIMES } from './theme.ts';

const SHOULDER: Point = [374, 450];
const NEAR_SHOULDER: Point = [146, 450];
const WAIST: Point = [0, 660];
/** Degrees that the arm turns by at a keystroke. */
const TAP = 0.9;
const FOREARM = Math.hypot(WRIST[0] - ELBOW[0], WRIST[1] - ELBOW[1]);

/** What the near hand does. */
export type Near = 'handset' | 'keys' | 'mobile' | 'idle';

export class Person extends Phaser.GameObjects.Container {
  mood: Mood;
  private readonly sheet: Sheet;
  private readonly turning: readonly Phaser.GameObjects.Container[];
  private readonly trunk: Phaser.GameObjects.Container;
  private readonly near: Near;
  private readonly forearm: Phaser.GameObjects.Container;
  /** The near arm where it holds no handset. */
  private readonly low: Phaser.GameObjects.Container;
  private readonly arms: { readonly front: Arm; readonly behind: Arm };
  private readonly towels: { readonly short: Phaser.GameObjects.Image; readonly long: Phaser.GameObjects.Image };
  private readonly handset: Phaser.GameObjects.Container;
  private readonly face: Readonly<Record<'brows' | 'eyes' | 'mouth' | 'blush' | 'fx', Phaser.GameObjects.Image>>;
  private angleOfHead = 0;
  private steps: Phaser.Time.TimerEvent[] = [];
  private speech: { readonly open: readonly Syllable[]; readonly from: number } | null = null;
  private waiting: readonly Syllable[] | null = null;
  private nextBlink = 0;

  constructor(scene: Phaser.Scene, sheet: Sheet, mood: Mood, near: Near) {
    super(scene, 0, 0);
    this.sheet = sheet;
    this.mood = mood;
    this.near = near;
    const part = (name: string, from: Point) =>
      put(new Phaser.GameObjects.Image(scene, 0, 0, sheet.key), sheet, name, from);
    const joint = (at: Point, parts: Phaser.GameObjects.Image[]) =>
      new Phaser.GameObjects.Container(scene, at[0], at[1], parts);
    const onHead = (name: string) => part(name, PIVOT);

    this.face = {
      blush: onHead('blush-1'),
      eyes: onHead('eyes-open'),
      brows: onHead('brows-level'),
      mouth: onHead('mouth-flat'),
      fx: onHead('fx-steam'),
    };
    const { blush, eyes, brows, mouth, fx } = this.face;
    const head = [onHead('skull'), blush, onHead('nose'), eyes, onHead('specs'), brows, mouth, onHead('hair'), fx];
    this.turning = [[onHead('hair-behind')], head, [onHead('handset')]].map((parts) => joint(PIVOT, parts));
    const [hairBehind, front, handset] = this.turning as [Joint, Joint, Joint];
    this.handset = handset;
    this.arms = { front: arm(joint, part('hand-rest', SHOULDER)), behind: arm(joint, part('hand-open', SHOULDER)) };
    this.towels = { short: part('towel-short', [0, 0]), long: part('towel-long', WAIST) };
    this.trunk = joint(WAIST, [part('torso', WAIST), this.towels.long]);
    this.forearm = joint(ELBOW, [part('forearm', ELBOW)]);
    this.low = joint(NEAR_SHOULDER, near === 'handset' ? [] : [part(`${near}-arm`, NEAR_SHOULDER)]);
    const nearArm = near === 'handset' ? [this.forearm, part('upper-arm', [0, 0]), handset] : [this.low];
    const inFront = [front, this.arms.front.joint, this.towels.short, ...nearArm];
    this.add([hairBehind, this.arms.behind.joint, part('neck', [0, 0]), this.trunk, ...inFront]);
    this.show(mood, true);
    const hitArea = new Phaser.Geom.Rectangle(60, 20, CANVAS[0] - 100, 580);
    const hitAreaCallback = (_: unknown, x: number, y: number) => hitArea.contains(x, y);
    this.setInteractive({ hitArea, hitAreaCallback, useHandCursor: true });
  }

  /** Degrees, positive for a nod forward. The phone arm follows. */
  get tilt(): number {
    return this.angleOfHead;
  }

  set tilt(degrees: number) {
    this.angleOfHead = degrees;
    for (const joint of this.turning) joint.setAngle(degrees);
    const [x, y] = turned(WRIST, degrees);
    this.forearm.rotation = Math.atan2(y - ELBOW[1], x - ELBOW[0]) + Math.PI / 2;
    this.forearm.scaleY = Math.hypot(x - ELBOW[0], y - ELBOW[1]) / FOREARM;
  }

  /** Steps still to come go too: the clock keeps those it was given while asleep, and their drawings may be gone by then. */
  override destroy(fromScene?: boolean): void {
    for (const step of this.steps) step.remove();
    super.destroy(fromScene);
  }

  /** Brows first, then eyes, then mouth; all at once where nothing may move. */
  show(mood: Mood, still: boolean): void {
    this.mood = mood;
    const face = FACES[mood];
    const inTurn = [() => this.frown(face), () => this.look(face.eyes), () => this.set('mouth', face.mouth)];
    for (const step of this.steps) step.remove();
    this.steps = [];
    if (still) {
      for (const act of inTurn) act();
      this.tilt = face.tilt;
      this.pose(face.hand, true);
      return;
    }
    this.steps = inTurn.map((act, i) => this.scene.time.delayedCall(i * TIMES.apart, act));
    this.scene.tweens.killTweensOf(this);
    this.scene.tweens.add({ targets: this, tilt: face.tilt, duration: TIMES.base, ease: SPRING });
    this.pose(face.hand, false);
  }

  /** Aloud with so many open mouths, or in writing for as long, from the next frame on. */
  say(open: readonly Syllable[]): void {
    this.waiting = open;
  }

  /** Looks behind for a moment, as at somebody in the door. */
  glance(): void {
    this.look('away');
    this.steps.push(this.scene.time.delayedCall(TIMES.beat, () => this.look(FACES[this.mood].eyes)));
  }

  jiggle(): void {
    this.scene.tweens.add({ targets: this.handset, x: { from: PIVOT[0] - 3, to: PIVOT[0] }, duration: 70, repeat: 5 });
  }

  /** Breath, blinks and speech; `left` milliseconds before all comes to rest, and breath dies down before that. */
  live(time: number, left: number): void {
    const breath = 0.5 - 0.5 * Math.cos((time / TIMES.breath) * Math.PI * 2);
    this.trunk.scaleY = 1 + 0.008 * breath * Math.min(1, left / 900);
    this.speak(time);
    if (time > this.nextBlink) this.blink(time);
  }

  /** Everything as the mood has it, and nothing on its way. */
  rest(): void {
    this.speech = null;
    this.waiting = null;
    this.trunk.scaleY = 1;
    this.low.setAngle(0);
    this.scene.tweens.killTweensOf([this, this.handset, this.arms.front.joint, this.arms.behind.joint]);
    this.handset.setPosition(PIVOT[0], PIVOT[1]);
    this.show(this.mood, true);
  }

  private speak(time: number): void {
    if (this.waiting !== null) {
      this.speech = { open: this.waiting, from: time };
      this.waiting = null;
    }
    if (this.speech === null) return;
    const { open, from } = this.speech;
    const now = time - from;
    if (this.near === 'keys' || this.near === 'mobile') this.write(open, now);
    else this.speakAloud(open, now);
    if (now > durationOf(open)) this.speech = null;
  }

  /** The hand goes down a little with each syllable. */
  private write(open: readonly Syllable[], now: number): void {
    const down = open.some((one) => now >= one.at && now < one.at + one.for);
    this.low.setAngle(down ? TAP : 0);
  }

  private speakAloud(open: readonly Syllable[], now: number): void {
    const own = FACES[this.mood].mouth;
    const [parted, closed] = own === 'talk' ? ['talk', 'soft'] : [own === 'rant' ? 'grin' : 'talk', own];
    const done = now > durationOf(open);
    this.set(
      'mouth',
      !done && open.some((one) => now >= one.at && now < one.at + one.for) ? parted : done ? own : closed,
    );
  }

  private blink(time: number): void {
    const first = this.nextBlink === 0;
    this.nextBlink = time + Phaser.Math.Between(3000, 6000);
    const { eyes } = FACES[this.mood];
    if (first || eyes === 'shut' || eyes === 'happy') return;
    this.look('shut');
    this.steps.push(this.scene.time.delayedCall(TIMES.blink, () => this.look(FACES[this.mood].eyes)));
  }

  private frown({ brows, blush, fx }: Face): void {
    this.set('brows', brows);
    this.face.blush.setVisible(blush > 0);
    if (blush > 0) this.set('blush', String(blush));
    this.face.fx.setVisible(fx !== null);
    if (fx !== null) this.set('fx', fx);
  }

  private look(eyes: string): void {
    this.set('eyes', eyes);
  }

  private set(feature: keyof Person['face'], name: string): void {
    if (this.scene === undefined) return;
    const frame = `${feature}-${name}`;
    if (this.face[feature].frame.name !== frame) put(this.face[feature], this.sheet, frame, PIVOT);
  }

  /** The free hand: a new pose swings in from the shoulder. */
  private pose(hand: string, still: boolean): void {
    const front = FRONT_HANDS.has(hand);
    const shown = front ? this.arms.front : this.arms.behind;
    const hidden = front ? this.arms.behind : this.arms.front;
    const same = shown.joint.visible && shown.hand.frame.name === `hand-${hand}`;
    hidden.joint.setVisible(false);
    shown.joint.setVisible(true);
    this.towels.short.setVisible(front);
    this.towels.long.setVisible(!front);
    put(shown.hand, this.sheet, `hand-${hand}`, SHOULDER);
    this.scene.tweens.killTweensOf(shown.joint);
    shown.joint.setAngle(0);
    if (still || same) return;
    this.scene.tweens.add({ targets: shown.joint, angle: { from: 7, to: 0 }, duration: TIMES.base, ease: SPRING });
  }
}

type Joint = Phaser.GameObjects.Container;
interface Arm {
  readonly joint: Joint;
  readonly hand: Phaser.GameObjects.Image;
}

function arm(joint: (at: Point, parts: Phaser.GameObjects.Image[]) => Joint, hand: Phaser.GameObjects.Image): Arm {
  return { joint: joint(SHOULDER, [hand]), hand };
}

/** A part where it belongs, seen from a joint. Frames begin on whole pixels, a little before their cell does. */
function put(image: Phaser.GameObjects.Image, { pixels }: Sheet, name: string, from: Point): Phaser.GameObjects.Image {
  const cell = CELLS.get(name);
  if (cell === undefined) throw new Error(`There is no drawing of ${name}.`);
  const early = (n: number) => n - Math.floor(n * pixels) / pixels;
  image.setFrame(name).setOrigin(0, 0);
  image.setScale(1 / pixels);
  return image.setPosition(cell.left - early(cell.x) - from[0], cell.top - early(cell.y) - from[1]);
}
