// Cues: what the stage and the ears are told, derived by comparing what was shown before with what is shown now.
// Nothing here knows how a cue is drawn or heard.
import { channelOf, decision, type Beat, type Playthrough } from './playthrough.ts';
import { patienceOf, rulesOf } from './rules.ts';
import { listenerOf, type Channel, type LineCue, type Look, type Mood, type Person, type Room } from './scenario.ts';

/** A playthrough as far as it is shown: its first `shown` beats. */
export interface Shown {
  readonly playthrough: Playthrough;
  readonly shown: number;
}

/** The channel that has been come to, as far as it is shown. */
export function channelShown({ playthrough: { scenario, beats }, shown }: Shown): Channel {
  return channelOf({ scenario, beats: beats.slice(0, shown) });
}

/** Somebody as they are at this moment. */
export interface Figure {
  readonly who: string;
  readonly look: Look;
  readonly place: string;
  readonly player: boolean;
  readonly mood: Mood;
  /** 0 to 6, or null for somebody whose patience is nobody's business. */
  readonly patience: number | null;
}

/** The whole picture: enough to draw it from nothing. */
export interface Tableau {
  readonly channel: Playthrough['scenario']['channel'];
  readonly places: readonly {
    readonly id: string;
    readonly room: Room;
    readonly visitor: { readonly look: Look; readonly nearness: number } | null;
  }[];
  readonly figures: readonly Figure[];
  /** Whom the player has before them, where that can be told. */
  readonly facing?: string;
  /** False once the line has gone dead. */
  readonly connected: boolean;
}

export type Cue =
  | { readonly kind: 'enters'; readonly tableau: Tableau }
  | { readonly kind: 'says'; readonly who: string | null; readonly text: string }
  | { readonly kind: 'mood'; readonly who: string; readonly mood: Mood }
  | { readonly kind: 'patience'; readonly who: string; readonly from: number; readonly to: number }
  | { readonly kind: 'visitor'; readonly place: string; readonly nearness: number }
  | { readonly kind: 'happens'; readonly what: LineCue }
  | { readonly kind: 'ends' };

export function tableauOf({ playthrough, shown }: Shown): Tableau {
  const { scenario } = playthrough;
  const beats = playthrough.beats.slice(0, shown);
  const facing = facingIn({ playthrough, shown });
  return {
    ...(facing === null ? {} : { facing }),
    channel: channelOf({ scenario, beats }),
    places: scenario.places.map((p) => ({
      id: p.id,
      room: p.room,
      visitor:
        p.visitor === undefined
          ? null
          : { look: p.visitor.look, nearness: nearness({ playthrough, shown }, p.visitor.shows) },
    })),
    figures: scenario.cast.map((p) => figure(p, playthrough, beats)),
    connected: !sinceScene(beats).some((b) => b.kind === 'says' && b.cue === 'hang-up'),
  };
}

/** Whom the player talks to: whoever was last heard in this scene, or will first be, or is to be spoken to now. */
export function facingIn({ playthrough, shown }: Shown): string | null {
  const { scenario, beats } = playthrough;
  const other = (beat: Beat): boolean =>
    beat.kind === 'reacts' || (beat.kind === 'says' && beat.by !== null && beat.by !== scenario.player);
  const coming = beats.slice(shown);
  const next = coming.findIndex((b) => b.kind === 'scene');
  const beat =
    sinceScene(beats.slice(0, shown)).findLast(other) ?? coming.slice(0, next < 0 ? coming.length : next).find(other);
  if (beat?.kind === 'reacts') return beat.who;
  if (beat?.kind === 'says') return beat.by;
  const node = next < 0 ? decision(playthrough) : null;
  return node === null ? null : listenerOf(scenario, node).id;
}

/** A line that went dead in an earlier scene is no matter in this one. */
function sinceScene(beats: readonly Beat[]): readonly Beat[] {
  return beats.slice(beats.findLastIndex((b) => b.kind === 'scene') + 1);
}

