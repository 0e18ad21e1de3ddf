// What is seen where, and how the cord hangs: everything about the stage that needs no screen.
import { describe, expect, it } from 'vitest';
import type { Tableau } from '../../src/core/cues.ts';
import { coilOf, coilPoints, loosePoints, slackOf } from '../../src/stage/cord.ts';
import {
  acrossRoom,
  cordIn,
  faceIn,
  inRoom,
  onScreen,
  type Screen,
  viewsOf,
  wallWidth,
} from '../../src/stage/layout.ts';
import type { Point } from '../../src/stage/rig.ts';
import { after, patient, seatsOf } from '../../src/stage/seats.ts';
import { durationOf, syllables } from '../../src/stage/speech.ts';
import { filesOf, SCENES, showing, thingsOf } from '../../src/stage/world.ts';

const desk: Screen = { width: 1280, height: 408, ratio: 1 };
const phone: Screen = { width: 390, height: 244, ratio: 1 };
const screens: readonly [string, Screen][] = [
  ['a desk', desk],
  ['a telephone', phone],
  ['a sharp telephone', { width: 1170, height: 732, ratio: 3 }],
  ['a tablet', { width: 820, height: 408, ratio: 1 }],
  ['a telephone on its side', { width: 380, height: 330, ratio: 1 }],
  ['a strip', { width: 1280, height: 240, ratio: 1 }],
];

describe('the rooms', () => {
  it.each(screens)('fill %s side by side, with both faces in sight', (_, screen) => {
    const [left, right] = viewsOf(screen, 2);
    if (left === undefined || right === undefined) throw new Error('two rooms, two views');
    expect(left.x).toBe(0);
    expect(right.x - left.width).toBe(wallWidth(screen));
    expect(right.x + right.width).toBe(screen.width);
    for (const [view, side] of [[left, 'left'] as const, [right, 'right'] as const]) {
      expect(view.left).toBeGreaterThanOrEqual(0);
      expect(view.left + view.width / view.scale).toBeLessThanOrEqual(640.001);
      const [x, y] = onScreen(faceIn(side), view);
      expect(x).toBeGreaterThan(view.x + 0.3 * view.width);
      expect(x).toBeLessThan(view.x + 0.7 * view.width);
      expect(y).toBeGreaterThan(0);
      expect(y).toBeLessThan(screen.height);
    }
  });

  it('are as the drawings have them on a desk and on a telephone', () => {
    expect(wallWidth(desk)).toBe(14);
    expect(wallWidth(phone)).toBe(6);
    expect(viewsOf(desk, 2)[0]?.scale).toBeCloseTo(0.989, 3);
    expect(viewsOf(phone, 2)[0]?.scale).toBeCloseTo(0.625, 3);
  });
});

describe('the cord', () => {
  const [from, to]: readonly [Point, Point] = [cordIn('left', 0), [cordIn('right', 0)[0] + 654, cordIn('right', 0)[1]]];
  const lowest = (points: readonly Point[]) => Math.max(...points.map(([, y]) => y));
  const length = (points: readonly Point[]) =>
    points
      .slice(1)
      .reduce((sum, [x, y], i) => sum + Math.hypot(x - (points[i]?.[0] ?? x), y - (points[i]?.[1] ?? y)), 0);

  it('runs from one handset to the other', () => {
    const points = coilPoints(from, to, coilOf(from, to, 1, 1));
    expect(points[0]).toEqual([...from]);
    expect(points.at(-1)?.[0]).toBeCloseTo(to[0], 5);
    expect(points.at(-1)?.[1]).toBeCloseTo(to[1], 5);
  });

  it('is pulled straighter with each point of patience lost', () => {
    const drawn = [6, 5, 4, 3, 2, 1, 0].map((patience) => coilPoints(from, to, coilOf(from, to, slackOf(patience), 1)));
    for (const measure of [lowest, length]) {
      const sizes = drawn.map(measure);
      expect(sizes).toEqual(sizes.toSorted((a, b) => b - a));
    }
  });

  it('hangs from each handset once the line is dead', () => {
    const loose = loosePoints(from, [640, 300], 1, 1);
    expect(Math.max(...loose.map(([x]) => Math.abs(x - from[0])))).toBeLessThan(60);
    expect(lowest(loose)).toBeGreaterThan(from[1] + 80);
  });
});

const call: Tableau = {
  channel: 'phone',
  connected: true,
  places: [
    { id: 'hall', room: 'office', visitor: null },
    { id: 'home', room: 'kitchen', visitor: null },
    { id: 'shop', room: 'workshop', visitor: { look: 'ace', nearness: 0.2 } },
  ],
  figures: [
    { who: 'me', look: 'you3', place: 'home', player: true, mood: 'hopeful', patience: null },
    { who: 'boss', look: 'theo', place: 'shop', player: false, mood: 'neutral', patience: 4 },
    { who: 'mate', look: 'ruth', place: 'shop', player: false, mood: 'warm', patience: 6 },
  ],
};

