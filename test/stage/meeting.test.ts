// Face to face: who stands where in the one room, and how patience shows in the distance between them.
import { describe, expect, it } from 'vitest';
import type { Tableau } from '../../src/core/cues.ts';
import { ROOMS } from '../../src/core/format.ts';
import { HALF_HEAD, type Screen } from '../../src/stage/layout.ts';
import { HEEL, inStance, meetingOf, stanceOf } from '../../src/stage/meeting.ts';
import { type Box, PLACES } from '../../src/stage/rig.ts';
import { after, type Picture, seatsOf } from '../../src/stage/seats.ts';
import { filesOf, showing } from '../../src/stage/world.ts';

const screens: readonly [string, Screen][] = [
  ['a desk', { width: 1280, height: 408, ratio: 1 }],
  ['a wide desk', { width: 1920, height: 408, ratio: 1 }],
  ['a telephone', { width: 390, height: 244, ratio: 1 }],
  ['a sharp telephone', { width: 1170, height: 732, ratio: 3 }],
  ['a tablet', { width: 820, height: 408, ratio: 1 }],
  ['a telephone on its side', { width: 380, height: 330, ratio: 1 }],
];
const desk = meetingOf({ width: 1280, height: 408, ratio: 1 });

const ward: Tableau = {
  channel: 'in person',
  connected: true,
  places: [
    { id: 'home', room: 'kitchen', visitor: null },
    { id: 'ward', room: 'ward', visitor: { look: 'ace', nearness: 0 } },
  ],
  figures: [
    { who: 'rosa', look: 'rosa', place: 'ward', player: false, mood: 'neutral', patience: 5 },
    { who: 'me', look: 'you3', place: 'ward', player: true, mood: 'hopeful', patience: null },
  ],
};
const withThird: Tableau = {
  ...ward,
  figures: [...ward.figures, { who: 'hal', look: 'hal', place: 'ward', player: false, mood: 'warm', patience: null }],
};
const seen = (picture: Picture) =>
  seatsOf(picture).map(({ figure, side, behind, place }) =>
    [figure.who, side, place.id, ...(behind ? ['behind'] : [])].join(' '),
  );
const stances = (picture: Picture, meeting = desk) => seatsOf(picture).map((seat) => stanceOf(seat, picture, meeting));
const other = (picture: Picture, meeting = desk) => {
  const [, it] = stances(picture, meeting);
  if (it === undefined) throw new Error('two people');
  return it;
};
const patient = (patience: number): Tableau => ({
  ...ward,
  figures: ward.figures.map((one) => (one.player ? one : { ...one, patience })),
});

describe('face to face', () => {
  it('both are in one room, the player on the left whatever their order', () => {
    expect(seen(ward)).toEqual(['me left ward', 'rosa right ward']);
    expect(stances(ward).map(({ facing }) => facing)).toEqual([1, -1]);
    expect(showing(screens[0]?.[1] as Screen, ward)).toMatchObject({
      scene: 'meeting',
      rooms: ['ward'],
      visitors: [0],
    });
    const rooms = filesOf(ward, { night: false, still: true }).filter((file) => file.startsWith('rooms/'));
    expect(rooms.toSorted()).toEqual([
      'rooms/hand-day.svg',
      'rooms/ward-back-day.svg',
      'rooms/ward-front-day.svg',
      'rooms/ward-pane-day.svg',
    ]);
  });

  it('a player who lives elsewhere has come to the place of the other', () => {
    const come = { ...ward, figures: ward.figures.map((one) => (one.player ? { ...one, place: 'home' } : one)) };
    expect(seen(come)).toEqual(['me left ward', 'rosa right ward']);
  });

  it('a third person who is there stands behind, and stays there when they are heard', () => {
    expect(seen(withThird)).toEqual(['me left ward', 'rosa right ward', 'hal right ward behind']);
    expect(seen(after(withThird, { kind: 'says', who: 'hal', text: 'Morning.' }))).toEqual(seen(withThird));
  });

  it('somebody heard from another place is gone to, with the player', () => {
    const aunt = { who: 'aunt', look: 'mona', place: 'home', player: false, mood: 'warm', patience: null } as const;
    const picture = after({ ...ward, figures: [...ward.figures, aunt] }, { kind: 'says', who: 'aunt', text: 'Well?' });
    expect(seen(picture)).toEqual(['me left home', 'aunt right home']);
  });

  it.each(screens)('on %s every head is in sight, however little patience is left', (_, screen) => {
    const meeting = meetingOf(screen);
    const { left, scale, width, top, height } = meeting.view;
    for (const patience of [6, 5, 4, 3, 2, 1])
      for (const stance of stances(patient(patience), meeting)) {
        const lean = Math.sin((stance.degrees * Math.PI) / 180) * (HEEL[1] - 222) * 0.6;
        const [x, y] = inStance([266, 222], stance);
        expect(x + lean - HALF_HEAD).toBeGreaterThanOrEqual(left - 0.01);
        expect(x + lean + HALF_HEAD).toBeLessThanOrEqual(left + width / scale + 0.01);
        expect(y).toBeGreaterThan(top);
        expect(y).toBeLessThan(top + height / scale);
      }
    expect(left).toBeGreaterThanOrEqual(0);
    expect(left + width / scale).toBeLessThanOrEqual(1280.001);
  });

  it('on a desk the faces are where the bubble leaves room for them', () => {
    const at = (patience: number) => stances(patient(patience)).map(({ x }) => x);
    expect(at(6)).toEqual([expect.closeTo(274, 0), expect.closeTo(1006, 0)]);
    expect(at(1)[0]).toBe(at(6)[0]);
    expect(at(1)[1]).toBeLessThan(1080);
  });

  it('each point of patience lost is a step and a lean away', () => {
    for (const [, screen] of screens) {
      const meeting = meetingOf(screen);
      const all = [6, 5, 4, 3, 2, 1].map((patience) => other(patient(patience), meeting));
      for (const measure of [all.map(({ x }) => x), all.map(({ degrees }) => degrees)])
        expect(measure).toEqual([...new Set(measure)].toSorted((a, b) => a - b));
    }
  });

  it('without patience the other turns to go, and goes when the last word has been said', () => {
    const turned = patient(0);
    expect(other(turned)).toMatchObject({ facing: 1, gone: false });
    expect(other(after(turned, { kind: 'ends' }))).toMatchObject({ facing: 1, gone: true });
    expect(other(after(turned, { kind: 'happens', what: 'hang-up' }))).toMatchObject({ gone: true });
  });

  it('an ending in patience leaves everybody where they are; breaking off empties the place', () => {
    expect(other(after(ward, { kind: 'ends' })).gone).toBe(false);
    const left = after(withThird, { kind: 'happens', what: 'hang-up' });
    expect(stances(left).map(({ gone }) => gone)).toEqual([false, true, false]);
  });
});

describe('a whole room', () => {
  it.each(ROOMS)('the %s has its glass, window and telephone in one of its halves', (room) => {
    const { half, glass, window, phone } = PLACES[room];
    expect([0, 640]).toContain(half);
    const inside = ([x, y, w, h]: Box) => x >= 0 && y >= 0 && x + w <= 640 && y + h <= 480;
    for (const box of [glass, window, ...(phone === null ? [] : [phone])]) expect(inside(box)).toBe(true);
  });
});
