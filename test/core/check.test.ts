// What the check tells an author, each on the smallest scenario that shows it.
import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { check, FINDINGS, type Finding, type FindingCode } from '../../src/core/check.ts';
import { choice as plain, choose, end, written } from './small.ts';

type Json = Readonly<Record<string, unknown>>;

const found = (value: Json): readonly Finding[] => check('small', JSON.stringify(value));
const codesAt = (value: Json) => found(value).map((f) => `${f.code} ${f.pointer}`);
const only = (value: Json, code: FindingCode): Finding | undefined => found(value).find((f) => f.code === code);

/** A choice that is explained, and as long as the others, so that the check is silent about its words. */
function choice(id: string, points: number, to: string, more: Json = {}): Json {
  const why = `“${id}” is explained here in short and plain words. It takes at least a score of them to say what a choice does and why.`;
  const effects = [{ principle: 'listen-dont-argue', points, reason: 'It is so.' }];
  return plain(id, 0, to, { why, text: `I say ${id.padEnd(7, '.')}`, ...(points === 0 ? {} : { effects }), ...more });
}

const taught = { principles: ['listen-dont-argue'] };
const whole = (nodes: readonly Json[], more: Json = {}): Json =>
  written([...nodes, end('over')], { ...taught, ...more });
const first = (more: Json = {}) => choose('start', [choice('hear', 2, 'over'), choice('argue', -2, 'over', more)]);
const ending = (id: string, outcome = 'kind words') => ({ id, title: 'Over', outcome, text: 'That was it.' });
const endAt = (id: string, where: string, more: Json = {}) => ({ kind: 'end', id, ending: where, ...more });
const flag = (id: string) => ({ kind: 'flag', id });
const is = (id: string) => ({ var: id, is: true });
const number = (id: string, least: number, most: number, start: number) => ({ kind: 'number', id, least, most, start });

describe('a scenario without faults', () => {
  it('is passed over in silence', () => {
    expect(found(whole([first()]))).toEqual([]);
  });

  const folder = new URL('../../scenarios/', import.meta.url);
  const shipped = readdirSync(folder).filter((f) => f.endsWith('.json') && !f.endsWith('.schema.json'));
  it.each(shipped)('is %s, as it is shipped', { timeout: 60_000 }, (file) => {
    expect(check(file.slice(0, -5), readFileSync(new URL(file, folder), 'utf8'))).toEqual([]);
  });
});

describe('the list of findings', () => {
  it('has a sentence for each', () => {
    for (const { about } of Object.values(FINDINGS)) expect(about).toMatch(/^[A-Z].*\.$/);
  });
});

describe('what the reader refuses', () => {
  it.each<[string, Json, string]>([
    [
      'a choice that leads nowhere',
      whole([choose('start', [choice('hear', 2, 'gone')])]),
      'unknown-id /nodes/0/choices/0/to',
    ],
    ['two nodes of one name', whole([first(), end('start')]), 'duplicate-id /nodes/1/id'],
    ['a misspelled key', { ...whole([first()]), tittle: 'x' }, 'schema '],
    [
      'a value out of range',
      whole([first({ set: [{ var: 'n', to: 7 }] })], { variables: [number('n', 0, 3, 0)] }),
      'out-of-range /nodes/0/choices/1/set/0/to',
    ],
    [
      'a principle that is not listed',
      whole([
        choose('start', [
          choice('hear', 1, 'over', { effects: [{ principle: 'respect', points: 1, reason: 'It is so.' }] }),
        ]),
      ]),
      'unlisted-principle /nodes/0/choices/0/effects/0/principle',
    ],
  ])('is an error with its kind: %s', (_what, value, at) => {
    expect(codesAt(value)).toContain(at);
  });

  it('is reported along with what else is wrong, where the form is right', () => {
    const value = whole([choose('start', [choice('hear', 2, 'gone', { why: 'Hm.' })])]);
    expect(codesAt(value)).toEqual(
      expect.arrayContaining(['unknown-id /nodes/0/choices/0/to', 'missing-explanation /nodes/0/choices/0/why']),
    );
  });

  it('comes with the picks that get stuck in a dead end', () => {
    const value = whole([
      choose('start', [choice('hear', 2, 'hub'), choice('argue', -2, 'over')]),
      choose('hub', [choice('ask', 1, 'hub', { times: 1 })]),
    ]);
    expect(only(value, 'no-way-out')).toMatchObject({ pointer: '/nodes/1', picks: ['hear', 'ask'] });
  });
});

