// A playthrough: a scenario, a seed and the picks made, and everything that follows from the three.
// It is never changed, only followed by the next one; it refuses a pick that is not on offer.
import { draw, shuffled } from './chance.ts';
import { emailChoice } from './email.ts';
import {
  afterChoice,
  comeBack,
  holds,
  jumpAt,
  lead,
  nodeAt,
  onOffer,
  patienceOf,
  rulesOf,
  shownDisabled,
  type Position,
  type Rules,
} from './rules.ts';
import {
  listenerOf,
  type Channel,
  type Choice,
  type Deciding,
  type Draw,
  type Line,
  type LineCue,
  type Mood,
  type NodeOf,
  type Scenario,
  type ScenarioNode,
} from './scenario.ts';

/** Something that happens, in the order in which it happens. The conversation is the `says` among them. */
export type Beat =
  | {
      readonly kind: 'says';
      readonly by: string | null;
      readonly text: string;
      readonly mood: Mood | null;
      readonly cue: LineCue | null;
      readonly at: string;
    }
  | { readonly kind: 'reacts'; readonly who: string; readonly mood: Mood | null; readonly at: string }
  | { readonly kind: 'patience'; readonly who: string; readonly from: number; readonly to: number }
  | Drawn
  | { readonly kind: 'scene'; readonly channel: Channel }
  | { readonly kind: 'ends'; readonly ending: string };

/** Chance as it fell: the odds in percent of each draw of the node, as written and as moved, and why they were moved. */
export interface Drawn {
  readonly kind: 'drawn';
  readonly node: string;
  readonly draw: string;
  readonly odds: readonly number[];
  readonly because: readonly string[];
  readonly visit: number;
}

/** A pick as it is kept: a choice's id, or the ids of the sentences of an email in their order. */
export type Picked = string | readonly string[];

/** One decision and what was picked in it. */
export interface Turn {
  readonly at: Position;
  readonly node: Deciding;
  /** What was picked; an email as the choice that sending it is. */
  readonly choice: Choice;
  readonly picked: Picked;
  /** `beats[from]` is the player saying it; before `beats[answered]` the other has heard it but not yet answered. */
  readonly from: number;
  readonly answered: number;
}

export interface Playthrough {
  readonly scenario: Scenario;
  readonly seed: number;
  readonly turns: readonly Turn[];
  readonly beats: readonly Beat[];
  readonly position: Position;
  /** The id of the ending, once there is one. */
  readonly ending: string | null;
  readonly visits: ReadonlyMap<string, number>;
}

export function start(scenario: Scenario, seed: number): Playthrough {
  const rules = rulesOf(scenario);
  const course = { rules, seed, beats: [], visits: new Map(), channel: scenario.channel };
  return arrived(course, rules.start, []);
}

/** The choices that can be taken now, in the order in which they are shown. Empty when it is over, or an email is to be written. */
export function offered(play: Playthrough): Choice[] {
  const node = decision(play);
  if (node?.kind !== 'choose') return [];
  const open = onOffer(rulesOf(play.scenario), node, play.position);
  return node.order === 'fixed' ? open : shuffled(node.choices, play.seed, node.id).filter((c) => open.includes(c));
}

/** The choices that are shown with the reason why they can't be taken. */
export function barred(play: Playthrough): Choice[] {
  const node = decision(play);
  return node?.kind === 'choose' ? shownDisabled(rulesOf(play.scenario), node, play.position) : [];
}

/** The node at which the player decides now, or null when it is over. */
export function decision(play: Playthrough): Deciding | null {
  if (play.ending !== null) return null;
  const node = nodeAt(rulesOf(play.scenario), play.position);
  return node.kind === 'choose' || node.kind === 'compose' ? node : null;
}

/** What follows when this is picked. Throws RangeError, with a sentence, when it is not on offer. */
export function pick(play: Playthrough, picked: Picked): Playthrough {
  const node = decision(play);
  const choice = node === null ? undefined : choiceFor(play, node, picked);
  if (node === null || choice === undefined)
    throw new RangeError(`“${String(picked)}” is not on offer at “${play.position.node}”.`);
  const { beats, visits, turns, scenario, seed } = play;
  const course = {
    rules: rulesOf(scenario),
    seed,
    beats: [...beats],
    visits: new Map(visits),
    channel: channelOf(play),
  };
  const here = `${node.id}/${choice.id}`;
  const said = {
    kind: 'says',
    by: scenario.player,
    text: choice.text,
    mood: choice.mood ?? null,
    cue: null,
    at: here,
  } as const;
  const heard = {
    kind: 'reacts',
    who: listenerOf(scenario, node).id,
    mood: choice.reaction ?? null,
    at: here,
  } as const;
  course.beats.push(said, heard);
  const next = afterChoice(course.rules, play.position, choice);
  patienceBeats(course, play.position, next);
  const turn = { at: play.position, node, choice, picked, from: beats.length, answered: course.beats.length };
  say(course, choice.reply, { ...next, node: play.position.node }, here);
  return arrived(course, next, [...turns, turn]);
}

function choiceFor(play: Playthrough, node: Deciding, picked: Picked): Choice | undefined {
  if (node.kind === 'compose') return typeof picked === 'string' ? undefined : emailChoice(node, picked);
  return onOffer(rulesOf(play.scenario), node, play.position).find((c) => c.id === picked);
}

