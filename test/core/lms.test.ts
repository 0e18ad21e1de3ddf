import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { bytesOfText, type Encoded, type Encoding } from '../../src/core/csv-bytes.ts';
import { readExport, type LmsExport } from '../../src/core/lms-export.ts';
import { fill, type Filled, type Filling, type Scored } from '../../src/core/lms-fill.ts';

const CANVAS = `Student,ID,SIS User ID,SIS Login ID,Section,Essay (101),Handstand (102),Final Score
,,,,,,Manual Posting,
    Points Possible,,,,,10.00,20.00,(read only)
"Diallo, Amara",7001,U17,adiallo,HR 101,9.00,,45.00
"Ito, Kit",7002,U18,kito,HR 101,,18.00,90.00
"Bell, Ann",7003,U19,abell,HR 101,EX,EX,
"Bell, Ann",7004,U20,abell2,HR 102,,,
"Student, Test",7009,,f00,HR 101,,,
`;

const MOODLE = [
  '"First name","Last name","ID number","Email address","Quiz: One (Real)","Quiz: One (Percentage)","Course total (Real)"',
  'Amara,Diallo,U17,amara@uni.edu,-,-,-',
  'Kit,"Ito ""Kit""",U18,Kit@uni.edu,85.50,"85.50 %",85.50',
  '',
].join('\r\n');

const BLACKBOARD = [
  '"Last Name"\t"First Name"\t"Username"\t"Student ID"\t"Last Access"\t"Call [Total Pts: 50 Score] |337"\t"Total [Total Pts: up to 150 Score] |336"',
  '"Diallo"\t"Amara"\t"adiallo"\t"U17"\t"2026-11-01"\t""\t"10.00"',
  '"Ito"\t"Kit"\t"kito"\t"U18"\t""\t"20.00"\t""',
].join('\n');

function bytesOf(text: string, encoding: Encoding = 'utf-8', bom = false): Uint8Array {
  return bytesOfText({ text, encoding, bom })!;
}

function exportOf(text: string, ...how: [Encoding?, boolean?]): LmsExport {
  const read = readExport(bytesOf(text, ...how));
  if ('why' in read) throw new Error(read.why);
  return read.value;
}

const NEW: Filling = { keyedBy: 'any', column: 'Handstand 2', outOf: 100, keepHigher: true };

function filled(from: LmsExport, scores: readonly Scored[], filling: Partial<Filling> = {}): Filled & { text: string } {
  const read = fill(from, scores, { ...NEW, ...filling });
  if ('why' in read) throw new Error(read.why);
  return { ...read.value, text: new TextDecoder().decode(read.value.bytes) };
}

function fates(from: LmsExport, scores: readonly Scored[], filling: Partial<Filling> = {}): string[] {
  return filled(from, scores, filling).told.map((t) => `${t.student}: ${t.fate}`);
}

function score(student: string, of = 80): Scored {
  return { student, score: of };
}

describe('an export is told by its headings', () => {
  test.each([
    ['canvas', CANVAS, ['Essay of 10', 'Handstand of 20']],
    ['moodle', MOODLE, ['Quiz: One of ?']],
    ['blackboard', BLACKBOARD, ['Call of 50']],
  ])('%s, and the columns that may be filled', (lms, text, columns) => {
    const read = exportOf(text);
    expect(read.lms).toBe(lms);
    expect(read.columns.map((c) => `${c.title} of ${c.outOf ?? '?'}`)).toEqual(columns);
  });

  it('a column that Canvas says is not to be written, in whatever language', () => {
    const notes =
      'Student,ID,Section,Notizen,Essay (1)\n    Points Possible,,,(nur Lesen),10.00\n"Diallo, Amara",7,1,,\n';
    expect(exportOf(notes).columns.map((c) => c.title)).toEqual(['Essay']);
  });

  it('Canvas with the names in two columns, or with semicolons', () => {
    const two =
      'LastName;FirstName;ID;SIS Login ID;Section;Essay (1)\n    Points Possible;;;;;10\nDiallo;Amara;7;ad;1;\n';
    expect(exportOf(two)).toMatchObject({ lms: 'canvas', columns: [{ at: 5, title: 'Essay', outOf: 10 }] });
    expect(fates(exportOf(two), [score('amara diallo')])).toEqual(['amara diallo: filled']);
  });

  it('Moodle’s list of participants, and its sheet for one assignment', () => {
    expect(exportOf('First name,Surname,Email address,Groups\nA,B,a@b.c,x\n').lms).toBe('moodle');
    const sheet = 'Identifier,"Full name","Email address",Status,Grade,"Maximum Grade","Grade can be changed"\n';
    const read = exportOf(`${sheet}"Participant 12","Amara Diallo",a@uni.edu,Submitted,,20.00,Yes\n`);
    expect(read).toMatchObject({ lms: 'moodle', columns: [{ at: 4, title: 'Grade', outOf: 20 }] });
  });

  it('any other table by a column that says who somebody is, if only by its email addresses', () => {
    const read = exportOf('Who,Mark\nx@uni.edu,\ny@uni.edu,3\n');
    expect(read).toMatchObject({ lms: 'other', columns: [{ at: 1, title: 'Mark', outOf: null }] });
    expect(fates(read, [score('X@uni.edu')])).toEqual(['X@uni.edu: filled']);
  });

  test.each([
    ['', 'nothing in this file'],
    ['Wine,Price\nRed,3\n', 'No column of this file says who a student is'],
    ['Email,Mark\n', 'no students'],
    ['Email,Mark\n"a', 'Line 2: a quotation mark is opened here and never closed.'],
  ])('%j is refused in words', (text, why) => {
    expect(readExport(bytesOf(text))).toHaveProperty('why', expect.stringContaining(why));
  });
});

