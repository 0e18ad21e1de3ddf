// The stage's own colors by day and by night (the rest is in the drawings), and its durations in milliseconds.

export const COLORS = {
  day: {
    cord: 0xd0342a,
    cordEdge: 0x9c2a22,
    wall: 0x251b37,
    paper: 0xfff9ec,
    fold: 0xe4d8c2,
    ink: 0x251b37,
    door: 0x2d5f69,
    doorPanel: 0x4d8a8d,
    knob: 0xf5b83d,
  },
  night: {
    cord: 0xff7460,
    cordEdge: 0x3a1526,
    wall: 0x0d0919,
    paper: 0xf3e4cb,
    fold: 0xcbb596,
    ink: 0x0d0919,
    door: 0x1b3442,
    doorPanel: 0x2b4b5c,
    knob: 0xc98f2e,
  },
} as const;

export type Light = keyof typeof COLORS;

export const TIMES = {
  /** Between brows, eyes and mouth. */
  apart: 60,
  blink: 110,
  breath: 3200,
  base: 260,
  scene: 520,
  beat: 900,
  /** How long the stage stays alive after the last cue or touch. */
  alive: 5000,
} as const;

/** Overshoots once. */
export const SPRING = 'Back.easeOut';