describe('what can never happen', () => {
  it('is a node to which no play comes', () => {
    expect(codesAt(whole([first(), choose('lost', [choice('a', 1, 'over')])]))).toEqual(['unreachable-node /nodes/1']);
  });

  it('is an ending without a node, or with one that no play comes to', () => {
    const endings = [ending('over'), ending('dream'), ending('far')];
    const value = whole([first(), endAt('away', 'far')], { endings });
    expect(codesAt(value)).toEqual([
      'unreachable-node /nodes/1',
      'ending-without-node /endings/1',
      'ending-never /endings/2',
    ]);
  });

  it('is a choice whose condition no play meets', () => {
    const value = whole(
      [
        choose('start', [choice('hear', 2, 'two', { set: [{ var: 'n', to: 1 }] }), choice('argue', -2, 'over')]),
        choose('two', [choice('go', 1, 'over'), choice('fly', 1, 'over', { if: { var: 'n', atLeast: 2 } })]),
      ],
      { variables: [number('n', 0, 3, 0)] },
    );
    expect(codesAt(value)).toEqual(['choice-never /nodes/1/choices/1']);
  });

  it('is a line, a jump or odds whose condition has one answer', () => {
    const value = whole(
      [
        choose('start', [choice('hear', 2, 'go', { set: [{ var: 'f', to: true }] }), choice('argue', -2, 'over')]),
        {
          kind: 'go',
          id: 'go',
          lines: [{ id: 'l', text: 'Hm.', if: { var: 'f', is: false } }],
          jumps: [{ if: { var: 'f', is: true }, to: 'toss' }, { to: 'over' }],
        },
        {
          kind: 'chance',
          id: 'toss',
          draws: [
            {
              id: 'y',
              odds: 50,
              to: 'over',
              moved: [{ if: { not: { var: 'f', is: true } }, by: 10, reason: 'It is so.' }],
            },
            { id: 'n', odds: 50, to: 'over' },
          ],
        },
      ],
      { variables: [flag('f')] },
    );
    expect(codesAt(value)).toEqual([
      'condition-never /nodes/1/lines/0/if',
      'condition-always /nodes/1/jumps/0/if',
      'condition-never /nodes/2/draws/0/moved/0/if',
    ]);
  });

  it('is a part of a condition that decides nothing', () => {
    const value = whole(
      [
        choose('start', [choice('hear', 2, 'two', { set: [{ var: 'f', to: true }] }), choice('argue', -2, 'two')]),
        choose('two', [
          choice('go', 1, 'over'),
          choice('on', 1, 'over', {
            if: {
              all: [
                { var: 'f', is: true },
                { var: 'n', atMost: 3 },
              ],
            },
          }),
        ]),
      ],
      { variables: [flag('f'), number('n', 0, 3, 0)] },
    );
    expect(codesAt(value)).toEqual(['condition-always /nodes/1/choices/1/if/all/1', 'variable-never-set /variables/1']);
  });

  it('is an addition at the bound, with the picks that try it', () => {
    const value = whole(
      [
        choose('start', [choice('hear', 2, 'two', { set: [{ var: 'n', to: 3 }] }), choice('argue', -2, 'over')]),
        choose('two', [choice('more', 1, 'three', { set: [{ var: 'n', add: 1 }] })]),
        choose('three', [choice('go', 1, 'over')], { lines: [{ id: 'l', text: 'Hm.', if: { var: 'n', is: 3 } }] }),
      ],
      { variables: [number('n', 0, 3, 0)] },
    );
    expect(only(value, 'idle-add')).toMatchObject({
      pointer: '/nodes/1/choices/0/set/0',
      picks: ['hear', 'more'].slice(0, 1),
    });
  });

  it('is a variable that nothing reads, or nothing sets', () => {
    const value = whole(
      [first({ set: [{ var: 'f', to: true }], reply: [{ id: 'l', text: 'Hm.', if: { var: 'g', is: false } }] })],
      {
        variables: [flag('f'), flag('g')],
      },
    );
    expect(codesAt(value)).toEqual([
      'condition-always /nodes/0/choices/1/reply/0/if',
      'variable-never-read /variables/0',
      'variable-never-set /variables/1',
    ]);
  });
});

