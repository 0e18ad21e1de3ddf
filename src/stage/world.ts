// What every scene of the stage shares: the drawings, the size of the screen, how it is to be shown, and what is to be
// seen on it. Whoever opens the stage makes it; scenes come and go over it.
import type { Channel, Room } from '../core/format.ts';
import { type Art, lifeFile, personFile, roomFile, thingFile, visitorFile } from './art.ts';
import { type Aside, cordIn, onScreen, type Screen, type View, viewsOf } from './layout.ts';
import { inStance, meetingOf, stanceOf } from './meeting.ts';
import type { Pace } from './pace.ts';
import { CORD, PLACES, type Point, type Thing } from './rig.ts';
import { patient, type Picture, type Seat, seatsOf } from './seats.ts';
import type { Light } from './theme.ts';

/** How it is to be shown. */
export interface Manner {
  readonly night: boolean;
  /** Nothing moves. */
  readonly still: boolean;
}

export interface World {
  readonly art: Art;
  readonly pace: Pace;
  readonly pressed: (who: string) => void;
  /** The player has put the handset down. */
  readonly putDown: () => void;
  manner: Manner;
  screen: Screen;
  picture: Picture | null;
}

export const SCENES = {
  phone: 'call',
  email: 'desk',
  'in person': 'meeting',
  message: 'messages',
} as const satisfies Readonly<Record<Channel, string>>;
export type SceneKey = (typeof SCENES)[Channel];

export type PassageKind = 'cord' | 'door';

/** What is seen on the way from one kind of conversation to another, among the same people. Letters and messages come and go by
 * themselves. */
export function passageBetween(before: Picture | null, after: Picture): PassageKind | null {
  if (before === null || before.channel === after.channel || !sameCast(before, after)) return null;
  if (before.channel === 'in person' || after.channel === 'in person') return 'door';
  return before.channel === 'phone' && after.channel === 'email' ? 'cord' : null;
}

const sameCast = (a: Picture, b: Picture): boolean =>
  a.figures.map(({ who, look }) => `${who} ${look}`).join() ===
  b.figures.map(({ who, look }) => `${who} ${look}`).join();

export const lightOf = ({ night }: Manner): Light => (night ? 'night' : 'day');

/** What somebody has before them in a conversation of this kind. */
export function thingsOf(channel: Channel, { figure }: Seat, light: Light): readonly Thing[] {
  const glow = (thing: Thing): Thing[] => (light === 'night' ? [thing] : []);
  if (channel === 'message') return glow('mobile-glow');
  if (channel !== 'email') return [];
  const mail: readonly Thing[] = figure.player ? [] : ['mail'];
  return [...mail, 'laptop', ...glow('laptop-glow')];
}

/** The pictures that have to be loaded first. */
export function filesOf(picture: Picture, manner: Manner): string[] {
  const light = lightOf(manner);
  const files = seatsOf(picture).flatMap((seat) => {
    const { place, figure } = seat;
    const visitor =
      place.visitor === null ? [] : [visitorFile(place.visitor.look), roomFile(place.room, 'pane', light)];
    return [
      personFile(figure.look),
      roomFile(place.room, 'back', light),
      roomFile(place.room, 'front', light),
      ...livesFiles(place.room, light),
      ...thingsOf(picture.channel, seat, light).map((thing) => thingFile(thing, light)),
      ...visitor,
    ];
  });
  return [...new Set(files)];
}

/** What goes by outside goes by behind the bars of the window. */
function livesFiles(room: Room, light: Light): string[] {
  const kinds = PLACES[room].lives.map(({ kind }) => kind);
  const pane = kinds.includes('acrobat') ? [roomFile(room, 'pane', light)] : [];
  return [...kinds.map((kind) => lifeFile(kind, light)), ...pane];
}

/** How far a narrow view has to lean toward a visitor, 0 to 1. */
export const wantedLean = ({ places }: Picture): number => (places.some((p) => (p.visitor?.nearness ?? 0) > 0) ? 1 : 0);

export function viewsFor(screen: Screen, seats: readonly Seat[], lean: number): readonly View[] {
  const asides = seats.map(({ place }): Aside | null => {
    const [x, , width] = PLACES[place.room].glass;
    return place.visitor === null ? null : { at: x + width / 2, share: lean };
  });
  return viewsOf(screen, seats.length, asides);
}

function earsOf(screen: Screen, seats: readonly Seat[], picture: Picture): readonly Point[] {
  const meeting = meetingOf(screen);
  const views = viewsFor(screen, seats, wantedLean(picture));
  return seats.map((seat, i) =>
    picture.channel === 'in person'
      ? onScreen(inStance(CORD, stanceOf(seat, picture, meeting)), meeting.view)
      : onScreen(cordIn(seat.side, 0), views[i] as View),
  );
}

/** How a picture is, or would be, shown; positions are of an ear, or the handset at it, in CSS pixels. */
export function showing(screen: Screen, picture: Picture | null) {
  const seats = picture === null ? [] : seatsOf(picture);
  const { ratio } = screen;
  const ears = picture === null ? [] : earsOf(screen, seats, picture);
  const shown = [...new Set(seats.map(({ place }) => place))];
  return {
    scene: SCENES[picture?.channel ?? 'phone'],
    figures: seats.map(({ side, figure: { who, look, mood } }, i) => {
      const [x, y] = ears[i] as Point;
      return { who, look, mood, side, x: x / ratio, y: y / ratio };
    }),
    rooms: shown.map((place) => place.room),
    visitors: shown.map((place) => place.visitor?.nearness ?? null),
    patience: patient(seats)?.patience ?? null,
    connected: picture?.connected ?? false,
  };
}
