// A telephone call: two rooms cut away, the dark wall between them, the cord from ear to ear. Draws whatever tableau it
// is given and moves by cues; it decides nothing and knows no scenario. Comes to rest and sleeps by itself.
import * as Phaser from 'phaser';
import type { Cue, Tableau } from '../core/cues.ts';
import { type Art, openArt, personFile, roomFile, visitorFile } from './art.ts';
import { Chamber } from './chamber.ts';
import { type Aside, cordIn, FIGURE_SCALE, onScreen, type Screen, type View, viewsOf, wallWidth } from './layout.ts';
import { move, type Seated } from './moves.ts';
import { Person } from './person.ts';
import { PLACES } from './rig.ts';
import { after, patient, type Seat, seatsOf } from './seats.ts';
import { COLORS, type Light, TIMES } from './theme.ts';
import { type Ends, Wire } from './wire.ts';

/** How it is to be shown. */
export interface Manner {
  readonly night: boolean;
  /** Nothing moves. */
  readonly still: boolean;
}

/** Somebody who can be seen, with all that shows them. */
interface Shown extends Seated {
  readonly camera: Phaser.Cameras.Scene2D.Camera;
  view: View;
}

export interface CallSceneOptions extends Manner {
  readonly assets: string;
  readonly screen: Screen;
  readonly pressed: (who: string) => void;
  /** The player has put the handset down. */
  readonly putDown: () => void;
  readonly ready: () => void;
}

export class CallScene extends Phaser.Scene {
  private readonly options: CallSceneOptions;
  private art!: Art;
  private wire!: Wire;
  private wall!: Phaser.GameObjects.Rectangle;
  private manner: Manner;
  private screen: Screen;
  private tableau: Tableau | null = null;
  private shown: readonly Shown[] = [];
  private stirred = true;
  private until = 0;
  /** How far a narrow view leans toward a visitor, 0 to 1. */
  private readonly lean = { share: 0 };
  private redraw: Phaser.Time.TimerEvent | null = null;

  constructor(options: CallSceneOptions) {
    super('call');
    this.options = options;
    this.manner = options;
    this.screen = options.screen;
  }

  create(): void {
    this.art = openArt(this.options.assets, this.textures);
    this.wall = this.add.rectangle(0, 0, 1, 1, 0).setOrigin(0, 0);
    this.wire = this.add.existing(new Wire(this));
    const stir = () => this.stir();
    this.input.on(Phaser.Input.Events.POINTER_DOWN, stir);
    this.game.events.on(Phaser.Core.Events.VISIBLE, stir);
    this.renderer.on(Phaser.Renderer.Events.RESTORE_WEBGL, stir);
    this.options.ready();
  }

  /** The pictures that a tableau needs by day or by night. */
  prepare(tableau: Tableau | null, manner: Manner): Promise<void> {
    return this.art.load(tableau === null ? [] : seatsOf(tableau).flatMap((seat) => filesOf(seat, lightOf(manner))));
  }

  get picture(): Tableau | null {
    return this.tableau;
  }

  /** A cue whose pictures are loaded. */
  play(cue: Cue): void {
    if (cue.kind === 'enters') this.stand(cue.tableau);
    else if (this.tableau !== null) {
      this.tableau = after(this.tableau, cue);
      move(cue, this.shown, this.wire, this.manner.still);
      if (cue.kind === 'visitor') this.leanTo(wantedLean(this.tableau));
    }
    this.stir();
  }

  change(manner: Manner): void {
    if (manner.night === this.manner.night && manner.still === this.manner.still) return;
    this.manner = manner;
    if (this.tableau !== null) this.stand(this.tableau);
    this.stir();
  }

  /** At once, with the textures there are; sharp again a moment later. */
  resize(screen: Screen): void {
    this.screen = screen;
    this.place();
    this.redraw?.remove();
    this.redraw = this.time.delayedCall(150, () => {
      this.redraw = null;
      if (this.tableau !== null) this.stand(this.tableau);
    });
    this.stir();
  }

  /** Still until the next cue: what the page has to show comes first. */
  hold(): void {
    if (this.game.loop.running) this.game.loop.sleep();
  }

  /** Awake for five seconds more. */
  stir(): void {
    this.stirred = true;
    if (!this.game.loop.running) this.game.loop.wake();
  }

  override update(time: number): void {
    if (this.stirred) this.until = time + (this.manner.still ? 0 : TIMES.alive);
    this.stirred = false;
    const left = this.until - time;
    if (left > 0) for (const { chamber } of this.shown) chamber.person.live(time, left);
    else this.rest();
    this.drawWire();
  }

  /** How a tableau is, or would be, shown; positions are of the handsets, in CSS pixels. */
  report(tableau: Tableau | null) {
    const seats = tableau === null ? [] : seatsOf(tableau);
    const views = viewsOf(this.screen, seats.length, asidesOf(seats, tableau === null ? 0 : wantedLean(tableau)));
    const { ratio } = this.screen;
    return {
      scene: this.scene.key,
      figures: seats.map(({ side, figure: { who, look, mood } }, i) => {
        const [x, y] = onScreen(cordIn(side, 0), views[i] as View);
        return { who, look, mood, side, x: x / ratio, y: y / ratio };
      }),
      rooms: seats.map(({ place }) => place.room),
      visitors: seats.map(({ place }) => place.visitor?.nearness ?? null),
      patience: patient(seats)?.patience ?? null,
      slack: this.wire.visible ? this.wire.slack : null,
      connected: tableau?.connected ?? false,
    };
  }