describe('what cannot be scored', () => {
  it('is a conversation that can go round, shown with the loop and the picks into it', () => {
    const value = whole([
      choose('start', [choice('hear', 2, 'hub'), choice('argue', -2, 'over')]),
      choose('hub', [choice('again', 1, 'aside'), choice('enough', 1, 'over')]),
      choose('aside', [choice('back', 0, 'hub')]),
    ]);
    const cycle = only(value, 'cycle');
    expect(cycle).toMatchObject({ pointer: '/nodes/1', picks: ['hear'] });
    expect(cycle?.says).toContain('hub → aside → hub (by picking again, back)');
  });

  it('is more than a million positions', { timeout: 60_000 }, () => {
    const flags = Array.from({ length: 24 }, (_, i) => `f${i}`);
    const turns = flags.map((f, i) =>
      choose(i === 0 ? 'start' : `n${i}`, [
        choice('hear', 1, `n${i + 1}`, { set: [{ var: f, to: true }] }),
        choice('argue', -1, `n${i + 1}`),
      ]),
    );
    const asks = { any: [{ all: flags.slice(0, 12).map(is) }, { all: flags.slice(12).map(is) }] };
    const last = choose('n24', [choice('hear', 1, 'over', { if: asks }), choice('argue', -1, 'over')]);
    expect(codesAt(whole([...turns, last], { variables: flags.map(flag) }))[0]).toBe('too-many-states /variables');
  });

  it('is a scenario in which nothing can be won', () => {
    expect(codesAt(whole([choose('start', [choice('a', 0, 'over'), choice('argue', -2, 'over')])]))).toContain(
      'nothing-to-win /nodes',
    );
  });
});

