// What never happens, though every play were tried: nodes, choices and endings without a way to them, conditions with one answer,
// additions without effect. Says nothing of what stands where no play comes: there the node itself is reported.
import { onOffer, holds, valueOf, patienceOf, type Position, type Rules } from '../rules.ts';
import type { Change, Choice, Condition, Line, Scenario } from '../scenario.ts';
import { finding, type Finding } from './finding.ts';
import { changesIn, choicesIn, guardsIn, leaves, leavesAt, nodesIn, type At, type Guard } from './pointers.ts';
import type { Survey } from './survey.ts';
import { waysFrom, type Way } from './ways.ts';

/** What was seen to happen in a survey. */
export interface Seen {
  readonly survey: Survey;
  readonly nodes: Set<string>;
  readonly choices: Set<Choice>;
  readonly holding: Set<Condition>;
  readonly failing: Set<Condition>;
  /** For each addition tried, where first; and those that changed something. */
  readonly tried: Map<Change, number>;
  readonly moving: Set<Change>;
}

export function seenIn(survey: Survey): Seen {
  const seen: Seen = {
    survey,
    nodes: new Set<string>(),
    choices: new Set<Choice>(),
    holding: new Set<Condition>(),
    failing: new Set<Condition>(),
    tried: new Map<Change, number>(),
    moving: new Set<Change>(),
  };
  survey.positions.forEach((at, index) => look(seen, at, index));
  return seen;
}

function look(seen: Seen, at: Position, index: number): void {
  const { rules } = seen.survey;
  const node = rules.nodes.get(at.node);
  if (node === undefined) return;
  seen.nodes.add(node.id);
  hear(seen, node.lines, at);
  if (node.kind === 'choose') {
    for (const c of node.choices) ask(seen, c.if, at);
    for (const c of onOffer(rules, node, at)) seen.choices.add(c);
  }
  if (node.kind === 'go') node.jumps.find((j) => ask(seen, j.if, at));
  if (node.kind === 'chance') for (const d of node.draws) for (const m of d.moved ?? []) ask(seen, m.if, at);
  for (const way of waysFrom(rules, at)) {
    hear(seen, way.choice?.reply, way.to);
    add(seen, at, way, index);
  }
}

function hear(seen: Seen, lines: readonly Line[] | undefined, at: Position): void {
  for (const l of lines ?? []) ask(seen, l.if, at);
}

function ask(seen: Seen, condition: Condition | undefined, at: Position): boolean {
  if (condition === undefined) return true;
  for (const c of [condition, ...leaves(condition)])
    (holds(seen.survey.rules, c, at) ? seen.holding : seen.failing).add(c);
  return holds(seen.survey.rules, condition, at);
}

/** Notes additions; of several to one variable at once each counts as moving it. */
function add(seen: Seen, at: Position, { to, leads }: Way, index: number): void {
  const changes = leads?.set ?? [];
  const name = (c: Change) => ('var' in c ? `var ${c.var}` : `patience ${c.patience}`);
  for (const change of changes) {
    if (!('add' in change)) continue;
    if (!seen.tried.has(change)) seen.tried.set(change, index);
    const alone = changes.filter((c) => name(c) === name(change)).length === 1;
    if (!alone || nowOf(seen.survey.rules, change, at) !== nowOf(seen.survey.rules, change, to))
      seen.moving.add(change);
  }
}

function nowOf(rules: Rules, change: Change, at: Position): number | null {
  return 'var' in change ? valueOf(rules, at, change.var) : patienceOf(rules, at, change.patience);
}

/** `closely`: the survey told positions apart by what lines ask and additions need. */
export function flowFindings(scenario: Scenario, seen: Seen, closely: boolean): Finding[] {
  return [
    ...unreachable(scenario, seen),
    ...neverOffered(scenario, seen),
    ...neverEnding(scenario, seen),
    ...guardsIn(scenario)
      .filter((g) => closely || g.on !== 'line')
      .flatMap((g) => oneAnswer(g, seen)),
    ...(closely ? idle(scenario, seen) : []),
  ];
}

function unreachable(scenario: Scenario, { nodes }: Seen): Finding[] {
  return nodesIn(scenario).flatMap(({ it, pointer }) =>
    nodes.has(it.id)
      ? []
      : [
          finding(
            'unreachable-node',
            pointer,
            `No play ever comes to “${it.id}”. Let a choice or a jump lead here, mend the conditions on the way, or take it out.`,
          ),
        ],
  );
}

function neverOffered(scenario: Scenario, { nodes, choices }: Seen): Finding[] {
  const met = new Set(scenario.nodes.flatMap((n) => (n.kind === 'choose' && nodes.has(n.id) ? n.choices : [])));
  return choicesIn(scenario)
    .filter(({ it }) => met.has(it) && !choices.has(it))
    .map(({ it, pointer }) =>
      finding(
        'choice-never',
        pointer,
        `“${it.id}” is never on offer: its “if” holds in no play. Mend it, or take the choice out.`,
      ),
    );
}

function neverEnding(scenario: Scenario, { nodes }: Seen): Finding[] {
  const ends = scenario.nodes.flatMap((n) => (n.kind === 'end' ? [n] : []));
  const had = new Set(ends.filter((n) => nodes.has(n.id)).map((n) => n.ending));
  return scenario.endings.flatMap(({ id }, i) =>
    had.has(id) || !ends.some((n) => n.ending === id)
      ? []
      : [
          finding(
            'ending-never',
            `/endings/${i}`,
            `No play comes to the ending “${id}”. Mend the way to it, or take it out.`,
          ),
        ],
  );
}

function oneAnswer({ it, pointer, on }: Guard, seen: Seen): Finding[] {
  const answer = answerTo(it, seen);
  if (answer === 'both') return leavesAt({ it, pointer }).flatMap((leaf) => onePart(leaf, seen));
  if (answer === 'always')
    return [
      finding('condition-always', pointer, `This ${KIND[on]} always holds when it is asked. Mend it, or take it out.`),
    ];
  // A choice whose condition never holds is reported as the choice.
  if (answer === 'never' && on !== 'choice')
    return [
      finding('condition-never', pointer, `This ${KIND[on]} holds in no play. Mend it, or take out what it guards.`),
    ];
  return [];
}

function onePart({ it, pointer }: At<Condition>, seen: Seen): Finding[] {
  const answer = answerTo(it, seen);
  if (answer === 'both' || answer === 'unasked') return [];
  const says = `This part of the condition ${answer} holds when it is asked. Mend it, or take it out.`;
  return [finding(answer === 'always' ? 'condition-always' : 'condition-never', pointer, says)];
}

function answerTo(condition: Condition, { holding, failing }: Seen): 'always' | 'never' | 'both' | 'unasked' {
  const [yes, no] = [holding.has(condition), failing.has(condition)];
  if (yes) return no ? 'both' : 'always';
  return no ? 'never' : 'unasked';
}

const KIND = {
  line: 'condition of a line',
  choice: 'condition of a choice',
  jump: 'condition of a jump',
  odds: 'condition on the odds',
} as const satisfies Record<Guard['on'], string>;

function idle(scenario: Scenario, { tried, moving, survey }: Seen): Finding[] {
  return changesIn(scenario).flatMap(({ it, pointer }) => {
    const first = tried.get(it);
    if (first === undefined || moving.has(it)) return [];
    const of = 'var' in it ? it.var : `the patience of ${'patience' in it ? it.patience : ''}`;
    const says = `This never changes anything: “${of}” is at its bound whenever it is added to. Mend the bounds, or take this out.`;
    return [finding('idle-add', pointer, says, survey.picksTo(first))];
  });
}
