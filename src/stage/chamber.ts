// One room of the cutaway, in room units: its back wall, a visitor behind the glass, somebody in it, the counter in
// front with its telephone, and a shade for when the line is dead.
import * as Phaser from 'phaser';
import type { Tableau } from '../core/cues.ts';
import { type Art, roomFile, thingFile } from './art.ts';
import { Daylight } from './daylight.ts';
import { acrossRoom, FIGURE_SCALE, inRoom, ROOM_WIDTH, type Side, type View } from './layout.ts';
import { type Life, livesIn } from './life.ts';
import type { Person } from './person.ts';
import { type Box, PLACES, type Place, type Thing, THING_BOXES } from './rig.ts';
import { type Light, TIMES } from './theme.ts';
import { laid, Visitor } from './visitor.ts';

const ALL: Box = [0, 0, 640, 480];
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
  readonly lives: readonly Life[];
  readonly visitor: Visitor | null;
  private readonly phone: Phaser.GameObjects.Image | null;
  private readonly shade: Phaser.GameObjects.Rectangle;

  constructor(scene: Phaser.Scene, art: Art, { place, person, side, light, phone, things, pixels }: ChamberParts) {
    super(scene);
    const room = PLACES[place.room];
    const inWhole = ([x, y, width, height]: Box): Box => [x + room.half, y, width, height];
    const layer = (file: string, box: Box, hole: Box | null = null) =>
      laid(scene, art.room(file, inWhole(box), pixels, hole === null ? null : inWhole(hole)), box);
    this.room = room;
    this.person = stood(person, side);
    this.add(layer(roomFile(place.room, 'back', light), ALL));
    this.visitor = place.visitor === null ? null : new Visitor(scene, art, place, { light, pixels, left: 0 });
    if (this.visitor !== null) this.add(this.visitor);
    const { behind, before } = livesIn(scene, art, { room: place.room, light, pixels, left: 0 });
    this.lives = [...behind, ...before];
    const front = roomFile(place.room, 'front', light);
    this.phone = room.phone === null || !phone ? null : layer(front, room.phone);
    this.daylight = new Daylight(scene, room.window);
    this.shade = new Phaser.GameObjects.Rectangle(scene, 0, -2000, ROOM_WIDTH, 2480, 0x000000)
      .setOrigin(0, 0)
      .setAlpha(0);
    const thing = (name: Thing) => {
      const box = THING_BOXES[name];
      return stoodIn(laid(scene, art.room(thingFile(name, light), box, pixels), box), side, box);
    };
    const desk = [layer(front, FRONT, room.phone), ...(this.phone === null ? [] : [this.phone])];
    this.add([...behind, this.daylight.sky, person, ...desk, ...before, ...things.map(thing)]);
    this.add([this.daylight.air, this.shade]);
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
    for (const life of this.lives) life.rest();
    this.scene.tweens.killTweensOf(this.phone === null ? [] : [this.phone]);
    if (this.phone !== null) this.phone.setX(this.room.phone?.[0] ?? 0);
  }
}

function stoodIn(image: Phaser.GameObjects.Image, side: Side, [x, y, width]: Box): Phaser.GameObjects.Image {
  if (side === 'left') return image;
  return image.setFlipX(true).setX(acrossRoom([x + width, y], side)[0]);
}

/** Behind the counter, looking across to the other room. */
function stood(person: Person, side: Side): Person {
  const [x, y] = inRoom([0, 0], side);
  person.setPosition(x, y).setScale(side === 'left' ? FIGURE_SCALE : -FIGURE_SCALE, FIGURE_SCALE);
  return person;
}
