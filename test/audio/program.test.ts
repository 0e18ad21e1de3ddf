// Which tune is played where, and how often.
import { readFileSync } from 'node:fs';
import { beforeEach, describe, expect, it } from 'vitest';
import { openProgram } from '../../src/audio/program.ts';
import { analyze } from '../../src/core/analysis.ts';
import { fingerprint } from '../../src/core/hash.ts';
import { offered, pick, start, type Playthrough } from '../../src/core/playthrough.ts';
import { readScenario } from '../../src/core/reader.ts';
import type { Attempt } from '../../src/core/attempt.ts';
import { begin } from '../../src/store/conversation.ts';
import { firstState, type Route, type State } from '../../src/store/state.ts';

const text = readFileSync(new URL('../fixtures/three-lines.json', import.meta.url), 'utf8');
const reading = readScenario('three-lines', text);
if (reading.kind === 'problems') throw new Error('The fixture cannot be read.');
const { scenario } = reading;

function attemptBy(which: (play: Playthrough) => string): Attempt {
  const log: Attempt['log'][number][] = [];
  let play = start(scenario, 3);
  while (play.ending === null) {
    const id = which(play);
    play = pick(play, id);
    log.push({ pick: id, at: 0 });
  }
  return {
    v: 1,
    id: 'one',
    scenario: scenario.id,
    ...fingerprint(scenario),
    seed: 3,
    mode: 'for real',
    started: 1,
    log,
  };
}

/** Of the choices on offer the one that gives away least, or most. */
function by(sign: 1 | -1): (play: Playthrough) => string {
  const analysis = analyze(scenario);
  if (analysis.kind === 'problem') throw new Error(analysis.problem.says);
  return (play) =>
    offered(play).toSorted((a, b) => sign * (analysis.loss(play.position, a) - analysis.loss(play.position, b)))[0]!.id;
}

const heard: (string | null)[] = [];
const at = (route: Route, attempt?: Attempt): State => {
  const state = firstState(route, [scenario.id]);
  if (attempt === undefined) return state;
  const conversation = begin(attempt, scenario, true);
  if (typeof conversation === 'string') throw new Error(conversation);
  return {
    ...state,
    conversation,
    attempts: [attempt],
    library: [{ kind: 'ready', id: scenario.id, scenario, fingerprint: fingerprint(scenario) }],
  };
};
const PLAY = { kind: 'play', scenario: scenario.id } as const;
const DEBRIEF = { kind: 'debrief', attempt: 'one' } as const;

describe('music', () => {
  beforeEach(() => void (heard.length = 0));
  const program = () => openProgram((tune) => void heard.push(tune));

  it('the theme is played at home, once', () => {
    const it = program();
    for (const route of [{ kind: 'home' }, { kind: 'settings' }, { kind: 'home' }] as const) it.at(at(route));
    expect(heard).toEqual(['theme']);
  });

  it('a conversation ends the music', () => {
    const it = program();
    it.at(at({ kind: 'home' }));
    it.at(at(PLAY, attemptBy(by(1))));
    expect(heard).toEqual(['theme', null]);
  });

  it.each([
    ['the best line', 1, 'close-three'],
    ['the costliest line', -1, 'close-few'],
  ] as const)('%s has its own close, once', (_what, sign, close) => {
    const it = program();
    const attempt = attemptBy(by(sign));
    it.at(at(PLAY, attempt));
    it.at(at(DEBRIEF, attempt));
    it.at(at({ kind: 'help' }, attempt));
    it.at(at(DEBRIEF, attempt));
    expect(heard).toEqual([null, close]);
  });

  it('the debrief of an earlier conversation has none', () => {
    program().at(at(DEBRIEF, attemptBy(by(1))));
    expect(heard).toEqual([]);
  });
});