/** The channel a playthrough has come to. */
export function channelOf({ scenario, beats }: Pick<Playthrough, 'scenario' | 'beats'>): Channel {
  const last = beats.findLast((b) => b.kind === 'scene');
  return last?.kind === 'scene' ? last.channel : scenario.channel;
}

/** The playthrough of these picks from the start. Throws RangeError at the first that is not on offer. */
export function replay(scenario: Scenario, seed: number, picks: readonly Picked[]): Playthrough {
  return picks.reduce<Playthrough>(pick, start(scenario, seed));
}

export function picksOf(play: Playthrough): Picked[] {
  return play.turns.map((t) => t.picked);
}

/** A playthrough under way, while the steps that nobody decides are taken. */
interface Course {
  readonly rules: Rules;
  readonly seed: number;
  readonly beats: Beat[];
  readonly visits: Map<string, number>;
  channel: Channel;
}

function arrived(course: Course, at: Position, turns: readonly Turn[]): Playthrough {
  const position = settle(course, at);
  const node = nodeAt(course.rules, position);
  const ending = node.kind === 'end' ? node.ending : null;
  if (ending !== null) course.beats.push({ kind: 'ends', ending });
  const { beats, visits, seed } = course;
  return { scenario: course.rules.scenario, seed, turns, beats, position, ending, visits };
}

/** Walks on until somebody has to decide, or it is over. The reader has made sure that it stops. */
function settle(course: Course, from: Position): Position {
  let position = from;
  for (;;) {
    const node = nodeAt(course.rules, position);
    const visit = course.visits.get(node.id) ?? 0;
    course.visits.set(node.id, visit + 1);
    changeScene(course, node);
    say(course, node.lines, position, node.id);
    const next = beyond(course, node, position, visit);
    if (next === null) return position;
    patienceBeats(course, position, next);
    position = next;
  }
}

function changeScene(course: Course, { channel }: ScenarioNode): void {
  if (channel === undefined || channel === course.channel) return;
  course.channel = channel;
  course.beats.push({ kind: 'scene', channel });
}

function beyond(course: Course, node: ScenarioNode, position: Position, visit: number): Position | null {
  const { rules } = course;
  if (node.kind === 'end') return null;
  if (node.kind === 'return') return comeBack(position, node);
  if (node.kind === 'go') return lead(rules, position, jumpAt(rules, node, position));
  if (node.kind === 'chance') return drawn(course, node, position, visit);
  if (node.kind === 'compose') return null;
  const stuck = node.otherwise !== undefined && onOffer(rules, node, position).length === 0;
  return stuck ? { ...position, node: node.otherwise } : null;
}

function drawn(course: Course, node: NodeOf<'chance'>, position: Position, visit: number): Position {
  const odds = oddsAt(course.rules, node, position);
  let left = draw(course.seed, node.id, visit) * 100;
  const at = odds.findIndex((o) => (left -= o) < 0);
  const it = node.draws[at === -1 ? node.draws.length - 1 : at]!;
  course.beats.push({
    kind: 'drawn',
    node: node.id,
    draw: it.id,
    odds,
    because: reasonsAt(course.rules, node, position),
    visit,
  });
  return lead(course.rules, position, it);
}

/** The odds of each draw here in percent, as the player's conduct has moved them; they add up to 100. */
export function oddsAt(rules: Rules, node: NodeOf<'chance'>, position: Position): number[] {
  const raw = node.draws.map((d) => Math.max(0, d.odds + moved(rules, d, position)));
  const sum = raw.reduce((a, b) => a + b, 0);
  return sum === 0 ? node.draws.map((d) => d.odds) : raw.map((o) => (o * 100) / sum);
}

/** Why the odds here are not those that are written, each reason once. */
function reasonsAt(rules: Rules, node: NodeOf<'chance'>, position: Position): string[] {
  const holding = node.draws.flatMap((d) => d.moved ?? []).filter((m) => holds(rules, m.if, position));
  return [...new Set(holding.map((m) => m.reason))];
}

function moved(rules: Rules, d: Draw, position: Position): number {
  return (d.moved ?? []).filter((m) => holds(rules, m.if, position)).reduce((sum, m) => sum + m.by, 0);
}

function say(course: Course, lines: readonly Line[] | undefined, position: Position, where: string): void {
  for (const l of lines ?? []) {
    if (!holds(course.rules, l.if, position)) continue;
    const at = `${where}/${l.id}`;
    const texts = [l.text, ...(l.or ?? [])];
    const text = texts[Math.floor(draw(course.seed, at, course.visits.get(position.node) ?? 0) * texts.length)]!;
    course.beats.push({ kind: 'says', by: l.by ?? null, text, mood: l.mood ?? null, cue: l.cue ?? null, at });
  }
}

function patienceBeats(course: Course, before: Position, after: Position): void {
  for (const { id } of course.rules.scenario.cast) {
    const from = patienceOf(course.rules, before, id);
    const to = patienceOf(course.rules, after, id);
    if (from !== null && to !== null && from !== to) course.beats.push({ kind: 'patience', who: id, from, to });
  }
}
