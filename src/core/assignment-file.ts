// An assignment as a file: its terms and, where a scenario is the instructor's own, that scenario whole. A link cannot hold so much.
// Nothing in it is believed unread: a scenario of one's own must be exactly the version that the terms ask for.
import { OWN, readAssignment, type Assignment } from './assignment.ts';
import { fingerprint } from './hash.ts';
import { flawOf, withoutMark } from './json-text.ts';
import type { KeptScenario } from './kept-scenario.ts';
import type { Read } from './kept.ts';
import { readScenario } from './reader.ts';

export interface AssignmentFile {
  readonly assignment: Assignment;
  /** Those scenarios that are asked for and do not come with the game, in the order in which they are asked for. */
  readonly own: readonly KeptScenario[];
}

/** Characters beyond which a file is refused unread. */
export const MOST_FILE = 64_000_000;

export function writeAssignmentFile({ assignment, own }: AssignmentFile): string {
  const whole = own.map(({ id, text }) => ({ id, scenario: JSON.parse(withoutMark(text)) as unknown }));
  return `${JSON.stringify({ handstand: 'assignment', v: 1, assignment, own: whole }, null, 2)}\n`;
}

/** The assignment with its scenarios, or a sentence that says why there is none. Never throws. */
export function readAssignmentFile(text: string): Read<AssignmentFile> {
  if (text.length > MOST_FILE) return { why: 'This file is larger than that of any assignment.' };
  const json = parsed(text);
  if (json?.['handstand'] !== 'assignment')
    return { why: 'This is not the file of an assignment, or it was cut short.' };
  if (json['v'] !== 1) return { why: 'This file comes from a newer version of the game. Load the page anew.' };
  const read = readAssignment(json['assignment']);
  if ('why' in read) return read;
  const own: KeptScenario[] = [];
  for (const asked of read.value.scenarios) {
    if (asked.own === undefined) continue;
    const found = ownScenario(json['own'], asked.id, asked.own);
    if ('why' in found) return found;
    own.push(found.value);
  }
  return { value: { assignment: read.value, own } };
}

/** What else the file may bring is left where it is. */
function ownScenario(list: unknown, id: string, hash: string): Read<KeptScenario> {
  const entries: readonly unknown[] = Array.isArray(list) ? list : [];
  const entry = entries.filter(isObject).find((one) => one['id'] === id);
  if (!isObject(entry?.['scenario'])) return { why: `It asks for the scenario “${id}” and does not bring it along.` };
  const text = JSON.stringify(entry['scenario']);
  const reading = readScenario(id, text);
  if (reading.kind === 'problems')
    return { why: `The scenario “${id}” in it cannot be played: ${reading.problems[0]?.says ?? 'it cannot be read.'}` };
  return fingerprint(reading.scenario).hash === hash
    ? { value: { hash, id, text } }
    : { why: `The scenario “${id}” in it is not the version that the assignment asks for.` };
}

function parsed(text: string): Readonly<Record<string, unknown>> | null {
  if (flawOf(text) !== null) return null;
  try {
    const json: unknown = JSON.parse(withoutMark(text));
    return isObject(json) ? json : null;
  } catch {
    return null;
  }
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** An id for the instructor's own scenario, after the name of its file: never that of one that comes with the game. */
export function ownId(fileName: string): string {
  const plain = fileName
    .replace(/\.json$/i, '')
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, '-')
    .replace(/^(-|own-)+/, '');
  return `${OWN}${plain === '' ? 'scenario' : plain}`.slice(0, 40).replace(/-+$/, '');
}
