// What moves by itself in a room for as long as somebody was just heard there: drawn alone, set moving by the stage.
import { fill, stroke } from '../svg.mjs';

/** The picture that each of them is drawn on: [0, 0, width, height]. */
export const LIFE = { steam: [0, 0, 30, 30], hand: [0, 0, 8, 30], bird: [0, 0, 30, 16] };

export const drawings = {
  steam: (c) => fill('M15 2 C24 2 29 9 28 16 C27 24 21 28 14 28 C7 28 2 22 2 15 C2 7 7 2 15 2Z', c.cream),
  /** Of a clock, pointing up from its middle, which is 8 above the lower edge. */
  hand: (c) => stroke('M4 3 V27', c.red, 2.5) + `<circle cx="4" cy="22" r="3" fill="${c.red}"/>`,
  bird: (c) => stroke('M3 6 Q9 2 15 10 Q21 2 27 6', c.bird, 3),
};
