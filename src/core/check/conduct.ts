// What the score would tell players that is not so: hang-ups that look well asked, grace that costs, best ways that are scolded, luck that
// takes too much. Needs the exact analysis.
import type { Analysis } from '../analysis.ts';
import { emailChoice } from '../email.ts';
import { holds, onOffer, type Position } from '../rules.ts';
import { OUTCOMES, type Outcome } from '../vocabulary.ts';
import { reachOf, type Reach } from '../reach.ts';
import type { Choice, Ending, Line, Scenario } from '../scenario.ts';
import { finding, type Finding } from './finding.ts';
import { linesIn } from './pointers.ts';
import type { Survey } from './survey.ts';
import { shortestPlay, type Trail } from './trails.ts';
import { pickText, waysFrom } from './ways.ts';

const MOST = { 'hung up': 40, handstand: 50 } as const;
/** Conduct from which on somebody has asked very well. */
const VERY_WELL = 90;
/** Percent of V(start) that luck may take away. */
const LUCK = 10;
/** Forgives the last bits of a double. */
const BITS = 1e-6;

export function conductFindings(analysis: Analysis, survey: Survey): Finding[] {
  const it = { analysis, survey, reach: reachOf(analysis), scenario: analysis.scenario };
  return [
    ...hangUps(it),
    ...handstands(it),
    ...unearned(it),
    ...costlyGrace(it),
    ...scolded(it),
    ...luck(it),
    ...zero(it),
  ];
}

interface Known {
  readonly analysis: Analysis;
  readonly survey: Survey;
  readonly reach: Reach;
  readonly scenario: Scenario;
}

const shown = (n: number): string => String(Math.floor(n + 0.5 + 1e-9));

function conductOf({ analysis }: Known, { lost }: Trail): number {
  return 100 * Math.max(0, 1 - lost / analysis.best);
}

/** The shortest play to an ending with more Conduct than this. */
function playTo(it: Known, ending: string, above: number, marks?: (at: Position, reply: readonly Line[]) => boolean) {
  return shortestPlay(it.survey, it.analysis, {
    wanted: (t) => {
      const node = it.survey.rules.nodes.get(t.at.node);
      const there = node?.kind === 'end' && node.ending === ending;
      return there && conductOf(it, t) > above + BITS && (marks === undefined || t.marked);
    },
    ...(marks === undefined ? {} : { marks: (at, way) => marks(at, way?.choice?.reply ?? []) }),
  });
}

function tooGood(it: Known, most: number, code: 'good-hang-up' | 'good-handstand', which: (e: Ending) => boolean) {
  return it.scenario.endings.flatMap((e, i) => {
    const conduct = it.reach.endings.get(e.id)?.most ?? 0;
    if (!which(e) || conduct <= most + BITS) return [];
    const says = `The ending “${e.id}” can be had with ${shown(conduct)} Conduct; ${most} is the most for it. Let the choices that lead here cost more, or those that do not earn more.`;
    return [finding(code, `/endings/${i}`, says, playTo(it, e.id, most))];
  });
}

function hangUps(it: Known): Finding[] {
  return tooGood(it, MOST['hung up'], 'good-hang-up', (e) => e.outcome === 'hung up');
}

function handstands(it: Known): Finding[] {
  const byName = tooGood(it, MOST.handstand, 'good-handstand', (e) => e.id === 'handstand');
  if (!linesIn(it.scenario).some((l) => l.it.cue === 'handstand')) return byName;
  const { rules } = it.survey;
  const cued = (lines: readonly Line[] | undefined, at: Position) =>
    (lines ?? []).some((l) => l.cue === 'handstand' && holds(rules, l.if, at));
  const marks = (at: Position, reply: readonly Line[]) => cued(rules.nodes.get(at.node)?.lines, at) || cued(reply, at);
  return [...byName, ...it.scenario.endings.flatMap((e, i) => afterHandstand(it, e, i, marks))];
}

function afterHandstand(it: Known, e: Ending, i: number, marks: (at: Position, reply: readonly Line[]) => boolean) {
  if (e.id === 'handstand' || (it.reach.endings.get(e.id)?.most ?? 0) <= MOST.handstand + BITS) return [];
  const picks = playTo(it, e.id, MOST.handstand, marks);
  if (picks === null) return [];
  const says = `A handstand leads straight to the ending “${e.id}” here, with more than ${MOST.handstand} Conduct. Let what leads to it cost more.`;
  return [finding('good-handstand', `/endings/${i}`, says, picks)];
}

const rank = (outcome: Outcome): number => OUTCOMES.indexOf(outcome);