describe('a column that is filled', () => {
  it('changes its cell and nothing else, and is worth what the column is out of', () => {
    const { text, told } = filled(exportOf(CANVAS), [score('adiallo', 85)], { column: 6, outOf: 20 });
    expect(text).toBe(CANVAS.replace('9.00,,45.00', '9.00,17,45.00'));
    expect(told).toMatchObject([{ fate: 'filled', was: '', now: '17' }]);
  });

  it('is written in quotes where its cell was in quotes, and with a comma where the file has commas', () => {
    const blackboard = filled(exportOf(BLACKBOARD), [score('adiallo', 85)], { column: 5, outOf: 50 });
    expect(blackboard.text).toBe(BLACKBOARD.replace('"2026-11-01"\t""', '"2026-11-01"\t"42.5"'));
    const german = 'Vorname;Nachname;E-Mail-Adresse;Test\nAmara;Diallo;a@uni.de;7,5\n';
    expect(filled(exportOf(german), [score('a@uni.de', 85)], { column: 3, outOf: 10 }).text).toBe(
      german.replace('7,5', '8,5'),
    );
  });

  it('that is new stands at the end of every row, quoted as the cell before it', () => {
    const { text } = filled(exportOf(BLACKBOARD), [score('U18', 70)], { column: '=Call' });
    const ends = [`\t"'=Call"`, '\t""', '\t"70"'];
    expect(text).toBe(
      BLACKBOARD.split('\n')
        .map((line, i) => line + ends[i])
        .join('\n'),
    );
  });

  it('that is new tells Canvas what it is out of', () => {
    const lines = filled(exportOf(CANVAS), [score('U17', 70)]).text.split('\n');
    expect(lines[0]).toMatch(/,Final Score,Handstand 2$/);
    expect(lines[1]).toMatch(/,Manual Posting,,$/);
    expect(lines[2]).toMatch(/,\(read only\),100$/);
    expect(lines[3]).toMatch(/,45.00,70$/);
  });

  test.each([
    ['utf-8', true],
    ['utf-16le', true],
    ['utf-16be', false],
    ['windows-1252', false],
  ] as const)('leaves the encoding as it was: %s, with a byte order mark: %s', (encoding, bom) => {
    const text = MOODLE.replace('Amara', 'Zoë');
    const { bytes } = filled(exportOf(text, encoding, bom), [score('zoë diallo', 50)], { column: 4 });
    expect(bytes).toEqual(bytesOf(text.replace('edu,-,', 'edu,50,'), encoding, bom));
  });

  it('is refused where it would not be what it seems', () => {
    const from = exportOf(CANVAS);
    const why = (filling: Partial<Filling>): unknown => fill(from, [], { ...NEW, ...filling });
    expect(why({ column: 7 })).toEqual({ why: 'This column cannot be filled.' });
    expect(why({ column: 3 })).toEqual({ why: 'This column cannot be filled.' });
    expect(why({ column: ' ' })).toEqual({ why: 'Give the new column a title.' });
    expect(why({ column: 'section ' })).toHaveProperty('why', expect.stringContaining('already'));
    expect(why({ column: 'Final Score' })).toHaveProperty('why', expect.stringContaining('already'));
    expect(why({ column: 'Final Grade' })).toHaveProperty('why', expect.stringContaining('Canvas keeps'));
    expect(why({ outOf: 0 })).toHaveProperty('why');
    const narrow = exportOf('Name,Mark\nZoë,\n', 'windows-1252');
    expect(fill(narrow, [], { ...NEW, column: 'Łódź' })).toHaveProperty('why', expect.stringContaining('letter'));
  });
});

