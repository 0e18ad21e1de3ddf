// The third step: what passes. A least Conduct, endings that must be met, principles that must be kept.
import type { JSX } from 'preact';
import type { Asked } from '../core/assignment.ts';
import type { Share } from '../core/assignment-draft.ts';
import { PRINCIPLES } from '../core/principles.ts';
import type { PrincipleId } from '../core/principle-ids.ts';
import type { Scenario } from '../core/scenario.ts';
import type { Screen } from './actor.ts';
import type { Builder } from './teach-builder.ts';
import { scenarioOf } from './teach-scenarios.tsx';
import { Step, Tick } from './teach-step.tsx';

interface Props {
  readonly screen: Screen;
  readonly builder: Builder;
}

export function WhatPasses({ screen, builder }: Props): JSX.Element {
  const { draft } = builder;
  return (
    <Step number={3} title="What passes">
      <ConductMark builder={builder} />
      <p class="field-note">
        Conduct is how they asked, and luck is no part of it. An email that goes unanswered can earn 100.
      </p>
      {draft.scenarios.map((asked) => (
        <Endings key={asked.id} asked={asked} scenario={scenarioOf(screen.state, asked.id)} builder={builder} />
      ))}
      <Principles screen={screen} builder={builder} />
    </Step>
  );
}

function ConductMark({ builder: { draft, change } }: { builder: Builder }): JSX.Element {
  const conduct = draft.conduct ?? 0;
  return (
    <div class="least">
      <label for="conduct">Least Conduct</label>
      <input
        id="conduct"
        type="range"
        min="0"
        max="100"
        value={conduct}
        aria-valuetext={conduct === 0 ? 'none' : `${conduct} of 100`}
        onInput={(event) => {
          const value = Number(event.currentTarget.value);
          change({ conduct: value === 0 ? null : value });
        }}
      />
      <output for="conduct">{conduct === 0 ? 'none' : conduct}</output>
    </div>
  );
}

interface EndingsProps {
  readonly asked: Asked;
  readonly scenario: Scenario | null;
  readonly builder: Builder;
}

function Endings({ asked, scenario, builder: { draft, change } }: EndingsProps): JSX.Element | null {
  if (scenario === null) return null;
  const chosen = asked.endings ?? [];
  const set = (id: string, on: boolean): void => {
    const endings = scenario.endings.map((e) => e.id).filter((e) => (e === id ? on : chosen.includes(e)));
    const { endings: _before, ...rest } = asked;
    const next: Asked = endings.length === 0 ? rest : { ...rest, endings };
    change({ scenarios: draft.scenarios.map((s) => (s.id === asked.id ? next : s)) });
  };
  return (
    <details class="more">
      <summary>
        {scenario.title}:{' '}
        {chosen.length === 0 ? 'any ending' : `${chosen.length} of ${scenario.endings.length} endings`}
      </summary>
      <fieldset class="one-of">
        <legend>Only these endings pass, any one of them. None ticked: all do.</legend>
        <div class="picks">
          {scenario.endings.map(({ id, title, outcome }) => (
            <Tick key={id} title={title} note={outcome} on={chosen.includes(id)} set={(on) => set(id, on)} />
          ))}
        </div>
      </fieldset>
    </details>
  );
}

/** Of a principle that is only now asked for. */
const FIRST_SHARE = 70;

function Principles({ screen, builder: { draft, change } }: Props): JSX.Element {
  const taught = new Set<PrincipleId>(
    draft.scenarios.flatMap(({ id }) => scenarioOf(screen.state, id)?.principles ?? []),
  );
  const { principles } = draft;
  const shown = PRINCIPLES.filter(({ id }) => taught.has(id) || principles.some((p) => p.principle === id));
  const put = (principle: PrincipleId, share: number | null): void => {
    const others = principles.filter((p) => p.principle !== principle);
    const next: readonly Share[] = share === null ? others : [...others, { principle, share }];
    change({ principles: PRINCIPLES.flatMap(({ id }) => next.filter((p) => p.principle === id)) });
  };
  return (
    <details class="more">
      <summary>Principles: {principles.length === 0 ? 'none must be met' : `${principles.length} must be met`}</summary>
      <fieldset class="one-of">
        <legend>Of what was on offer for a principle, at least this share.</legend>
        <div class="shares">
          {shown.map(({ id, title }) => (
            <ShareOf
              key={id}
              title={title}
              share={principles.find((p) => p.principle === id)?.share ?? null}
              set={(share) => put(id, share)}
            />
          ))}
        </div>
      </fieldset>
    </details>
  );
}

interface ShareProps {
  readonly title: string;
  readonly share: number | null;
  readonly set: (share: number | null) => void;
}

function ShareOf({ title, share, set }: ShareProps): JSX.Element {
  return (
    <div class="share">
      <Tick title={title} on={share !== null} set={(on) => set(on ? FIRST_SHARE : null)} />
      {share === null ? null : (
        <label>
          <span class="unseen">{title}: </span>at least{' '}
          <input
            type="number"
            min="1"
            max="100"
            value={share}
            onInput={(event) => {
              const wanted = Math.round(Number(event.currentTarget.value));
              if (wanted >= 1 && wanted <= 100) set(wanted);
            }}
            onBlur={(event) => {
              event.currentTarget.value = String(share);
            }}
          />{' '}
          of 100
        </label>
      )}
    </div>
  );
}
