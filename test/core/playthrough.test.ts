import { describe, expect, it } from 'vitest';
import { barred, offered, oddsAt, pick, picksOf, replay, start } from '../../src/core/playthrough.ts';
import { patienceOf, rulesOf, valueOf } from '../../src/core/rules.ts';
import type { Playthrough } from '../../src/core/playthrough.ts';
import { choice, choose, end, small } from './small.ts';

const ids = (play: Playthrough) =>
  offered(play)
    .map((c) => c.id)
    .toSorted();
const said = (play: Playthrough) => play.beats.flatMap((b) => (b.kind === 'says' ? [`${b.by ?? '-'}: ${b.text}`] : []));
const line = (id: string, text: string, more = {}) => ({ id, by: 'them', text, ...more });

describe('a playthrough', () => {
  const twoSteps = small([
    choose('start', [choice('a', 1, 'next', { reply: [line('r', 'Reply to a.')] }), choice('b', 0, 'next')], {
      lines: [line('l', 'Hello.')],
    }),
    choose('next', [choice('c', 1, 'over')], { lines: [line('l', 'And now?')] }),
    end('over'),
  ]);

  it('says what was said in order: theirs, yours, their reply, the next line', () => {
    expect(said(replay(twoSteps, 1, ['a']))).toEqual([
      'them: Hello.',
      'you: I say a.',
      'them: Reply to a.',
      'them: And now?',
    ]);
  });

  it('is over at an ending, where nothing is on offer', () => {
    const play = replay(twoSteps, 1, ['a', 'c']);
    expect(play.ending).toBe('over');
    expect(offered(play)).toEqual([]);
    expect(picksOf(play)).toEqual(['a', 'c']);
  });

  it('refuses a pick that is not on offer, by name', () => {
    expect(() => pick(start(twoSteps, 1), 'c')).toThrow('“c” is not on offer at “start”.');
  });

  it('leaves the playthrough before a pick as it was', () => {
    const before = start(twoSteps, 1);
    pick(before, 'a');
    expect(said(before)).toEqual(['them: Hello.']);
  });
});

describe('conditions and variables', () => {
  const remembering = small(
    [
      choose('start', [
        choice('boast', 0, 'asked', {
          set: [
            { var: 'boasts', add: 1 },
            { var: 'tone', to: 'loud' },
            { var: 'rude', to: true },
          ],
        }),
        choice('hush', 0, 'asked'),
      ]),
      choose('asked', [
        choice('stop', 1, 'over'),
        choice('sorry', 0, 'over', {
          if: {
            all: [
              { var: 'rude', is: true },
              { var: 'boasts', atLeast: 1 },
            ],
          },
        }),
        choice('loud', 0, 'over', { if: { var: 'tone', is: 'loud' } }),
        choice('quiet', 0, 'over', { if: { not: { var: 'tone', is: 'loud' } }, disabled: 'You have been loud.' }),
      ]),
      end('over'),
    ],
    {
      variables: [
        { kind: 'number', id: 'boasts', least: 0, most: 1, start: 0 },
        { kind: 'word', id: 'tone', words: ['calm', 'loud'], start: 'calm' },
        { kind: 'flag', id: 'rude' },
      ],
    },
  );

  it('offer what fits what was said before', () => {
    expect(ids(replay(remembering, 1, ['boast']))).toEqual(['loud', 'sorry', 'stop']);
    expect(ids(replay(remembering, 1, ['hush']))).toEqual(['quiet', 'stop']);
  });

  it('show a barred choice with its reason instead of hiding it', () => {
    expect(barred(replay(remembering, 1, ['boast'])).map((c) => c.disabled)).toEqual(['You have been loud.']);
  });

  it('keep a number within its range', () => {
    const play = replay(remembering, 1, ['boast']);
    expect(valueOf(rulesOf(remembering), play.position, 'boasts')).toBe(1);
  });
});

describe('patience', () => {
  const cast = [
    { id: 'you', name: 'Sam', look: 'you', place: 'here' },
    { id: 'them', name: 'Odessa', look: 'ruth', place: 'there', patience: { start: 2, gone: 'dead' } },
  ];
  const annoy = { set: [{ patience: 'them', add: -1 }], reply: [line('r', 'I see.')] };
  const trying = small(
    [
      choose('start', [choice('a', 1, 'two', annoy)]),
      choose('two', [choice('b', 1, 'over', annoy), choice('c', 1, 'over')]),
      end('over'),
      { kind: 'end', id: 'dead', lines: [line('l', 'Click.')], ending: 'over' },
    ],
    { cast },
  );

  it('that runs out leads to its own node, after the reply that reached 0', () => {
    const play = replay(trying, 1, ['a', 'b']);
    expect(play.position.node).toBe('dead');
    expect(said(play).slice(-2)).toEqual(['them: I see.', 'them: Click.']);
    expect(patienceOf(rulesOf(trying), play.position, 'them')).toBe(0);
  });

  it('that lasts leads where the choice leads', () => {
    expect(replay(trying, 1, ['a', 'c']).position.node).toBe('over');
  });
});

