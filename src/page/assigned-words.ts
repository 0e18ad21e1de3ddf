// The terms of an assignment in words for a student, and when it is due.
import { principle as principleOf } from '../core/principles.ts';
import type { Asked, Assignment, Coaching, Counting } from '../core/assignment.ts';
import type { Standing } from '../core/standing.ts';
import type { Scenario } from '../core/scenario.ts';
import { datesAs } from './dates.ts';

const EXPLAINED: Readonly<Record<Coaching, string>> = {
  each: 'Each choice is explained as you make it.',
  end: 'Choices are explained at the end of a conversation.',
  'handed in': 'Nothing is explained before you have handed in.',
};

export const COUNTING_WORDS: Readonly<Record<Counting, string>> = {
  best: 'your best one counts',
  last: 'your last one counts',
  first: 'your first one counts',
};

export function termsWords({ attempts, counts, coaching, pass }: Assignment): string[] {
  const passing = [
    pass?.conduct === undefined ? null : `at least ${pass.conduct} of 100 for how you asked`,
    ...(pass?.principles ?? []).map(
      ({ principle, share }) => `at least ${share} for “${principleOf(principle).title.toLowerCase()}”`,
    ),
  ].filter((part) => part !== null);
  return [
    attempts === 1
      ? 'One attempt at each.'
      : `${attempts === undefined ? 'As many attempts at each as you like' : `${attempts} attempts at each`}; ${COUNTING_WORDS[counts]}.`,
    EXPLAINED[coaching],
    ...(passing.length === 0 ? [] : [`To pass, in each: ${listed(passing)}.`]),
  ];
}

/** The endings that one of must be met, by their titles; null where any will do. */
export function endingsWords({ endings }: Asked, scenario: Scenario): string | null {
  if (endings === undefined) return null;
  const titles = endings.map(
    (id) => `“${(scenario.endings.find((e) => e.id === id)?.title ?? id).replace(/\.$/, '')}”`,
  );
  return `To pass, end at ${titles.length === 1 ? titles[0]! : `one of ${listed(titles)}`}.`;
}

export function leftWords({ left }: Standing, most: number | undefined): string {
  if (left === null || most === undefined) return 'as many attempts as you like';
  return left === 0 ? 'no attempts left' : `${left} of ${most} attempts left`;
}

function listed(parts: readonly string[]): string {
  return parts.length < 2 ? parts.join('') : `${parts.slice(0, -1).join(', ')} and ${parts.at(-1)!}`;
}

const dayAndTime = datesAs({
  weekday: 'short',
  day: 'numeric',
  month: 'short',
  year: 'numeric',
  hour: 'numeric',
  minute: '2-digit',
  timeZone: 'UTC',
});

/** `due` as the instructor wrote it, `2026-12-04T17:00`: a time of their day, whatever the zone here. */
export function dueWords(due: string): string {
  return dayAndTime(Date.parse(`${due}Z`));
}
