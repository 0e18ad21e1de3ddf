// What the map says of stations and choices: the same words for a button's name, the panel, the outline and the status.
import type { Station, StationChoice } from '../core/map.ts';
import type { Grade } from '../core/score.ts';
import type { Journey } from './map-journey.ts';

const GRADES: Readonly<Record<Grade, string>> = { steady: 'steady', wobble: 'a wobble', tumble: 'a tumble' };

/** A station's name in full, as it is read aloud. */
export function nameOf(station: Station, journey: Journey): string {
  if (!station.visited) return station.name;
  const here = journey.steps.some((s) => s.station === station.id);
  if (station.kind === 'ending')
    return `Ending: ${station.name} ${here ? 'You came here this time.' : 'Found before.'}`;
  const what = station.kind === 'chance' ? `Chance, after ${quoted(station)}` : quoted(station);
  return [/[.?!…]”$/.test(what) ? what : `${what}.`, ...standing(station, journey)].join(' ');
}

/** “Your pick 3, a wobble.” “2 of 4 tried.” */
export function standing(station: Station, journey: Journey): string[] {
  const numbers = journey.numbers.get(station.id) ?? [];
  const grade = journey.grades.get(station.id);
  const tried = station.choices.filter((c) => c.ledTo.length > 0).length;
  const turn = journey.turn === station.id ? ' Most was lost here.' : '';
  return [
    ...(numbers.length === 0 ? [] : [`${picks(numbers)}${grade === undefined ? '' : `, ${GRADES[grade]}`}.${turn}`]),
    ...(numbers.length === 0 && station.kind !== 'chance' ? ['You were here before.'] : []),
    ...(station.choices.length < 2 ? [] : [`${tried} of ${station.choices.length} tried.`]),
  ];
}

export function quoted(station: Station): string {
  return `“${station.name}”`;
}

function picks(numbers: readonly number[]): string {
  return numbers.length === 1 ? `Your pick ${numbers[0]}` : `Your picks ${numbers.join(' and ')}`;
}

export type Trial = 'this time' | 'before' | 'not tried';

export function trialOf(station: Station, choice: StationChoice, journey: Journey): Trial {
  if (journey.chosen.has(`${station.id}/${choice.id}`)) return 'this time';
  return choice.ledTo.length > 0 ? 'before' : 'not tried';
}

export function trialWords(station: Station, trial: Trial): string {
  const fell = station.kind === 'chance';
  if (trial === 'not tried') return fell ? 'has not fallen yet' : 'not tried';
  if (trial === 'before') return fell ? 'fell so before' : 'tried before';
  return fell ? 'fell so this time' : 'your choice';
}

export function unofferedWords({ unoffered }: Station): string | null {
  if (unoffered === 0) return null;
  return unoffered === 1 ? 'One more choice has not been open to you.' : `${unoffered} more have not been open to you.`;
}

/** What opening a station says through the status. */
export function spoken(station: Station, journey: Journey): string {
  if (!station.visited) return `${station.name}.`;
  if (station.kind === 'ending') return `${station.name} ${station.line}`;
  const told = station.choices.map((c) => `“${c.text}”: ${trialWords(station, trialOf(station, c, journey))}.`);
  return [station.line, ...told, unofferedWords(station) ?? ''].join(' ').trim();
}
