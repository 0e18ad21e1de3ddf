// Everything that can happen, and the state that follows. Pure: the time and the luck come with the action.
import type { Attempt } from '../core/attempt.ts';
import type { FirstSight } from '../core/figures.ts';
import type { KeptAssignment } from '../core/kept-assignment.ts';
import type { Plan } from '../core/plans.ts';
import type { Picked } from '../core/playthrough.ts';
import type { Scenario } from '../core/scenario.ts';
import { afterGoingOn, afterPick, afterTakingBack, begin } from './conversation.ts';
import type { Book, Notice, Route, Settings, State, Version } from './state.ts';
import { afterNext, afterSkipping, type Watching } from './watching.ts';

export type Restocked = Partial<
  Pick<State, 'attempts' | 'plans' | 'assignments' | 'settings' | 'versions' | 'conversation' | 'watching'>
>;

export type Action =
  | { readonly kind: 'went'; readonly route: Route }
  | { readonly kind: 'read'; readonly books: readonly Book[] }
  | {
      readonly kind: 'remembered';
      readonly attempts: readonly Attempt[];
      readonly settings: Partial<Settings>;
      readonly plans: readonly Plan[];
      readonly assignments: readonly KeptAssignment[];
    }
  /** What is kept has been changed as a whole: brought back from a file, or erased. */
  | { readonly kind: 'restocked'; readonly stock: Restocked }
  | { readonly kind: 'planned'; readonly plan: Plan }
  | { readonly kind: 'plan dropped'; readonly id: string }
  /** New, or in the place of the one with its id. */
  | { readonly kind: 'assignment kept'; readonly assignment: KeptAssignment }
  | { readonly kind: 'assignment dropped'; readonly id: string }
  | { readonly kind: 'found version'; readonly hash: string; readonly scenario: Scenario | null }
  | { readonly kind: 'began'; readonly attempt: Attempt; readonly scenario: Scenario; readonly resumed: boolean }
  | { readonly kind: 'picked'; readonly choice: Picked; readonly at: number }
  | { readonly kind: 'drafted'; readonly ids: readonly string[] }
  | { readonly kind: 'went on' }
  | { readonly kind: 'took back'; readonly at: number }
  | { readonly kind: 'hear again' }
  | { readonly kind: 'again'; readonly scenario: string }
  | { readonly kind: 'worked out'; readonly scenario: Scenario }
  | { readonly kind: 'figured'; readonly sight: FirstSight }
  /** Again, on the version that is here now; the one that was left open stays in the record. */
  | { readonly kind: 'begin anew'; readonly scenario: string }
  | { readonly kind: 'forked'; readonly attempt: Attempt; readonly scenario: Scenario }
  | { readonly kind: 'watched'; readonly watching: Watching }
  | { readonly kind: 'watched on' }
  | { readonly kind: 'watched it all' }
  | { readonly kind: 'stored'; readonly attempt: string; readonly entries: number }
  | { readonly kind: 'set'; readonly settings: Partial<Settings> }
  | { readonly kind: 'version'; readonly version: Version }
  | { readonly kind: 'told'; readonly notice: Notice }
  | { readonly kind: 'dismissed'; readonly notice: string };

export function after(state: State, action: Action): State {
  switch (action.kind) {
    case 'went':
      return went(state, action.route);
    case 'read':
      return { ...state, library: action.books.reduce<readonly Book[]>(shelved, state.library) };
    case 'remembered':
      return {
        ...state,
        attempts: [...action.attempts, ...(state.attempts ?? [])],
        settings: { ...state.settings, ...action.settings },
        plans: [...action.plans, ...state.plans],
        assignments: state.assignments.reduce<readonly KeptAssignment[]>(shelved, action.assignments),
        // Begun while the record did not answer, and nothing said yet: what was left open comes first after all.
        conversation: state.conversation?.attempt.log.length === 0 ? null : state.conversation,
      };
    case 'restocked':
      return { ...state, ...action.stock };
    case 'planned':
      return { ...state, plans: [...state.plans, action.plan] };
    case 'plan dropped':
      return { ...state, plans: state.plans.filter((p) => p.id !== action.id) };
    case 'assignment kept':
      return { ...state, assignments: shelved(state.assignments, action.assignment) };
    case 'assignment dropped':
      return { ...state, assignments: state.assignments.filter((a) => a.id !== action.id) };
    case 'found version':
      return { ...state, versions: new Map([...state.versions, [action.hash, action.scenario]]) };
    case 'began':
      return began(state, action.attempt, action.scenario, action.resumed);
    case 'picked':
      return picked(state, action.choice, action.at);
    case 'drafted':
      return state.conversation === null
        ? state
        : { ...state, conversation: { ...state.conversation, draft: action.ids } };
    case 'went on':
      return wentOn(state);
    case 'took back':
      return tookBack(state, action.at);
    case 'hear again':
      return { ...state, repeats: state.repeats + 1 };
    case 'again':
      return { ...state, conversation: null, route: { kind: 'play', scenario: action.scenario } };
    case 'worked out':
      return { ...state, workedOut: new Set([...state.workedOut, action.scenario]) };
    case 'figured':
      return { ...state, sight: action.sight };
    case 'begin anew':
      return { ...state, conversation: null, anew: action.scenario };
    case 'forked':
      return forked(state, action.attempt, action.scenario);
    case 'watched':
      return { ...state, watching: action.watching };
    case 'watched on':
      return state.watching === null ? state : { ...state, watching: afterNext(state.watching) };
    case 'watched it all':
      return state.watching === null ? state : { ...state, watching: afterSkipping(state.watching) };
    case 'stored':
      return state.conversation?.attempt.id === action.attempt ? { ...state, stored: action.entries } : state;
    case 'set':
      return set(state, action.settings);
    case 'version':
      return { ...state, version: action.version };
    case 'told':
      return told(state, action.notice);
    case 'dismissed':
      return { ...state, notices: state.notices.filter((n) => n.id !== action.notice) };
  }
}

