// Brings a progress file back: merged with what is here, all of it or, should the device refuse, none; nothing is ever overwritten.
import { readArchive, type Archive, type LeftOut } from '../core/archive.ts';
import type { Attempt } from '../core/attempt.ts';
import { mergeAssignments, mergeGradebooks, type KeptAssignment } from '../core/kept-assignment.ts';
import { mergeAttempts, type Merged } from '../core/merge.ts';
import type { Plan } from '../core/plans.ts';
import type { Restocked } from './actions.ts';
import { assignmentsRead, gradebooksRead } from './assignments-read.ts';
import { told } from './quarantine.ts';
import type { Record } from './record.ts';
import { takenOut } from './record-bundles.ts';
import { rawIn } from './record-raw.ts';
import { entriesOf, inOne, STORES } from './record-tables.ts';
import { readSettings, type Settings } from './settings.ts';
import type { State } from './state.ts';

export type Report =
  | { readonly kind: 'refused'; readonly says: string }
  | {
      readonly kind: 'brought back';
      readonly merged: Merged;
      readonly plans: number;
      /** How many came that were not here. */
      readonly assignments: number;
      readonly gradebooks: number;
      /** Whether the settings came with it: only where there were none of one's own. */
      readonly settings: boolean;
      readonly leftOut: readonly LeftOut[];
      /** Why it is here until the page is closed, and no longer. */
      readonly notKept: string | null;
      readonly stock: Restocked;
    };

/** Never throws. The stock in the report is what the store should be told. */
export async function broughtBack(record: Record, state: State, text: string): Promise<Report> {
  const opened = readArchive(text);
  if (opened.kind === 'refused') return opened;
  const { archive, leftOut } = opened;
  try {
    return reportOf(state, archive, leftOut, await kept(record, archive), null);
  } catch (error) {
    const { plans, assignments, settings } = state;
    const here: Here = { attempts: state.attempts ?? [], plans, assignments, gradebooks: [], settings };
    return reportOf(state, archive, leftOut, here, error instanceof Error ? error.name : String(error));
  }
}

/** What was here before the file came. */
interface Here {
  readonly attempts: readonly Attempt[];
  readonly plans: readonly Plan[];
  readonly assignments: readonly KeptAssignment[];
  /** The ids of their assignments. */
  readonly gradebooks: readonly string[];
  readonly settings: Partial<Settings> | undefined;
}

function reportOf(
  state: State,
  archive: Archive,
  leftOut: readonly LeftOut[],
  here: Here,
  notKept: string | null,
): Report {
  const merged = mergeAttempts(here.attempts, archive.attempts);
  const plans = newPlans(here.plans, archive.plans);
  const settings = here.settings === undefined ? readSettings(archive.settings) : {};
  const { attempts } = mergeAttempts(merged.attempts, state.attempts ?? []);
  return {
    kind: 'brought back',
    merged,
    plans: plans.length,
    assignments: countNew(
      here.assignments.map((a) => a.id),
      archive.assignments.map((a) => a.id),
    ),
    gradebooks: countNew(
      here.gradebooks,
      archive.gradebooks.map((g) => g.assignment),
    ),
    settings: Object.keys(settings).length > 0,
    leftOut,
    notKept,
    stock: {
      ...restocked(
        state,
        attempts,
        [...here.plans, ...plans, ...newPlans([...here.plans, ...plans], state.plans)],
        settings,
      ),
      assignments: mergeAssignments(mergeAssignments(state.assignments, here.assignments), archive.assignments),
    },
  };
}

/** A conversation that has gone on further in the file is taken up there; versions that could not be had may be there now. */
function restocked(
  state: State,
  attempts: readonly Attempt[],
  plans: readonly Plan[],
  settings: Partial<Settings>,
): Restocked {
  const now = state.conversation?.attempt;
  const further = attempts.some((a) => a.id === now?.id && a.log.length > now.log.length);
  return {
    attempts,
    plans: plans.toSorted(byAge),
    versions: new Map([...state.versions].filter(([, found]) => found !== null)),
    ...(Object.keys(settings).length > 0 ? { settings: { ...state.settings, ...settings } } : {}),
    ...(further ? { conversation: null } : {}),
  };
}

function newPlans(here: readonly Plan[], coming: readonly Plan[]): Plan[] {
  const known = new Set(here.map((p) => p.id));
  return [...new Map(coming.map((plan) => [plan.id, plan])).values()].filter((plan) => !known.has(plan.id));
}

function countNew(here: readonly string[], coming: readonly string[]): number {
  return coming.filter((id) => !here.includes(id)).length;
}

function byAge(a: Plan, b: Plan): number {
  return a.made - b.made;
}

/** Reads, merges and writes in one transaction, and gives what was there before. */
async function kept(record: Record, archive: Archive): Promise<Here> {
  let here: Here = { attempts: [], plans: [], assignments: [], gradebooks: [], settings: undefined };
  await inOne(await record.database(), [...STORES], async (tx) => {
    const assignments = assignmentsRead(await tx.objectStore('assignments').getAll());
    const gradebooks = gradebooksRead(await tx.objectStore('gradebooks').getAll());
    const settings = await tx.objectStore('settings').get('settings');
    here = { ...told(await rawIn(tx)), assignments, gradebooks: gradebooks.map((g) => g.assignment), settings };
    for (const attempt of mergeAttempts(here.attempts, archive.attempts).changed) {
      await takenOut(tx, attempt.id);
      await tx.objectStore('entries').delete(entriesOf(attempt.id));
      await tx.objectStore('attempts').put(attempt);
    }
    for (const scenario of archive.scenarios) await tx.objectStore('scenarios').put(scenario);
    for (const plan of newPlans(here.plans, archive.plans)) await tx.objectStore('plans').put(plan);
    for (const one of mergeAssignments(assignments, archive.assignments)) await tx.objectStore('assignments').put(one);
    for (const one of mergeGradebooks(gradebooks, archive.gradebooks)) await tx.objectStore('gradebooks').put(one);
    if (here.settings === undefined) await tx.objectStore('settings').put(readSettings(archive.settings), 'settings');
  });
  return here;
}
