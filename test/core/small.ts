// Makes whole scenarios out of the few lines that a test is about.
import { readScenario } from '../../src/core/reader.ts';
import type { Scenario } from '../../src/core/scenario.ts';

type Json = Readonly<Record<string, unknown>>;

/** A choice of three fields: its id, its points for one principle, and where it leads. */
export function choice(id: string, points: number, to: string, more: Json = {}): Json {
  const effects = points === 0 ? [] : [{ principle: 'listen-dont-argue', points, reason: 'Because.' }];
  return { id, text: `I say ${id}.`, heard: 'Words.', thought: 'Hm.', why: 'So it is.', effects, to, ...more };
}

export function choose(id: string, choices: readonly Json[], more: Json = {}): Json {
  return { kind: 'choose', id, choices, ...more };
}

export function end(id: string): Json {
  return { kind: 'end', id, ending: 'over' };
}

export function written(nodes: readonly Json[], more: Json = {}): Json {
  return {
    format: 1,
    version: 1,
    title: 'Small',
    tagline: 'A test.',
    situation: 2,
    channel: 'phone',
    brief: 'You call.',
    goal: 'Learn.',
    minutes: 1,
    principles: ['listen-dont-argue', 'want-feedback', 'thank-full-stop'],
    player: 'you',
    cast: [
      { id: 'you', name: 'Sam', look: 'you', place: 'here' },
      { id: 'them', name: 'Odessa', look: 'ruth', place: 'there' },
    ],
    places: [
      { id: 'here', room: 'kitchen', label: 'Here' },
      { id: 'there', room: 'office', label: 'There' },
    ],
    start: 'start',
    nodes,
    endings: [{ id: 'over', title: 'Over', outcome: 'kind words', text: 'That was it.' }],
    ...more,
  };
}

export function small(nodes: readonly Json[], more: Json = {}): Scenario {
  const reading = readScenario('small', JSON.stringify(written(nodes, more)));
  if (reading.kind === 'problems') throw new Error(JSON.stringify(reading.problems, null, 2));
  return reading.scenario;
}

/** The worked example of the score's definition. */
export function workedExample(): Scenario {
  return small([
    choose('start', [choice('call', 0, 'phone'), choice('write', 2, 'sent')]),
    choose('phone', [choice('argue', -2, 'dead'), choice('thank', 1, 'bye')]),
    {
      kind: 'chance',
      id: 'sent',
      draws: [
        { id: 'yes', odds: 40, to: 'answered' },
        { id: 'no', odds: 60, to: 'silence' },
      ],
    },
    choose('answered', [choice('thanks', 2, 'bye'), choice('but', -2, 'bye')]),
    end('dead'),
    end('bye'),
    end('silence'),
  ]);
}
