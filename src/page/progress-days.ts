// Days and numbers in words, for the progress screen: told as they are, without counting anybody's streak.
import type { Finished } from '../core/progress.ts';

const DAY_MS = 86_400_000;

const DATE = new Intl.DateTimeFormat(undefined, { day: 'numeric', month: 'long', year: 'numeric' });

export function dateWords(at: number): string {
  return DATE.format(at);
}

/** How often, and on how many days of this device's calendar. */
export function daysWords(finished: readonly Finished[]): string {
  const days = new Set(finished.map((f) => new Date(f.ended).toDateString()));
  const [first, last] = [finished[0]!, finished.at(-1)!];
  const all = counted(finished.length, 'conversation');
  if (days.size === 1) return `You have played ${all} to the end, on ${dateWords(last.ended)}.`;
  return `You have played ${all} to the end, on ${days.size} days between ${dateWords(first.ended)} and ${dateWords(last.ended)}.`;
}

/** In how many days something is due, at least 0. */
export function daysUntil(due: number, now: number): number {
  return Math.max(0, Math.ceil((due - now) / DAY_MS));
}

export function untilWords(days: number): string {
  if (days === 0) return 'Now';
  return days === 1 ? 'Within a day' : `In ${days} days`;
}

export function counted(n: number, what: string): string {
  return `${n.toLocaleString()} ${n === 1 ? what : `${what}s`}`;
}
