// Who is seen where: the player and one other, left and right, each in their place. And the picture brought up to date
// with a cue, so that it can be drawn again from nothing at any moment. No Phaser here.
import type { Cue, Figure, Tableau } from '../core/cues.ts';
import type { Side } from './layout.ts';

export interface Seat {
  readonly side: Side;
  readonly place: Tableau['places'][number];
  readonly figure: Figure;
  /** A third person, at the others' back. */
  readonly behind: boolean;
}

/** A tableau, and who was last heard of those that it has no room for at first. */
export interface Picture extends Tableau {
  readonly other?: string;
  /** Once the last word has been said. */
  readonly over?: boolean;
}

const SIDES = ['left', 'right'] as const;

/** Of the player's place and the first other one with somebody in it, the earlier is on the left and stays there. */
export function seatsOf(picture: Picture): readonly Seat[] {
  if (picture.channel === 'in person') return together(picture);
  const first = firstSeats(picture);
  const heard = picture.figures.find((one) => one.who === picture.other);
  const place = picture.places.find((one) => one.id === heard?.place);
  if (heard === undefined || place === undefined) return first;
  const theirs = first.findLast((seat) => !seat.figure.player);
  const beside = first.some((seat) => seat !== theirs && seat.place === place);
  if (theirs === undefined || beside) return first;
  return first.map((seat) => (seat === theirs ? { ...seat, place, figure: heard } : seat));
}

function firstSeats({ places, figures }: Tableau): readonly Seat[] {
  const found = places.flatMap((place) =>
    figures.filter((one) => one.place === place.id).map((figure) => ({ place, figure })),
  );
  const player = found.find(({ figure }) => figure.player) ?? found[0];
  const other = found.find(({ place }) => place !== player?.place);
  return found
    .filter((one) => one === player || one === other)
    .map((seat, i) => ({ ...seat, side: SIDES[i] ?? 'left', behind: false }));
}

/** Face to face: the player on the left, in the place of whoever they talk to; a third person who is there stands behind. */
function together({ places, figures, other }: Picture): readonly Seat[] {
  const player = figures.find((one) => one.player);
  const others = figures.filter((one) => !one.player);
  const heard = others.find((one) => one.who === other);
  const host = heard ?? others.find((one) => one.place === player?.place) ?? others[0] ?? player;
  const place = places.find(({ id }) => id === host?.place);
  if (place === undefined) return [];
  const there = others.filter((one) => one.place === place.id);
  const [front] = there;
  const third = there.find((one) => one === heard && one !== front) ?? there[1];
  const seat = (figure: Figure | undefined, side: Side, behind: boolean): Seat[] =>
    figure === undefined ? [] : [{ side, place, figure, behind }];
  return [...seat(player, 'left', false), ...seat(front, 'right', false), ...seat(third, 'right', true)];
}

/** Whose patience the cord shows: the other person's before the player's. */
export function patient(seats: readonly Seat[]): Figure | null {
  const figures = seats.map((seat) => seat.figure).filter((figure) => figure.patience !== null);
  return figures.find((figure) => !figure.player) ?? figures[0] ?? null;
}

export function after(picture: Picture, cue: Cue): Picture {
  switch (cue.kind) {
    case 'enters':
      return entering(picture, cue.tableau);
    case 'says':
      return cue.who === null ? picture : hearing(picture, cue.who);
    case 'mood':
      return hearing(withFigure(picture, cue.who, { mood: cue.mood }), cue.who);
    case 'patience':
      return withFigure(picture, cue.who, { patience: cue.to });
    case 'visitor':
      return withNearness(picture, (id) => (id === cue.place ? cue.nearness : null));
    case 'happens':
      if (cue.what === 'hang-up') return { ...picture, connected: false };
      return cue.what === 'handstand' ? withNearness(picture, () => 1) : picture;
    case 'ends':
      return { ...picture, over: true };
  }
}

/** A picture to begin with: whoever the player talks to is in it. */
export function opening(tableau: Tableau): Picture {
  return tableau.facing === undefined ? tableau : hearing(tableau, tableau.facing);
}

/** In another channel the player goes on with whoever it was, unless it tells of somebody else. */
function entering({ other }: Picture, tableau: Tableau): Picture {
  if (tableau.facing !== undefined) return opening(tableau);
  return other !== undefined && tableau.figures.some(({ who }) => who === other) ? { ...tableau, other } : tableau;
}

/** Somebody who is not to be seen comes into it as they are heard. */
function hearing(picture: Picture, who: string): Picture {
  const known = picture.figures.some((one) => one.who === who);
  const seen = seatsOf(picture).some(({ figure }) => figure.who === who);
  return known && !seen ? { ...picture, other: who } : picture;
}

function withFigure(picture: Picture, who: string, change: Partial<Figure>): Picture {
  return { ...picture, figures: picture.figures.map((one) => (one.who === who ? { ...one, ...change } : one)) };
}

/** How near each visitor now is; null for one who has not moved. */
function withNearness(picture: Picture, nearness: (place: string) => number | null): Picture {
  const places = picture.places.map((place) => {
    const to = nearness(place.id);
    return place.visitor === null || to === null ? place : { ...place, visitor: { ...place.visitor, nearness: to } };
  });
  return { ...picture, places };
}
