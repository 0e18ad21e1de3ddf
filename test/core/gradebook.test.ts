import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { Assignment } from '../../src/core/assignment.ts';
import type { Gradebook } from '../../src/core/gradebook.ts';
import { decisionsOf } from '../../src/core/gradebook-decisions.ts';
import { heatOf } from '../../src/core/gradebook-heat.ts';
import { replayed } from '../../src/core/gradebook-replay.ts';
import { rowsOf } from '../../src/core/gradebook-rows.ts';
import { readScenario } from '../../src/core/reader.ts';
import { codesIn, receiptOf } from '../../src/core/result.ts';
import type { Scenario } from '../../src/core/scenario.ts';
import { attemptOf, graded, handedIn, TERMS } from './class.ts';
import { DAY, MONDAY } from './played.ts';
import { choice, choose, end, small, workedExample } from './small.ts';

const EXAMPLE = workedExample();
/** Conduct 36, 0 and 100. */
const [POLITE, RUDE, BEST] = [['call', 'thank'], ['call', 'argue'], ['write']];
/** The write goes unanswered with this seed, so the conversation is over. */
const SILENT = { seed: silentSeed() };

function silentSeed(): number {
  for (let seed = 1; ; seed++) if (overAfterWriting(seed)) return seed;
}

function overAfterWriting(seed: number): boolean {
  const it = replayed(attemptOf(EXAMPLE, ['write'], { seed }), EXAMPLE);
  return it.kind === 'playthrough' && it.playthrough.ending !== null;
}

const polite = (more = {}) => attemptOf(EXAMPLE, POLITE, more);
const rude = (more = {}) => attemptOf(EXAMPLE, RUDE, more);
const best = (more = {}) => attemptOf(EXAMPLE, BEST, { ...SILENT, ...more });
const bookOf = (codes: readonly string[], terms = TERMS) => graded(codes, [EXAMPLE], terms);
const table = (book: Gradebook) => rowsOf(book).map((r) => [r.student.name, r.conduct]);
const reasons = (book: Gradebook) => book.apart.map((a) => a.reasons.map((r) => r.kind));

describe('a gradebook', () => {
  it('shows what the picks are worth, and nothing else', () => {
    const codes = [handedIn('Ada', [polite()]), handedIn('Ben', [rude()]), handedIn('Chi', [best()])];
    const book = bookOf(codes);
    expect(table(book)).toEqual([
      ['Ada', 36],
      ['Ben', 0],
      ['Chi', 100],
    ]);
    expect(book.students.map((s) => s.receipts)).toEqual(codes.map((c) => [receiptOf(c)]));
    expect(book.apart).toEqual([]);
  });

  it.each([
    ['best', 100],
    ['first', 0],
    ['last', 36],
  ] as const)('counts the %s attempt where the assignment says so: %i', (counts, conduct) => {
    const attempts = [rude({ started: MONDAY }), best({ started: MONDAY + 1 }), polite({ started: MONDAY + 2 })];
    expect(table(bookOf([handedIn('Ada', attempts, { ...TERMS, counts })], { ...TERMS, counts }))).toEqual([
      ['Ada', conduct],
    ]);
  });

  it('takes names that differ in size of letters, spaces or accents as stored for one student, and shows the first', () => {
    const codes = ['Zoë Å', 'ZOE\u0308 \u212b', 'zoë  å'.replace('  ', ' ')].map((name) =>
      handedIn(name.normalize('NFC'), [rude()]),
    );
    const book = bookOf(codes);
    expect(rowsOf(book).map((r) => [r.student.name, r.attempts])).toEqual([['Zoë Å', 3]]);
  });

  it('merges a code that came before, and a later code that holds the earlier attempts', () => {
    const [first, second] = [polite(), best({ started: MONDAY + DAY })];
    const [early, late] = [handedIn('Ada', [first]), handedIn('Ada', [first, second])];
    const book = bookOf([early, early, late]);
    expect(book.came).toEqual({ codes: 3, all: 4, accepted: 2, apart: 0, known: 2 });
    expect(rowsOf(book)[0]).toMatchObject({ conduct: 100, attempts: 2 });
    expect(book.students[0]!.receipts).toEqual([receiptOf(early), receiptOf(late)]);
  });

  it('tells what is wanting for a pass, and passes who has it all', () => {
    const terms: Assignment = {
      ...TERMS,
      pass: { conduct: 70, principles: [{ principle: 'listen-dont-argue', share: 90 }] },
    };
    const rows = rowsOf(bookOf([handedIn('Ada', [best()], terms), handedIn('Ben', [rude()], terms)], terms));
    expect(rows.map((r) => [r.passed, r.missing])).toEqual([
      [true, []],
      [false, ['Conduct 70 or more', '“Listen, don’t argue” at 90 or more']],
    ]);
  });

  it('asks for one of the endings that are named', () => {
    const terms: Assignment = { ...TERMS, scenarios: [{ id: 'small', endings: ['elsewhere'] }] };
    expect(rowsOf(bookOf([handedIn('Ada', [best()], terms)], terms))[0]!.missing).toEqual(['the ending “elsewhere”']);
  });

  it('gives a mark over all that was asked: a scenario that was not handed in is 0 in it, and left out of the mean', () => {
    const terms: Assignment = { ...TERMS, scenarios: [{ id: 'small' }, { id: 'other' }] };
    const [row] = rowsOf(bookOf([handedIn('Ada', [best()], terms)], terms));
    expect(row).toMatchObject({ conduct: 100, overall: 50, handedIn: 1, passed: false });
    expect(row!.missing).toEqual(['an attempt that counts (2)']);
  });
});

