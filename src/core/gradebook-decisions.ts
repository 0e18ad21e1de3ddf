// Each decision with how the class chose, the commonest slip first, and what changed between first and last attempts.
// What a pick cost can differ from one way through to another, so a cost is told with its range.
import type { Checked, Chosen, Gradebook } from './gradebook.ts';
import { rulesOf } from './rules.ts';
import type { Deciding, Scenario } from './scenario.ts';

export interface ClassDecision {
  /** The node's id. */
  readonly node: string;
  /** What was said last before it; an email is called one. */
  readonly line: string;
  readonly email: boolean;
  /** How often it was decided in the attempts that count, and how often something was given away. */
  readonly picks: number;
  readonly slips: number;
  /** Slips first, the commonest first; then those without a loss; then those that nobody took. */
  readonly ways: readonly ClassWay[];
  /** Of an email, its sentences in the order of the file, each by how many emails had it. */
  readonly sentences: readonly { readonly id: string; readonly text: string; readonly count: number }[];
}

/** A choice; of an email, all that were read alike. */
export interface ClassWay {
  readonly text: string;
  readonly count: number;
  /** In percent of the picks here. */
  readonly share: number;
  /** In Conduct points, whole numbers; null where nobody took it. */
  readonly cost: { readonly least: number; readonly most: number } | null;
  readonly slip: boolean;
  /** Its share in percent in the first and the last attempts of those who made more than one; null where nobody did. */
  readonly step: { readonly first: number; readonly last: number } | null;
}

export interface ClassDecisions {
  /** The scenario's id. */
  readonly scenario: string;
  readonly title: string;
  /** Attempts that count. */
  readonly attempts: number;
  /** How many students made more than one attempt, on whom the step rests. */
  readonly again: number;
  readonly decisions: readonly ClassDecision[];
}

/** A pick, and the scenario that it was made in. */
interface Made {
  readonly scenario: Scenario;
  readonly chosen: Chosen;
}

/** For each scenario of the assignment of which an attempt counts. */
export function decisionsOf({ assignment, students }: Gradebook): ClassDecisions[] {
  return assignment.scenarios.flatMap(({ id }, place): ClassDecisions[] => {
    const work = students.map((s) => s.work[place]!);
    const counted = work.flatMap((w) => w.counted ?? []);
    if (counted.length === 0) return [];
    const again = work.filter((w) => w.attempts.length > 1);
    const first = byNode(again.map((w) => w.attempts[0]!));
    const last = byNode(again.map((w) => w.attempts.at(-1)!));
    const decisions = [...byNode(counted)].map(([node, made]) =>
      decisionAt(node, made, again.length === 0 ? null : { first: first.get(node) ?? [], last: last.get(node) ?? [] }),
    );
    const { title } = counted[0]!.scenario;
    return [
      { scenario: id, title, attempts: counted.length, again: again.length, decisions: decisions.toSorted(bySlips) },
    ];
  });
}

function bySlips(a: ClassDecision, b: ClassDecision): number {
  const most = (d: ClassDecision): number => (d.ways[0]?.slip === true ? d.ways[0].count : 0);
  return most(b) - most(a) || b.slips - a.slips;
}

function byNode(attempts: readonly Checked[]): Map<string, Made[]> {
  const groups = new Map<string, Made[]>();
  for (const { scenario, chosen } of attempts)
    for (const one of chosen) grouped(groups, one.node, { scenario, chosen: one });
  return groups;
}

type Again = { readonly first: readonly Made[]; readonly last: readonly Made[] };

function decisionAt(id: string, made: readonly Made[], again: Again | null): ClassDecision {
  const node = rulesOf(made[0]!.scenario).nodes.get(id) as Deciding;
  const offered = node.kind === 'choose' ? node.choices : [];
  const [now, first, last] = [byWay(made), byWay(again?.first ?? []), byWay(again?.last ?? [])];
  const ways = [...new Set([...now.keys(), ...offered.map((c) => c.id)])].map((way): ClassWay => {
    const mine = now.get(way) ?? [];
    return {
      text: offered.find((c) => c.id === way)?.text ?? way,
      count: mine.length,
      share: percent(mine, made),
      cost: costOf(mine),
      slip: mine.some((m) => m.chosen.grade !== 'steady'),
      step: again && { first: percent(first.get(way), again.first), last: percent(last.get(way), again.last) },
    };
  });
  return {
    node: id,
    line: lineBefore(node),
    email: node.kind === 'compose',
    picks: made.length,
    slips: made.filter((m) => m.chosen.grade !== 'steady').length,
    ways: ways.toSorted((a, b) => rankOf(a) - rankOf(b) || b.count - a.count),
    sentences: node.kind === 'compose' ? sentencesIn(node, made) : [],
  };
}

function rankOf({ slip, count }: ClassWay): number {
  if (count === 0) return 2;
  return slip ? 0 : 1;
}

function costOf(made: readonly Made[]): ClassWay['cost'] {
  if (made.length === 0) return null;
  let [least, most] = [Infinity, 0];
  for (const { chosen } of made) [least, most] = [Math.min(least, chosen.cost), Math.max(most, chosen.cost)];
  return { least, most };
}

function percent(some: readonly Made[] | undefined, all: readonly Made[]): number {
  return all.length === 0 ? 0 : Math.round((100 * (some?.length ?? 0)) / all.length);
}

/** By the choice's id; an email by how it was read. */
function byWay(made: readonly Made[]): Map<string, Made[]> {
  const groups = new Map<string, Made[]>();
  for (const one of made) grouped(groups, one.chosen.heard ?? String(one.chosen.picked), one);
  return groups;
}

function grouped(groups: Map<string, Made[]>, key: string, one: Made): void {
  const group = groups.get(key);
  if (group === undefined) groups.set(key, [one]);
  else group.push(one);
}

function sentencesIn({ sentences }: Deciding & { kind: 'compose' }, made: readonly Made[]): ClassDecision['sentences'] {
  const counts = new Map<string, number>();
  for (const { chosen } of made)
    if (typeof chosen.picked !== 'string') for (const id of chosen.picked) counts.set(id, (counts.get(id) ?? 0) + 1);
  return sentences.map(({ id, text }) => ({ id, text, count: counts.get(id) ?? 0 }));
}

/** The last line that somebody says there, rather one that is always said. */
function lineBefore({ lines = [], id }: Deciding): string {
  const said = lines.filter((l) => l.by !== undefined);
  return (said.findLast((l) => l.if === undefined) ?? said.at(-1) ?? lines.at(-1))?.text ?? id;
}
