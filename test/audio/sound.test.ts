// When sound is loaded, what a cue cancels, and what happens when it fails; the mixer is a list of what it was told.
import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { Mixer } from '../../src/audio/mixer.ts';
import { LEVELS, openSound } from '../../src/audio/sound.ts';
import type { Cue } from '../../src/core/cues.ts';

const told: string[] = [];
let ducked: number | null = null;
const opened = vi.hoisted(() => ({ failed: [] as ((why: string) => void)[], refuse: false }));
const mixer: Mixer = {
  play: ({ name }) => told.push(name) > 0,
  stop: (name) => void told.push(`stop ${name}`),
  rooms: (list) => void told.push(`rooms ${list.map((r) => r.room).join(' ')}`.trim()),
  music: (tune) => void told.push(`music ${tune}`),
  duck: (ms) => void (ducked = ms),
  pause: (ms) => void told.push(`pause ${ms}`),
  levels: () => undefined,
  report: () => ({ ready: true, context: 'running', rooms: [], tune: null }),
  close: () => void told.push('close'),
};
vi.mock('../../src/audio/mixer.ts', () => ({
  openMixer: (_assets: string, _levels: unknown, failed: (why: string) => void) => {
    opened.failed.push(failed);
    return opened.refuse ? Promise.reject(new Error('no')) : Promise.resolve(mixer);
  },
}));

const enters: Cue = {
  kind: 'enters',
  tableau: {
    channel: 'phone',
    places: [{ id: 'home', room: 'kitchen', visitor: null }],
    figures: [{ who: 'ruth', look: 'ruth', place: 'home', player: false, mood: 'neutral', patience: 6 }],
    connected: true,
  },
};
const says: Cue = { kind: 'says', who: 'ruth', text: 'I am sorry that nobody could tell you anything at all.' };
const failures: string[] = [];
const open = () => openSound({ assets: 'assets/', failed: (why) => failures.push(why) });
const started = async () => {
  const sound = open();
  sound.cue([enters]);
  sound.unlock();
  await vi.advanceTimersByTimeAsync(0);
  told.length = 0;
  return sound;
};
const murmurs = () => told.filter((t) => t.startsWith('murmur')).length;

describe('sound', () => {
  beforeEach(() => {
    vi.useFakeTimers();
    told.length = failures.length = opened.failed.length = 0;
    opened.refuse = false;
  });

  it('nothing is loaded before the first gesture', () => {
    open().cue([enters, says]);
    expect(opened.failed).toHaveLength(0);
  });

  it('nothing is loaded while all is muted', () => {
    const sound = open();
    sound.setLevels({ ...LEVELS, muted: true });
    sound.unlock();
    expect(opened.failed).toHaveLength(0);
    sound.setLevels(LEVELS);
    expect(opened.failed).toHaveLength(1);
  });

  it('the rooms entered before the first gesture are heard after it', async () => {
    const sound = open();
    sound.cue([enters]);
    sound.unlock();
    await vi.advanceTimersByTimeAsync(0);
    expect(told).toEqual(['rooms kitchen', 'music null']);
  });

  it('a line is murmured to its end', async () => {
    (await started()).cue([says]);
    await vi.advanceTimersByTimeAsync(4000);
    expect(murmurs()).toBeGreaterThan(8);
  });

  it('the next cue takes the place of what was still to be said', async () => {
    const sound = await started();
    sound.cue([says]);
    await vi.advanceTimersByTimeAsync(300);
    const before = murmurs();
    sound.cue([{ kind: 'happens', what: 'pick-up' }]);
    await vi.advanceTimersByTimeAsync(4000);
    expect(murmurs()).toBe(before);
  });

  it('picking up stops the ring', async () => {
    const sound = await started();
    sound.cue([{ kind: 'happens', what: 'ring' }]);
    sound.cue([{ kind: 'happens', what: 'pick-up' }]);
    expect(told.filter((t) => !t.startsWith('rooms'))).toEqual(['ring', 'stop ring', 'pick-up']);
  });

  it('leaving the scene silences everything', async () => {
    const sound = await started();
    sound.cue([says]);
    sound.rest();
    const before = murmurs();
    await vi.advanceTimersByTimeAsync(4000);
    expect(murmurs()).toBe(before);
    expect(told.at(-1)).toBe('rooms');
  });

  it('a tune asked for before the sound is there is played when it comes, unless it was called off', async () => {
    const sound = open();
    sound.unlock();
    sound.music('theme');
    await vi.advanceTimersByTimeAsync(0);
    expect(told).toContain('music theme');
    told.length = 0;
    const other = open();
    other.unlock();
    other.music('theme');
    other.music(null);
    await vi.advanceTimersByTimeAsync(0);
    expect(told).not.toContain('music theme');
  });

  it('a tune asked for while all is muted is not played once the sound is switched on', async () => {
    const sound = open();
    sound.setLevels({ ...LEVELS, muted: true });
    sound.unlock();
    sound.music('theme');
    sound.setLevels(LEVELS);
    await vi.advanceTimersByTimeAsync(0);
    expect(told).toContain('music null');
  });

  it('speech lowers the rooms and the music until it is over; speech that is not heard does not', async () => {
    const sound = await started();
    ducked = null;
    sound.cue([says]);
    expect(ducked).toBeGreaterThan(1000);
    ducked = null;
    sound.setLevels({ ...LEVELS, voices: 0 });
    sound.cue([says]);
    expect(ducked).toBeNull();
  });

  it('after a hang-up and after a handstand the rooms are silent for 900 ms', async () => {
    const sound = await started();
    for (const what of ['hang-up', 'handstand'] as const) {
      told.length = 0;
      sound.cue([{ kind: 'happens', what }, says]);
      expect(told).not.toContain('pause 900');
      await vi.advanceTimersByTimeAsync(6000);
      expect(told.filter((t) => t === 'pause 900')).toHaveLength(1);
    }
  });

  it('a failure is told once and the game goes on', async () => {
    const sound = await started();
    opened.failed[0]?.('The sounds could not be loaded.');
    opened.failed[0]?.('And the rooms neither.');
    sound.cue([says]);
    expect(failures).toEqual(['The sounds could not be loaded.']);
    expect(sound.report().why).toBe('The sounds could not be loaded.');
  });

  it('a sound that cannot even be fetched is a failure like any other', async () => {
    opened.refuse = true;
    await started();
    expect(failures).toEqual(['The sound could not be started. The game goes on without it.']);
  });
});
