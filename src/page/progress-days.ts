// Days and numbers in words, for the progress screen: told as they are, without counting anybody's streak.
import type { Figures } from '../core/figures.ts';

const DAY_MS = 86_400_000;

const MONTHS = 'January February March April May June July August September October November December'.split(' ');

/** Spelled out here, as thousands are: what the browser has for either takes a cold page some 20 ms to begin with. */
function dateWords(at: number): string {
  const date = new Date(at);
  return `${MONTHS[date.getMonth()]} ${date.getDate()}, ${date.getFullYear()}`;
}

/** How often, and on how many days of this device's calendar. */
export function daysWords({ conversations, between, days }: Figures): string {
  if (between === null) return 'You have played no conversation to the end yet.';
  const all = counted(conversations, 'conversation');
  const [first, last] = between.map(dateWords);
  if (days === 1) return `You have played ${all} to the end, on ${last}.`;
  return `You have played ${all} to the end, on ${days} days between ${first} and ${last}.`;
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
  return `${inThousands(n)} ${n === 1 ? what : `${what}s`}`;
}

/** A whole number, with commas. */
export function inThousands(n: number): string {
  return String(n).replace(/\B(?=(\d{3})+$)/g, ',');
}
