// What the drawings say about themselves: the parts of a person and where they lie, the twenty moods, the rooms' glass
// and telephones. Written by tools/art/pack.mjs; no Phaser here.
import people from '../../assets/people/rig.json';
import lives from '../../assets/rooms/life.json';
import places from '../../assets/rooms/places.json';
import things from '../../assets/rooms/things.json';
import type { Look, Mood, Room } from '../core/format.ts';

/** A part's cell in the atlas (x, y, w, h) and where its top left corner lies on the character canvas. */
export interface Cell {
  readonly x: number;
  readonly y: number;
  readonly w: number;
  readonly h: number;
  readonly left: number;
  readonly top: number;
}

export interface Face {
  readonly brows: string;
  readonly eyes: string;
  readonly mouth: string;
  /** Degrees, positive for a nod forward. */
  readonly tilt: number;
  readonly hand: string;
  /** 0 to 2. */
  readonly blush: number;
  readonly fx: string | null;
}

export type Point = readonly [x: number, y: number];
export type Box = readonly [x: number, y: number, width: number, height: number];

export interface Place {
  /** Where a visitor shows. */
  readonly glass: Box;
  /** The telephone on the desk, if there is one. */
  readonly phone: Box | null;
  /** The panes that the time of day shows in. */
  readonly window: Box;
  /** What moves by itself, and where: a spout, the middle of a clock, where a bird or somebody comes in. */
  readonly lives: readonly { readonly kind: LifeKind; readonly at: Point }[];
  readonly wall: { readonly day: string; readonly night: string };
  /** Where this half begins in the picture of the whole room: on the left at 0, on the right at 640. */
  readonly half: number;
}

/** What people write with, and the light of its screens at night. */
export const THINGS = ['laptop', 'mail', 'laptop-glow', 'mobile-glow'] as const;
export type Thing = (typeof THINGS)[number];

export const LIVES = ['steam', 'hand', 'bird', 'acrobat'] as const;
export type LifeKind = (typeof LIVES)[number];

const point = ([x = 0, y = 0]: readonly number[]): Point => [x, y];
const box = ([x = 0, y = 0, width = 0, height = 0]: readonly number[]): Box => [x, y, width, height];

export const CELLS: ReadonlyMap<string, Cell> = new Map(Object.entries(people.frames));
export const FACES: Readonly<Record<Mood, Face>> = people.moods;
export const FRONT_HANDS: ReadonlySet<string> = new Set(people.frontHands);
/** Half a head taller than the others, where people stand before one another. */
export const TALL: ReadonlySet<Look> = new Set(people.tall as readonly Look[]);

export const ATLAS = point(people.atlas);
export const CANVAS = point(people.canvas);
/** What the head turns about, where the cord leaves the handset, and the phone arm's joints. */
export const PIVOT = point(people.pivot);
export const CORD = point(people.cord);
export const ELBOW = point(people.elbow);
export const WRIST = point(people.wrist);

export const PLACES: Readonly<Record<Room, Place>> = {
  kitchen: place(places.kitchen),
  office: place(places.office),
  workshop: place(places.workshop),
  lobby: place(places.lobby),
  fair: place(places.fair),
  interview: place(places.interview),
  ward: place(places.ward),
};

/** Where they are drawn, in the room of somebody who looks right. */
export const THING_BOXES: Readonly<Record<Thing, Box>> = {
  laptop: box(things.laptop),
  mail: box(things.mail),
  'laptop-glow': box(things['laptop-glow']),
  'mobile-glow': box(things['mobile-glow']),
};

/** What each of them is drawn on. */
export const LIFE_BOXES: Readonly<Record<LifeKind, Box>> = {
  steam: box(lives.steam),
  hand: box(lives.hand),
  bird: box(lives.bird),
  acrobat: box(lives.acrobat),
};

interface RawPlace {
  readonly glass: readonly number[];
  readonly phone: readonly number[] | null;
  readonly window: readonly number[];
  readonly wall: Place['wall'];
  readonly half: number;
  readonly lives: readonly { readonly kind: string; readonly at: readonly number[] }[];
}

function place({ glass, phone, window, wall, half, lives: all }: RawPlace): Place {
  const at = phone === null ? null : box(phone);
  const lives = all.map((one) => ({ kind: LIVES.find((kind) => kind === one.kind) ?? 'bird', at: point(one.at) }));
  return { glass: box(glass), phone: at, window: box(window), wall, half, lives };
}
