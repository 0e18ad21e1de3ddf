// The codes of one gradebook as the record keeps them, and the scenarios that they are read against.
// What the record will not keep is held as long as the page is open, and told.
import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import { fingerprint } from '../core/hash.ts';
import type { KeptAssignment } from '../core/kept-assignment.ts';
import type { ScenarioOf } from '../core/gradebook.ts';
import { readScenario } from '../core/reader.ts';
import type { Scenario } from '../core/scenario.ts';
import { addCodes, codesOf, dropGradebook } from '../store/gradebooks.ts';
import type { State } from '../store/state.ts';
import type { Screen } from './actor.ts';

export interface Codes {
  /** Null while they are being fetched. */
  readonly codes: readonly string[] | null;
  /** A sentence where they are not kept. */
  readonly notKept: string | null;
  /** How many of these are new. */
  readonly add: (coming: readonly string[]) => Promise<number>;
  readonly empty: () => Promise<void>;
}

const NOT_KEPT =
  'This browser would not keep these codes. They are here until you close the page: keep the mails or files.';

export function useCodes({ world: { record } }: Screen, id: string): Codes {
  const [codes, set] = useState<readonly string[] | null>(null);
  const [notKept, tell] = useState<string | null>(null);
  useEffect(() => {
    codesOf(record, id).then(set, (error: unknown) => {
      set([]);
      tell(error instanceof SyntaxError ? `What was kept here cannot be read. ${error.message}` : NOT_KEPT);
    });
  }, [id]);
  const add = async (coming: readonly string[]): Promise<number> => {
    const known = codes ?? [];
    const all = await addCodes(record, id, coming).catch(() => {
      tell(NOT_KEPT);
      return [...new Set([...known, ...coming])];
    });
    set(all);
    return all.length - known.length;
  };
  const empty = async (): Promise<void> => {
    await dropGradebook(record, id).catch(() => {});
    set([]);
  };
  return { codes, notKept, add, empty };
}

interface Version {
  readonly scenario: Scenario;
  readonly rules: string;
}

/** Null while a scenario that is asked for is on its way. The same as before as long as it would find the same. */
export function useScenarios({ library, versions }: State, { assignment, own }: KeptAssignment): ScenarioOf | null {
  const brought = useMemo(() => own.flatMap((kept) => readAs(kept.id, kept.text)), [own]);
  const others = useMemo(() => [...versions.values()].flatMap((s) => (s === null ? [] : versionOf(s))), [versions]);
  const books = library.filter((b) => assignment.scenarios.some((s) => s.own === undefined && s.id === b.id));
  const shipped = books.flatMap((b): Version[] =>
    b.kind === 'ready' ? [{ scenario: b.scenario, rules: b.fingerprint.rules }] : [],
  );
  const of = useRef<readonly Version[]>([]);
  const all = [...shipped, ...brought, ...others];
  if (all.length !== of.current.length || all.some((v, i) => v.scenario !== of.current[i]!.scenario)) of.current = all;
  const found = of.current;
  const scenarioOf = useMemo(
    (): ScenarioOf => (id, rules) =>
      found.find((v) => v.scenario.id === id && v.rules.startsWith(rules))?.scenario ?? null,
    [found],
  );
  return books.some((b) => b.kind === 'loading') ? null : scenarioOf;
}

function readAs(id: string, text: string): Version[] {
  const reading = readScenario(id, text);
  return reading.kind === 'scenario' ? [versionOf(reading.scenario)] : [];
}

function versionOf(scenario: Scenario): Version {
  return { scenario, rules: fingerprint(scenario).rules };
}
