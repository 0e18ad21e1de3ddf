// The music's bus: once through, out of the way of speech, and never late. Howler is pretended.
import type { Howl, HowlOptions } from 'howler';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { openMusic } from '../../src/audio/music.ts';

const told: string[] = [];
const listeners = new Map<string, () => void>();
let state = 'loaded';

function pretended({ src }: HowlOptions): Howl {
  told.push(`fetch ${String(src)}`);
  let volume = 0;
  const howl = {
    state: () => state,
    on: (event: string, then: () => void) => listeners.set(event, then),
    once: (event: string, then: () => void) => listeners.set(`once ${event}`, then),
    play: (tune: string) => told.push(`play ${tune}`),
    stop: () => told.push('stop'),
    unload: () => undefined,
    volume: (to: number, id?: number) => (id === undefined ? volume : (volume = to)),
    fade: (_from: number, to: number, ms: number) => {
      volume = to;
      told.push(`fade ${to.toFixed(2)} in ${ms}`);
    },
  };
  return howl as unknown as Howl;
}

const open = (level = 0.5) => {
  const music = openMusic(
    pretended,
    (file) => file,
    (why) => told.push(why),
  );
  music.level(level);
  return music;
};

describe('the music', () => {
  beforeEach(() => {
    vi.useFakeTimers();
    told.length = 0;
    listeners.clear();
    state = 'loaded';
  });

  it('goes down by 8 dB under speech and comes back in 400 ms', async () => {
    const music = open();
    music.play('theme');
    music.duck(1000);
    expect(told).toEqual(['fetch theme.mp3,theme.ogg', 'play theme', 'fade 0.20 in 160']);
    expect(20 * Math.log10(0.199 / 0.5)).toBeCloseTo(-8, 1);
    await vi.advanceTimersByTimeAsync(1000);
    expect(told.at(-1)).toBe('fade 0.50 in 400');
  });

  it('that was called off while its file was under way is never heard', () => {
    state = 'loading';
    const music = open();
    music.play('theme');
    music.play(null);
    state = 'loaded';
    listeners.get('load')?.();
    expect(told).toEqual(['fetch theme.mp3,theme.ogg']);
  });

  it('is not even fetched at level 0, nor played when the level comes later', () => {
    const music = open(0);
    music.play('close-two');
    music.level(0.5);
    expect(told).toEqual([]);
  });

  it('gives way to the next tune', () => {
    const music = open();
    music.play('close-few');
    music.play('close-three');
    expect(told).toEqual(['fetch close.mp3', 'play close-few', 'fade 0.00 in 600', 'play close-three']);
    expect(music.playing()).toBe('close-three');
  });
});