describe('what the score would tell wrongly', () => {
  it('is a hang-up with more than 40 Conduct', () => {
    const endings = [ending('over'), ending('dead', 'hung up')];
    const value = whole(
      [
        choose('start', [choice('hear', 2, 'two'), choice('argue', -2, 'over')]),
        choose('two', [choice('go', 2, 'over'), choice('shout', 0, 'slam')]),
        endAt('slam', 'dead'),
      ],
      { endings },
    );
    expect(only(value, 'good-hang-up')).toMatchObject({ pointer: '/endings/1', picks: ['hear', 'shout'] });
  });

  it('is an ending that a handstand leads to, with more than 50 Conduct', () => {
    const endings = [ending('over'), ending('upside')];
    const value = whole(
      [
        choose('start', [choice('hear', 2, 'down'), choice('argue', -2, 'over')]),
        endAt('down', 'upside', { lines: [{ id: 'l', text: 'Hup.', cue: 'handstand' }] }),
      ],
      { endings },
    );
    expect(only(value, 'good-handstand')).toMatchObject({ pointer: '/endings/1', picks: ['hear'] });
  });

  it('is an outcome that only asking badly gets', () => {
    const endings = [ending('over'), ending('lucky', 'three areas')];
    const value = whole(
      [choose('start', [choice('hear', 2, 'over'), choice('argue', -2, 'won')]), endAt('won', 'lucky')],
      { endings },
    );
    expect(only(value, 'unearned-outcome')).toMatchObject({ pointer: '/endings/1', picks: ['argue'] });
  });

  it('is a graceful close that costs, and a best way that is scolded', () => {
    const effects = [{ principle: 'thank-full-stop', points: 1, reason: 'It is so.' }];
    const value = whole(
      [
        choose('start', [choice('hear', 3, 'two'), choice('thanks', 0, 'over', { effects })]),
        choose('two', [choice('argue', -1, 'over'), choice('shout', -3, 'over')]),
      ],
      { principles: ['listen-dont-argue', 'thank-full-stop'] },
    );
    expect(only(value, 'costly-grace')).toMatchObject({ pointer: '/nodes/0/choices/1', picks: ['thanks'] });
    expect(only(value, 'negative-on-best')).toMatchObject({ pointer: '/nodes/1/choices/0', picks: ['hear', 'argue'] });
  });

  it('is luck that takes away much of what could have been shown', () => {
    const value = whole([
      choose('start', [choice('write', 2, 'sent'), choice('argue', -2, 'over')]),
      {
        kind: 'chance',
        id: 'sent',
        draws: [
          { id: 'yes', odds: 40, to: 'answered' },
          { id: 'no', odds: 60, to: 'over' },
        ],
      },
      choose('answered', [choice('thanks', 2, 'over'), choice('but', -2, 'over')]),
    ]);
    expect(only(value, 'costly-chance')).toMatchObject({ pointer: '/nodes/1', picks: ['write'] });
  });

  it('is a scale without a bottom, and a principle that cannot be broken', () => {
    const value = whole([choose('start', [choice('hear', 2, 'over'), choice('nod', 1, 'over')])]);
    expect(codesAt(value)).toEqual(['no-zero /nodes', 'one-sided-principle /principles/0']);
  });

  it('is a scenario in which the longest choice is always the best', () => {
    const turn = (id: string, to: string) =>
      choose(id, [choice('hear', 2, to, { text: 'I say a good deal, and say it well.' }), choice('argue', -2, to)]);
    const value = whole([turn('start', 'two'), turn('two', 'over')]);
    expect(only(value, 'giveaway')?.says).toMatch(/longest choice gets 100 Conduct/);
  });
});

describe('words', () => {
  it.each<[string, FindingCode, Json]>([
    ['a choice over 90 characters', 'long-choice', { text: 'I say so. '.repeat(10) }],
    ['a line over 160 characters', 'long-line', { reply: [{ id: 'l', text: 'I say so. '.repeat(17) }] }],
    ['an explanation under 20 words', 'short-why', { why: 'This is a little too short to be of use.' }],
    ['an explanation over 60 words', 'long-why', { why: 'It is so. '.repeat(21) }],
    ['an explanation of a word or two', 'missing-explanation', { why: 'Hm.' }],
    ['the explanation of another choice', 'same-why', choice('hear', 0, 'over')],
    [
      'an explanation for scholars',
      'hard-why',
      {
        why: 'Notwithstanding institutional considerations, interrogating unsuccessful applications retrospectively necessitates extraordinary magnanimity, particularly regarding organizational representatives experiencing considerable administrative responsibilities, notwithstanding personal disappointment.',
      },
    ],
  ])('are looked at: %s', (_what, code, more) => {
    const { why, text, reply } = more;
    const given = Object.fromEntries(Object.entries({ why, text, reply }).filter(([, v]) => v !== undefined));
    expect(codesAt(whole([first(code === 'same-why' ? { why } : given)])).map((c) => c.split(' ')[0])).toContain(code);
  });

  it('make a scenario longer than its card says', () => {
    const lines = Array.from({ length: 12 }, (_, i) => ({ id: `l${i}`, text: 'I say so. '.repeat(15) }));
    expect(only(whole([{ ...first(), lines }]), 'minutes')?.says).toMatch(/about 3 minutes/);
  });
});
