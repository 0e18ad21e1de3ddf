// Histories at random: attempts at two scenarios, finished and not, with picks taken back; plans and settings beside them.
import fc from 'fast-check';
import type { Attempt, Entry } from '../../src/core/attempt.ts';
import { replayAttempt } from '../../src/core/attempt.ts';
import { assignmentId, type Assignment } from '../../src/core/assignment.ts';
import { fingerprint } from '../../src/core/hash.ts';
import type { KeptAssignment } from '../../src/core/kept-assignment.ts';
import type { Plan } from '../../src/core/plans.ts';
import { offered } from '../../src/core/playthrough.ts';
import { readScenario } from '../../src/core/reader.ts';
import type { Scenario } from '../../src/core/scenario.ts';
import { keepAssignments } from '../../src/store/assignments.ts';
import { addCodes } from '../../src/store/gradebooks.ts';
import type { Record } from '../../src/store/record.ts';
import { keepPlans } from '../../src/store/plans.ts';
import { FIRST_SETTINGS, type Settings } from '../../src/store/settings.ts';
import { corridor } from './tab.ts';

function read(id: string, text: string): Scenario {
  const reading = readScenario(id, text);
  if (reading.kind === 'problems') throw new Error(JSON.stringify(reading.problems));
  return reading.scenario;
}

export const CORRIDORS = [read('corridor', corridor(6)), read('hall', corridor(9))] as const;

export interface History {
  readonly attempts: readonly Attempt[];
  readonly plans: readonly Plan[];
  readonly assignments: readonly KeptAssignment[];
  /** The codes that came in for each of them. */
  readonly codes: readonly string[];
  readonly settings: Settings;
}

const step = fc.tuple(fc.double({ min: 0, max: 0.999, noNaN: true }), fc.nat(9), fc.nat(5000));

interface Played {
  readonly hall: boolean;
  readonly seed: number;
  readonly coached: boolean;
  readonly steps: readonly (readonly [number, number, number])[];
}

const played: fc.Arbitrary<Played> = fc.record({
  hall: fc.boolean(),
  seed: fc.nat(0xffff_ffff),
  coached: fc.boolean(),
  steps: fc.array(step, { minLength: 1, maxLength: 14 }),
});

export const history: fc.Arbitrary<History> = fc
  .record({
    plays: fc.array(played, { minLength: 1, maxLength: 8 }),
    plans: fc.array(fc.string({ minLength: 1, maxLength: 200 }), { maxLength: 3 }),
    assigned: fc.uniqueArray(fc.nat(99), { maxLength: 3 }),
    codes: fc.uniqueArray(fc.stringMatching(/^HS1:[0-9A-Z]{8}:[0-9A-Z]{4}$/), { maxLength: 4 }),
    night: fc.boolean(),
    master: fc.double({ min: 0, max: 1, noNaN: true }),
  })
  .map(({ plays, plans, assigned, codes, night, master }) => ({
    attempts: plays.map(attemptOf),
    plans: plans.map((words, i): Plan => ({ id: `plan${i}`, cue: i % 2 === 0 ? 'use' : 'disagree', words, made: i })),
    assignments: assigned.map(assignmentOf).toSorted((a, b) => (a.id < b.id ? -1 : 1)),
    codes,
    settings: { ...FIRST_SETTINGS, theme: night ? 'night' : 'day', master },
  }));

function attemptOf({ hall, seed, coached, steps }: Played, i: number): Attempt {
  const scenario = CORRIDORS[hall ? 1 : 0];
  const log: Entry[] = [];
  let at = 0;
  for (const [share, kind, pause] of steps) {
    at += pause;
    const replayed = replayAttempt({ seed, log }, scenario);
    if (replayed.kind === 'refused') throw new Error(replayed.says);
    const choices = replayed.playthrough.ending === null ? offered(replayed.playthrough) : [];
    if (kind === 0 && log.length > 0) log.push({ undo: true, at });
    else if (choices.length > 0) log.push({ pick: choices[Math.floor(share * choices.length)]!.id, at });
  }
  const mode = coached ? 'coached' : 'for real';
  return {
    v: 1,
    id: `attempt${i}`,
    scenario: scenario.id,
    ...fingerprint(scenario),
    seed,
    mode,
    started: 1000 + i,
    log,
  };
}

/** The corridor, as a scenario of the instructor's own. */
const OWN = { hash: fingerprint({ ...CORRIDORS[0], id: 'own-corridor' }).hash, id: 'own-corridor', text: corridor(6) };

export function assignmentOf(n: number): KeptAssignment {
  const assignment: Assignment = {
    v: 1,
    title: `Week ${n}`,
    scenarios: [{ id: 'hall' }, { id: 'own-corridor', own: OWN.hash }],
    coaching: 'end',
    counts: 'best',
  };
  return {
    id: assignmentId(assignment),
    assignment,
    own: [OWN],
    made: n % 2 === 0 ? n : null,
    opened: n,
    student: n % 3 === 0 ? '' : `Student ${n}`,
    handedIn: n % 5 === 0 ? [] : [{ at: n, receipt: '7K3Q' }],
  };
}

/** As if it had been played, pick by pick. */
export async function live(record: Record, lived: History): Promise<void> {
  const { attempts, plans, assignments, codes, settings } = lived;
  for (const attempt of attempts) {
    const scenario = CORRIDORS.find((s) => s.id === attempt.scenario)!;
    for (const n of attempt.log.keys()) await record.append(attempt, n, scenario);
  }
  await keepPlans(record, [], plans);
  await keepAssignments(record, [], assignments);
  for (const { id } of assignments) await addCodes(record, id, codes);
  await record.keepSettings(settings);
}
