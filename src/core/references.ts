// What a schema cannot see: whether every id leads to something, and whether a play can get stuck or run on for ever.
import { pointerTo, type Problem } from './problem.ts';
import type { Change, Choice, Condition, Leads, Line, Scenario, ScenarioNode, Variable } from './scenario.ts';

type Path = readonly (string | number)[];

/** What is looked up while checking. */
interface Known {
  readonly scenario: Scenario;
  readonly nodes: ReadonlySet<string>;
  readonly people: ReadonlySet<string>;
  readonly patient: ReadonlySet<string>;
  readonly places: ReadonlySet<string>;
  readonly endings: ReadonlySet<string>;
  readonly variables: ReadonlyMap<string, Variable>;
  readonly taught: ReadonlySet<string>;
  readonly problems: Problem[];
}

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

function say(known: Known, path: Path, says: string): void {
  known.problems.push({ pointer: pointerTo(path), says });
}

function expect(
  known: Known,
  set: { has(id: string): boolean },
  id: string | undefined,
  what: string,
  path: Path,
): void {
  if (id !== undefined && !set.has(id))
    say(known, path, `There is no ${what} “${id}”. Add it, or name one that exists.`);
}

function unique(known: Known, list: readonly { readonly id: string }[] | undefined, what: string, path: Path): void {
  const seen = new Set<string>();
  (list ?? []).forEach(({ id }, i) => {
    if (seen.has(id)) say(known, [...path, i, 'id'], `A second ${what} is called “${id}”. Give it an id of its own.`);
    seen.add(id);
  });
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
  if (v.kind === 'number' && v.least >= v.most) say(known, [...path, 'least'], 'The least must be below the most.');
  if (v.kind === 'number' && (v.start < v.least || v.start > v.most))
    say(known, [...path, 'start'], `The start must lie between ${v.least} and ${v.most}.`);
  if (v.kind === 'word' && !v.words.includes(v.start))
    say(known, [...path, 'start'], 'The start must be one of the words.');
}

function checkNode(known: Known, node: ScenarioNode, path: Path): void {
  checkLines(known, node.lines, [...path, 'lines']);
  if (node.kind === 'end') expect(known, known.endings, node.ending, 'ending', [...path, 'ending']);
  if (node.kind === 'return') expect(known, known.nodes, node.otherwise, 'node', [...path, 'otherwise']);
  if (node.kind === 'go') checkJumps(known, node.jumps, [...path, 'jumps']);
  if (node.kind === 'chance') checkDraws(known, node, path);
  if (node.kind === 'choose') checkChoices(known, node, path);
}

function checkLines(known: Known, lines: readonly Line[] | undefined, path: Path): void {
  unique(known, lines, 'line', path);
  (lines ?? []).forEach((l, i) => {
    expect(known, known.people, l.by, 'person', [...path, i, 'by']);
    checkCondition(known, l.if, [...path, i, 'if']);
  });
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
    say(known, [...path, jumps.length - 1], 'The last jump must have no condition, so that there is always a way on.');
}

function checkDraws(known: Known, node: Extract<ScenarioNode, { kind: 'chance' }>, path: Path): void {
  unique(known, node.draws, 'draw', [...path, 'draws']);
  const sum = node.draws.reduce((total, d) => total + d.odds, 0);
  if (sum !== 100) say(known, [...path, 'draws'], `The odds add up to ${sum}. Make them 100.`);
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
    say(known, [...path, 'disabled'], 'A choice without “if” is never disabled. Add the condition, or take this out.');
  (c.effects ?? []).forEach((e, i) => {
    expect(known, known.taught, e.principle, 'principle taught here called', [...path, 'effects', i, 'principle']);
  });
}

function checkLeads(known: Known, leads: Leads, path: Path): void {
  expect(known, known.nodes, leads.to, 'node', [...path, 'to']);
  expect(known, known.nodes, leads.back, 'node', [...path, 'back']);
  (leads.set ?? []).forEach((change, i) => checkChange(known, change, [...path, 'set', i]));
}

function checkChange(known: Known, change: Change, path: Path): void {
  if ('patience' in change)
    return expect(known, known.patient, change.patience, 'person with patience called', [...path, 'patience']);
  const v = known.variables.get(change.var);
  if (v === undefined) return expect(known, known.variables, change.var, 'variable', [...path, 'var']);
  if ('add' in change && v.kind !== 'number')
    return say(known, [...path, 'add'], `Only a number can be added to; “${v.id}” is a ${v.kind}. Use “to”.`);
  if ('to' in change) checkValue(known, v, change.to, [...path, 'to']);
}