describe('the people', () => {
  it('are the first of each place with somebody in it, left and right', () => {
    expect(seatsOf(call).map(({ side, place, figure }) => `${side} ${place.room} ${figure.who}`)).toEqual([
      'left kitchen me',
      'right workshop boss',
    ]);
    expect(patient(seatsOf(call))?.who).toBe('boss');
  });

  it('are brought up to date by cues', () => {
    const then = (
      [
        { kind: 'mood', who: 'boss', mood: 'wary' },
        { kind: 'patience', who: 'boss', from: 4, to: 3 },
        { kind: 'visitor', place: 'shop', nearness: 0.5 },
        { kind: 'happens', what: 'hang-up' },
        { kind: 'says', who: 'boss', text: 'Goodbye.' },
      ] as const
    ).reduce(after, call);
    expect(then.figures[1]).toMatchObject({ mood: 'wary', patience: 3 });
    expect(then.places[2]?.visitor?.nearness).toBe(0.5);
    expect(then.connected).toBe(false);
    expect(after(then, { kind: 'happens', what: 'handstand' }).places[2]?.visitor?.nearness).toBe(1);
    expect(after(then, { kind: 'enters', tableau: call })).toBe(call);
  });
});

describe('a third person', () => {
  const three: Tableau = {
    ...call,
    figures: [...call.figures, { who: 'aunt', look: 'mona', place: 'hall', player: false, mood: 'warm', patience: 2 }],
  };
  const seen = (picture: Tableau) => seatsOf(picture).map(({ side, place, figure }) => [side, place.room, figure.who]);

  it('comes on as they are heard, in the second room; the player stays where they were', () => {
    expect(seen(three)).toEqual([
      ['left', 'office', 'aunt'],
      ['right', 'kitchen', 'me'],
    ]);
    const heard = after(three, { kind: 'says', who: 'boss', text: 'Hello?' });
    expect(seen(heard)).toEqual([
      ['left', 'workshop', 'boss'],
      ['right', 'kitchen', 'me'],
    ]);
    expect(seen(after(heard, { kind: 'mood', who: 'aunt', mood: 'wary' }))).toEqual(seen(three));
    expect(patient(seatsOf(heard))?.who).toBe('boss');
  });

  it('takes the place of whoever is in the same room', () => {
    const heard = after(call, { kind: 'says', who: 'mate', text: 'Me again.' });
    expect(seen(heard)[1]).toEqual(['right', 'workshop', 'mate']);
  });

  it('stays when the conversation goes on in another channel', () => {
    const heard = after(three, { kind: 'says', who: 'boss', text: 'Write to me.' });
    const writing = after(heard, { kind: 'enters', tableau: { ...three, channel: 'email' } });
    expect(seen(writing)).toEqual(seen(heard));
    expect(showing(desk, writing).scene).toBe('desk');
  });

  it('changes nothing when nobody of that name is there, or it is the story that speaks', () => {
    expect(seen(after(three, { kind: 'says', who: null, text: 'A pause.' }))).toEqual(seen(three));
    expect(seen(after(three, { kind: 'mood', who: 'nobody', mood: 'warm' }))).toEqual(seen(three));
  });
});

describe('a conversation', () => {
  const [me, boss] = seatsOf(call);
  if (me === undefined || boss === undefined) throw new Error('two seats');

  it('has a scene for its channel', () => {
    expect(SCENES).toEqual({ phone: 'call', email: 'desk', 'in person': 'meeting', message: 'messages' });
  });

  it('by letter has a laptop each, the mail before the other, and a glow only at night', () => {
    expect(thingsOf('email', me, 'day')).toEqual(['laptop']);
    expect(thingsOf('email', boss, 'day')).toEqual(['mail', 'laptop']);
    expect(thingsOf('email', me, 'night')).toEqual(['laptop', 'laptop-glow']);
    expect(thingsOf('message', boss, 'night')).toEqual(['mobile-glow']);
    expect(thingsOf('phone', boss, 'night')).toEqual([]);
    expect(thingsOf('in person', boss, 'night')).toEqual([]);
    expect(filesOf({ ...call, channel: 'email' }, { night: false, still: true })).toContain('rooms/mail-day.svg');
  });

  it('is the same in a mirror for the one on the right', () => {
    expect(acrossRoom([300, 400], 'left')).toEqual([300, 400]);
    const [x, y] = inRoom([260, 500], 'left');
    const [mirrored, same] = acrossRoom([x, y], 'right');
    expect(mirrored).toBeCloseTo(inRoom([260, 500], 'right')[0], 9);
    expect(same).toBe(inRoom([260, 500], 'right')[1]);
  });
});

describe('a mouth', () => {
  const line = 'Fine. The person we chose takes calls upside down, on one hand, for an hour if need be. '.repeat(4);

  it('opens at most eight times a second, and not for long', () => {
    const open = syllables(line);
    const gaps = open.slice(1).map((one, i) => one.at - (open[i]?.at ?? 0));
    expect(Math.min(...gaps)).toBeGreaterThanOrEqual(125);
    expect(durationOf(open)).toBeLessThan(2700);
    for (const [i, gap] of gaps.entries()) expect(open[i]?.for).toBeLessThan(gap);
  });

  it('stays shut when nothing is said', () => {
    expect(syllables('…')).toEqual([]);
    expect(durationOf([])).toBe(0);
  });
});
