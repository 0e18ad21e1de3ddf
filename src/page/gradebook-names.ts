// What students are called on screen: by their names, or by numbers while the screen is shown to the class.
import type { Apart, Gradebook, Reason, Student } from '../core/gradebook.ts';
import { studentKey } from '../core/gradebook.ts';

export type NameOf = (student: Pick<Student, 'name' | 'number'>) => string;

export const shownName: NameOf = ({ name }) => name;
export const hiddenName: NameOf = ({ number }) => `Student ${number}`;

/** Whoever is behind a key that came in; somebody without a row of their own has no number. */
export function nameBehind({ students }: Gradebook, key: string, nameOf: NameOf): string {
  const student = students.find((s) => s.key === key);
  return student === undefined ? 'Somebody' : nameOf(student);
}

export function nameApart(book: Gradebook, { student }: Apart, nameOf: NameOf): string {
  if (student === null) return 'Not known';
  const known = book.students.find((s) => s.key === studentKey(student.name));
  if (known !== undefined) return nameOf(known);
  return nameOf({ name: student.name, number: 0 }) === student.name ? student.name : 'Somebody';
}

/** A copy tells under which other names it came. */
export function reasonWords(book: Gradebook, { says, of }: Reason, nameOf: NameOf): string {
  return of === undefined ? says : `${says}: ${of.map((key) => nameBehind(book, key, nameOf)).join(', ')}.`;
}
