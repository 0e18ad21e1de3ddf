// What to practice next, and when: spaced repetition (FSRS) with one card a principle. The time is always given, and there is no chance in it.
// Only attempts that count are reviews: where something was taken back, the mark says more of the second try than of the first.
import { fsrs, Rating, type FSRSState, type Grade } from 'ts-fsrs';
import { PRINCIPLE_IDS, type PrincipleId } from './principles.ts';
import { restsOf, type History, type Mastery, type Progress } from './progress.ts';
import { asksBothWays } from './schedule-asks.ts';
import { againWords, firstWords, forgottenWords, newWords, practicedWords, weakestWords } from './schedule-words.ts';
import type { Scenario } from './scenario.ts';

const DAY = 86_400_000;

/** Whole days only: nobody is sent back to the same conversation after ten minutes. */
const FSRS = fsrs({ enable_fuzz: false, enable_short_term: false });

/** A principle's card. Times are in milliseconds since 1970. */
export interface Card {
  readonly principle: PrincipleId;
  readonly reviews: number;
  readonly last: number;
  readonly due: number;
}

export function ratingOf(mark: number): Grade {
  if (mark < 40) return Rating.Again;
  if (mark < 70) return Rating.Hard;
  return mark < 90 ? Rating.Good : Rating.Easy;
}

const KNOWN = new WeakMap<Progress, readonly Card[]>();

/** The cards of all principles that have been asked for, in the order of the principles. */
export function cardsOf(progress: Progress): readonly Card[] {
  const known = KNOWN.get(progress) ?? progress.mastery.filter((m) => m.from.length > 0).map(cardOf);
  KNOWN.set(progress, known);
  return known;
}

/** Reviews that a memory is worked out from, the latest: of thousands, the older ones no longer show. */
const MOST = 200;

function cardOf({ principle, from }: Mastery): Card {
  let memory: FSRSState | null = null;
  let [last, due] = [0, 0];
  for (const { finished, share } of from.slice(0, MOST).toReversed()) {
    const days = memory === null ? 0 : Math.max(0, Math.floor((finished.ended - last) / DAY));
    memory = FSRS.next_state(memory, days, ratingOf(share));
    last = finished.ended;
    due = last + FSRS.next_interval(memory.stability, days) * DAY;
  }
  return { principle: principle.id, reviews: from.length, last, due };
}

/** The principles that are due at a time, weakest first. */
export function dueAt(progress: Progress, now: number): Mastery[] {
  const due = new Set(cardsOf(progress).flatMap((c) => (c.due <= now ? c.principle : [])));
  return weakestFirst(progress).filter((m) => due.has(m.principle.id));
}

/** Every principle that has been asked for, weakest first. */
function weakestFirst({ mastery }: Progress): Mastery[] {
  return mastery.filter((m) => m.mark !== null).toSorted((a, b) => a.mark! - b.mark!);
}

/** What a drill should be about: what is due, or else what is weakest, or else everything in its order. */
export function wanted(progress: Progress, now: number): PrincipleId[] {
  const due = dueAt(progress, now);
  const all = due.length > 0 ? due : weakestFirst(progress);
  return all.length > 0 ? all.map((m) => m.principle.id) : [...PRINCIPLE_IDS];
}

/** One scenario to play now, and why. */
export interface Proposal {
  readonly scenario: Scenario;
  /** The principle that it is for, if it is for one. */
  readonly principle: PrincipleId | null;
  readonly says: string;
}

/** `scenarios` stand in the order of the way. Null where there are none. */
export function nextUp(progress: Progress, scenarios: readonly Scenario[], now: number): Proposal | null {
  const first = scenarios[0];
  if (first === undefined) return null;
  if (progress.finished.length === 0) return { scenario: first, principle: null, says: firstWords(first) };
  return (
    forOneOf(dueAt(progress, now), progress, scenarios, now, true) ??
    notYetCounted(progress, scenarios) ??
    forOneOf(weakestFirst(progress), progress, scenarios, now, false) ?? {
      scenario: first,
      principle: null,
      says: firstWords(first),
    }
  );
}

function notYetCounted(progress: Progress, scenarios: readonly Scenario[]): Proposal | null {
  const scenario = scenarios.find((s) => (historyOf(progress, s)?.best ?? null) === null);
  if (scenario === undefined) return null;
  const says = historyOf(progress, scenario) === undefined ? newWords(scenario) : practicedWords(scenario);
  return { scenario, principle: null, says };
}

/** For the first of these that can be practiced elsewhere than where the player was last; or else there. */
function forOneOf(
  masteries: readonly Mastery[],
  progress: Progress,
  scenarios: readonly Scenario[],
  now: number,
  due: boolean,
): Proposal | null {
  const last = progress.finished.at(-1)?.scenario.id;
  const elsewhere = scenarios.filter((s) => s.id !== last);
  for (const among of [elsewhere, scenarios]) {
    for (const mastery of masteries) {
      const scenario = restedLongest(
        progress,
        among.filter((s) => asksBothWays(s).has(mastery.principle.id)),
      );
      if (scenario !== null)
        return { scenario, principle: mastery.principle.id, says: reason(mastery, scenario, now, due) };
    }
  }
  return null;
}

/** The first that has not been played, or else the one that was played longest ago. */
function restedLongest(progress: Progress, scenarios: readonly Scenario[]): Scenario | null {
  const lastEnd = (s: Scenario): number => historyOf(progress, s)?.runs.at(-1)?.ended ?? -1;
  return scenarios.toSorted((a, b) => lastEnd(a) - lastEnd(b))[0] ?? null;
}

function historyOf({ histories }: Progress, { id }: Scenario): History | undefined {
  return histories.find((h) => h.scenario === id);
}

/** Slips are looked for in this many attempts, the latest that asked. */
const LATELY = 3;

function reason({ principle, from }: Mastery, scenario: Scenario, now: number, due: boolean): string {
  const slips = from
    .slice(0, LATELY)
    .flatMap(({ finished }) => restsOf(finished, principle.id))
    .filter((r) => r.fared === 'slipped').length;
  if (slips > 0) return againWords(principle, slips, scenario);
  if (!due) return weakestWords(principle, scenario);
  return forgottenWords(principle, Math.floor((now - from[0]!.finished.ended) / DAY), scenario);
}
