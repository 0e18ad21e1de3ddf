// The ways on from a position, as a player can find them: every choice on offer, every email that changes something else, every draw
// that can fall. Unlike the analysis it steps over what the reader refuses, so that a broken draft can be walked too.
import type { ComposeNode } from '../email.ts';
import { distinctEmails } from '../email-kinds.ts';
import { oddsAt, type Picked } from '../playthrough.ts';
import { afterChoice, comeBack, holds, lead, onOffer, type Position, type Rules } from '../rules.ts';
import type { Choice, Leads, ScenarioNode } from '../scenario.ts';

export interface Way {
  readonly to: Position;
  /** What is picked; null where nobody decides. */
  readonly choice: Choice | null;
  /** What makes its changes; null where there is nothing to change. */
  readonly leads: Leads | null;
}

export function waysFrom(rules: Rules, at: Position): Way[] {
  const node = rules.nodes.get(at.node);
  if (node === undefined || node.kind === 'end') return [];
  if (node.kind === 'return') return [{ to: comeBack(at, node), choice: null, leads: null }];
  if (node.kind === 'go')
    return node.jumps
      .filter((j) => holds(rules, j.if, at))
      .slice(0, 1)
      .map(taking(rules, at));
  if (node.kind === 'chance') return drawsAt(rules, node, at).map(taking(rules, at));
  if (node.kind === 'compose') return emailsAt(node).map(picking(rules, at));
  const open = onOffer(rules, node, at);
  if (open.length === 0 && node.otherwise !== undefined)
    return [{ to: { ...at, node: node.otherwise }, choice: null, leads: null }];
  return open.map(picking(rules, at));
}

const taking =
  (rules: Rules, at: Position) =>
  (leads: Leads): Way => ({ to: lead(rules, at, leads), choice: null, leads });

const picking =
  (rules: Rules, at: Position) =>
  (choice: Choice): Way => ({ to: afterChoice(rules, at, choice), choice, leads: choice });

function drawsAt(rules: Rules, node: Extract<ScenarioNode, { kind: 'chance' }>, at: Position): Leads[] {
  const odds = oddsAt(rules, node, at);
  return node.draws.filter((_, i) => (odds[i] ?? 0) > 0);
}

const EMAILS = new WeakMap<ComposeNode, readonly Choice[]>();

/** Of the emails that change the same and earn the same, one. */
function emailsAt(node: ComposeNode): readonly Choice[] {
  const kept = EMAILS.get(node);
  if (kept !== undefined) return kept;
  const points = (c: Choice) => (c.effects ?? []).reduce((sum, e) => sum + e.points, 0);
  const kinds = new Map(distinctEmails(node).map((c) => [JSON.stringify([c.set, points(c)]), c]));
  const emails = [...kinds.values()];
  EMAILS.set(node, emails);
  return emails;
}

/** A choice as the pick that takes it. */
export function pickOf(rules: Rules, at: Position, choice: Choice): Picked {
  return rules.nodes.get(at.node)?.kind === 'compose' ? choice.id.split('+') : choice.id;
}

export function pickText(picked: Picked): string {
  return typeof picked === 'string' ? picked : `[${picked.join(',')}]`;
}
