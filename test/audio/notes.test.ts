// Which sounds a cue makes, and when.
import { describe, expect, it } from 'vitest';
import { chooseName, cordName, DEAF, type Ear, hear, roomsOf } from '../../src/audio/notes.ts';
import type { Cue, Tableau } from '../../src/core/cues.ts';

const tableau = (change: Partial<Tableau> = {}): Tableau => ({
  channel: 'phone',
  places: [
    { id: 'home', room: 'kitchen', visitor: null },
    { id: 'work', room: 'office', visitor: null },
  ],
  figures: [
    { who: 'you', look: 'you', place: 'home', player: true, mood: 'neutral', patience: null },
    { who: 'ruth', look: 'ruth', place: 'work', player: false, mood: 'neutral', patience: 6 },
  ],
  connected: true,
  ...change,
});
const onThePhone = (change?: Partial<Tableau>): Ear => hear(DEAF, [{ kind: 'enters', tableau: tableau(change) }]).ear;
const heard = (cues: readonly Cue[], ear = onThePhone()) => hear(ear, cues).notes;
const names = (cues: readonly Cue[], ear?: Ear) =>
  heard(cues, ear).map((n) => n.name.replace(/^murmur-(\w+)-\d$/, '$1'));
const told = (list: readonly string[]) => list.filter((n, i) => n !== list[i - 1]);

const mine: Cue = { kind: 'says', who: 'you', text: 'May I ask why?' };
const hers: Cue = { kind: 'says', who: 'ruth', text: 'I am afraid not.' };

describe('what a cue makes heard', () => {
  it('falling patience raises the pluck', () => {
    expect([6, 5, 4, 3, 2, 1, 0].map(cordName)).toEqual([
      'cord-6',
      'cord-5',
      'cord-4',
      'cord-3',
      'cord-2',
      'cord-1',
      'cord-0',
    ]);
    expect(names([{ kind: 'patience', who: 'ruth', from: 3, to: 2 }])).toEqual(['cord-2']);
  });

  it('the press is tuned by the least patience in the room', () => {
    expect(chooseName(onThePhone())).toBe('choose-6');
    expect(chooseName(hear(onThePhone(), [{ kind: 'patience', who: 'ruth', from: 6, to: 0 }]).ear)).toBe('choose-1');
  });

  it("the player's line is a press, then the player's voice, then the answer", () => {
    expect(told(names([mine, { kind: 'patience', who: 'ruth', from: 6, to: 5 }, hers]))).toEqual([
      'choose-6',
      'you',
      'cord-5',
      'other',
    ]);
  });

  it('what follows waits for what is being said', () => {
    const at = heard([mine, hers]).map((n) => n.at);
    expect(at).toEqual(at.toSorted((a, b) => a - b));
  });

  it('a long line of the player is cut short when somebody answers', () => {
    const long: Cue = { kind: 'says', who: 'you', text: 'And so on and so forth. '.repeat(9) };
    const answer = heard([long, hers]).find((n) => n.name.startsWith('murmur-other'));
    expect(answer?.at).toBeLessThan(1700);
  });

  it('nobody in particular speaks without a sound', () => {
    expect(heard([{ kind: 'says', who: null, text: 'It rains.' }])).toEqual([]);
  });

  it('a hang-up is heard after the line it is said with', () => {
    expect(told(names([{ kind: 'happens', what: 'hang-up' }, hers]))).toEqual(['other', 'hang-up']);
    expect(
      names([
        { kind: 'happens', what: 'hang-up' },
        { kind: 'says', who: null, text: 'The line is dead.' },
      ]),
    ).toEqual(['hang-up']);
  });

  it.each(['ring', 'pick-up', 'handstand'] as const)('a %s is heard before the line it is said with', (what) => {
    expect(told(names([{ kind: 'happens', what }, hers]))).toEqual([what, 'other']);
  });

  it('the rooms are silent from the hang-up on, and from the end of the line that a handstand is', () => {
    const gone = hear(onThePhone(), [{ kind: 'happens', what: 'hang-up' }, hers]);
    expect(gone.pauses).toEqual(gone.notes.filter((n) => n.name === 'hang-up').map((n) => n.at));
    const stood = hear(onThePhone(), [{ kind: 'happens', what: 'handstand' }, hers, mine]);
    const end = stood.notes.findLast((n) => n.name.startsWith('murmur-other'))?.at ?? 0;
    expect(stood.pauses).toHaveLength(1);
    expect(stood.pauses[0]).toBeGreaterThan(end);
    expect(hear(onThePhone(), [mine, hers]).pauses).toEqual([]);
  });

  it('picking up ends the ringing; speaking does not', () => {
    expect(hear(onThePhone(), [{ kind: 'happens', what: 'pick-up' }]).answered).toBe(true);
    expect(hear(onThePhone(), [mine]).answered).toBe(false);
  });

  it('letters are not spoken: they leave and arrive', () => {
    expect(names([mine, hers, hers], onThePhone({ channel: 'email' }))).toEqual(['choose-6', 'send', 'reply']);
  });

  it('a mood alone makes no sound and interrupts nobody, but the next line has it', () => {
    const after = hear(onThePhone(), [{ kind: 'mood', who: 'ruth', mood: 'startled' }]);
    expect(after).toMatchObject({ notes: [], fresh: false });
    expect(heard([hers], after.ear)).not.toEqual(heard([hers]));
  });
});

describe('what the rooms sound like', () => {
  it('the first place is to the left, the last to the right, the player nearer', () => {
    const [kitchen, office] = roomsOf(onThePhone());
    expect(kitchen).toMatchObject({ room: 'kitchen', volume: 1 });
    expect(kitchen?.pan).toBeLessThan(0);
    expect(office?.pan).toBeGreaterThan(0);
    expect(office?.volume).toBeLessThan(1);
  });

  it('a ward, a lobby, a fair and an interview each have a sound of their own', () => {
    for (const room of ['ward', 'lobby', 'fair', 'interview'] as const)
      expect(roomsOf(onThePhone({ places: [{ id: 'home', room, visitor: null }] }))[0]?.room).toBe(room);
  });

  it('one place is in the middle', () => {
    const ear = onThePhone({ places: [{ id: 'home', room: 'kitchen', visitor: null }] });
    expect(roomsOf(ear)).toEqual([{ room: 'kitchen', pan: 0, volume: 1 }]);
  });

  it('once the line is dead the other room is silent', () => {
    const { ear } = hear(onThePhone(), [{ kind: 'happens', what: 'hang-up' }]);
    expect(roomsOf(ear).map((r) => r.volume)).toEqual([1, 0]);
  });
});
