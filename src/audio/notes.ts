// From cues to what is heard: a batch of cues becomes notes in time, and the state of the ear after it.
// Pure: nothing here knows how a note is played.
import type { Cue, Tableau } from '../core/cues.ts';
import type { LineCue, Room } from '../core/scenario.ts';
import type { Ambience, SoundName } from './names.ts';
import { murmurs, type Note, type Speaker } from './speech.ts';

/** A room's ambience: where it stands between left (-1) and right (1), and how loud (0 to 1). */
export interface RoomSound {
  readonly room: Ambience;
  readonly pan: number;
  readonly volume: number;
}

interface Person extends Speaker {
  readonly patience: number | null;
  readonly place: string;
}

/** All that must be remembered from cue to cue. */
export interface Ear {
  readonly people: ReadonlyMap<string, Person>;
  readonly places: Tableau['places'];
  readonly connected: boolean;
  /** Letters are not spoken: they leave and arrive. */
  readonly written: boolean;
}

export const DEAF: Ear = { people: new Map(), places: [], connected: true, written: false };

export interface Heard {
  readonly ear: Ear;
  readonly notes: readonly Note[];
  /** When the rooms fall silent for a moment, ms. */
  readonly pauses: readonly number[];
  /** Whether a ring still sounding must end now. */
  readonly answered: boolean;
  /** Whether these cues take the place of what was still to be heard. */
  readonly fresh: boolean;
}

/** How long the rooms are silent after a handstand and a hang-up, ms. */
export const REST = 900;

/** A line is murmured no longer than this, in ms; the player's own, when somebody answers, no longer than the second. */
export const LONGEST = 2400;
const LONGEST_ANSWERED = 1100;

/** How long what comes next waits for each, in ms. */
const WAITS = {
  choose: 170,
  cord: 280,
  ring: 1150,
  'pick-up': 340,
  'hang-up': 200,
  handstand: 420,
  send: 560,
  reply: 700,
  line: 240,
} as const;

export function hear(ear: Ear, cues: readonly Cue[]): Heard {
  const course = { ear, notes: [] as Note[], pauses: [] as number[], at: 0, spoke: null as string | null, said: QUIET };
  cues.forEach((cue, i) => take(course, cue, cues.slice(i + 1)));
  const answered = cues.some((c) => c.kind === 'enters' || (c.kind === 'happens' && c.what !== 'ring'));
  const fresh = course.notes.length > 0 || cues.some((c) => c.kind === 'enters');
  return { ear: course.ear, notes: course.notes, pauses: course.pauses, answered, fresh };
}

interface Course {
  ear: Ear;
  readonly notes: Note[];
  readonly pauses: number[];
  /** When the next note may start, ms. */
  at: number;
  /** Who spoke last. */
  spoke: string | null;
  /** What comes after the line said now: a hang-up, or the silence that a handstand leaves. */
  said: { readonly hangsUp: boolean; readonly stands: boolean };
}

const QUIET: Course['said'] = { hangsUp: false, stands: false };

function take(course: Course, cue: Cue, later: readonly Cue[]): void {
  switch (cue.kind) {
    case 'enters':
      course.ear = earOf(cue.tableau);
      break;
    case 'mood':
      course.ear = changed(course.ear, cue.who, { mood: cue.mood });
      break;
    case 'patience':
      course.ear = changed(course.ear, cue.who, { patience: cue.to });
      sound(course, cordName(cue.to), WAITS.cord);
      break;
    case 'happens':
      happens(course, cue.what, later);
      break;
    case 'says':
      says(course, cue.who, cue.text, later);
      break;
    case 'visitor':
    case 'ends':
  }
}

export const earOf = ({ channel, places, figures, connected }: Tableau): Ear => ({
  people: new Map(
    figures.map(({ who, player, look, mood, patience, place }) => [who, { player, look, mood, patience, place }]),
  ),
  places,
  connected,
  written: channel === 'email' || channel === 'message',
});

