// Where things are on the screen: how much of each room is seen at a given size, and where in a room somebody stands.
// Rooms are 640 x 440 units; everything here is in device pixels unless it says units. No Phaser here.
import { CANVAS, CORD, PIVOT, type Point } from './rig.ts';

export interface Screen {
  readonly width: number;
  readonly height: number;
  /** Device pixels to a CSS pixel. */
  readonly ratio: number;
}

/** A room's rectangle on the screen, and the part of the room in it: `scale` pixels a unit from (`left`, `top`) units. */
export interface View {
  readonly x: number;
  readonly width: number;
  readonly height: number;
  readonly scale: number;
  readonly left: number;
  readonly top: number;
}

export type Side = 'left' | 'right';

export const ROOM_WIDTH = 640;
export const ROOM_HEIGHT = 440;
/** The character canvas in a room. */
export const FIGURE_SCALE = 0.6;
const FIGURE_TOP = 64;
const FIGURE_LEFT = { left: 112, right: 206 } as const;
/** Where the face is on the character canvas. */
const FACE: Point = [266, 222];
/** The highest hair ends just below this; no room is shown from lower down. */
const HEADROOM = 34;
/** Narrower than this, a room would no longer show a whole head with a telephone at it. */
const LEAST_WIDTH = 190;

const between = (least: number, n: number, most: number) => Math.min(most, Math.max(least, n));
const mix = (a: number, b: number, t: number) => a + (b - a) * t;

/** From a character canvas point to the room, for somebody standing on one side and looking to the other. */
export function inRoom([x, y]: Point, side: Side): Point {
  const across = side === 'left' ? x : CANVAS[0] - x;
  return [FIGURE_LEFT[side] + across * FIGURE_SCALE, FIGURE_TOP + y * FIGURE_SCALE];
}

/** What is drawn for a room on the left, in the other one: seen in a mirror between its person and theirs. */
export const MIRROR = FIGURE_LEFT.left + FIGURE_LEFT.right + CANVAS[0] * FIGURE_SCALE;

/** From a point of a room on the left to the same point of one on either side. */
export const acrossRoom = ([x, y]: Point, side: Side): Point => [side === 'left' ? x : MIRROR - x, y];

export const onScreen = ([x, y]: Point, view: View): Point => [
  view.x + (x - view.left) * view.scale,
  (y - view.top) * view.scale,
];

export const faceIn = (side: Side): Point => inRoom(FACE, side);

/** Where the cord leaves the handset, when the head is tilted by so many degrees. */
export function cordIn(side: Side, tilt: number): Point {
  return inRoom(turned(CORD, tilt), side);
}

/** A point of the head after it has turned about its pivot. */
export function turned([x, y]: Point, degrees: number): Point {
  const [sin, cos] = [Math.sin((degrees * Math.PI) / 180), Math.cos((degrees * Math.PI) / 180)];
  const [dx, dy] = [x - PIVOT[0], y - PIVOT[1]];
  return [PIVOT[0] + dx * cos - dy * sin, PIVOT[1] + dx * sin + dy * cos];
}

/** The dark wall between two rooms: 14 CSS pixels on a desk, 6 on a telephone. */
export function wallWidth({ width, ratio }: Screen): number {
  return Math.round(mix(6, 14, between(0, (width / ratio - 390) / 510, 1)) * ratio);
}

/** What else there is to see in a room: something `at` units across, and by how much (0 to 1) it is wanted. */
export interface Aside {
  readonly at: number;
  readonly share: number;
}

/** The rooms side by side; one alone has all the space. A room too narrow for its aside leans toward it, the face still in sight. */
export function viewsOf(screen: Screen, rooms: number, asides: readonly (Aside | null)[] = []): readonly View[] {
  if (rooms < 2) return [viewOf(0, screen.width, screen.height, 'left')];
  const wall = wallWidth(screen);
  const width = Math.round((screen.width - wall) / 2);
  return [
    viewOf(0, width, screen.height, 'left', asides[0]),
    viewOf(width + wall, screen.width - width - wall, screen.height, 'right', asides[1]),
  ];
}

/** Covers its rectangle, from the counter up; a narrow room is seen a little closer, around the face. */
function viewOf(x: number, width: number, height: number, side: Side, aside: Aside | null = null): View {
  const scale = Math.min(zoomOf(width / ROOM_WIDTH, height / ROOM_HEIGHT), width / LEAST_WIDTH);
  const seen = width / scale;
  return {
    x,
    width,
    height,
    scale,
    left: between(0, focusOf(faceIn(side)[0], seen, aside) - seen / 2, ROOM_WIDTH - seen),
    top: topOf(height, scale),
  };
}

/** Pixels a unit that cover a rectangle, given what it takes by width and by height; a narrow one is seen a little closer. */
export function zoomOf(byWidth: number, byHeight: number): number {
  return Math.max(byWidth, byHeight) * mix(1, 1.127, between(0, (byHeight / byWidth - 1) / 0.85, 1));
}

/** What is seen ends at the counter, but begins no lower than above the heads. */
export const topOf = (height: number, scale: number): number => Math.min(ROOM_HEIGHT - height / scale, HEADROOM);

/** Half a head with its hair, in units. */
export const HALF_HEAD = 78;

/** The middle of what is seen: the face, or as far from it toward the aside as keeps the whole head in sight. */
function focusOf(face: number, seen: number, aside: Aside | null): number {
  if (aside === null) return face;
  const most = Math.max(0, seen / 2 - HALF_HEAD);
  return face + between(-most, (aside.at - face) / 2, most) * aside.share;
}
