// What each view of a gradebook is given.
import type { Gradebook } from '../core/gradebook.ts';
import type { NameOf } from './gradebook-names.ts';

export interface View {
  readonly book: Gradebook;
  readonly nameOf: NameOf;
  readonly hidden: boolean;
  /** The title of a scenario by its id. */
  readonly titleOf: (id: string) => string;
  /** All of it at once, for the printer. */
  readonly whole: boolean;
  /** Opens one student's sheet, by the name's key. */
  readonly look: (key: string) => void;
}
