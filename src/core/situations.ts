// The situations of the article, in its order: what the scenarios are filed under. Each can have more than one.

export const SITUATIONS = [
  'The call in poor taste',
  'An objection to every reason',
  'The company’s side',
  'Phone, or email',
  'The email itself',
  'One line, or silence',
  'Three points that sting',
  'Thank you, full stop',
  'Afterwards',
] as const;

/** `number` counts from 1, as scenarios do. */
export function situationTitle(number: number): string {
  return SITUATIONS[number - 1] ?? '';
}
