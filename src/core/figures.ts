// The figures that home and progress show at first sight, in short and as plain JSON: small enough that a copy of them can be at hand
// before the record has been read. They come from a Progress and never lead to one.
import { PRINCIPLE_IDS, type PrincipleId } from './principle-ids.ts';
import type { Finished, History, Progress } from './progress.ts';
import type { Card } from './schedule.ts';

export interface HistoryFigures {
  /** The scenario's id. */
  readonly scenario: string;
  /** As it was when it was played last. */
  readonly title: string;
  readonly endings: readonly string[];
  readonly best: number | null;
  readonly stars: 0 | 1 | 2 | 3;
  /** Ids of the endings come to. */
  readonly found: readonly string[];
  readonly conversations: number;
  /** The latest, oldest first. */
  readonly latest: readonly RunFigures[];
}

export interface RunFigures {
  readonly conduct: number;
  readonly counts: boolean;
}

export interface Figures {
  /** Conversations played to their end. */
  readonly conversations: number;
  /** When the first and the last of them ended, in milliseconds since 1970. Null where there is none. */
  readonly between: readonly [number, number] | null;
  /** Days of this device's calendar. */
  readonly days: number;
  /** 0 to 100 a principle that has been asked for. */
  readonly marks: Readonly<Partial<Record<PrincipleId, number>>>;
  readonly histories: readonly HistoryFigures[];
}

/** All that home and progress show at first sight. */
export interface FirstSight {
  /** The stamp of what it came from. */
  readonly of: string;
  readonly figures: Figures;
  readonly cards: readonly Card[];
}

/** More attempts than these, the latest, would be a smear in a chart. */
export const MOST_IN_CHART = 40;

/** `dayOf` tells the day that a moment is on where the player is. */
export function figuresOf(progress: Progress, dayOf: (at: number) => string): Figures {
  const { finished, mastery, histories } = progress;
  const [first, last] = [finished[0], finished.at(-1)];
  const marks = new Map(mastery.map((m) => [m.principle.id, m.mark]));
  return {
    conversations: finished.length,
    between: first === undefined || last === undefined ? null : [first.ended, last.ended],
    days: new Set(finished.map((f) => dayOf(f.ended))).size,
    marks: Object.fromEntries(PRINCIPLE_IDS.flatMap((id) => (marks.get(id) == null ? [] : [[id, marks.get(id)!]]))),
    histories: histories.map(historyFigures),
  };
}

function historyFigures({ scenario, runs, best, stars, found }: History): HistoryFigures {
  const { title, endings } = runs.at(-1)!.scenario;
  return {
    scenario,
    title,
    endings: endings.map((e) => e.id),
    best,
    stars,
    found: [...found],
    conversations: runs.length,
    latest: runs.slice(-MOST_IN_CHART).map(runFigures),
  };
}

function runFigures({ conduct, counts }: Finished): RunFigures {
  return { conduct, counts };
}
