// Drills: single decisions out of their conversations, for the principles that need them. They are exercise: nothing of them is kept.
// The draw follows from its seed, so that a drill can be done again.
import { analyze } from './analysis.ts';
import { shuffled } from './chance.ts';
import { waysToDecisions } from './drill-paths.ts';
import { decision, offered, pick, type Beat, type Playthrough, type Turn } from './playthrough.ts';
import { PRINCIPLE_IDS, type PrincipleId } from './principles.ts';
import { faredAs, type Fared } from './progress.ts';
import { askedFor, score } from './score.ts';
import type { Choice, NodeOf, Scenario } from './scenario.ts';

/** About three minutes. */
export const MOST_DRILLS = 8;

export interface Drill {
  /** Up to the moment of the decision. */
  readonly play: Playthrough;
  readonly node: NodeOf<'choose'>;
  /** As they are shown. */
  readonly choices: readonly Choice[];
  /** Of the principles that are wanted, those that this decision asks for. */
  readonly asks: readonly PrincipleId[];
}

/** At most `most` decisions that ask for these principles, the first of them first; no decision twice. */
export function drawDrills(
  scenarios: readonly Scenario[],
  wanted: readonly PrincipleId[],
  seed: number,
  most = MOST_DRILLS,
): Drill[] {
  const left = shuffled(
    scenarios.flatMap((s) => drillsIn(s, wanted, seed)),
    seed,
    'drill',
  );
  const drawn: Drill[] = [];
  // By turns, so that every principle gets its share; what nothing asks for any more is passed over.
  for (let turn = 0, idle = 0; drawn.length < most && idle < wanted.length; turn++) {
    const principle = wanted[turn % wanted.length]!;
    const at = place(left, principle, drawn.at(-1));
    idle = at === -1 ? idle + 1 : 0;
    if (at !== -1) drawn.push(...left.splice(at, 1));
  }
  return drawn;
}

/** The first that asks for it, elsewhere than in the conversation of the one before if possible. */
function place(left: readonly Drill[], principle: PrincipleId, before: Drill | undefined): number {
  const asks = (d: Drill): boolean => d.asks.includes(principle);
  const elsewhere = left.findIndex((d) => asks(d) && d.play.scenario !== before?.play.scenario);
  return elsewhere === -1 ? left.findIndex(asks) : elsewhere;
}

function drillsIn(scenario: Scenario, wanted: readonly PrincipleId[], seed: number): Drill[] {
  return waysToDecisions(scenario).flatMap((play): Drill[] => {
    const node = decision(play);
    if (node?.kind !== 'choose') return [];
    const open = offered(play);
    const asks = wanted.filter((p) => new Set(open.map((c) => pointsFor(p, c))).size > 1);
    if (asks.length === 0) return [];
    const choices = node.order === 'fixed' ? open : shuffled(open, seed, `${scenario.id}/${node.id}`);
    return [{ play, node, choices, asks }];
  });
}

function pointsFor(principle: PrincipleId, choice: Choice): number {
  return (choice.effects ?? []).filter((e) => e.principle === principle).reduce((sum, e) => sum + e.points, 0);
}

/** What was said since the player last spoke, with what the player had said; at least one line where there is any. */
export function linesBefore({ play }: Drill): Extract<Beat, { kind: 'says' }>[] {
  const from = play.turns.at(-1)?.from ?? 0;
  return play.beats.slice(from).filter((b) => b.kind === 'says');
}

/** What came of a choice. */
export interface Tried {
  readonly drill: Drill;
  readonly turn: Turn;
  /** Whether it gave anything away. */
  readonly lost: boolean;
  readonly fared: readonly { readonly principle: PrincipleId; readonly how: Fared }[];
}

/** Throws RangeError for a choice that is not on offer, and for a scenario that cannot be analyzed. */
export function tried(drill: Drill, choice: string): Tried {
  const analysis = analyze(drill.play.scenario);
  if (analysis.kind === 'problem') throw new RangeError(analysis.problem.says);
  const play = pick(drill.play, choice);
  const { decisions } = score(play, analysis);
  const [at, turn] = [play.turns.length - 1, play.turns.at(-1)!];
  const fared = PRINCIPLE_IDS.flatMap((principle) =>
    askedFor(principle, play, decisions)
      .filter((a) => a.at === at)
      .map((a) => ({ principle, how: faredAs(a) })),
  );
  return { drill, turn, lost: decisions[at]!.loss > 0, fared };
}

/** How often each principle was asked for and kept, in the order of the principles. */
export function talliedBy(all: readonly Tried[]): { principle: PrincipleId; kept: number; asked: number }[] {
  const fared = all.flatMap((t) => t.fared);
  return PRINCIPLE_IDS.flatMap((principle) => {
    const mine = fared.filter((f) => f.principle === principle);
    if (mine.length === 0) return [];
    return [{ principle, asked: mine.length, kept: mine.filter((f) => f.how === 'kept').length }];
  });
}