  /** Draws a tableau from nothing. */
  private stand(tableau: Tableau): void {
    this.tableau = tableau;
    this.tweens.killAll();
    this.time.removeAllEvents();
    this.redraw = null;
    for (const { chamber, camera } of this.shown) {
      chamber.destroy();
      this.cameras.remove(camera);
    }
    const seats = seatsOf(tableau);
    this.lean.share = wantedLean(tableau);
    const views = viewsOf(this.screen, seats.length, asidesOf(seats, this.lean.share));
    this.shown = seats.flatMap((seat, i) => {
      const view = views[i];
      return view === undefined ? [] : [this.show(seat, view, tableau)];
    });
    for (const one of this.shown)
      one.camera.ignore(this.shown.filter((other) => other !== one).map(({ chamber }) => chamber));
    this.wire.show(lightOf(this.manner), patient(seats)?.patience ?? null, tableau.connected);
    this.wire.setVisible(tableau.channel === 'phone' && this.shown.length === 2);
    this.place();
    this.art.sweep();
  }

  private show(seat: Seat, view: View, tableau: Tableau): Shown {
    const light = lightOf(this.manner);
    const { look, mood, who, player } = seat.figure;
    const sheet = this.art.person(look, view.scale * FIGURE_SCALE);
    const person = new Person(this, sheet, mood, tableau.channel === 'phone');
    const chamber = new Chamber(this, this.art, {
      place: seat.place,
      person,
      side: seat.side,
      light,
      pixels: view.scale,
    });
    this.add.existing(chamber);
    if (!tableau.connected && !player) chamber.dim(true);
    person.on(Phaser.Input.Events.GAMEOBJECT_POINTER_UP, (pointer: Phaser.Input.Pointer, x: number, y: number) => {
      if (pointer.wasCanceled) return;
      if (player && tableau.channel === 'phone' && onHandset(x, y)) this.options.putDown();
      else this.options.pressed(who);
    });
    const camera = this.cameras.add(0, 0, 1, 1);
    camera.setBackgroundColor(chamber.room.wall[light]).ignore([this.wire, this.wall]);
    return { seat, chamber, camera, view };
  }

  /** Puts everything where it belongs on a screen of this size. */
  private place(): void {
    const { width, height } = this.screen;
    const seats = this.shown.map(({ seat }) => seat);
    const views = viewsOf(this.screen, this.shown.length, asidesOf(seats, this.lean.share));
    this.shown.forEach((one, i) => {
      one.view = views[i] ?? one.view;
      one.chamber.fitInto(one.view);
      one.camera.setViewport(one.view.x, 0, one.view.width, one.view.height);
    });
    this.cameras.main.setViewport(0, 0, width, height).ignore(this.shown.map(({ chamber }) => chamber));
    // The cord crosses both rooms, so its camera comes last.
    const { cameras } = this.cameras;
    cameras.push(...cameras.splice(cameras.indexOf(this.cameras.main), 1));
    const wall = this.shown.length === 2 ? wallWidth(this.screen) : 0;
    this.wall.setPosition(views[0]?.width ?? 0, 0).setSize(wall, height);
    this.wall.setFillStyle(COLORS[lightOf(this.manner)].wall);
    this.drawWire();
  }

  private leanTo(share: number): void {
    if (share === this.lean.share) return;
    const place = () => this.place();
    this.tweens.add({
      targets: this.lean,
      share,
      duration: this.manner.still ? 0 : TIMES.scene,
      onUpdate: place,
      onComplete: place,
    });
  }

  private drawWire(): void {
    const ends = this.ends();
    if (ends !== null && this.wire.visible) this.wire.draw(ends);
  }

  private ends(): Ends | null {
    const [a, b] = this.shown;
    if (a === undefined || b === undefined) return null;
    const end = ({ seat, chamber, view }: Shown) => onScreen(cordIn(seat.side, chamber.person.tilt), view);
    return { from: end(a), to: end(b), unit: Math.min(a.view.scale, b.view.scale) };
  }

  /** Nothing moves any more: everything in its place, one last frame, and sleep until the next cue. */
  private rest(): void {
    if (this.redraw !== null || this.tweens.getTweens().length > 0 || compiling(this.renderer)) return;
    for (const { chamber } of this.shown) chamber.rest();
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

/** Whether a point of the character canvas is on the handset: at the ear, from above it to below the chin. */
const onHandset = (x: number, y: number): boolean => x > 130 && x < 236 && y > 165 && y < 375;

/** A visitor behind the glass is worth a glance. */
const wantedLean = (tableau: Tableau): number => (tableau.places.some((p) => (p.visitor?.nearness ?? 0) > 0) ? 1 : 0);

function asidesOf(seats: readonly Seat[], share: number): (Aside | null)[] {
  return seats.map(({ place }) => {
    const [x, , width] = PLACES[place.room].glass;
    return place.visitor === null ? null : { at: x + width / 2, share };
  });
}

const lightOf = ({ night }: Manner): Light => (night ? 'night' : 'day');

function filesOf({ place, figure }: Seat, light: Light): string[] {
  const visitor = place.visitor === null ? [] : [visitorFile(place.visitor.look), roomFile(place.room, 'pane', light)];
  return [
    personFile(figure.look),
    roomFile(place.room, 'back', light),
    roomFile(place.room, 'front', light),
    ...visitor,
  ];
}
