// `handstand check`: what is wrong with scenario files, each with file, line and column; in words, or as JSON for other programs.
// Knows nothing of files on disk: it is handed their texts.
import { checked, type Finding } from '../core/check.ts';
import { jsonErrors, placed, type Place } from '../core/locate.ts';

export interface ScenarioFile {
  readonly name: string;
  readonly text: string;
}

export interface Checked {
  readonly out: string;
  /** 1 when there is an error; warnings alone leave it 0. */
  readonly exit: 0 | 1;
}

type PlacedFinding = Finding & Place;

interface Sheet {
  readonly file: ScenarioFile;
  readonly findings: readonly PlacedFinding[];
  readonly minutes: number | null;
}

export function checkFiles(files: readonly ScenarioFile[], as: 'text' | 'json'): Checked {
  const sheets = files.map(sheetOf);
  const exit = sheets.some(({ findings }) => count(findings, 'error') > 0) ? 1 : 0;
  return { out: as === 'json' ? asJson(sheets) : asText(sheets), exit };
}

function sheetOf(file: ScenarioFile): Sheet {
  const { findings, minutes } = checked(idOf(file.name), file.text);
  return { file, findings: placesOf(file.text, findings).toSorted(inOrder), minutes };
}

/** Errors first, and then as they stand in the file. */
function inOrder(a: PlacedFinding, b: PlacedFinding): number {
  const grave = (f: PlacedFinding) => (f.severity === 'error' ? 0 : f.code === 'more' ? 2 : 1);
  return grave(a) - grave(b) || a.line - b.line || a.column - b.column;
}

function idOf(name: string): string {
  return name.slice(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1).replace(/\.json$/, '');
}

/** A text that is no JSON has its own places, one for each thing that is wrong with it. */
function placesOf(text: string, findings: readonly Finding[]): readonly PlacedFinding[] {
  const [first] = findings;
  if (first?.code !== 'not-json') return placed(text, findings);
  const errors = jsonErrors(text).map((e) => ({ ...first, ...e, code: first.code }));
  return errors.length > 0 ? errors : placed(text, findings);
}

function count(findings: readonly Finding[], severity: Finding['severity']): number {
  return findings.filter((f) => f.severity === severity).length;
}

function asJson(sheets: readonly Sheet[]): string {
  const rows = sheets.flatMap(({ file, findings }) =>
    findings.map(({ line, column, pointer, code, severity, says, picks }) => ({
      file: file.name,
      line,
      column,
      pointer,
      code,
      severity,
      says,
      ...(picks === undefined ? {} : { picks }),
    })),
  );
  return `${JSON.stringify(rows, null, 2)}\n`;
}

function asText(sheets: readonly Sheet[]): string {
  const all = sheets.flatMap((s) => s.findings);
  const total = `${counted(sheets.length, 'scenario')}: ${summed(all)}.`;
  return [...sheets.flatMap(linesOf), ...(sheets.length === 1 ? [] : [total])].map((l) => `${l}\n`).join('');
}

function linesOf({ file, findings, minutes }: Sheet): string[] {
  const told = findings.flatMap((f) => [
    `${file.name}:${f.line}:${f.column} ${f.code} ${f.severity === 'warning' ? '(warning) ' : ''}${f.says}`,
    ...(f.picks === undefined ? [] : [`  picks: ${f.picks.length === 0 ? '(none)' : f.picks.join(', ')}`]),
  ]);
  const takes =
    minutes === null ? '' : ` An average play takes about ${counted(Math.max(1, Math.round(minutes)), 'minute')}.`;
  return [...told, `${file.name}: ${summed(findings)}.${takes}`];
}

function summed(findings: readonly Finding[]): string {
  const [errors, warnings] = [count(findings, 'error'), count(findings, 'warning')];
  if (errors + warnings === 0) return 'nothing wrong';
  return `${counted(errors, 'error')}, ${counted(warnings, 'warning')}`;
}

function counted(n: number, what: string): string {
  return `${n.toLocaleString('en-US')} ${what}${n === 1 ? '' : 's'}`;
}
