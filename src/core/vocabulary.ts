// The closed sets of the scenario format and of attempts: channels, moods, looks, rooms, cues, outcomes, modes.

export const CHANNELS = ['phone', 'email', 'in person', 'message'] as const;
export type Channel = (typeof CHANNELS)[number];

export const MOODS = [
  'neutral',
  'warm',
  'delighted',
  'thinking',
  'wary',
  'bristling',
  'exasperated',
  'deadpan',
  'startled',
  'regretful',
  'hopeful',
  'nervous',
  'arguing',
  'smug',
  'deflated',
  'mortified',
  'listening',
  'speaking',
  'grateful',
  'determined',
] as const;
export type Mood = (typeof MOODS)[number];

/** Heads and clothes that the rig can draw. */
export const LOOKS = [
  'you',
  'you2',
  'you3',
  'ruth',
  'theo',
  'ace',
  'mona',
  'idris',
  'joan',
  'rosa',
  'hal',
  'wen',
] as const;
export type Look = (typeof LOOKS)[number];

export const ROOMS = ['kitchen', 'office', 'workshop', 'lobby', 'fair', 'interview', 'ward'] as const;
export type Room = (typeof ROOMS)[number];

/** What happens as a line is said, beyond the saying of it. */
export const LINE_CUES = ['ring', 'pick-up', 'hang-up', 'handstand', 'day', 'reply'] as const;
export type LineCue = (typeof LINE_CUES)[number];

/** What the player got, from worst to best. */
export const OUTCOMES = [
  'hung up',
  'refused',
  'silence',
  'kind words',
  'one reason',
  'three areas',
  'put to use',
] as const;
export type Outcome = (typeof OUTCOMES)[number];

export const MAX_PATIENCE = 6;

/** How an attempt is played: explained after each choice, at the end, or as practice, which does not count. */
export const MODES = ['coached', 'for real', 'practice'] as const;
export type Mode = (typeof MODES)[number];
