// An assignment while it is being put together: every field filled in or empty, and what still keeps it from being handed out.
import { DUE, readAssignment, type Asked, type Assignment, type Coaching, type Counting } from './assignment.ts';
import type { PrincipleId } from './principle-ids.ts';

export interface Share {
  readonly principle: PrincipleId;
  /** From 1 to 100, of what was on offer. */
  readonly share: number;
}

/** Texts are empty, and choices null, where nothing is wanted. */
export interface Draft {
  readonly title: string;
  readonly class: string;
  readonly note: string;
  readonly due: string;
  readonly scenarios: readonly Asked[];
  readonly coaching: Coaching;
  readonly attempts: number | null;
  readonly counts: Counting;
  readonly conduct: number | null;
  readonly principles: readonly Share[];
  readonly seed: number | null;
}

/** To begin with: something that could be handed out as it is. */
export const FIRST_DRAFT: Draft = {
  title: 'Asking for feedback',
  class: '',
  note: '',
  due: '',
  scenarios: [{ id: 'handstand-call' }, { id: 'six-small-moves' }, { id: 'full-stop' }],
  coaching: 'end',
  attempts: 3,
  counts: 'best',
  conduct: 70,
  principles: [],
  seed: null,
};

export function draftOf(assignment: Assignment): Draft {
  const { title, scenarios, coaching, counts, pass } = assignment;
  return {
    title,
    class: assignment.class ?? '',
    note: assignment.note ?? '',
    due: assignment.due ?? '',
    scenarios,
    coaching,
    attempts: assignment.attempts ?? null,
    counts,
    conduct: pass?.conduct ?? null,
    principles: pass?.principles ?? [],
    seed: assignment.seed ?? null,
  };
}

/** The assignment that a draft says, or null while it says none. */
export function assignmentOf(draft: Draft): Assignment | null {
  const { title, scenarios, coaching, counts, attempts, conduct, principles, seed } = draft;
  const pass = {
    ...(conduct === null ? {} : { conduct }),
    ...(principles.length === 0 ? {} : { principles }),
  };
  const read = readAssignment({
    v: 1,
    title,
    ...filled('class', draft.class),
    ...filled('note', draft.note),
    scenarios,
    coaching,
    ...(attempts === null ? {} : { attempts }),
    counts,
    ...(Object.keys(pass).length === 0 ? {} : { pass }),
    ...(seed === null ? {} : { seed }),
    ...filled('due', draft.due),
  });
  return 'value' in read ? read.value : null;
}

function filled(field: string, text: string): Readonly<Record<string, string>> {
  return text.trim() === '' ? {} : { [field]: text };
}

export type Lacks = Partial<Record<'title' | 'scenarios' | 'due', string>>;

/** What is missing or wrong, in words, by field. */
export function lacksOf({ title, scenarios, due }: Draft): Lacks {
  return {
    ...(title.trim() === '' ? { title: 'Give it a title. Your students see it first.' } : {}),
    ...(scenarios.length === 0 ? { scenarios: 'Choose at least one scenario.' } : {}),
    ...(due === '' || DUE.test(due) ? {} : { due: 'Write a day and a time with a year of four digits, or clear it.' }),
  };
}

/** The draft with what is missing as it was before it went missing: so much of it an address can keep. */
export function mended(draft: Draft, before: Draft): Draft {
  const lacks = lacksOf(draft);
  return {
    ...draft,
    title: lacks.title === undefined ? draft.title : before.title,
    scenarios: lacks.scenarios === undefined ? draft.scenarios : before.scenarios,
    due: lacks.due === undefined ? draft.due : before.due,
  };
}

/** One sentence: how much it is, on what terms, and what passes. `minutes` is null where it cannot be told. */
export function summaryOf(assignment: Assignment, minutes: number | null): string {
  const { scenarios, coaching, pass } = assignment;
  const count = scenarios.length === 1 ? '1 scenario' : `${scenarios.length} scenarios`;
  return (
    [
      count,
      ...(minutes === null ? [] : [`about ${minutes} minutes`]),
      COACHED[coaching],
      attemptsOf(assignment),
      passOf(pass),
    ].join(', ') + '.'
  );
}

const COACHED: Readonly<Record<Coaching, string>> = {
  each: 'explained after each choice',
  end: 'explained at the end',
  'handed in': 'explained once handed in',
};

function attemptsOf({ attempts, counts }: Assignment): string {
  if (attempts === 1) return 'one attempt';
  return attempts === undefined ? `the ${counts} attempt counts` : `the ${counts} of ${attempts} attempts`;
}

function passOf(pass: Assignment['pass']): string {
  const principles = pass?.principles?.length ?? 0;
  const also = principles === 0 ? '' : ` and ${principles === 1 ? 'one principle' : `${principles} principles`}`;
  if (pass?.conduct !== undefined) return `pass at ${pass.conduct}${also}`;
  return principles === 0 ? 'no pass mark' : `pass by ${also.slice(5)}`;
}
