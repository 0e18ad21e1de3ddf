// For instructors: the builder. An assignment in four steps, and on the side what is handed out. Whatever is put together stands in the
// address and, once it could be handed out, is kept on this device.
import './teach.css';
import './teach-print.css';
import type { JSX } from 'preact';
import { useRef } from 'preact/hooks';
import type { Screen } from './actor.ts';
import { Bar } from './bar.tsx';
import { useBuilder, type Builder } from './teach-builder.ts';
import { KeptAssignments } from './teach-kept.tsx';
import { NameIt } from './teach-name.tsx';
import { Open } from './teach-open.tsx';
import { HandOut } from './teach-out.tsx';
import { WhatPasses } from './teach-pass.tsx';
import { HowTheyPlay } from './teach-play.tsx';
import { PickScenarios } from './teach-scenarios.tsx';
import { TeachHead } from './teach-head.tsx';

interface Props {
  readonly screen: Screen;
  readonly payload: string | null;
}

export function Teach({ screen, payload }: Props): JSX.Element {
  return (
    <>
      <Bar screen={screen}>
        <b>For instructors</b>
      </Bar>
      <main class="teach">
        <TeachHead now="teach">{payload === null ? 'New assignment' : 'Edit an assignment'}</TeachHead>
        <Build key={useVisits(screen)} screen={screen} payload={payload} />
      </main>
    </>
  );
}

/** Counts the times that somebody came here. Coming again begins anew, though the address may say the same. */
function useVisits({ state: { route } }: Screen): number {
  const last = useRef({ route, visits: 0 });
  if (last.current.route !== route) last.current = { route, visits: last.current.visits + 1 };
  return last.current.visits;
}

function Build({ screen, payload }: Props): JSX.Element {
  const builder = useBuilder(screen, payload);
  return (
    <>
      {builder.refused === null ? null : (
        <p class="wrong" role="alert">
          This cannot be opened for editing. {builder.refused} Below is a new assignment.
        </p>
      )}
      <div class="teach-grid">
        <Steps screen={screen} builder={builder} />
        <div class="teach-side">
          <HandOut screen={screen} builder={builder} />
          <Open screen={screen} />
          <KeptAssignments screen={screen} />
        </div>
      </div>
    </>
  );
}

function Steps({ screen, builder }: { screen: Screen; builder: Builder }): JSX.Element {
  return (
    <div class="card steps">
      <PickScenarios screen={screen} builder={builder} />
      <HowTheyPlay screen={screen} builder={builder} />
      <WhatPasses screen={screen} builder={builder} />
      <NameIt builder={builder} />
    </div>
  );
}
