// What can be wrong with a scenario, as a closed list: how grave each is, and a sentence on why it matters.
import type { ProblemCode } from '../problem.ts';

export type Severity = 'error' | 'warning';

interface Kind {
  readonly severity: Severity;
  /** Why it matters, for somebody who writes scenarios. */
  readonly about: string;
}

const error = (about: string): Kind => ({ severity: 'error', about });
const warning = (about: string): Kind => ({ severity: 'warning', about });

/** Found by reading alone: the game refuses such a file. */
const READ = {
  'too-large': error('A file over 16 MB is not read.'),
  'not-utf8': error('Scenario files are text in UTF-8.'),
  'not-json': error('The file is not JSON, so nothing in it can be read.'),
  'too-deep': error('Lists within lists without end cannot be read.'),
  'broken-character': error('Half a character cannot be shown.'),
  schema: error('Something does not have the form that the format asks for.'),
  'unknown-id': error('An id names nothing that exists.'),
  'unlisted-principle': error('A principle is exercised that the scenario does not list.'),
  'duplicate-id': error('Two things of one kind share an id, so that neither can be meant.'),
  'out-of-range': error('A value lies outside what its variable can hold.'),
  'wrong-kind': error('A variable is used as if it were of another kind.'),
  'empty-condition': error('A condition compares with nothing.'),
  'never-disabled': error('A choice says why it is disabled, yet has no condition.'),
  'no-way-out': error('The play can come to a place from which nothing leads on.'),
  'nobody-decides': error('Steps that nobody decides lead round in a circle for ever.'),
  odds: error('The odds of a draw do not add up to 100.'),
  'too-many-emails': error('More emails can be written here than can be analyzed.'),
} as const satisfies Record<ProblemCode, Kind>;

/** Found by knowing every position: the game would play it, and treat the player wrongly. */
const KNOWN = {
  'duplicate-key': error('Of two values under one name the first is silently lost.'),
  cycle: error('A conversation that can come back to where it was has no best play, so no score.'),
  'too-many-states': error('Beyond a million positions the score cannot be worked out exactly.'),
  'nothing-to-win': error('When the best play earns nothing, Conduct has no scale.'),
  'unreachable-node': error('A node to which no play can lead is never seen.'),
  'ending-without-node': error('An ending that no node leads to can never be had.'),
  'good-hang-up': error('Somebody who was hung up on has not asked well; above 40 Conduct the score says otherwise.'),
  'good-handstand': error(
    'A handstand on the phone has not served the player; above 50 Conduct the score says otherwise.',
  ),
  'missing-explanation': error('The player learns from the explanation; without one the points are arbitrary.'),
  'idle-add': error('An addition that never changes its variable was meant to do something.'),
  'choice-never': warning('A choice that is never on offer is never read.'),
  'ending-never': warning('An ending that no play reaches is never read.'),
  'condition-never': warning('A condition that never holds hides what it guards.'),
  'condition-always': warning('A condition that always holds decides nothing.'),
  'reading-never': warning('A reading that no email gets is never read.'),
  'variable-never-read': warning('A variable that nothing asks about changes nothing.'),
  'variable-never-set': warning('A variable that nothing sets is always what it was at the start.'),
  'one-sided-principle': warning('A principle can only be practiced where it can be kept and broken.'),
  'unearned-outcome': warning('Asking worse gets more here than asking best can.'),
  giveaway: warning('Whoever goes by the look of the choices scores well without reading them.'),
  'costly-grace': warning('A graceful close must cost nothing, or the score teaches the opposite.'),
  'negative-on-best': warning('The best way through should not be told that it did wrong.'),
  'costly-chance': warning('Bad luck should not take away much of what the player could have shown.'),
  'no-zero': warning('When no play reaches Conduct 0, the bottom of the scale is empty.'),
  minutes: warning('People plan by the minutes on the card.'),
  'long-choice': warning('A choice over 90 characters does not fit its button well.'),
  'long-line': warning('A line over 160 characters does not fit its bubble well.'),
  'short-why': warning('Under 20 words an explanation rarely explains.'),
  'long-why': warning('Over 60 words an explanation is rarely read.'),
  'same-why': warning('The same explanation twice explains one of the two choices badly.'),
  'hard-why': warning('An explanation above grade 8 is hard to read in passing.'),
  'not-searched': warning('In a scenario this large it is not known what never happens.'),
  more: warning('Beyond some hundreds of findings the first ones want mending first.'),
} as const satisfies Record<string, Kind>;

export const FINDINGS = { ...READ, ...KNOWN };
export type FindingCode = keyof typeof FINDINGS;

export interface Finding {
  readonly code: FindingCode;
  readonly severity: Severity;
  /** JSON pointer to what is wrong; '' is the whole file. */
  readonly pointer: string;
  /** What is wrong and what to do about it. */
  readonly says: string;
  /** The shortest list of picks that leads there, where it shows only in play; an email as [its,sentences]. */
  readonly picks?: readonly string[];
  /** The place in the text, in characters from its start, where a pointer cannot tell it. */
  readonly offset?: number;
}

export function finding(code: FindingCode, pointer: string, says: string, picks?: readonly string[] | null): Finding {
  return { code, severity: FINDINGS[code].severity, pointer, says, ...(picks == null ? {} : { picks }) };
}
