// Two rooms cut away, the dark wall between them, somebody in each, and a link across: what every conversation at a
// distance looks like. Which link, and what is at hand, each scene says for itself.
import * as Phaser from 'phaser';
import type { Cue } from '../core/cues.ts';
import { AliveScene } from './alive-scene.ts';
import { Chamber } from './chamber.ts';
import { acrossRoom, cordIn, FIGURE_SCALE, onScreen, type View, wallWidth } from './layout.ts';
import type { Life } from './life.ts';
import type { Link, Seated } from './link.ts';
import { move } from './moves.ts';
import type { Course } from './passage.ts';
import { type Near, Person } from './person.ts';
import { type Picture, type Seat, seatsOf } from './seats.ts';
import { COLORS, TIMES } from './theme.ts';
import { lightOf, thingsOf, viewsFor, wantedLean } from './world.ts';

/** Somebody who can be seen, with all that shows them. */
interface Shown extends Seated {
  readonly camera: Phaser.Cameras.Scene2D.Camera;
  view: View;
}

export abstract class RoomsScene extends AliveScene {
  private link!: Link;
  private wall!: Phaser.GameObjects.Rectangle;
  private shown: readonly Shown[] = [];
  /** How far a narrow view leans toward a visitor, 0 to 1. */
  private readonly lean = { share: 0 };

  /** What is between the rooms. */
  protected abstract between(): Link;
  protected abstract near(picture: Picture): Near;
  /** Somebody was pressed, at a point of their character canvas. */
  protected abstract press(seat: Seat, x: number, y: number): void;

  protected open(): void {
    this.shown = [];
    this.wall = this.add.rectangle(0, 0, 1, 1, 0).setOrigin(0, 0);
    this.link = this.add.existing(this.between());
    this.lean.share = 0;
  }

  protected act(cue: Cue, picture: Picture, before: Picture | null): void {
    if (cue.kind === 'enters') {
      this.link.destroy();
      this.link = this.add.existing(this.between());
      this.stand(picture);
    } else if (before !== null) {
      if (picture.other !== before.other) this.stand(picture, true);
      move(cue, this.shown, this.world.manner.still);
      this.link.play(cue, this.shown, this.world.manner.still);
      if (cue.kind === 'visitor') this.leanTo(wantedLean(picture));
    }
  }

  protected living(): readonly (Person | Life)[] {
    return this.shown.flatMap(({ chamber }) => [chamber.person, ...chamber.lives]);
  }

  protected course(): Course {
    const { screen, manner } = this.world;
    const [a, b] = this.shown;
    const light = lightOf(manner);
    if (a === undefined || b === undefined) return { screen, light, between: null };
    const end = ({ seat, view }: Shown) => onScreen(cordIn(seat.side, 0), view);
    const writer = this.shown.find(({ seat }) => seat.figure.player) ?? a;
    const desk = onScreen(acrossRoom([392, 376], writer.seat.side), writer.view);
    return { screen, light, between: { ends: [end(a), end(b)], desk, unit: Math.min(a.view.scale, b.view.scale) } };
  }

  protected settle(): void {
    for (const { chamber } of this.shown) chamber.rest();
  }

  protected override trace(): void {
    this.link.draw(this.shown);
  }

  get slack(): number | null {
    return this.link.hanging;
  }

  /** Draws a picture from nothing; somebody who was not in it before may come in softly. */
  protected stand(picture: Picture, softly = false): void {
    const before = new Set(this.shown.map(({ seat }) => seat.figure.who));
    this.halt();
    for (const { chamber, camera } of this.shown) {
      chamber.destroy();
      this.cameras.remove(camera);
    }
    const seats = seatsOf(picture);
    this.lean.share = wantedLean(picture);
    const views = viewsFor(this.world.screen, seats, this.lean.share);
    this.shown = seats.flatMap((seat, i) => {
      const view = views[i];
      return view === undefined ? [] : [this.show(seat, view, picture)];
    });
    for (const one of this.shown)
      one.camera.ignore(this.shown.filter((other) => other !== one).map(({ chamber }) => chamber));
    this.link.show(picture, this.shown, lightOf(this.world.manner));
    this.place();
    this.world.art.sweep();
    if (!softly || this.world.manner.still) return;
    for (const { seat, chamber, camera } of this.shown) {
      const { red, green, blue } = Phaser.Display.Color.HexStringToColor(chamber.room.wall[lightOf(this.world.manner)]);
      if (!before.has(seat.figure.who)) camera.fadeIn(TIMES.base, red, green, blue);
    }
  }

  private show(seat: Seat, view: View, picture: Picture): Shown {
    const light = lightOf(this.world.manner);
    const { art } = this.world;
    const { look, mood, player } = seat.figure;
    const near = this.near(picture);
    const person = new Person(this, art.person(look, view.scale * FIGURE_SCALE), mood, near);
    const chamber = new Chamber(this, art, {
      place: seat.place,
      person,
      side: seat.side,
      light,
      phone: near === 'handset',
      things: thingsOf(picture.channel, seat, light),
      pixels: view.scale,
    });
    this.add.existing(chamber);
    if (!picture.connected && !player) chamber.dim(true);
    person.on(Phaser.Input.Events.GAMEOBJECT_POINTER_UP, (pointer: Phaser.Input.Pointer, x: number, y: number) => {
      if (!pointer.wasCanceled) this.press(seat, x, y);
    });
    const camera = this.cameras.add(0, 0, 1, 1);
    camera.setBackgroundColor(chamber.room.wall[light]).ignore([this.link, this.wall]);
    return { seat, chamber, camera, view };
  }

  protected place(): void {
    const { screen, manner } = this.world;
    const seats = this.shown.map(({ seat }) => seat);
    const views = viewsFor(screen, seats, this.lean.share);
    this.shown.forEach((one, i) => {
      one.view = views[i] ?? one.view;
      one.chamber.fitInto(one.view);
      one.camera.setViewport(one.view.x, 0, one.view.width, one.view.height);
    });
    this.cameras.main.setViewport(0, 0, screen.width, screen.height).ignore(this.shown.map(({ chamber }) => chamber));
    // What is between the rooms crosses both, so its camera comes last.
    const { cameras } = this.cameras;
    cameras.push(...cameras.splice(cameras.indexOf(this.cameras.main), 1));
    const wall = this.shown.length === 2 ? wallWidth(screen) : 0;
    this.wall.setPosition(views[0]?.width ?? 0, 0).setSize(wall, screen.height);
    this.wall.setFillStyle(COLORS[lightOf(manner)].wall);
    this.link.draw(this.shown);
  }

  private leanTo(share: number): void {
    if (share === this.lean.share) return;
    const place = () => this.place();
    this.tweens.add({
      targets: this.lean,
      share,
      duration: this.world.manner.still ? 0 : TIMES.scene,
      onUpdate: place,
      onComplete: place,
    });
  }
}
