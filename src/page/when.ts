// A moment as a person would say it: the day and the time, in the browser's own manner.
import { datesAs } from './dates.ts';

const dayAndTime = datesAs({
  day: 'numeric',
  month: 'short',
  hour: 'numeric',
  minute: '2-digit',
});

/** `at` in milliseconds since 1970. */
export function whenWords(at: number): string {
  return dayAndTime(at);
}
