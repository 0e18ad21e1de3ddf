// What is seen between one kind of conversation and another, and when nothing is.
import { describe, expect, it } from 'vitest';
import type { Channel } from '../../src/core/format.ts';
import type { Picture } from '../../src/stage/seats.ts';
import { TIMES } from '../../src/stage/theme.ts';
import { passageBetween } from '../../src/stage/world.ts';

const picture = (channel: Channel, look: 'ruth' | 'theo' = 'ruth'): Picture => ({
  channel,
  places: [],
  figures: [{ who: 'ruth', look, place: 'work', player: false, mood: 'neutral', patience: 6 }],
  connected: true,
});
const seen = (from: Channel, to: Channel) => passageBetween(picture(from), picture(to));

describe('on the way from one kind of conversation to another', () => {
  it('the cord falls away where a call becomes an email', () => {
    expect(seen('phone', 'email')).toBe('cord');
    expect(seen('email', 'phone')).toBeNull();
  });

  it('a door opens wherever people come face to face, or part', () => {
    for (const channel of ['phone', 'email', 'message'] as const) {
      expect(seen(channel, 'in person')).toBe('door');
      expect(seen('in person', channel)).toBe('door');
    }
  });

  it('nothing is seen where nothing changes, at the first picture, and from one scenario to another', () => {
    expect(seen('phone', 'phone')).toBeNull();
    expect(passageBetween(null, picture('email'))).toBeNull();
    expect(passageBetween(picture('phone'), picture('email', 'theo'))).toBeNull();
  });

  it('takes no longer than half a second or so', () => {
    expect(TIMES.scene).toBeLessThanOrEqual(520);
  });
});
