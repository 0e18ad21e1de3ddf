// `handstand stats`: the figures of scenarios as two tables, a row a scenario and a row a principle.
import { PRINCIPLE_IDS } from '../core/principle-ids.ts';
import { ROBOTS } from '../core/robots.ts';
import type { Scenario } from '../core/scenario.ts';
import { figuresOf, type Figures } from './figures.ts';

export function stats(scenarios: readonly Scenario[], as: 'text' | 'json'): string {
  const all = scenarios.map(figuresOf);
  if (as === 'json') return `${JSON.stringify({ scenarios: all, totals: totalsOf(all) }, null, 2)}\n`;
  return `${table(sizes(all))}${ROBOTS_NOTE}\n${table(principles(all))}`;
}

const ROBOTS_NOTE = `robots: the average Conduct of always taking the ${Object.keys(ROBOTS).join(' / ')} text\n`;

const COUNTED = ['decisions', 'choices', 'endings', 'minutes', 'words'] as const;

function totalsOf(all: readonly Figures[]): Record<(typeof COUNTED)[number], number> {
  const [decisions, choices, endings, minutes, words] = COUNTED.map((c) => all.reduce((sum, f) => sum + f[c], 0));
  return { decisions: decisions!, choices: choices!, endings: endings!, minutes: minutes!, words: words! };
}

function sizes(all: readonly Figures[]): string[][] {
  const head = 'scenario,decisions,choices,endings,states,V(start),best line,minutes,words,well,badly,robots'.split(
    ',',
  );
  const { decisions, choices, endings, minutes, words } = totalsOf(all);
  const total = [`${all.length} in all`, count(decisions), count(choices), count(endings), '', '', ''];
  return [head, ...all.map(row), [...total, count(minutes), count(words), '', '', '']];
}

function row(f: Figures): string[] {
  const line = f.bestLine === null ? '?' : [...new Set(f.bestLine)].join('-');
  const best = f.best === null ? '?' : String(Math.round(f.best * 100) / 100);
  const robots = f.robots === null ? '?' : Object.values(f.robots).join('/');
  const states = f.states === null ? '?' : count(f.states);
  const written = [count(f.decisions), count(f.choices), count(f.endings)];
  return [
    f.id,
    ...written,
    states,
    best,
    line,
    count(f.minutes),
    count(f.words),
    count(f.well),
    count(f.badly),
    robots,
  ];
}

function principles(all: readonly Figures[]): string[][] {
  const rows = PRINCIPLE_IDS.map((p) => [p, ...all.map((f) => f.sides[p] ?? '.')]);
  return [['principle', ...all.map((f) => f.id)], ...rows];
}

const count = (n: number) => n.toLocaleString('en-US');

/** The first column to the left, the others to the right. */
function table(rows: readonly (readonly string[])[]): string {
  const widths = rows[0]!.map((_, i) => Math.max(...rows.map((r) => r[i]!.length)));
  const set = (r: readonly string[]) =>
    r.map((cell, i) => (i === 0 ? cell.padEnd(widths[i]!) : cell.padStart(widths[i]!)));
  return `${rows.map((r) => set(r).join('  ').trimEnd()).join('\n')}\n`;
}
