// Tables as CSV, written (RFC 4180: commas, CRLF, quotes where they are needed). Whatever a stranger wrote, no spreadsheet takes it for a formula.
// Numbers that we worked out stay numbers, negative ones too: they hold digits and nothing else. A text never does, however much it looks like one.

export type Field = string | number;

/** What a reader of numbers and formulas may pass over before it looks: spaces, marks that cannot be seen, quotation marks. */
const UNSEEN = String.raw`\s\p{C}\p{Z}\p{Default_Ignorable_Code_Point}\u2800"`;
/** What a formula begins with: OWASP's list, its full-width forms, and the small forms and the minus sign that stand for the same. */
const SIGN = String.raw`=+\-@＝＋－＠﹦﹢﹣﹫−`;

const BEGINS = new RegExp(`^[${UNSEEN}]*?[\\t\\r\\n${SIGN}]`, 'u');
/** A program that splits at semicolons, tabs or lines, whatever stands in quotes, sees a cell begin here. */
const BEGINS_WITHIN = new RegExp(`[${SIGN}](?<=[;\\t\\r\\n][${UNSEEN}]*[${SIGN}])`, 'gu');

/** The text as it may stand in a spreadsheet: an apostrophe before whatever could begin a formula. */
export function harmless(text: string): string {
  const within = text.replaceAll(BEGINS_WITHIN, "'$&");
  return BEGINS.test(within) ? `'${within}` : within;
}

/** Throws RangeError for a number that is none. */
export function csvOf(rows: readonly (readonly Field[])[]): string {
  return rows.map((row) => `${row.map(written).join(',')}\r\n`).join('');
}

/** In quotes wherever any of the usual programs, with any of the usual delimiters, could take it apart. */
export function quoted(text: string): string {
  return `"${text.replaceAll('"', '""')}"`;
}

function written(field: Field): string {
  if (typeof field === 'number') return digits(field);
  const text = harmless(field);
  return /[,;\t\r\n"]|^\s|\s$/.test(text) ? quoted(text) : text;
}

function digits(n: number): string {
  if (!Number.isFinite(n)) throw new RangeError(`${n} cannot stand in a table.`);
  return String(n);
}