/** The cues that lead from one moment to a later one of the same playthrough; anything else is a new picture, opened from its first line. */
export function cuesBetween(before: Shown | null, after: Shown): Cue[] {
  if (before === null || !follows(before, after)) {
    const opening = before === null && after.playthrough.turns.length === 0;
    const tableau = tableauOf(opening ? { ...after, shown: 0 } : after);
    return [{ kind: 'enters', tableau }, ...(opening ? cuesIn(after, 0) : [])];
  }
  return [...cuesIn(after, before.shown), ...visitorCues(before, after)];
}

/** The last line that somebody else said, said once more. */
export function repeatCue({ playthrough, shown }: Shown): Cue[] {
  const last = playthrough.beats
    .slice(0, shown)
    .findLast((b) => b.kind === 'says' && b.by !== playthrough.scenario.player);
  return last?.kind === 'says' ? [{ kind: 'says', who: last.by, text: last.text }] : [];
}

function cuesIn({ playthrough, shown }: Shown, from: number): Cue[] {
  return playthrough.beats.slice(from, shown).flatMap((beat, i): Cue[] => {
    if (beat.kind === 'scene') return [{ kind: 'enters', tableau: tableauOf({ playthrough, shown: from + i + 1 }) }];
    return cuesOf(beat);
  });
}

function follows(before: Shown, after: Shown): boolean {
  const [a, b] = [before.playthrough, after.playthrough];
  if (a.scenario !== b.scenario || a.seed !== b.seed || a.turns.length > b.turns.length || before.shown > after.shown)
    return false;
  return a.turns.every((t, i) => t.choice === b.turns[i]?.choice && t.node === b.turns[i]?.node);
}

function cuesOf(beat: Beat): Cue[] {
  if (beat.kind === 'reacts') return beat.mood === null ? [] : [{ kind: 'mood', who: beat.who, mood: beat.mood }];
  if (beat.kind === 'patience') return [{ kind: 'patience', who: beat.who, from: beat.from, to: beat.to }];
  if (beat.kind === 'ends') return [{ kind: 'ends' }];
  if (beat.kind === 'drawn' || beat.kind === 'scene') return [];
  const cues: Cue[] = [];
  if (beat.cue !== null) cues.push({ kind: 'happens', what: beat.cue });
  if (beat.by !== null && beat.mood !== null) cues.push({ kind: 'mood', who: beat.by, mood: beat.mood });
  return [...cues, { kind: 'says', who: beat.by, text: beat.text }];
}

function visitorCues(before: Shown, after: Shown): Cue[] {
  return after.playthrough.scenario.places.flatMap((p): Cue[] => {
    if (p.visitor === undefined) return [];
    const [from, to] = [nearness(before, p.visitor.shows), nearness(after, p.visitor.shows)];
    return from === to ? [] : [{ kind: 'visitor', place: p.id, nearness: to }];
  });
}

/** How near the visitor has come, 0 to 1: the variable's share of its range, or all of it once the handstand has been told. */
function nearness({ playthrough, shown }: Shown, variable: string): number {
  const { scenario } = playthrough;
  if (playthrough.beats.slice(0, shown).some((b) => b.kind === 'says' && b.cue === 'handstand')) return 1;
  const rules = rulesOf(scenario);
  const v = scenario.variables?.find((one) => one.id === variable);
  const value = playthrough.position.values[rules.slots.get(`var ${variable}`) ?? -1] ?? 0;
  if (v?.kind !== 'number') return Math.min(1, value);
  return ((value - v.least) / (v.most - v.least)) * 0.9;
}

function figure(person: Person, playthrough: Playthrough, beats: readonly Beat[]): Figure {
  const { scenario } = playthrough;
  const patience = patienceOf(rulesOf(scenario), playthrough.position, person.id);
  return {
    who: person.id,
    look: person.look,
    place: person.place,
    player: person.id === scenario.player,
    mood: moodOf(person, beats),
    patience,
  };
}

function moodOf(person: Person, beats: readonly Beat[]): Mood {
  const last = beats.findLast(
    (b) =>
      (b.kind === 'says' && b.by === person.id && b.mood !== null) ||
      (b.kind === 'reacts' && b.who === person.id && b.mood !== null),
  );
  return (last?.kind === 'says' || last?.kind === 'reacts' ? last.mood : null) ?? person.mood ?? 'neutral';
}
