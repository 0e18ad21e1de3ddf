// The twenty moods: which brows, eyes and mouth, how far the head tilts (degrees), how much it blushes (0 to 2), what
// flies off it, and where the free hand goes. Any mood works on any head. The stage reads the same table from rig.json.

const mood = (brows, eyes, mouth, tilt, hand, more = {}) => ({
  brows,
  eyes,
  mouth,
  tilt,
  hand,
  blush: 0,
  fx: null,
  ...more,
});

export const MOODS = {
  neutral: mood('level', 'soft', 'flat', 0, 'rest'),
  warm: mood('soft', 'soft', 'soft', 3, 'chest', { blush: 1 }),
  delighted: mood('raised', 'happy', 'grin', -4, 'open', { blush: 1 }),
  thinking: mood('oneUp', 'up', 'skew', 5, 'rest'),
  wary: mood('wary', 'narrow', 'press', -2, 'stop'),
  bristling: mood('angry', 'narrow', 'frown', 4, 'point', { fx: 'steam' }),
  exasperated: mood('worried', 'shut', 'wobble', -4, 'pinch'),
  deadpan: mood('oneUp', 'half', 'flat', 0, 'rest'),
  startled: mood('raised', 'wide', 'oh', -5, 'stop', { fx: 'jolt' }),
  regretful: mood('worried', 'down', 'soft', 6, 'open'),
  hopeful: mood('raised', 'open', 'soft', -3, 'open', { blush: 1 }),
  nervous: mood('worried', 'away', 'grimace', 2, 'rest', { fx: 'sweat' }),
  arguing: mood('angry', 'open', 'rant', 7, 'point', { fx: 'steam' }),
  smug: mood('oneUp', 'half', 'skew', -7, 'shrug'),
  deflated: mood('worried', 'down', 'frown', 10, 'down'),
  mortified: mood('worried', 'wide', 'wobble', -2, 'stop', { blush: 2, fx: 'sweat' }),
  listening: mood('soft', 'open', 'flat', 6, 'rest'),
  speaking: mood('soft', 'open', 'talk', 2, 'open'),
  grateful: mood('soft', 'happy', 'smile', 5, 'chest', { blush: 1 }),
  determined: mood('wary', 'open', 'soft', -3, 'fist'),
};
