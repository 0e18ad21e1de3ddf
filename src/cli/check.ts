// `handstand check`: what is wrong with scenario files, each problem with its place. Reads no files itself.
import { locate, type Placed } from '../core/locate.ts';
import { readScenario } from '../core/reader.ts';

export interface Named {
  readonly name: string;
  readonly text: string;
}

export function checkFiles(
  files: readonly Named[],
  as: 'text' | 'json',
): { readonly out: string; readonly exit: 0 | 1 } {
  const checked = files.map((file) => ({ name: file.name, problems: problemsOf(file) }));
  const out = as === 'json' ? `${JSON.stringify(checked, null, 2)}\n` : checked.map(told).join('');
  return { out, exit: checked.some((c) => c.problems.length > 0) ? 1 : 0 };
}

function problemsOf({ text }: Named): Placed[] {
  const reading = readScenario('any', text);
  return reading.kind === 'problems' ? locate(text, reading.problems) : [];
}

function told({ name, problems }: { readonly name: string; readonly problems: readonly Placed[] }): string {
  if (problems.length === 0) return `${name}: nothing is wrong.\n`;
  return problems.map((p) => `${name}:${p.line}:${p.column} ${p.pointer} ${p.says}\n`).join('');
}
