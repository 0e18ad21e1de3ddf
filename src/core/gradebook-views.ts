// What the views of a gradebook show, worked out ahead of them, so that none makes a page wait. They find it known.
import type { Gradebook } from './gradebook.ts';
import { deciding } from './gradebook-decisions.ts';
import { heatOf, heatRow } from './gradebook-heat.ts';
import { rowOf } from './gradebook-rows.ts';

/** Students that are dealt with in one step. */
const AT_A_TIME = 200;

export function* workingOut(book: Gradebook): Generator<void, void> {
  for (const [i, student] of book.students.entries()) {
    rowOf(student);
    heatRow(student);
    if (i % AT_A_TIME === 0) yield;
  }
  heatOf(book);
  yield;
  yield* deciding(book);
}