describe('set apart, with the reason, is', () => {
  const fixed = { ...TERMS, seed: 5 };
  const mended = small([choose('start', [choice('new', 1, 'over')]), end('over')]);
  const cases: readonly [string, Assignment, string, string][] = [
    ['a code that was changed on the way', TERMS, 'unreadable', handedIn('Ada', [best()]).replace(/.{4}$/, '0000')],
    ['a code for another assignment', TERMS, 'another assignment', handedIn('Ada', [best()], fixed)],
    ['a code without an attempt', TERMS, 'empty', handedIn('Ada', [])],
    [
      'an attempt at a scenario that was not asked for',
      TERMS,
      'no such scenario',
      handedIn('Ada', [best({ scenario: 1 })]),
    ],
    ['a version that is not known', TERMS, 'unknown version', handedIn('Ada', [attemptOf(mended, ['new'])])],
    ['a conversation that is not over', TERMS, 'not finished', handedIn('Ada', [attemptOf(EXAMPLE, ['call'])])],
    ['practice', TERMS, 'practice', handedIn('Ada', [best({ mode: 'practice' })])],
    [
      'an attempt in which something was taken back',
      TERMS,
      'practice',
      handedIn('Ada', [attemptOf(EXAMPLE, ['call', 'undo', 'write'], SILENT)]),
    ],
    ['an attempt that was coached against the terms', TERMS, 'coached', handedIn('Ada', [best({ mode: 'coached' })])],
    ['other luck than the assignment gives', fixed, 'another seed', handedIn('Ada', [rude({ seed: 4 })], fixed)],
    ['a pick within half a second', TERMS, 'impossible timing', handedIn('Ada', [polite({ after: 499 })])],
  ];

  it.each(cases)('%s', (_what, terms, kind, code) => {
    const book = bookOf([code], terms);
    expect(reasons(book)).toEqual([[kind]]);
    expect(book.apart[0]!.reasons[0]!.says).toMatch(/^[A-Z].*\.$/);
    expect(book.came).toEqual({ codes: 1, all: 1, accepted: 0, apart: 1, known: 0 });
    expect(rowsOf(book).every((r) => r.conduct === null)).toBe(true);
  });

  it('a pick that is not on offer, and one after the end', () => {
    const log = polite().log;
    const wrong = { ...polite(), log: [log[0]!, { choice: 7, after: 4000 }] };
    const over = { ...polite(), log: [...log, { choice: 0, after: 4000 }] };
    const book = bookOf([handedIn('Ada', [wrong, over])]);
    expect(book.apart.map((a) => a.reasons.map((r) => r.says))).toEqual([
      ['Its pick 2 is not on offer at that moment.'],
      ['It goes on with pick 3 after the conversation is over.'],
    ]);
  });

  it('every attempt whose picks and times came under two names, whatever else it says of itself', () => {
    const mine = polite();
    const copy = { ...mine, seed: 99, started: MONDAY + DAY, mode: 'practice' as const };
    const book = bookOf([handedIn('Ada', [mine]), handedIn('Ben', [copy]), handedIn('Chi', [polite()])]);
    expect(reasons(book)).toEqual([['copy'], ['practice', 'copy']]);
    expect(book.apart.map((a) => a.reasons.at(-1)!.of)).toEqual([['ben'], ['ada']]);
    expect(table(book)).toEqual([
      ['Ada', null],
      ['Ben', null],
      ['Chi', 36],
    ]);
  });

  it('what was begun after as many attempts as are allowed', () => {
    const terms = { ...TERMS, attempts: 2 };
    const attempts = [best({ started: MONDAY + 3 }), polite({ started: MONDAY }), rude({ started: MONDAY + 1 })];
    const book = bookOf([handedIn('Ada', attempts, terms)], terms);
    expect(reasons(book)).toEqual([['too many']]);
    expect(book.apart[0]!.checked!.conduct).toBe(100);
    expect(rowsOf(book)[0]).toMatchObject({ conduct: 36, attempts: 2 });
  });

  it('nothing that practice or a copy would have used up', () => {
    const terms = { ...TERMS, attempts: 1 };
    const attempts = [rude({ mode: 'practice', started: MONDAY - 1 }), polite()];
    expect(table(bookOf([handedIn('Ada', attempts, terms)], terms))).toEqual([['Ada', 36]]);
  });
});

