// Who is seen where: the first two places with somebody in them, left and right. And the picture brought up to date with
// a cue, so that it can be drawn again from nothing at any moment. No Phaser here.
import type { Cue, Figure, Tableau } from '../core/cues.ts';
import type { Side } from './layout.ts';

export interface Seat {
  readonly side: Side;
  readonly place: Tableau['places'][number];
  readonly figure: Figure;
}

const SIDES = ['left', 'right'] as const;

export function seatsOf(tableau: Tableau): readonly Seat[] {
  return tableau.places
    .flatMap((place) => {
      const figure = tableau.figures.find((one) => one.place === place.id);
      return figure === undefined ? [] : [{ place, figure }];
    })
    .slice(0, SIDES.length)
    .map((seat, i) => ({ ...seat, side: SIDES[i] ?? 'left' }));
}

/** Whose patience the cord shows: the other person's before the player's. */
export function patient(seats: readonly Seat[]): Figure | null {
  const figures = seats.map((seat) => seat.figure).filter((figure) => figure.patience !== null);
  return figures.find((figure) => !figure.player) ?? figures[0] ?? null;
}

export function after(tableau: Tableau, cue: Cue): Tableau {
  switch (cue.kind) {
    case 'enters':
      return cue.tableau;
    case 'mood':
      return withFigure(tableau, cue.who, { mood: cue.mood });
    case 'patience':
      return withFigure(tableau, cue.who, { patience: cue.to });
    case 'visitor':
      return withNearness(tableau, (id) => (id === cue.place ? cue.nearness : null));
    case 'happens':
      if (cue.what === 'hang-up') return { ...tableau, connected: false };
      return cue.what === 'handstand' ? withNearness(tableau, () => 1) : tableau;
    default:
      return tableau;
  }
}

function withFigure(tableau: Tableau, who: string, change: Partial<Figure>): Tableau {
  return { ...tableau, figures: tableau.figures.map((one) => (one.who === who ? { ...one, ...change } : one)) };
}

/** How near each visitor now is; null for one who has not moved. */
function withNearness(tableau: Tableau, nearness: (place: string) => number | null): Tableau {
  const places = tableau.places.map((place) => {
    const to = nearness(place.id);
    return place.visitor === null || to === null ? place : { ...place, visitor: { ...place.visitor, nearness: to } };
  });
  return { ...tableau, places };
}
