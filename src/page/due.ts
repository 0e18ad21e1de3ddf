// The day and time that an assignment is due, as a person would say it. It is the instructor's own time of day, wherever it is read.

/** `due` as the assignment has it, `2026-12-04T17:00`; itself, where the calendar has no such day. */
export function dueWords(due: string): string {
  const day = new Date(due);
  if (Number.isNaN(day.getTime())) return due;
  return day.toLocaleString(undefined, {
    weekday: 'short',
    day: 'numeric',
    month: 'short',
    year: 'numeric',
    hour: 'numeric',
    minute: '2-digit',
  });
}
