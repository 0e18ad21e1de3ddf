// References in the smaller pieces of a scenario: lines, where things lead, changes, conditions, effects.
import type { ComposeNode } from './email.ts';
import { expect, say, unique, type Known, type Path } from './known.ts';
import type { Change, Condition, Leads, Line, Variable } from './scenario.ts';

export function checkLines(known: Known, lines: readonly Line[] | undefined, path: Path): void {
  unique(known, lines, 'line', path);
  (lines ?? []).forEach((l, i) => {
    expect(known, known.people, l.by, 'person', [...path, i, 'by']);
    checkCondition(known, l.if, [...path, i, 'if']);
  });
}

export function checkLeads(known: Known, leads: Leads, path: Path): void {
  expect(known, known.nodes, leads.to, 'node', [...path, 'to']);
  expect(known, known.nodes, leads.back, 'node', [...path, 'back']);
  (leads.set ?? []).forEach((change, i) => checkChange(known, change, [...path, 'set', i]));
}

export function checkChange(known: Known, change: Change, path: Path): void {
  if ('patience' in change)
    return expect(known, known.patient, change.patience, 'person with patience called', [...path, 'patience']);
  const v = known.variables.get(change.var);
  if (v === undefined) return expect(known, known.variables, change.var, 'variable', [...path, 'var']);
  if ('add' in change && v.kind !== 'number')
    return say(
      known,
      'wrong-kind',
      [...path, 'add'],
      `Only a number can be added to; “${v.id}” is a ${v.kind}. Use “to”.`,
    );
  if ('to' in change) checkValue(known, v, change.to, [...path, 'to']);
}

export function checkValue(known: Known, v: Variable, value: string | number | boolean, path: Path): void {
  if (v.kind === 'flag' && typeof value !== 'boolean')
    say(known, 'wrong-kind', path, `“${v.id}” is a flag: write true or false.`);
  if (v.kind === 'word' && !v.words.some((w) => w === value))
    say(known, 'out-of-range', path, `“${v.id}” can only be ${v.words.join(', ')}.`);
  if (v.kind === 'number' && (typeof value !== 'number' || value < v.least || value > v.most))
    say(known, 'out-of-range', path, `“${v.id}” is a number from ${v.least} to ${v.most}.`);
}

export function checkCondition(known: Known, c: Condition | undefined, path: Path): void {
  if (c === undefined) return;
  if ('all' in c) return c.all.forEach((one, i) => checkCondition(known, one, [...path, 'all', i]));
  if ('any' in c) return c.any.forEach((one, i) => checkCondition(known, one, [...path, 'any', i]));
  if ('not' in c) return checkCondition(known, c.not, [...path, 'not']);
  if ('patience' in c)
    return expect(known, known.patient, c.patience, 'person with patience called', [...path, 'patience']);
  checkComparison(known, c, path);
}

export function checkComparison(known: Known, c: Extract<Condition, { var: string }>, path: Path): void {
  const v = known.variables.get(c.var);
  if (v === undefined) return expect(known, known.variables, c.var, 'variable', [...path, 'var']);
  if (c.is === undefined && c.atLeast === undefined && c.atMost === undefined)
    return say(known, 'empty-condition', path, 'Say what it is compared with: “is”, “atLeast” or “atMost”.');
  if (c.is !== undefined) checkValue(known, v, c.is, [...path, 'is']);
  if (v.kind !== 'number' && (c.atLeast !== undefined || c.atMost !== undefined))
    say(known, 'wrong-kind', path, `Only numbers have an order; “${v.id}” is a ${v.kind}. Use “is”.`);
}

export function checkEffects(
  known: Known,
  it: Pick<ComposeNode['sentences'][number], 'effects' | 'set'>,
  path: Path,
): void {
  (it.effects ?? []).forEach((e, i) => {
    if (!known.taught.has(e.principle))
      say(
        known,
        'unlisted-principle',
        [...path, 'effects', i, 'principle'],
        `There is no principle taught here called “${e.principle}”. Add it to the scenario's principles, or name one of them.`,
      );
  });
  (it.set ?? []).forEach((change, i) => checkChange(known, change, [...path, 'set', i]));
}
