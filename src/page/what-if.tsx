// What if this had been said instead: where it would have led, with the rest at best and with the rest as it was, and on from there.
import type { JSX } from 'preact';
import { useMemo } from 'preact/hooks';
import { analyze } from '../core/analysis.ts';
import type { Attempt } from '../core/attempt.ts';
import type { Playthrough } from '../core/playthrough.ts';
import { principle } from '../core/principles.ts';
import type { Choice } from '../core/scenario.ts';
import { pickedAs, whatIf, type Fate } from '../core/what-if.ts';
import type { Screen } from './actor.ts';
import { Icon } from './icons.tsx';

interface Props {
  readonly screen: Screen;
  readonly attempt: Attempt;
  readonly play: Playthrough;
  /** Which decision, from 0. */
  readonly turn: number;
  readonly instead: Choice;
}

export function WhatIf({ screen, attempt, play, turn, instead }: Props): JSX.Element | null {
  const { node } = play.turns[turn]!;
  const picked = pickedAs(node, instead);
  const it = useMemo(() => {
    const analysis = analyze(play.scenario);
    return analysis.kind === 'problem' ? null : whatIf(play, analysis, turn, picked);
  }, [play, turn, instead]);
  if (it === null) return null;
  const same = it.same !== null && it.same.ending === it.best.ending && it.same.conduct === it.best.conduct;
  const said = node.kind === 'compose' ? 'written' : 'said';
  const playOn = (): void => {
    const before = play.turns.slice(0, turn).map((t) => t.picked);
    screen.act({ kind: 'forked', from: attempt, scenario: play.scenario, picks: [...before, picked] });
  };
  return (
    <div class="what-if">
      <FateOf
        lead={`Had you ${said} that, and the rest ${same ? 'as you did, or ' : ''}as well as it can be`}
        fate={it.best}
      />
      {it.same === null ? <p>The rest could not have been said as it was.</p> : null}
      {it.same === null || same ? null : <FateOf lead="And the rest as you did" fate={it.same} />}
      <p>
        <button type="button" class="button small" onClick={playOn}>
          <Icon name="play" size={18} /> Play on from there
        </button>
      </p>
    </div>
  );
}

function FateOf({ lead, fate }: { lead: string; fate: Fate }): JSX.Element {
  return (
    <p>
      {lead}: <b>{fate.ending.title}</b> {fate.conduct} of 100.
      {fate.changed.length === 0 ? null : <span class="changed"> {changedWords(fate.changed)}</span>}
    </p>
  );
}

/** At most four, the largest first. */
function changedWords(changed: Fate['changed']): string {
  const size = ({ was, would }: Fate['changed'][number]): number => Math.abs((would ?? 100) - (was ?? 100));
  const named = changed.toSorted((a, b) => size(b) - size(a)).slice(0, 4);
  const rest = changed.length - named.length;
  const words = named.map((c) => `${principle(c.principle).title} ${markWords(c.was)} → ${markWords(c.would)}`);
  return `${words.join('; ')}${rest === 0 ? '' : `; and ${rest} more`}.`;
}

export function markWords(share: number | null): string {
  return share === null ? 'not asked' : String(share);
}