describe('hubs, rejoining and calls', () => {
  it('offer a once-only choice until it has been taken, and then go on', () => {
    const hub = small([
      choose('start', [choice('one', 1, 'start', { times: 1 }), choice('two', 1, 'start', { times: 1 })], {
        otherwise: 'over',
      }),
      end('over'),
    ]);
    expect(ids(start(hub, 1))).toEqual(['one', 'two']);
    expect(ids(replay(hub, 1, ['two']))).toEqual(['one']);
    expect(replay(hub, 1, ['two', 'one']).ending).toBe('over');
  });

  it('come back from a called block to where the caller said', () => {
    const block = [choose('block', [choice('x', 0, 'done')]), { kind: 'return', id: 'done', otherwise: 'over' }];
    const calling = small([
      choose('start', [choice('a', 1, 'block', { back: 'after' })]),
      ...block,
      choose('after', [choice('b', 0, 'over')]),
      end('over'),
    ]);
    expect(replay(calling, 1, ['a', 'x']).position.node).toBe('after');
  });

  it('leave a block that nobody called by its other way', () => {
    const scenario = small([
      choose('start', [choice('a', 1, 'back')]),
      { kind: 'return', id: 'back', otherwise: 'over' },
      end('over'),
    ]);
    expect(replay(scenario, 1, ['a']).ending).toBe('over');
  });

  it('take the first jump whose condition holds', () => {
    const routed = small(
      [
        choose('start', [choice('a', 1, 'route', { set: [{ var: 'n', add: 2 }] })]),
        {
          kind: 'go',
          id: 'route',
          jumps: [
            { if: { var: 'n', atLeast: 3 }, to: 'start' },
            { if: { var: 'n', atMost: 2 }, to: 'over' },
            { to: 'start' },
          ],
        },
        end('over'),
      ],
      { variables: [{ kind: 'number', id: 'n', least: 0, most: 9, start: 0 }] },
    );
    expect(replay(routed, 1, ['a']).ending).toBe('over');
  });
});

describe('chance', () => {
  const either = {
    kind: 'chance',
    id: 'toss',
    draws: [
      { id: 'yes', odds: 30, to: 'won', moved: [{ if: { var: 'kind', is: true }, by: 40, reason: 'You were kind.' }] },
      { id: 'no', odds: 70, to: 'lost', moved: [{ if: { var: 'kind', is: true }, by: -40, reason: 'You were kind.' }] },
    ],
  };
  const tossing = small(
    [
      choose('start', [choice('kind', 1, 'toss', { set: [{ var: 'kind', to: true }] }), choice('curt', 0, 'toss')]),
      either,
      end('won'),
      end('lost'),
    ],
    { variables: [{ kind: 'flag', id: 'kind' }] },
  );
  const wins = (choiceId: string) =>
    Array.from({ length: 4000 }, (_, seed) => replay(tossing, seed, [choiceId])).filter(
      (p) => p.position.node === 'won',
    ).length / 4000;

  it('falls as often as its odds say, and conduct moves them', () => {
    expect(wins('curt')).toBeCloseTo(0.3, 1);
    expect(wins('kind')).toBeCloseTo(0.7, 1);
    const node = tossing.nodes[1]!;
    if (node.kind !== 'chance') throw new Error('Not a chance.');
    expect(oddsAt(rulesOf(tossing), node, replay(tossing, 1, ['kind']).turns[0]!.at)).toEqual([30, 70]);
  });

  it('falls the same for the same seed', () => {
    expect(replay(tossing, 7, ['curt']).position).toEqual(replay(tossing, 7, ['curt']).position);
  });

  it('chooses among alternatives of words only, and shows choices in an order of the seed', () => {
    const scenario = small([
      choose(
        'start',
        'abcdefg'.split('').map((id) => choice(id, 1, 'over')),
        { lines: [line('l', 'Hello.', { or: ['Hi.', 'Yes?'] })] },
      ),
      end('over'),
    ]);
    const greetings = new Set(Array.from({ length: 50 }, (_, seed) => said(start(scenario, seed))[0]));
    expect(greetings).toEqual(new Set(['them: Hello.', 'them: Hi.', 'them: Yes?']));
    const orders = new Set(
      Array.from({ length: 50 }, (_, seed) =>
        offered(start(scenario, seed))
          .map((c) => c.id)
          .join(''),
      ),
    );
    expect(orders.size).toBeGreaterThan(40);
    const fixed = small([
      choose('start', [choice('b', 1, 'over'), choice('a', 1, 'over')], { order: 'fixed' }),
      end('over'),
    ]);
    expect(offered(start(fixed, 5)).map((c) => c.id)).toEqual(['b', 'a']);
  });
});
