// The ids of the thirteen principles, apart from their words: a scenario can be read before anybody needs to read those.

export const PRINCIPLE_IDS = [
  'want-feedback',
  'see-their-side',
  'respect',
  'write-dont-phone',
  'thank-first',
  'disappointment-lightly',
  'ask-a-favor',
  'ask-for-three',
  'make-it-easy',
  'listen-dont-argue',
  'thank-full-stop',
  'accept-no',
  'use-it',
] as const;
export type PrincipleId = (typeof PRINCIPLE_IDS)[number];