/** Endings with a better outcome than any that can be had by asking very well, and that cannot be had so themselves. */
function unearned(it: Known): Finding[] {
  const { scenario, reach } = it;
  const well = scenario.endings.filter((e) => (reach.endings.get(e.id)?.most ?? 0) >= VERY_WELL - BITS);
  const best = well.toSorted((a, b) => rank(b.outcome) - rank(a.outcome))[0];
  return scenario.endings.flatMap((e, i) => {
    const conduct = reach.endings.get(e.id)?.most;
    if (conduct === undefined || best === undefined || rank(e.outcome) <= rank(best.outcome)) return [];
    const says = `“${e.outcome}” can be had here, with at most ${shown(conduct)} Conduct, but not by asking very well: with ${VERY_WELL} or more the best outcome is “${best.outcome}”. Let the best way lead at least as far.`;
    return [finding('unearned-outcome', `/endings/${i}`, says, playTo(it, e.id, -1))];
  });
}

/** Where a choice stands in the file; an email's node for an email. */
function pointerOf(scenario: Scenario, at: string, choice: string): string {
  const n = scenario.nodes.findIndex((one) => one.id === at);
  const node = scenario.nodes[n];
  const c = node?.kind === 'choose' ? node.choices.findIndex((one) => one.id === choice) : -1;
  return c < 0 ? `/nodes/${n}` : `/nodes/${n}/choices/${c}`;
}

/** The choice of this name, where it can be picked at a position. */
function choiceAt({ survey }: Known, at: Position, node: string, id: string): Choice | null {
  const here = at.node === node ? survey.rules.nodes.get(node) : undefined;
  if (here?.kind === 'compose') return emailChoice(here, id.split('+'));
  return here?.kind === 'choose' ? (onOffer(survey.rules, here, at).find((c) => c.id === id) ?? null) : null;
}

function pickNamed({ survey }: Known, node: string, id: string): string {
  return pickText(survey.rules.nodes.get(node)?.kind === 'compose' ? id.split('+') : id);
}

function costlyGrace(it: Known): Finding[] {
  const { scenario, survey, analysis } = it;
  return it.reach.gracefulLosses.map(({ at, choice, loss }) => {
    const index = survey.positions.findIndex((p) => {
      const there = choiceAt(it, p, at, choice);
      return there !== null && analysis.loss(p, there) > 0;
    });
    const picks = index < 0 ? null : [...survey.picksTo(index), pickNamed(it, at, choice)];
    const cost = (100 * loss) / analysis.best;
    const says = `“${choice}” closes gracefully and yet costs up to ${cost.toFixed(1)} Conduct. Give it the points of what it makes unnecessary.`;
    return finding('costly-grace', pointerOf(scenario, at, choice), says, picks);
  });
}

function scolded(it: Known): Finding[] {
  const { scenario, survey, analysis } = it;
  return it.reach.negativeOnBest.map(({ at, choice }) => {
    const play = shortestPlay(survey, analysis, {
      wanted: (t) => {
        const there = t.lost === 0 ? choiceAt(it, t.at, at, choice) : null;
        return there !== null && analysis.loss(t.at, there) === 0;
      },
    });
    const says = `“${choice}” loses nothing on a best way through, yet takes points. Let it earn only, or let another choice be better.`;
    const picks = play === null ? null : [...play, pickNamed(it, at, choice)];
    return finding('negative-on-best', pointerOf(scenario, at, choice), says, picks);
  });
}

/** Draws after which there is much less left to show than after the best draw there: once a node, at its worst. */
function luck(it: Known): Finding[] {
  const { scenario, survey, analysis } = it;
  if (!survey.complete) return [];
  const worst = new Map<string, { readonly taken: number; readonly index: number }>();
  survey.positions.forEach((at, index) => {
    if (survey.rules.nodes.get(at.node)?.kind !== 'chance') return;
    const values = waysFrom(survey.rules, at).map((w) => analysis.value(w.to));
    const taken = (100 * (Math.max(...values) - Math.min(...values))) / analysis.best;
    if (taken > LUCK + BITS && taken > (worst.get(at.node)?.taken ?? 0) + BITS) worst.set(at.node, { taken, index });
  });
  return [...worst].map(([id, { taken, index }]) => {
    const says = `Bad luck takes away decisions here that are worth ${shown(taken)} % of the best play; ${LUCK} % is the most. Give the unlucky way decisions of its own, or points to what comes before.`;
    return finding('costly-chance', pointerOf(scenario, id, ''), says, survey.picksTo(index));
  });
}

function zero({ reach }: Known): Finding[] {
  const lowest = Math.min(...[...reach.endings.values()].map((e) => e.least));
  if (lowest <= BITS) return [];
  const says = `No play comes to Conduct 0; the lowest is ${shown(lowest)}. Let the worst choices cost more.`;
  return [finding('no-zero', '/nodes', says)];
}
