// How many frames a second the stage asks for: all there are where one costs little, and where one costs much, so few that
// most of the time is left to whoever presses something.

/** Frames a second while people only breathe, blink and speak (at most 8 syllables a second). */
const QUIET = 16;
/** What is asked for where it is too much to ask for all; fewer would not look like moving. */
const PACES = [30, 24, 20, 16, 12, 10] as const;
/** Milliseconds; a page that is kept from answering no longer than this is not noticed to be. */
const CHEAP = 8;
/** Of the time, what frames may take. */
const SHARE = 1 / 3;

/** Frames a second, when one keeps the page for so many milliseconds; 0 is all there are. */
export function framesFor(cost: number, moving: boolean): number {
  const most = moving ? Infinity : QUIET;
  if (cost < CHEAP) return moving ? 0 : most;
  const borne = (1000 * SHARE) / cost;
  return Math.min(most, PACES.find((pace) => pace <= borne) ?? PACES.at(-1)!);
}
