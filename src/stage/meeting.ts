// Two people in one room: how much of it is seen, where each stands, and how patience shows in the distance between
// them. All in room units, 1280 wide, but for the screen's own pixels. No Phaser here.
import { FIGURE_SCALE, HALF_HEAD, ROOM_HEIGHT, type Screen, topOf, type View, zoomOf } from './layout.ts';
import { type Point, TALL } from './rig.ts';
import type { Picture, Seat } from './seats.ts';

const WIDTH = 1280;
/** Wherever somebody stands, below the picture: what they lean and turn about, on the canvas and in the room. */
export const HEEL: Point = [266, 700];
export const FLOOR = 484;
/** Narrower than this, a room would not show both heads. */
const LEAST_WIDTH = 380;
/** How far each face is from the middle: at least as a share of what is seen, at most in units. */
const APART = { least: 0.25, most: 366 } as const;
const MOST = 6;
/** Degrees for a point of patience, and how far all of them move the head. */
const LEAN = 0.8;
const LEANT = Math.sin((MOST * LEAN * Math.PI) / 180) * (HEEL[1] - 222) * FIGURE_SCALE;
const STEP = { least: 2, most: 10 } as const;
const FARTHEST = MOST * STEP.most + LEANT;
const TALLER = 1.06;

export interface Meeting {
  readonly view: View;
  /** How far each face is from the middle. */
  readonly apart: number;
  /** How far somebody steps back for a point of patience. */
  readonly step: number;
  /** Where a third person's face is, and how large they are. */
  readonly third: { readonly x: number; readonly size: number };
}

export interface Stance {
  readonly x: number;
  /** Positive leans to the right. */
  readonly degrees: number;
  /** 1 looks to the right, -1 to the left. */
  readonly facing: 1 | -1;
  readonly size: number;
  /** Out of the picture. */
  readonly gone: boolean;
}

export function meetingOf({ width, height }: Screen): Meeting {
  const scale = Math.min(zoomOf(width / WIDTH, height / ROOM_HEIGHT), width / LEAST_WIDTH);
  const seen = width / scale;
  const apart = between(seen * APART.least, seen / 2 - HALF_HEAD - FARTHEST, APART.most);
  const room = seen / 2 - apart - HALF_HEAD;
  return {
    view: { x: 0, width, height, scale, left: (WIDTH - seen) / 2, top: topOf(height, scale) },
    apart,
    step: between(STEP.least, (room - LEANT) / MOST, STEP.most),
    third: thirdOf(seen, apart),
  };
}

/** At the listener's back; where there is no room for that, farther off between the two. */
function thirdOf(seen: number, apart: number): Meeting['third'] {
  if (seen < 700) return { x: WIDTH / 2, size: 0.7 };
  const size = 0.76;
  return { x: Math.min(WIDTH / 2 + apart + 212, (WIDTH + seen) / 2 - HALF_HEAD * size), size };
}

/** How somebody stands: the less patience, the farther off; without any they have turned to go, and then they are gone. */
export function stanceOf({ figure, side, behind }: Seat, picture: Picture, meeting: Meeting): Stance {
  const size = (behind ? meeting.third.size : 1) * (TALL.has(figure.look) ? TALLER : 1);
  if (figure.player) return { x: WIDTH / 2 - meeting.apart, degrees: 0, facing: 1, size, gone: false };
  const lost = MOST - (figure.patience ?? MOST);
  const turned = lost >= MOST;
  const back = Math.min(lost, MOST - 1) * meeting.step;
  const x = behind ? meeting.third.x : WIDTH / 2 + meeting.apart + back;
  const degrees = behind || turned ? 0 : lost * LEAN;
  const gone = (turned && picture.over === true) || (!picture.connected && !behind);
  const away = turned || gone;
  return { x, degrees, facing: side === 'right' && !away ? -1 : 1, size, gone };
}

/** From a point of the character canvas to the room, for somebody standing like this. */
export function inStance([x, y]: Point, { x: middle, facing, size }: Stance): Point {
  const unit = FIGURE_SCALE * size;
  return [middle + (x - HEEL[0]) * unit * facing, FLOOR + (y - HEEL[1]) * unit];
}

const between = (least: number, n: number, most: number) => Math.min(most, Math.max(least, n));
