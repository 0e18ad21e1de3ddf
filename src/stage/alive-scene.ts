// What every scene of the stage does, whatever is to be seen in it: it shows the picture it is given, moves by cues, comes
// to rest and sleeps by itself. It decides nothing and knows no scenario.
import * as Phaser from 'phaser';
import type { Cue } from '../core/cues.ts';
import type { Life } from './life.ts';
import type { Person } from './person.ts';
import { type Course, Passage } from './passage.ts';
import type { Picture } from './seats.ts';
import { TIMES } from './theme.ts';
import type { PassageKind, SceneKey, World } from './world.ts';

export abstract class AliveScene extends Phaser.Scene {
  protected readonly world: World;
  private stirred = true;
  private until = 0;
  private redraw: Phaser.Time.TimerEvent | null = null;
  private passage: Passage | null = null;

  constructor(key: SceneKey, world: World) {
    super(key);
    this.world = world;
  }

  /** 0 to 1 for what hangs between two people as their patience has it; null for what does not. */
  abstract get slack(): number | null;
  /** Makes what is there whatever the picture. */
  protected abstract open(): void;
  /** A cue, the picture that it leads to, and the one before it. */
  protected abstract act(cue: Cue, picture: Picture, before: Picture | null): void;
  /** Draws a picture from nothing. */
  protected abstract stand(picture: Picture): void;
  /** Puts everything where it belongs on a screen of this size. */
  protected abstract place(): void;
  /** Whoever and whatever moves by itself. */
  protected abstract living(): readonly (Person | Life)[];
  /** Everything in its place, and nothing on its way. */
  protected abstract settle(): void;
  /** Where those are between whom something may come to pass. */
  protected abstract course(): Course;
  /** Before each frame. */
  protected trace(): void {}

  create(): void {
    this.redraw = null;
    this.passage = null;
    this.open();
    this.input.on(Phaser.Input.Events.POINTER_DOWN, () => {
      this.endPassage();
      this.stir();
    });
    this.place();
    this.stir();
  }

  /** A cue, and the picture that it leads to, whose drawings are loaded. */
  play(cue: Cue, picture: Picture): void {
    const before = this.world.picture;
    this.world.picture = picture;
    this.act(cue, picture, before);
    this.stir();
  }

  /** How the conversation came here from another scene; whatever is pressed next ends it. */
  pass(kind: PassageKind | null): void {
    if (kind === null || this.world.manner.still) return;
    this.passage = this.add.existing(new Passage(this, kind, this.course()));
    for (const camera of this.cameras.cameras) if (camera !== this.cameras.main) camera.ignore(this.passage);
    this.passage.start(() => this.endPassage());
  }

  private endPassage(): void {
    this.passage?.destroy();
    this.passage = null;
  }

  /** In the manner that the world now has. */
  change(): void {
    if (this.world.picture !== null) this.stand(this.world.picture);
    this.stir();
  }

  /** At once, with the textures there are; sharp again a moment later. */
  resize(): void {
    this.place();
    this.redraw?.remove();
    this.redraw = this.time.delayedCall(150, () => {
      this.redraw = null;
      if (this.world.picture !== null) this.stand(this.world.picture);
    });
    this.stir();
  }

  /** Still until the next cue: what the page has to show comes first. */
  hold(): void {
    this.endPassage();
    if (this.game.loop.running) this.game.loop.sleep();
  }

  /** Awake for five seconds more. */
  stir(): void {
    this.stirred = true;
    if (!this.game.loop.running) this.game.loop.wake();
  }

  override update(time: number): void {
    if (this.stirred) this.until = time + (this.world.manner.still ? 0 : TIMES.alive);
    this.stirred = false;
    const left = this.until - time;
    if (left > 0) for (const one of this.living()) one.live(time, left);
    else this.rest();
    this.trace();
    this.world.pace.keep(this.moving());
  }

  private moving(): boolean {
    return this.tweens.getTweens().length > 0 || this.cameras.cameras.some(({ fadeEffect }) => fadeEffect.isRunning);
  }

  /** Nothing is on its way any more. */
  protected halt(): void {
    this.endPassage();
    this.tweens.killAll();
    this.time.removeAllEvents();
    this.redraw = null;
  }

  /** Nothing moves any more: everything in its place, one last frame, and sleep until the next cue. */
  private rest(): void {
    if (this.moving() || this.redraw !== null || compiling(this.renderer)) return;
    this.settle();
    this.game.events.once(Phaser.Core.Events.POST_RENDER, () => {
      if (!this.stirred) this.game.loop.sleep();
    });
  }
}

/** Whether something could not be drawn yet for want of its shader. */
function compiling(renderer: Phaser.Scene['renderer']): boolean {
  return (
    renderer instanceof Phaser.Renderer.WebGL.WebGLRenderer && renderer.glProgramWrappers.some((one) => one.compiling)
  );
}