function checkValue(known: Known, v: Variable, value: string | number | boolean, path: Path): void {
  if (v.kind === 'flag' && typeof value !== 'boolean') say(known, path, `“${v.id}” is a flag: write true or false.`);
  if (v.kind === 'word' && !v.words.some((w) => w === value))
    say(known, path, `“${v.id}” can only be ${v.words.join(', ')}.`);
  if (v.kind === 'number' && (typeof value !== 'number' || value < v.least || value > v.most))
    say(known, path, `“${v.id}” is a number from ${v.least} to ${v.most}.`);
}

function checkCondition(known: Known, c: Condition | undefined, path: Path): void {
  if (c === undefined) return;
  if ('all' in c) return c.all.forEach((one, i) => checkCondition(known, one, [...path, 'all', i]));
  if ('any' in c) return c.any.forEach((one, i) => checkCondition(known, one, [...path, 'any', i]));
  if ('not' in c) return checkCondition(known, c.not, [...path, 'not']);
  if ('patience' in c)
    return expect(known, known.patient, c.patience, 'person with patience called', [...path, 'patience']);
  checkComparison(known, c, path);
}

function checkComparison(known: Known, c: Extract<Condition, { var: string }>, path: Path): void {
  const v = known.variables.get(c.var);
  if (v === undefined) return expect(known, known.variables, c.var, 'variable', [...path, 'var']);
  if (c.is === undefined && c.atLeast === undefined && c.atMost === undefined)
    return say(known, path, 'Say what it is compared with: “is”, “atLeast” or “atMost”.');
  if (c.is !== undefined) checkValue(known, v, c.is, [...path, 'is']);
  if (v.kind !== 'number' && (c.atLeast !== undefined || c.atMost !== undefined))
    say(known, path, `Only numbers have an order; “${v.id}” is a ${v.kind}. Use “is”.`);
}

/** Steps that nobody decides must come to an end: no way round through jumps, draws and returns alone. */
function checkStops(known: Known): void {
  const next = new Map(known.scenario.nodes.map((n) => [n.id, automatic(known.scenario, n)]));
  const done = new Set<string>();
  known.scenario.nodes.forEach((n, i) => {
    const loop = loopFrom(n.id, next, done);
    if (loop !== null)
      say(known, ['nodes', i], `Nobody ever gets to choose here: ${loop.join(' → ')}. Put a decision in between.`);
  });
}

function automatic(scenario: Scenario, node: ScenarioNode): string[] {
  const gone = scenario.cast.flatMap((p) => (p.patience === undefined ? [] : [p.patience.gone]));
  const ends = (list: readonly Leads[]) =>
    list.flatMap((l) => [l.to, ...(l.set?.some((c) => 'patience' in c) === true ? gone : [])]);
  if (node.kind === 'go') return ends(node.jumps);
  if (node.kind === 'chance') return ends(node.draws);
  if (node.kind === 'return') return [node.otherwise, ...backs(scenario)];
  return node.kind === 'choose' && node.otherwise !== undefined ? [node.otherwise] : [];
}

function backs(scenario: Scenario): string[] {
  const leads = scenario.nodes.flatMap((n): readonly Leads[] =>
    n.kind === 'choose' ? n.choices : n.kind === 'go' ? n.jumps : n.kind === 'chance' ? n.draws : [],
  );
  return leads.flatMap((l) => l.back ?? []);
}

/** A loop that begins at `from`, or null; `done` holds nodes from which none was found. Walks without recursion: files may be deep. */
function loopFrom(from: string, next: ReadonlyMap<string, readonly string[]>, done: Set<string>): string[] | null {
  const trail: { id: string; at: number }[] = [{ id: from, at: 0 }];
  const on = new Set([from]);
  while (trail.length > 0) {
    const top = trail.at(-1)!;
    const to = done.has(top.id) ? undefined : next.get(top.id)?.[top.at++];
    if (to === undefined) {
      done.add(top.id);
      on.delete(top.id);
      trail.pop();
    } else if (on.has(to)) {
      return [...trail.map((t) => t.id).slice(trail.findIndex((t) => t.id === to)), to];
    } else {
      trail.push({ id: to, at: 0 });
      on.add(to);
    }
  }
  return null;
}
