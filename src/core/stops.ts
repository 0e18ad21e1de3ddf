// Whether the steps that nobody decides come to an end.
import { say, type Known } from './known.ts';
import type { Leads, Scenario, ScenarioNode } from './scenario.ts';

/** Stands for whatever a call comes back to; no node can have this id. */
const CALLER = '(caller)';

/** Names of a loop that are shown. */
const SHOWN = 12;

/** Steps that nobody decides must come to an end: no way round through jumps, draws and returns alone. */
export function checkStops(known: Known): void {
  const { scenario } = known;
  const gone = scenario.cast.flatMap((p) => (p.patience === undefined ? [] : [p.patience.gone]));
  const next = new Map(scenario.nodes.map((n) => [n.id, automatic(n, gone)]));
  next.set(CALLER, [...new Set(backs(scenario))]);
  const done = new Set<string>();
  scenario.nodes.forEach((n, i) => {
    const loop = loopFrom(n.id, next, done);
    if (loop !== null)
      say(
        known,
        'nobody-decides',
        ['nodes', i],
        `Nobody ever gets to choose here: ${shown(loop)}. Put a decision in between.`,
      );
  });
}

function shown(loop: readonly string[]): string {
  const names = loop.filter((id) => id !== CALLER);
  return (names.length <= SHOWN ? names : [...names.slice(0, SHOWN - 1), '…', names.at(-1)]).join(' → ');
}

/** Where a step that nobody decides can lead: to `gone` too, where patience can run out. */
function automatic(node: ScenarioNode, gone: readonly string[]): string[] {
  const ends = (list: readonly Leads[]) =>
    list.flatMap((l) => [l.to, ...(l.set?.some((c) => 'patience' in c) === true ? gone : [])]);
  if (node.kind === 'go') return ends(node.jumps);
  if (node.kind === 'chance') return ends(node.draws);
  if (node.kind === 'return') return [node.otherwise, CALLER];
  return node.kind === 'choose' && node.otherwise !== undefined ? [node.otherwise] : [];
}

function backs(scenario: Scenario): string[] {
  const leads = scenario.nodes.flatMap((n): readonly Leads[] =>
    n.kind === 'choose'
      ? n.choices
      : n.kind === 'compose'
        ? [n]
        : n.kind === 'go'
          ? n.jumps
          : n.kind === 'chance'
            ? n.draws
            : [],
  );
  return leads.flatMap((l) => l.back ?? []);
}

/** A loop that can be reached from `from`, or null; `done` holds nodes that have been looked into. Walks without recursion: files may be deep. */
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
      for (const { id } of trail) done.add(id);
      return [...trail.map((t) => t.id).slice(trail.findIndex((t) => t.id === to)), to];
    } else {
      trail.push({ id: to, at: 0 });
      on.add(to);
    }
  }
  return null;
}
