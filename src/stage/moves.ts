// What a cue sets moving in the rooms: whose face, whose mouth or hand, whose telephone. Where nothing may move,
// everything is there at once.
import type { Cue } from '../core/cues.ts';
import type { LineCue } from '../core/format.ts';
import type { Seated } from './link.ts';
import { syllables } from './speech.ts';

export function move(cue: Exclude<Cue, { kind: 'enters' }>, seated: readonly Seated[], still: boolean): void {
  const chamberOf = (who: string | null) => seated.find(({ seat }) => seat.figure.who === who)?.chamber;
  switch (cue.kind) {
    case 'mood':
      chamberOf(cue.who)?.person.show(cue.mood, still);
      break;
    case 'says':
      if (!still) chamberOf(cue.who)?.person.say(syllables(cue.text));
      break;
    case 'visitor':
      seated.find(({ seat }) => seat.place.id === cue.place)?.chamber.visitor?.come(cue.nearness, still);
      break;
    case 'happens':
      for (const one of seated) happen(cue.what, one, still);
      break;
    case 'patience':
    case 'ends':
      break;
  }
}

function happen(what: LineCue, { seat, chamber }: Seated, still: boolean): void {
  if (what === 'hang-up' && !seat.figure.player) chamber.dim(still);
  if (what === 'handstand' && seat.place.visitor !== null) {
    chamber.visitor?.come(1, still, true);
    if (!still) chamber.person.glance();
  }
  if ((what === 'ring' || what === 'pick-up') && !still) chamber.jiggle(what === 'ring');
}
