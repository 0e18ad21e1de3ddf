// What a cue sets moving: whose face, which cord, whose telephone. Where nothing may move, everything is there at once.
import type { Cue } from '../core/cues.ts';
import type { LineCue } from '../core/format.ts';
import type { Chamber } from './chamber.ts';
import { patient, type Seat } from './seats.ts';
import { syllables } from './speech.ts';
import type { Wire } from './wire.ts';

/** Somebody who can be seen, in their room. */
export interface Seated {
  readonly seat: Seat;
  readonly chamber: Chamber;
}

export function move(
  cue: Exclude<Cue, { kind: 'enters' }>,
  seated: readonly Seated[],
  wire: Wire,
  still: boolean,
): void {
  const chamberOf = (who: string | null) => seated.find(({ seat }) => seat.figure.who === who)?.chamber;
  switch (cue.kind) {
    case 'mood':
      chamberOf(cue.who)?.person.show(cue.mood, still);
      break;
    case 'says':
      if (!still) chamberOf(cue.who)?.person.talk(syllables(cue.text));
      break;
    case 'patience':
      if (patient(seated.map(({ seat }) => seat))?.who === cue.who) wire.pull(cue.to, still);
      break;
    case 'visitor':
      seated.find(({ seat }) => seat.place.id === cue.place)?.chamber.come(cue.nearness, still);
      break;
    case 'happens':
      if (cue.what === 'hang-up') wire.snap(still);
      for (const one of seated) happen(cue.what, one, still);
      break;
    case 'ends':
      break;
  }
}

function happen(what: LineCue, { seat, chamber }: Seated, still: boolean): void {
  if (what === 'hang-up' && !seat.figure.player) chamber.dim(still);
  if (what === 'handstand' && seat.place.visitor !== null) {
    chamber.come(1, still, true);
    if (!still) chamber.person.glance();
  }
  if ((what === 'ring' || what === 'pick-up') && !still) chamber.jiggle(what === 'ring');
}