/** In the place of what was known of it, or after all the others. */
function shelved<T extends { readonly id: string }>(all: readonly T[], one: T): readonly T[] {
  const known = all.some((other) => other.id === one.id);
  return known ? all.map((other) => (other.id === one.id ? one : other)) : [...all, one];
}

/** Coming to a conversation that is over begins it anew. */
function went(state: State, route: Route): State {
  const over = route.kind === 'play' && state.conversation?.playthrough.ending != null;
  const watching = route.kind === 'watch' ? state.watching : null;
  return { ...state, route, watching, conversation: over ? null : state.conversation };
}

/** Played on from a moment of an earlier attempt. */
function forked(state: State, attempt: Attempt, scenario: Scenario): State {
  const next = began(state, attempt, scenario, true);
  return next.conversation?.attempt.id === attempt.id
    ? { ...next, stored: 0, route: { kind: 'play', scenario: scenario.id } }
    : next;
}

/** How a conversation is explained is settled by its first pick, and by the assignment where it is for one. */
function set(state: State, settings: Partial<Settings>): State {
  const next = { ...state, settings: { ...state.settings, ...settings } };
  const { conversation } = state;
  if (conversation === null || settings.coached === undefined) return next;
  if (conversation.attempt.log.length > 0 || conversation.attempt.assignment !== undefined) return next;
  const attempt: Attempt = { ...conversation.attempt, mode: settings.coached ? 'coached' : 'for real' };
  return { ...next, conversation: { ...conversation, attempt } };
}

function told(state: State, notice: Notice): State {
  return state.notices.some((n) => n.id === notice.id) ? state : { ...state, notices: [...state.notices, notice] };
}

function began(state: State, attempt: Attempt, scenario: Scenario, resumed: boolean): State {
  const begun = begin(attempt, scenario, resumed);
  if (typeof begun === 'string') {
    return told(state, {
      id: `refused ${attempt.id}`,
      text: `An earlier conversation cannot be taken up again: ${begun}`,
    });
  }
  return { ...withAttempt(state, attempt), anew: null, conversation: begun, stored: attempt.log.length };
}

function picked(state: State, choice: Picked, at: number): State {
  const { conversation } = state;
  if (conversation === null || conversation.explaining) return state;
  const coached = state.settings.coached || conversation.attempt.assignment !== undefined;
  const next = afterPick(conversation, choice, at, coached);
  if (next === null) {
    return told(state, {
      id: 'not on offer',
      text: 'That is not one of the things you can say now. Choose from the list.',
    });
  }
  const settings = state.settings.hinted ? state.settings : { ...state.settings, hinted: true };
  return { ...withAttempt(state, next.attempt), settings, conversation: next };
}

function tookBack(state: State, at: number): State {
  const next = state.conversation === null ? null : afterTakingBack(state.conversation, at);
  return next === null ? state : { ...withAttempt(state, next.attempt), conversation: next };
}

function wentOn(state: State): State {
  const { conversation } = state;
  if (conversation === null) return state;
  if (conversation.explaining) return { ...state, conversation: afterGoingOn(conversation) };
  const over = conversation.playthrough.ending !== null;
  return over ? { ...state, route: { kind: 'debrief', attempt: conversation.attempt.id } } : state;
}

function withAttempt(state: State, attempt: Attempt): State {
  const known = state.attempts ?? [];
  const others = known.filter((a) => a.id !== attempt.id);
  return { ...state, attempts: attempt.log.length === 0 ? known : [...others, attempt] };
}

/** The scenario exactly as this attempt was played on, where it is at hand; undefined while it may still be found. */
export function scenarioFor(state: State, attempt: Attempt): Scenario | null | undefined {
  const book = state.library.find((b) => b.id === attempt.scenario);
  if (book?.kind === 'loading') return undefined;
  if (book?.kind === 'ready') {
    const { hash, rules } = book.fingerprint;
    if (hash === attempt.hash || rules === attempt.rules) return book.scenario;
  }
  return state.versions.get(attempt.hash);
}
