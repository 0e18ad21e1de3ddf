// What moves by itself in a room for as long as somebody was just heard there: drawn alone, set moving by the stage.
import { fill, stroke } from '../svg.mjs';

/** The picture that each of them is drawn on: [0, 0, width, height]. */
export const LIFE = { steam: [0, 0, 30, 30], hand: [0, 0, 8, 30], bird: [0, 0, 30, 16], acrobat: [0, 0, 44, 74] };

export const drawings = {
  steam: (c) => fill('M15 2 C24 2 29 9 28 16 C27 24 21 28 14 28 C7 28 2 22 2 15 C2 7 7 2 15 2Z', c.cream),
  /** Of a clock, pointing up from its middle, which is 8 above the lower edge. */
  hand: (c) => stroke('M4 3 V27', c.red, 2.5) + `<circle cx="4" cy="22" r="3" fill="${c.red}"/>`,
  /** Somebody going by on their hands, which are at the lower edge. */
  acrobat: (c) =>
    stroke('M17 30 Q9 22 14 8', c.trousersDark, 6.5) +
    stroke('M25 30 Q30 20 36 15', c.trousers, 6.5) +
    stroke('M14 7 L8 4 M36 14 L40 8', c.marigold, 5) +
    fill('M13 48 L15 29 Q21 25 28 29 L29 48 Q21 53 13 48Z', c.shirt) +
    stroke('M15 47 L12 60 L9 71 M27 47 L31 60 L35 71', c.sleeve, 5) +
    `<circle cx="21" cy="58" r="7" fill="${c.walker}"/>` +
    stroke('M9 71 H6 M35 71 H38', c.walker, 4) +
    fill('M14 60 Q21 70 28 60 Q27 66 21 66.500 Q15 66 14 60Z', c.walkerHair) +
    stroke('M21 49 L23 55 L30 57', c.red, 3),
  bird: (c) => stroke('M3 6 Q9 2 15 10 Q21 2 27 6', c.bird, 3),
};