describe('a student is found', () => {
  const from = exportOf(MOODLE);

  test.each([
    ['amara@uni.edu', 'email'],
    [' AMARA@uni.edu ', 'email'],
    ['u17', 'id'],
    ['Amara Diallo', 'name'],
    ['diallo,  amara', 'name'],
    ['Diallo Amara', 'name'],
  ] as const)('by %j, which is an %s', (student, key) => {
    expect(fates(from, [score(student)])).toEqual([`${student}: filled`]);
    expect(fates(from, [score(student)], { keyedBy: key })).toEqual([`${student}: filled`]);
    const others = (['email', 'id', 'login', 'name'] as const).filter((k) => k !== key);
    for (const keyedBy of others) expect(fates(from, [score(student)], { keyedBy })).toEqual([`${student}: nobody`]);
  });

  it('by “First Last” where the file has “Last, First”, and the other way round', () => {
    expect(fates(exportOf(CANVAS), [score('Kit Ito')])).toEqual(['Kit Ito: filled']);
    expect(fates(exportOf('Name,Mark\nKit Ito,\n'), [score('Ito, Kit')])).toEqual(['Ito, Kit: filled']);
  });

  it('in no row where two rows fit, and no row is given to two', () => {
    const scores = [score('Ann Bell'), score('abell'), score('U17'), score('adiallo')];
    const fate = ['Ann Bell: several', 'abell: filled', 'U17: shared', 'adiallo: shared'];
    const canvas = exportOf(CANVAS);
    expect(fates(canvas, scores.slice(2))).toEqual(fate.slice(2));
    expect(fates(canvas, scores.slice(1, 2))).toEqual(fate.slice(1, 2));
    // The same Ann Bell twice, for all that the file says.
    expect(fates(canvas, scores.slice(0, 2))).toEqual(['Ann Bell: several', 'abell: shared']);
  });

  it('or said to be missing, on either side', () => {
    const { told, without } = filled(exportOf(CANVAS), [score('Zoë'), score('Kit Ito')]);
    expect(told.map((t) => t.fate)).toEqual(['nobody', 'filled']);
    expect(without.map((p) => p.line)).toEqual([4, 6, 7, 8]);
  });
});

describe('a grade that is there already', () => {
  const canvas = exportOf(CANVAS);
  const column = { column: 6, outOf: 20 };

  it('is left alone where it is higher, or lowered and told, as was chosen', () => {
    expect(filled(canvas, [score('kito', 85)], column)).toMatchObject({
      text: CANVAS,
      told: [{ fate: 'higher', was: '18.00', now: '17' }],
    });
    const lowered = filled(canvas, [score('kito', 85)], { ...column, keepHigher: false });
    expect(lowered.text).toBe(CANVAS.replace(',18.00,', ',17,'));
    expect(lowered.told).toMatchObject([{ fate: 'lowered', was: '18.00', now: '17' }]);
  });

  it('is replaced where it is lower, and left as it is written where it is the same', () => {
    expect(fates(canvas, [score('kito', 95)], column)).toEqual(['kito: filled']);
    expect(filled(canvas, [score('kito', 90)], column)).toMatchObject({ text: CANVAS, told: [{ fate: 'same' }] });
  });

  it('is left alone where it is words', () => {
    const told = filled(canvas, [score('abell')], { ...column, keepHigher: false });
    expect(told).toMatchObject({ text: CANVAS, told: [{ fate: 'words', was: 'EX' }] });
  });
});

it('a row of another length than the headings is left alone, and told', () => {
  const text = 'Name,Mark\nIto, Kit,\nAmara,\n\n';
  const from = exportOf(text);
  expect(from.skipped).toEqual(['Line 2 has 3 cells where the headings have 2.']);
  expect(filled(from, [score('Amara', 70), score('Ito')]).text).toBe('Name,Mark,Handstand 2\nIto, Kit,\nAmara,,70\n\n');
});

it('a file of any kind, filled with nothing, is the same to the byte; of every score it is said what became of it', () => {
  const word = fc.constantFrom('Amara', 'Kit', 'a@uni.edu', '7', '90.5', '', '"x, y"', '"a ""b"""', '-', 'EX', 'é');
  const row = fc.array(word, { minLength: 3, maxLength: 4 });
  const how = fc.constantFrom<Pick<Encoded, 'encoding' | 'bom'>>(
    { encoding: 'utf-8', bom: false },
    { encoding: 'utf-16le', bom: true },
    { encoding: 'windows-1252', bom: false },
  );
  fc.assert(
    fc.property(
      fc.array(row),
      fc.constantFrom(',', ';', '\t'),
      fc.constantFrom('\n', '\r\n'),
      how,
      fc.array(word),
      (rows, d, end, as, who) => {
        const bytes = bytesOfText({
          ...as,
          text: [['Name', 'Email', 'Mark'], ...rows].map((r) => r.join(d)).join(end),
        })!;
        const read = readExport(bytes);
        if ('why' in read) return;
        expect(filled(read.value, [], { column: 2 }).bytes).toEqual(bytes);
        const scores = who.map((student, i) => score(student, i));
        const { told } = filled(read.value, scores, { column: 2 });
        expect(told.map((t) => t.student)).toEqual(who);
      },
    ),
    { numRuns: 500 },
  );
});
