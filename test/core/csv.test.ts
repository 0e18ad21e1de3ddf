import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { bytesOfText, ENCODINGS, readText, type Encoding } from '../../src/core/csv-bytes.ts';
import { csvText, DELIMITERS, readCsv, type CsvTable } from '../../src/core/csv-table.ts';
import { csvOf, harmless } from '../../src/core/csv.ts';
import { FORMULAS } from './formulas.ts';

function tableOf(text: string): CsvTable {
  const read = readCsv(text);
  if ('why' in read) throw new Error(read.why);
  return read.value;
}

function textsOf(text: string): string[][] {
  return tableOf(text).rows.map((row) => row.cells.map((c) => c.text));
}

const text = fc.oneof(
  fc.string({ unit: 'grapheme' }),
  fc.string({ unit: fc.constantFrom('a', ' ', ',', ';', '\t', '\r', '\n', '"', "'", '=', '-', '＋', '\u200b') }),
);

describe('a table that is written', () => {
  it('parts cells with commas, ends lines with CRLF, and puts quotes only where they are needed', () => {
    const rows = [
      ['Student', 'Conduct'],
      ['Diallo, Amara', 85],
      ['Kim "Kit" Ito', 100],
    ];
    expect(csvOf(rows)).toBe('Student,Conduct\r\n"Diallo, Amara",85\r\n"Kim ""Kit"" Ito",100\r\n');
  });

  it('is read back as it was, but for the apostrophes', () => {
    fc.assert(
      fc.property(fc.array(fc.array(text, { minLength: 1, maxLength: 4 }), { maxLength: 5 }), (rows) => {
        expect(textsOf(csvOf(rows))).toEqual(rows.map((row) => row.map(harmless)));
      }),
      { numRuns: 500 },
    );
  });

  it('keeps numbers that we worked out as numbers, negative ones too, and refuses what is no number', () => {
    expect(csvOf([[-3, 0.5, -0]])).toBe('-3,0.5,0\r\n');
    expect(csvOf([['-3']])).toBe("'-3\r\n");
    expect(() => csvOf([[Number.NaN]])).toThrow(RangeError);
  });
});

describe('no spreadsheet takes a text for a formula', () => {
  test.each([0, 1, 2])('in column %i, whatever it begins with', (column) => {
    for (const [name, formula] of FORMULAS) {
      const row = ['a', 'b', 'c'].with(column, formula);
      const [cells] = textsOf(csvOf([row]));
      expect(cells![column], name).toMatch(/^'/);
      expect(cells!.with(column, cells![column]!.replaceAll("'", '')), name).toEqual(row);
    }
  });

  it('not even where semicolons or lines are taken for the ends of cells, whatever stands in quotes', () => {
    expect(harmless('x;=1+1;y')).toBe("x;'=1+1;y");
    expect(harmless('x\n "@y')).toBe('x\n "\'@y');
    expect(harmless('x\t;\t-1')).toBe("x\t;\t'-1");
  });

  it('and what is harmless stays as it is', () => {
    for (const plain of ['', 'Amara', 'a=b', 'O’Neil-Diaz', 'x@y.edu', "'=1", '3', '１', 'Ann; Bob', '—']) {
      expect(harmless(plain)).toBe(plain);
    }
    fc.assert(
      fc.property(text, (t) => {
        expect(harmless(harmless(t))).toBe(harmless(t));
      }),
    );
  });
});

describe('a file that is read', () => {
  it('is written back to the letter: quotes, delimiters, line ends and the last line', () => {
    const part = fc.constantFrom('a', 'é', ' ', ',', ';', '\t', '\r', '\n', '\r\n', '"', '""', '"x,"', '"\n"');
    fc.assert(
      fc.property(fc.string({ unit: part }), (file) => {
        const read = readCsv(file);
        if ('value' in read) expect(csvText(read.value)).toBe(file);
        else expect(read.why).toMatch(/^Line \d+: /);
      }),
      { numRuns: 2000 },
    );
  });

  test.each(DELIMITERS)('is parted at %j where that parts its first line', (delimiter) => {
    const file = `\n"a,;\t"${delimiter}b${delimiter}"c"\nd${delimiter}e,;${delimiter}f`;
    expect(tableOf(file)).toMatchObject({ delimiter });
    expect(textsOf(file)[1]).toEqual(['a,;\t', 'b', 'c']);
  });

  it('may have rows of any length, with quotes in the middle of a bare cell', () => {
    expect(textsOf('a,b\r\n5" disk\r\n"",,\n')).toEqual([['a', 'b'], ['5" disk'], ['', '', '']]);
  });

  it('is refused where a quotation mark is never closed, with the line', () => {
    expect(readCsv('a,b\n"c\nd",e\nf,"g\n')).toEqual({
      why: 'Line 4: a quotation mark is opened here and never closed.',
    });
  });

  it('is refused where a cell goes on after its closing quotation mark, with the line', () => {
    expect(readCsv('a,b\nc,"d"e,f')).toEqual({
      why: 'Line 2: after a closing quotation mark comes “e”, where the cell should end.',
    });
  });

  it('says on which line each row begins, though cells hold line breaks', () => {
    expect(tableOf('a\n"b\r\nc\rd"\ne').rows.map((r) => r.line)).toEqual([1, 2, 5]);
  });
});

describe('bytes', () => {
  const encodable: Readonly<Record<Encoding, string>> = {
    'utf-8': 'Zoë, 李, 👋',
    'utf-16le': 'Zoë, 李, 👋',
    'utf-16be': 'Zoë, 李, 👋',
    'windows-1252': 'Zoë – 5 €',
  };

  test.each(ENCODINGS)('in %s are read, and written as they were', (encoding) => {
    for (const bom of encoding === 'windows-1252' ? [false] : [true, false]) {
      const file = { text: encodable[encoding], encoding, bom };
      expect(readText(bytesOfText(file)!)).toEqual({ value: file });
    }
  });

  it('of any kind are written as they were, or refused in words', () => {
    const mark = fc.constantFrom([], [0xef, 0xbb, 0xbf], [0xff, 0xfe], [0xfe, 0xff], [0x61, 0], [0, 0x61]);
    fc.assert(
      fc.property(mark, fc.uint8Array({ maxLength: 40 }), (begin, rest) => {
        const bytes = Uint8Array.from([...begin, ...rest]);
        const read = readText(bytes);
        if ('value' in read) expect(bytesOfText(read.value)).toEqual(bytes);
        else expect(read.why).toMatch(/\.$/);
      }),
      { numRuns: 3000 },
    );
  });

  it('of a workbook, of half a character and of no text at all are refused', () => {
    expect(readText(Uint8Array.of(0x50, 0x4b, 3, 4, 9))).toHaveProperty('why', expect.stringContaining('workbook'));
    expect(readText(Uint8Array.of(0xff, 0xfe, 0x61))).toHaveProperty('why', expect.stringContaining('cut'));
    expect(readText(Uint8Array.of(0x61, 0x62, 0, 0x63))).toHaveProperty('why', 'This is not a file of text.');
  });

  it('cannot hold a letter that their encoding lacks', () => {
    expect(bytesOfText({ text: 'Łódź', encoding: 'windows-1252', bom: false })).toBeNull();
  });
});
