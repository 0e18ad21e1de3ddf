// The draft behind the builder: opened from an address or new, changed field by field, written back into the address, and kept.
import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import {
  assignmentOf,
  draftOf,
  FIRST_DRAFT,
  lacksOf,
  mended,
  type Draft,
  type Lacks,
} from '../core/assignment-draft.ts';
import { linkPayload, readPayload } from '../core/assignment-link.ts';
import type { Assignment } from '../core/assignment.ts';
import type { KeptScenario } from '../core/kept-scenario.ts';
import { readBook } from '../store/library.ts';
import type { State } from '../store/state.ts';
import type { Screen } from './actor.ts';
import { useKeeping } from './teach-keeping.ts';

export interface Builder {
  readonly draft: Draft;
  readonly change: (part: Partial<Draft>) => void;
  /** Adds a scenario of the instructor's own, in the place of an earlier one of its name. */
  readonly bring: (own: KeptScenario) => void;
  readonly lacks: Lacks;
  /** Null while it could not be handed out. */
  readonly assignment: Assignment | null;
  /** The scenarios of the instructor's own that it asks for. */
  readonly own: readonly KeptScenario[];
  /** For a link; null while it could not be handed out. */
  readonly payload: string | null;
  /** To be called when a student may get it: it stays as it is now, whatever is changed later. */
  readonly handOut: () => void;
  /** Why the address could not be opened. */
  readonly refused: string | null;
}

/** Milliseconds without a change after which the address follows, since a browser takes no more than a few in a second. */
const REST = 250;

export function useBuilder(screen: Screen, payload: string | null): Builder {
  const opened = useMemo(() => openedFrom(payload), []);
  const [draft, setDraft] = useState(opened.draft);
  const [brought, setBrought] = useState<readonly KeptScenario[]>([]);
  const [touched, touch] = useState(false);
  const whole = useRef(draft);
  const missing = lacksOf(draft);
  if (Object.keys(missing).length === 0) whole.current = draft;
  const own = ownOf(draft, brought, screen.state);
  const lacks = withStrangers(missing, draft, own, screen.state);
  useShelf(screen, own);
  const assignment = useMemo(() => assignmentOf(draft), [draft]);
  const ready = Object.keys(lacks).length === 0 ? assignment : null;
  const { keep, handOut } = useKeeping(screen, touched ? ready : null, ready, own);
  useEffect(() => {
    if (!touched) return;
    const follow = (): void => {
      const shown = assignmentOf(mended(draft, whole.current));
      if (shown !== null) screen.world.readdress(`#/teach/edit/${linkPayload(shown)}`);
      keep();
    };
    const wait = setTimeout(follow, REST);
    return () => clearTimeout(wait);
  }, [draft, brought]);
  const change = (part: Partial<Draft>): void => {
    setDraft((before) => ({ ...before, ...part }));
    touch(true);
  };
  const bring = (one: KeptScenario): void => {
    setBrought((before) => [one, ...before]);
    change({ scenarios: withOwn(draft.scenarios, one) });
  };
  const linked = useMemo(() => (ready === null ? null : linkPayload(ready)), [ready]);
  return { draft, change, bring, lacks, assignment: ready, own, payload: linked, handOut, refused: opened.refused };
}

function openedFrom(payload: string | null): { readonly draft: Draft; readonly refused: string | null } {
  if (payload === null) return { draft: FIRST_DRAFT, refused: null };
  const read = readPayload(payload);
  return 'value' in read ? { draft: draftOf(read.value), refused: null } : { draft: FIRST_DRAFT, refused: read.why };
}

function withOwn(scenarios: Draft['scenarios'], { id, hash }: KeptScenario): Draft['scenarios'] {
  const asked = { id, own: hash };
  return scenarios.some((s) => s.id === id) ? scenarios.map((s) => (s.id === id ? asked : s)) : [...scenarios, asked];
}

/** From the file that was just opened, or from an assignment that is kept. */
function ownOf(draft: Draft, brought: readonly KeptScenario[], { assignments }: State): readonly KeptScenario[] {
  const known = [...brought, ...assignments.flatMap((a) => a.own)];
  return draft.scenarios.flatMap(({ own }) => (own === undefined ? [] : (known.find((k) => k.hash === own) ?? [])));
}

/** A scenario that is asked for and is not here keeps an assignment from being handed out. */
function withStrangers(lacks: Lacks, { scenarios }: Draft, own: readonly KeptScenario[], state: State): Lacks {
  // Until the record has been read, it is not known what is here.
  if (state.attempts === null) return lacks;
  const stranger = scenarios.find((s) =>
    s.own === undefined ? !state.library.some((b) => b.id === s.id) : !own.some((k) => k.hash === s.own),
  );
  if (stranger === undefined) return lacks;
  const says =
    stranger.own === undefined
      ? `This version of the game has no scenario “${stranger.id}”. Take it off, or load the page anew.`
      : `Your scenario “${stranger.id}” is not on this device. Open its file, or take it off.`;
  return { scenarios: says, ...lacks };
}

/** Scenarios of the instructor's own are on the shelf while they are asked for. */
function useShelf({ state, act }: Screen, own: readonly KeptScenario[]): void {
  const isThere = ({ id, hash }: KeptScenario): boolean =>
    state.library.some((b) => b.id === id && b.kind === 'ready' && b.fingerprint.hash === hash);
  useEffect(() => {
    for (const one of own)
      if (!isThere(one)) void readBook(one.id, one.text).then((book) => act({ kind: 'read', books: [book] }));
  }, [own.map(({ hash }) => hash).join()]);
}
