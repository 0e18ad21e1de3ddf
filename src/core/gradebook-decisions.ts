// Each decision with how the class chose, the commonest slip first, and what changed between first and last attempts.
// What a pick cost can differ from one way through to another, so a cost is told with its range.
import { drained } from './drained.ts';
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

/** What came of one way to decide. */
interface Tally {
  count: number;
  slips: number;
  least: number;
  most: number;
}

/** All that was decided at one node, counted. */
interface AtNode {
  readonly scenario: Scenario;
  picks: number;
  slips: number;
  readonly ways: Map<string, Tally>;
  readonly sentences: Map<string, number>;
}

type Counted = ReadonlyMap<string, AtNode>;

const KNOWN = new WeakMap<Gradebook, readonly ClassDecisions[]>();

/** For each scenario of the assignment of which an attempt counts. Worked out once a gradebook. */
export function decisionsOf(book: Gradebook): readonly ClassDecisions[] {
  return drained(deciding(book));
}

/** The same, a scenario a step. */
export function* deciding(book: Gradebook): Generator<void, readonly ClassDecisions[]> {
  const known = KNOWN.get(book);
  if (known !== undefined) return known;
  const all: ClassDecisions[] = [];
  for (const place of book.assignment.scenarios.keys()) {
    const found = decisionsAt(book, place);
    if (found !== null) all.push(found);
    yield;
  }
  KNOWN.set(book, all);
  return all;
}

function decisionsAt({ assignment, students }: Gradebook, place: number): ClassDecisions | null {
  const work = students.map((s) => s.work[place]!);
  const counted = work.flatMap((w) => w.counted ?? []);
  if (counted.length === 0) return null;
  const twice = work.filter((w) => w.attempts.length > 1);
  const again: Again | null =
    twice.length === 0
      ? null
      : { first: countedIn(twice.map((w) => w.attempts[0]!)), last: countedIn(twice.map((w) => w.attempts.at(-1)!)) };
  const decisions = [...countedIn(counted)].map(([node, at]) => decisionAt(node, at, again));
  return {
    scenario: assignment.scenarios[place]!.id,
    title: counted[0]!.scenario.title,
    attempts: counted.length,
    again: twice.length,
    decisions: decisions.toSorted(bySlips),
  };
}

function bySlips(a: ClassDecision, b: ClassDecision): number {
  const most = (d: ClassDecision): number => (d.ways[0]?.slip === true ? d.ways[0].count : 0);
  return most(b) - most(a) || b.slips - a.slips;
}

function countedIn(attempts: readonly Checked[]): Counted {
  const nodes = new Map<string, AtNode>();
  for (const { scenario, chosen } of attempts)
    for (const one of chosen) {
      let at = nodes.get(one.node);
      if (at === undefined)
        nodes.set(one.node, (at = { scenario, picks: 0, slips: 0, ways: new Map(), sentences: new Map() }));
      count(at, one);
    }
  return nodes;
}

/** By the choice's id; an email by how it was read. */
function count(at: AtNode, { picked, heard, cost, grade }: Chosen): void {
  const way = heard ?? String(picked);
  let tally = at.ways.get(way);
  if (tally === undefined) at.ways.set(way, (tally = { count: 0, slips: 0, least: cost, most: cost }));
  const slips = grade === 'steady' ? 0 : 1;
  tally.count += 1;
  tally.slips += slips;
  tally.least = Math.min(tally.least, cost);
  tally.most = Math.max(tally.most, cost);
  at.picks += 1;
  at.slips += slips;
  if (typeof picked !== 'string') for (const id of picked) at.sentences.set(id, (at.sentences.get(id) ?? 0) + 1);
}

interface Again {
  readonly first: Counted;
  readonly last: Counted;
}

function decisionAt(id: string, at: AtNode, again: Again | null): ClassDecision {
  const node = rulesOf(at.scenario).nodes.get(id) as Deciding;
  const offered = node.kind === 'choose' ? node.choices : [];
  const ways = [...new Set([...at.ways.keys(), ...offered.map((c) => c.id)])].map((way): ClassWay => {
    const mine = at.ways.get(way);
    return {
      text: offered.find((c) => c.id === way)?.text ?? way,
      count: mine?.count ?? 0,
      share: shareAt(at, way),
      cost: mine === undefined ? null : { least: mine.least, most: mine.most },
      slip: (mine?.slips ?? 0) > 0,
      step: again && { first: shareAt(again.first.get(id), way), last: shareAt(again.last.get(id), way) },
    };
  });
  return {
    node: id,
    line: lineBefore(node),
    email: node.kind === 'compose',
    picks: at.picks,
    slips: at.slips,
    ways: ways.toSorted((a, b) => rankOf(a) - rankOf(b) || b.count - a.count),
    sentences: node.kind === 'compose' ? sentencesIn(node, at) : [],
  };
}

/** In percent of the picks there. */
function shareAt(at: AtNode | undefined, way: string): number {
  return at === undefined ? 0 : Math.round((100 * (at.ways.get(way)?.count ?? 0)) / at.picks);
}

function rankOf({ slip, count }: ClassWay): number {
  if (count === 0) return 2;
  return slip ? 0 : 1;
}

function sentencesIn({ sentences }: Deciding & { kind: 'compose' }, at: AtNode): ClassDecision['sentences'] {
  return sentences.map(({ id, text }) => ({ id, text, count: at.sentences.get(id) ?? 0 }));
}

/** The last line that somebody says there, rather one that is always said. */
function lineBefore({ lines = [], id }: Deciding): string {
  const said = lines.filter((l) => l.by !== undefined);
  return (said.findLast((l) => l.if === undefined) ?? said.at(-1) ?? lines.at(-1))?.text ?? id;
}
