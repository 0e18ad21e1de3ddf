// Which row of an LMS's gradebook is which student: by the name or code that the student typed, where it equals what the row says, spelling folded.
// One that fits two rows, or two that fit one, is nobody: a grade in the wrong row is worse than one left out.
import { studentKey } from './gradebook.ts';
import type { Person } from './lms-export.ts';

export const KEYS = ['any', 'email', 'id', 'login', 'name'] as const;
/** What students were asked to type. */
export type KeyedBy = (typeof KEYS)[number];

/** For each student the rows that fit. A row that fits several students is given to all of them. */
export function rowsFitting(
  students: readonly string[],
  people: readonly Person[],
  keyedBy: KeyedBy,
): readonly (readonly Person[])[] {
  const rows = new Map<string, Set<Person>>();
  for (const person of people) {
    for (const key of keysOf(person, keyedBy)) rows.set(key, (rows.get(key) ?? new Set()).add(person));
  }
  return students.map((student) => {
    const fit = formsOf(student).flatMap((form) => [...(rows.get(form) ?? [])]);
    return [...new Set(fit)].toSorted((a, b) => a.row - b.row);
  });
}

function keysOf({ known }: Person, keyedBy: KeyedBy): string[] {
  const { email, id, login, name, first, last } = known;
  const full = first.flatMap((f) => last.flatMap((l) => [`${f} ${l}`, `${l}, ${f}`, `${l} ${f}`]));
  const by = {
    email: email.map(folded),
    id: id.map(folded),
    login: login.map(folded),
    name: [...name, ...full].flatMap(formsOf),
  };
  return keyedBy === 'any' ? Object.values(by).flat() : by[keyedBy];
}

/** As it is written, and “Last, First” turned round. */
function formsOf(name: string): string[] {
  const whole = folded(name);
  const [last, first, ...more] = whole.split(', ');
  return first === undefined || more.length > 0 ? [whole] : [whole, `${first} ${last}`];
}

function folded(text: string): string {
  return studentKey(text).replaceAll(/ ?, ?/g, ', ').trim();
}