describe('nothing that comes in is dropped:', () => {
  it('what is accepted, set apart and known already make up all of it', () => {
    const mine = polite();
    const codes = [
      handedIn('Ada', [mine, rude()]),
      handedIn('Ada', [mine, best({ mode: 'practice' })]),
      handedIn('Ben', [mine]),
      'HS1:CUT',
      'HS1:CUT',
    ];
    const { came } = bookOf(codes);
    expect(came).toEqual({ codes: 5, all: 7, accepted: 1, apart: 4, known: 2 });
    expect(came.accepted + came.apart + came.known).toBe(came.all);
  });

  it('a text gives each of its codes, and the beginning of each that is cut', () => {
    const [one, two] = [handedIn('Ada', [best()]), handedIn('Ben', [rude()])];
    expect(codesIn(`*${one}* ${one.slice(0, 30)} ${two.slice(0, 50)}=\r\n${two.slice(50)}.\n_${two}_`)).toEqual([
      one,
      one.slice(0, 30),
      two,
      two,
    ]);
  });
});

describe('the heat map', () => {
  const asks = (id: string, principle: string, to: string) =>
    choose(id, [
      choice('yes', 0, to, { effects: [{ principle, points: 2, reason: 'Because.' }] }),
      choice('no', 0, to),
    ]);
  const two = small([asks('start', 'want-feedback', 'b'), asks('b', 'thank-full-stop', 'over'), end('over')]);
  const book = graded(
    [
      ['Ada', ['yes', 'yes']],
      ['Ben', ['yes', 'no']],
      ['Chi', ['yes', 'no']],
      ['Dev', ['no', 'no']],
      ['Eli', ['yes', 'yes']],
    ].map(([name, picks]) => handedIn(String(name), [attemptOf(two, picks as string[])])),
    [two],
  );
  const heat = heatOf(book);
  const shareOf = (principle: string) => heat.whole.find((c) => c.principle === principle);

  it('gives each student’s share of each principle, and none where nothing asked for it', () => {
    const shares = heat.rows[1]!.cells.filter((c) => c.share !== null).map((c) => [c.principle, c.share]);
    expect(shares).toEqual([
      ['want-feedback', 100],
      ['thank-full-stop', 0],
    ]);
  });

  it('gives the mean of the class, and says to teach the weakest', () => {
    expect(shareOf('want-feedback')).toMatchObject({ share: 80, students: 5, decisions: 5 });
    expect(shareOf('thank-full-stop')).toMatchObject({ share: 40, students: 5 });
    expect(shareOf('respect')).toMatchObject({ share: null, students: 0 });
    expect(heat.teachNext).toBe('thank-full-stop');
  });

  it('says to teach nothing on fewer than five decisions', () => {
    const one = graded([handedIn('Ada', [attemptOf(two, ['no', 'no'])])], [two]);
    expect(heatOf(one).teachNext).toBeNull();
  });
});

describe('the decisions', () => {
  const codes = [
    handedIn('Ada', [rude({ started: MONDAY }), polite({ started: MONDAY + 1 })]),
    handedIn('Ben', [rude()]),
    handedIn('Chi', [best()]),
  ];
  const [told] = decisionsOf(bookOf(codes));
  const at = (node: string) => told!.decisions.find((d) => d.node === node)!;

  it('tell how the class chose in the attempts that count, and what each choice cost there', () => {
    expect(told).toMatchObject({ scenario: 'small', title: 'Small', attempts: 3, again: 1 });
    expect(at('start').ways.map((w) => [w.text, w.count, w.share, w.slip, w.cost])).toEqual([
      ['I say call.', 2, 67, true, { least: 64, most: 64 }],
      ['I say write.', 1, 33, false, { least: 0, most: 0 }],
    ]);
    expect(at('phone').ways.map((w) => [w.text, w.count, w.slip])).toEqual([
      ['I say argue.', 1, true],
      ['I say thank.', 1, false],
    ]);
  });

  it('begin with the commonest slip', () => {
    expect(told!.decisions.map((d) => d.node)).toEqual(['start', 'phone']);
  });

  it('set first attempts beside last ones, of those who made more than one', () => {
    expect(at('phone').ways.map((w) => w.step)).toEqual([
      { first: 100, last: 0 },
      { first: 0, last: 100 },
    ]);
  });

  it('put emails together by how they were read, and count their sentences', () => {
    const letter = letterOf('../fixtures/letter.json');
    const emails = [['thanks', 'areas'], ['thanks', 'areas', 'easy'], ['why']];
    const codes = emails.map((email, i) => handedIn(`Student ${i}`, [attemptOf(letter, [email, 'let'], { seed: 2 })]));
    const [told] = decisionsOf(graded(codes, [letter]));
    const written = told!.decisions.find((d) => d.email)!;
    expect(written.ways.map((w) => [w.text, w.count, w.slip])).toEqual([
      ['Thanks, and a small question.', 2, true],
      ['A question.', 1, true],
    ]);
    expect(written.sentences.map((one) => [one.id, one.count])).toEqual([
      ['thanks', 2],
      ['why', 1],
      ['areas', 2],
      ['easy', 1],
    ]);
  });
});

function letterOf(file: string): Scenario {
  const reading = readScenario('small', readFileSync(new URL(file, import.meta.url), 'utf8'));
  if (reading.kind === 'problems') throw new Error('The letter cannot be read.');
  return reading.scenario;
}
