// One room of the cutaway, in room units: its back wall, a visitor behind the glass, somebody in it, the counter in
// front with its telephone, and a shade for when the line is dead.
import * as Phaser from 'phaser';
import type { Tableau } from '../core/cues.ts';
import { type Art, ROOM_PICTURE, roomFile, type Sheet, thingFile, VISITOR_SHAPE } from './art.ts';
import { Daylight } from './daylight.ts';
import { acrossRoom, FIGURE_SCALE, inRoom, ROOM_WIDTH, type Side, type View } from './layout.ts';
import type { Person } from './person.ts';
import { type Box, CANVAS, PLACES, type Place, type Thing, THING_BOXES } from './rig.ts';
import { type Light, SPRING, TIMES } from './theme.ts';

/** The counter and all that stands on it. */
const FRONT: Box = [0, 300, 640, 180];
const DIM = 0.12;

export interface ChamberParts {
  readonly place: Tableau['places'][number];
  readonly person: Person;
  readonly side: Side;
  readonly light: Light;
  /** Whether the telephone is on the desk. */
  readonly phone: boolean;
  readonly things: readonly Thing[];
  /** Device pixels to a room unit, for the textures. */
  readonly pixels: number;
}

export class Chamber extends Phaser.GameObjects.Container {
  readonly room: Place;
  readonly person: Person;
  readonly daylight: Daylight;
  private readonly visitor: {
    readonly image: Phaser.GameObjects.Image;
    readonly pixels: number;
    readonly fit: Box;
  } | null;
  private readonly phone: Phaser.GameObjects.Image | null;
  private readonly shade: Phaser.GameObjects.Rectangle;
  private shown = 0;

  constructor(scene: Phaser.Scene, art: Art, { place, person, side, light, phone, things, pixels }: ChamberParts) {
    super(scene);
    const room = PLACES[place.room];
    const layer = (file: string, box: Box, hole: Box | null = null) =>
      laid(scene, art.room(file, box, pixels, hole), box);
    this.room = room;
    this.person = stood(person, side);
    this.add(layer(roomFile(place.room, 'back', light), ROOM_PICTURE));
    this.visitor = null;
    if (place.visitor !== null) {
      const fit = fitted(room.glass);
      const sheet = art.visitor(place.visitor.look, pixels, fit[2]);
      this.visitor = { image: laid(scene, sheet, fit), pixels: sheet.pixels, fit };
      this.add([this.visitor.image, layer(roomFile(place.room, 'pane', light), paneOf(room.glass))]);
      this.nearness = place.visitor.nearness;
    }
    const front = roomFile(place.room, 'front', light);
    this.phone = room.phone === null || !phone ? null : layer(front, room.phone);
    this.daylight = new Daylight(scene, room.window);
    this.shade = new Phaser.GameObjects.Rectangle(scene, 0, -2000, ROOM_WIDTH, 2480, 0x000000)
      .setOrigin(0, 0)
      .setAlpha(0);
    const thing = (name: Thing) => stoodIn(layer(thingFile(name, light), THING_BOXES[name]), side, THING_BOXES[name]);
    const desk = [layer(front, FRONT, room.phone), ...(this.phone === null ? [] : [this.phone])];
    this.add([this.daylight.sky, person, ...desk, ...things.map(thing), this.daylight.air, this.shade]);
  }

  /** How much of the visitor has risen into the glass, feet first: 0 to 1, and a little beyond for a spring. */
  get nearness(): number {
    return this.shown;
  }

  set nearness(share: number) {
    this.shown = share;
    if (this.visitor === null) return;
    const { image, fit, pixels } = this.visitor;
    const seen = Math.min(1, Math.max(0, share)) * fit[3];
    image.setVisible(seen > 0).setY(fit[1] + fit[3] * (1 - share));
    image.setCrop(0, 0, image.frame.width, Math.min(image.frame.height, seen * pixels));
  }

  come(nearness: number, still: boolean, full = false): void {
    this.scene.tweens.killTweensOf(this);
    if (still) this.nearness = nearness;
    else
      this.scene.tweens.add({
        targets: this,
        nearness,
        duration: full ? TIMES.beat : TIMES.scene,
        ease: full ? SPRING : 'Cubic.easeOut',
      });
  }

  /** The telephone on the desk rings, or is put down: it shakes, and the handset with it. */
  jiggle(hard: boolean): void {
    this.person.jiggle();
    if (this.phone === null) return;
    const x = this.room.phone?.[0] ?? 0;
    this.scene.tweens.add({
      targets: this.phone,
      x: { from: x - (hard ? 3 : 1.5), to: x },
      duration: 60,
      repeat: hard ? 9 : 2,
    });
  }

  dim(still: boolean): void {
    if (still) this.shade.setAlpha(DIM);
    else this.scene.tweens.add({ targets: this.shade, alpha: DIM, duration: TIMES.scene });
  }

  fitInto(view: View): void {
    this.setPosition(-view.left * view.scale, -view.top * view.scale).setScale(view.scale);
  }

  /** Nothing on its way any more. */
  rest(): void {
    this.person.rest();
    this.scene.tweens.killTweensOf(this.phone === null ? [] : [this.phone]);
    if (this.phone !== null) this.phone.setX(this.room.phone?.[0] ?? 0);
  }
}

function laid(scene: Phaser.Scene, { key, pixels }: Sheet, [x, y]: Box): Phaser.GameObjects.Image {
  return new Phaser.GameObjects.Image(scene, x, y, key).setOrigin(0, 0).setScale(1 / pixels);
}

function stoodIn(image: Phaser.GameObjects.Image, side: Side, [x, y, width]: Box): Phaser.GameObjects.Image {
  if (side === 'left') return image;
  return image.setFlipX(true).setX(acrossRoom([x + width, y], side)[0]);
}

/** Behind the counter, looking across to the other room. */
function stood(person: Person, side: Side): Person {
  const [x, y] = inRoom([0, 0], side);
  person.setPosition(x, y).setScale(side === 'left' ? FIGURE_SCALE : -FIGURE_SCALE, FIGURE_SCALE);
  const hitArea = new Phaser.Geom.Rectangle(60, 20, CANVAS[0] - 100, 580);
  const hitAreaCallback = (_: unknown, x: number, y: number) => hitArea.contains(x, y);
  person.setInteractive({ hitArea, hitAreaCallback, useHandCursor: true });
  return person;
}

/** As large as the glass takes, standing on its lower edge. */
function fitted([x, y, width, height]: Box): Box {
  const w = Math.min(width, height * VISITOR_SHAPE);
  const h = w / VISITOR_SHAPE;
  return [x + (width - w) / 2, y + height - h, w, h];
}

/** What is in front of a visitor reaches a little over the glass. */
const paneOf = ([x, y, width, height]: Box): Box => [x - 30, y - 8, width + 60, height + 44];