function changed(ear: Ear, who: string, by: Partial<Person>): Ear {
  const person = ear.people.get(who);
  return person === undefined ? ear : { ...ear, people: new Map(ear.people).set(who, { ...person, ...by }) };
}

function sound(course: Course, name: SoundName, wait: number): void {
  course.notes.push({ name, at: course.at, rate: 1, volume: 1 });
  course.at += wait;
}

/** A hang-up said with a line is heard after it, everything else before it. */
function happens(course: Course, what: LineCue, later: readonly Cue[]): void {
  if (what === 'hang-up') {
    course.ear = { ...course.ear, connected: false };
    const line = later.find((c) => c.kind === 'says');
    const after = line?.kind === 'says' && line.who !== null;
    course.said = { ...course.said, hangsUp: after };
    if (after) return;
    course.pauses.push(course.at);
  }
  if (what === 'handstand') course.said = { ...course.said, stands: true };
  // A day goes by in silence; an answer that comes is heard as the letter that says it.
  if (what === 'day' || what === 'reply') return;
  sound(course, what, WAITS[what]);
}

function says(course: Course, who: string | null, text: string, later: readonly Cue[]): void {
  const speaker = who === null ? undefined : course.ear.people.get(who);
  if (speaker !== undefined) {
    const starts = course.spoke !== who;
    course.spoke = who;
    if (speaker.player && starts) sound(course, chooseName(course.ear), WAITS.choose);
    if (course.ear.written) writes(course, speaker, starts);
    else
      speaks(
        course,
        speaker,
        text,
        later.some((c) => c.kind === 'says' && c.who !== null && c.who !== who),
      );
  }
  if (course.said.hangsUp || course.said.stands) course.pauses.push(course.at);
  if (course.said.hangsUp) sound(course, 'hang-up', WAITS['hang-up']);
  course.said = QUIET;
}

function writes(course: Course, speaker: Speaker, starts: boolean): void {
  if (!starts) return;
  if (speaker.player) sound(course, 'send', WAITS.send);
  else sound(course, 'reply', WAITS.reply);
}

function speaks(course: Course, speaker: Speaker, text: string, answered: boolean): void {
  const line = murmurs(text, speaker, speaker.player && answered ? LONGEST_ANSWERED : LONGEST);
  course.notes.push(...line.map((n) => ({ ...n, at: n.at + course.at })));
  course.at += (line.at(-1)?.at ?? 0) + WAITS.line;
}

/** The cord rises as patience falls: 6 is its lowest note, 0 its highest. */
export const cordName = (patience: number): SoundName => `cord-${whole(patience, 0) as 0 | 1 | 2 | 3 | 4 | 5 | 6}`;

/** A press is a note of the same string, by the least patience in the room. */
export function chooseName(ear: Ear): SoundName {
  const all = [...ear.people.values()].flatMap((p) => (p.patience === null || p.player ? [] : [p.patience]));
  return `choose-${whole(Math.min(6, ...all), 1) as 1 | 2 | 3 | 4 | 5 | 6}`;
}

const whole = (patience: number, least: number): number => Math.round(Math.min(6, Math.max(least, patience)));

const AMBIENCE_OF: Readonly<Record<Room, Ambience>> = {
  kitchen: 'kitchen',
  office: 'office',
  workshop: 'kitchen',
  lobby: 'lobby',
  fair: 'fair',
  interview: 'interview',
  ward: 'ward',
};

/** What the rooms sound like: the first place to the left, the last to the right, the player's nearer; a dead line is silent. */
export function roomsOf({ places, people, connected }: Ear): RoomSound[] {
  const own = [...people.values()].find((p) => p.player)?.place;
  const rooms = new Map<Ambience, RoomSound>();
  places.forEach((place, i) => {
    const room = AMBIENCE_OF[place.room];
    const pan = rooms.has(room) || places.length === 1 ? 0 : (i / (places.length - 1) - 0.5) * 1.3;
    const volume = Math.max(rooms.get(room)?.volume ?? 0, place.id === own ? 1 : connected ? 0.7 : 0);
    rooms.set(room, { room, pan, volume });
  });
  return [...rooms.values()];
}
