// All that is kept, and all that is known in this tab though it could not be kept, as one text; but no email that is not sent yet.
// It works without a record, too.
import { writeArchive } from '../core/archive.ts';
import type { Attempt } from '../core/attempt.ts';
import { fingerprint } from '../core/hash.ts';
import { mergeAssignments, type KeptAssignment, type KeptGradebook } from '../core/kept-assignment.ts';
import type { KeptScenario } from '../core/kept-scenario.ts';
import { mergeAttempts } from '../core/merge.ts';
import type { Scenario } from '../core/scenario.ts';
import { assignmentsRead, gradebooksRead } from './assignments-read.ts';
import { told } from './quarantine.ts';
import type { Record } from './record.ts';
import { rawIn, type Raw } from './record-raw.ts';
import { RAW, readingIn, type Database, type SetAside } from './record-tables.ts';
import type { State } from './state.ts';

/** `now` in milliseconds since 1970. */
export async function exported(record: Record, state: State, now: number): Promise<string> {
  const kept = await record
    .database()
    .then(everything)
    .catch(() => null);
  const mine = kept === null ? [] : told(kept.raw).attempts;
  const { attempts } = mergeAttempts(mine, state.attempts ?? []);
  return writeArchive(
    {
      attempts,
      scenarios: versionsOf(attempts, kept?.scenarios ?? [], state),
      settings: state.settings,
      plans: state.plans,
      assignments: mergeAssignments(state.assignments, kept?.assignments ?? []),
      gradebooks: kept?.gradebooks ?? [],
    },
    now,
  );
}

interface Everything {
  readonly raw: Raw;
  readonly scenarios: readonly KeptScenario[];
  readonly assignments: readonly KeptAssignment[];
  readonly gradebooks: readonly KeptGradebook[];
}

async function everything(db: Database): Promise<Everything> {
  const tx = readingIn(db, [...RAW, 'scenarios', 'assignments', 'gradebooks']);
  const raw = await rawIn(tx);
  const scenarios = await tx.objectStore('scenarios').getAll();
  const assignments = assignmentsRead(await tx.objectStore('assignments').getAll());
  const gradebooks = gradebooksRead(await tx.objectStore('gradebooks').getAll());
  return { raw, scenarios, assignments, gradebooks };
}

/** Exactly those that an attempt was played on, as far as they can be had. */
function versionsOf(attempts: readonly Attempt[], kept: readonly KeptScenario[], state: State): KeptScenario[] {
  const known = new Map(scenariosIn(state).map((scenario) => [fingerprint(scenario).hash, keptForm(scenario)]));
  for (const version of kept) known.set(version.hash, version);
  return [...new Set(attempts.map((a) => a.hash))].flatMap((hash) => known.get(hash) ?? []);
}

function scenariosIn({ library, versions, conversation }: State): Scenario[] {
  const books = library.flatMap((book) => (book.kind === 'ready' ? [book.scenario] : []));
  const old = [...versions.values()].filter((found) => found !== null);
  return [...books, ...old, ...(conversation === null ? [] : [conversation.playthrough.scenario])];
}

function keptForm(scenario: Scenario): KeptScenario {
  const { id, ...text } = scenario;
  return { hash: fingerprint(scenario).hash, id, text: JSON.stringify(text) };
}

/** How much there is of everything. */
export interface Stock {
  readonly attempts: number;
  readonly picks: number;
  readonly scenarios: number;
  readonly plans: number;
  readonly assignments: number;
  readonly gradebooks: number;
  readonly setAside: readonly SetAside[];
}

/** Throws where the record cannot be opened. */
export async function stockOf(record: Record): Promise<Stock> {
  const { raw, scenarios, assignments, gradebooks } = await everything(await record.database());
  const { attempts, plans } = told(raw);
  const setAside = await (await record.database()).getAll('quarantine');
  const picks = attempts.reduce((sum, a) => sum + a.log.filter((e) => !('undo' in e)).length, 0);
  return {
    attempts: attempts.length,
    picks,
    scenarios: scenarios.length,
    plans: plans.length,
    assignments: assignments.length,
    gradebooks: gradebooks.length,
    setAside,
  };
}
