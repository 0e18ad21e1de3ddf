// What a schema cannot see: whether every id leads to something, and whether a play can get stuck or run on for ever.
import { checkEmail } from './email-references.ts';
import { expect, say, unique, type Known, type Path } from './known.ts';
import type { Problem } from './problem.ts';
import { checkCondition, checkEffects, checkLeads, checkLines } from './reference-parts.ts';
import { checkStops } from './stops.ts';
import type { Choice, Condition, Leads, Scenario, ScenarioNode, Variable } from './scenario.ts';

export function referenceProblems(scenario: Scenario): Problem[] {
  const ids = (list: readonly { readonly id: string }[]) => new Set(list.map((one) => one.id));
  const known: Known = {
    scenario,
    nodes: ids(scenario.nodes),
    people: ids(scenario.cast),
    patient: ids(scenario.cast.filter((p) => p.patience !== undefined)),
    places: ids(scenario.places),
    endings: ids(scenario.endings),
    variables: new Map((scenario.variables ?? []).map((v) => [v.id, v])),
    taught: new Set(scenario.principles),
    problems: [],
  };
  checkTop(known);
  scenario.nodes.forEach((n, i) => checkNode(known, n, ['nodes', i]));
  if (known.problems.length === 0) checkStops(known);
  return known.problems;
}

function checkTop(known: Known): void {
  const { scenario } = known;
  unique(known, scenario.nodes, 'node', ['nodes']);
  unique(known, scenario.cast, 'person', ['cast']);
  unique(known, scenario.places, 'place', ['places']);
  unique(known, scenario.endings, 'ending', ['endings']);
  unique(known, scenario.variables, 'variable', ['variables']);
  expect(known, known.nodes, scenario.start, 'node', ['start']);
  expect(known, known.people, scenario.player, 'person', ['player']);
  scenario.cast.forEach((p, i) => {
    expect(known, known.places, p.place, 'place', ['cast', i, 'place']);
    expect(known, known.nodes, p.patience?.gone, 'node', ['cast', i, 'patience', 'gone']);
  });
  scenario.places.forEach((p, i) =>
    expect(known, known.variables, p.visitor?.shows, 'variable', ['places', i, 'visitor', 'shows']),
  );
  (scenario.variables ?? []).forEach((v, i) => checkVariable(known, v, ['variables', i]));
}

function checkVariable(known: Known, v: Variable, path: Path): void {
  if (v.kind === 'number' && v.least >= v.most)
    say(known, 'out-of-range', [...path, 'least'], 'The least must be below the most.');
  if (v.kind === 'number' && (v.start < v.least || v.start > v.most))
    say(known, 'out-of-range', [...path, 'start'], `The start must lie between ${v.least} and ${v.most}.`);
  if (v.kind === 'word' && !v.words.includes(v.start))
    say(known, 'out-of-range', [...path, 'start'], 'The start must be one of the words.');
}

function checkNode(known: Known, node: ScenarioNode, path: Path): void {
  checkLines(known, node.lines, [...path, 'lines']);
  if (node.kind === 'end') expect(known, known.endings, node.ending, 'ending', [...path, 'ending']);
  if (node.kind === 'return') expect(known, known.nodes, node.otherwise, 'node', [...path, 'otherwise']);
  if (node.kind === 'go') checkJumps(known, node.jumps, [...path, 'jumps']);
  if (node.kind === 'chance') checkDraws(known, node, path);
  if (node.kind === 'choose') checkChoices(known, node, path);
  if (node.kind === 'compose') checkEmail(known, node, path);
}

function checkJumps(
  known: Known,
  jumps: readonly (Leads & { readonly if?: Condition | undefined })[],
  path: Path,
): void {
  jumps.forEach((j, i) => {
    checkCondition(known, j.if, [...path, i, 'if']);
    checkLeads(known, j, [...path, i]);
  });
  if (jumps.at(-1)?.if !== undefined)
    say(
      known,
      'no-way-out',
      [...path, jumps.length - 1],
      'The last jump must have no condition, so that there is always a way on.',
    );
}

function checkDraws(known: Known, node: Extract<ScenarioNode, { kind: 'chance' }>, path: Path): void {
  unique(known, node.draws, 'draw', [...path, 'draws']);
  const sum = node.draws.reduce((total, d) => total + d.odds, 0);
  if (sum !== 100) say(known, 'odds', [...path, 'draws'], `The odds add up to ${sum}. Make them 100.`);
  node.draws.forEach((d, i) => {
    checkLeads(known, d, [...path, 'draws', i]);
    (d.moved ?? []).forEach((m, k) => checkCondition(known, m.if, [...path, 'draws', i, 'moved', k, 'if']));
  });
}

function checkChoices(known: Known, node: Extract<ScenarioNode, { kind: 'choose' }>, path: Path): void {
  unique(known, node.choices, 'choice', [...path, 'choices']);
  expect(known, known.people, node.listener, 'person', [...path, 'listener']);
  expect(known, known.nodes, node.otherwise, 'node', [...path, 'otherwise']);
  node.choices.forEach((c, i) => checkChoice(known, c, [...path, 'choices', i]));
  const sure = node.choices.some((c) => c.if === undefined && c.times === undefined);
  if (!sure && node.otherwise === undefined) {
    say(
      known,
      'no-way-out',
      path,
      'Every choice here can be missing. Leave one without “if” and “times”, or say with “otherwise” where to go when none is left.',
    );
  }
}

function checkChoice(known: Known, c: Choice, path: Path): void {
  checkCondition(known, c.if, [...path, 'if']);
  checkLeads(known, c, path);
  checkLines(known, c.reply, [...path, 'reply']);
  if (c.disabled !== undefined && c.if === undefined)
    say(
      known,
      'never-disabled',
      [...path, 'disabled'],
      'A choice without “if” is never disabled. Add the condition, or take this out.',
    );
  checkEffects(known, { effects: c.effects, set: undefined }, path);
}
