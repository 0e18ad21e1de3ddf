// Opens the files that were named: as text, or as scenarios that read well. Refuses what is not there or is not a scenario.
import { locate } from '../core/locate.ts';
import { readScenario } from '../core/reader.ts';
import type { Scenario } from '../core/scenario.ts';
import type { ScenarioFile } from './check.ts';
import { Refusal, type World } from './world.ts';

export function textsOf(world: World, names: readonly string[]): ScenarioFile[] {
  return names.map((name) => {
    const text = world.read(name);
    if (text === null) throw new Refusal(`There is no file “${name}” that can be read.`);
    return { name, text };
  });
}

export function scenariosOf(world: World, names: readonly string[]): Scenario[] {
  return textsOf(world, names).map(scenarioOf);
}

function scenarioOf({ name, text }: ScenarioFile): Scenario {
  const reading = readScenario(idOf(name), text);
  if (reading.kind === 'scenario') return reading.scenario;
  const [first] = locate(text, reading.problems);
  const place = first === undefined ? name : `${name}:${first.line}:${first.column}`;
  throw new Refusal(`${place} ${first?.says ?? ''} (“handstand check ${name}” tells everything that is wrong.)`);
}

/** A scenario's id is its file's name without folder and ending. */
function idOf(name: string): string {
  return name.replace(/^.*[/\\]/, '').replace(/\.json$/, '');
}
