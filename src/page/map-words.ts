// What the map says of stations and choices: the same words for a button's name, the panel, the outline and the status.
import type { Station, StationChoice } from '../core/map.ts';
import type { Grade } from '../core/score.ts';
import type { Journey } from './map-journey.ts';

const GRADES: Readonly<Record<Grade, string>> = { steady: 'steady', wobble: 'a wobble', tumble: 'a tumble' };

/** A station's name in full, as it is read aloud. */
export function nameOf(station: Station, journey: Journey): string {
  return [calledOf(station), ...standing(station, journey)].join(' ');
}

/** What a station is called, as a sentence. */
export function calledOf(station: Station): string {
  if (!station.visited) return station.name;
  if (station.kind === 'ending') return `Ending: ${ended(station.name)}`;
  return ended(`${station.kind === 'chance' ? 'Chance, after ' : ''}“${station.name}”`);
}

const ended = (text: string): string => (/[.?!…]”?$/.test(text) ? text : `${text}.`);

/** How it stands to this time: “Your pick 3, a wobble.” “2 of 4 tried.” */
export function standing(station: Station, journey: Journey): string[] {
  if (!station.visited) return [];
  const { kind, choices } = station;
  const here = journey.steps.some((s) => s.station === station.id);
  if (kind === 'ending') return [here ? 'You came here this time.' : 'Found before.'];
  const tried = choices.filter((c) => c.ledTo.length > 0).length;
  const all = choices.length < 2 ? [] : [`${tried} of ${choices.length} ${kind === 'chance' ? 'met' : 'tried'}.`];
  return [here ? pickWords(station, journey) : 'You were here before.', ...all];
}

function pickWords({ id, kind }: Station, journey: Journey): string {
  const numbers = journey.numbers.get(id) ?? [];
  if (numbers.length === 0) return kind === 'chance' ? 'It fell this time.' : 'You are here.';
  const grade = journey.grades.get(id);
  const most = journey.turn === id ? ' Most was lost here.' : '';
  return `${picks(numbers)}${grade === undefined ? '' : `, ${GRADES[grade]}`}.${most}`;
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
