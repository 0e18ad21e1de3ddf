// Every short sound of the game as a recipe: wood, wire and paper, close and quiet (DESIGN.md, section 7).
// The cord is the instrument: plucks, their pitch rising as patience falls. There are no voices, only murmurs.
import {
  bandpass,
  bend,
  chance,
  fade,
  gain,
  highpass,
  lowpass,
  mix,
  note,
  peaking,
  pink,
  pluck,
  room,
  shaped,
  tone,
  triangle,
  white,
} from './dsp.mjs';

/** How each group is made even: to this loudness in LUFS from 400 ms on, to this peak in dBFS below that. */
export const LEVELS = { effects: { lufs: -22, peak: -14 }, voices: { dense: -25 } };

/** The notes by patience, from 0 up; nobody chooses anything at 0. */
const CHOOSE = [null, 'C5', 'B4', 'A4', 'G4', 'F4', 'E4'];
const CORD = ['E4', 'C4', 'B3', 'A3', 'G3', 'F3', 'E3'];

/** A press: a dry pluck, E4 while patience is 6, up to C5 when it is 1. */
const choose = (patience) =>
  fade(lowpass(pluck(0.2, note(CHOOSE[patience]), { seed: 40 + patience, sustain: 0.99 }), 3200), 0.001, 0.1);

/** The cord pulled tighter: the pluck slides up as it sounds, and the wire shivers a little. */
function cord(patience) {
  const string = pluck(0.5, note(CORD[patience]), { seed: 60 + patience, sustain: 0.992 });
  const pulled = bend(
    string,
    (t) => -90 * Math.exp(-t / 0.06) + 14 * Math.sin(2 * Math.PI * 7 * t) * Math.exp(-t / 0.2),
  );
  return fade(room(lowpass(pulled, 2200), 0.16, 0.06), 0.002, 0.22);
}

function gained() {
  const low = fade(pluck(0.3, note('G4'), { seed: 5, sustain: 0.993 }), 0.001, 0.14);
  const high = fade(pluck(0.6, note('C5'), { seed: 6, sustain: 0.995 }), 0.001, 0.35);
  return fade(room(lowpass(mix([0, low], [0.28, gain(high, 0.9)]), 3000), 0.22, 0.16), 0.001, 0.2);
}

const lost = () =>
  fade(
    lowpass(
      bend(
        pluck(0.6, note('D3'), { seed: 7, sustain: 0.995 }),
        (t) => -300 * Math.min(1, Math.max(0, (t - 0.05) / 0.35)),
      ),
      1400,
    ),
    0.002,
    0.3,
  );

/** Two bursts of a bell that is felt through a table. */
function ring() {
  const tremolo = (t) => 1 - 0.3 * (1 - Math.cos(2 * Math.PI * 20 * t));
  const burst = shaped(mix([0, tone(0.4, 440)], [0, tone(0.4, 480)]), tremolo);
  const soft = fade(lowpass(burst, 2400), 0.012, 0.06);
  return mix([0, soft], [0.6, soft]);
}

/** A knock on something small and hollow. */
const knock = (seed, hz) =>
  mix(
    [0, gain(fade(lowpass(white(0.012, seed), 2600), 0.001, 0.009), 0.5)],
    [0, shaped(tone(0.09, hz), (t) => 0.5 * Math.exp(-t / 0.014))],
    [0, shaped(tone(0.09, hz * 2.4), (t) => 0.25 * Math.exp(-t / 0.008))],
  );

/** The handset off its cradle, and the line open behind it. */
function pickUp() {
  const line = gain(bandpass(pink(0.26, 12), 1200, 0.8), 0.05);
  return fade(mix([0, knock(8, 340)], [0.075, gain(knock(9, 520), 0.6)], [0.06, fade(line, 0.04, 0.2)]), 0.001, 0.06);
}

function hangUp() {
  const dial = mix([0, tone(0.95, 350)], [0, tone(0.95, 440)]);
  const tired = shaped(dial, (t) => 0.24 * (1 - t / 0.95) ** 0.7);
  const clack = mix([0, gain(fade(lowpass(white(0.03, 3), 1800), 0.001, 0.022), 0.9)], [0, knock(10, 300)]);
  return fade(mix([0, clack], [0.15, fade(lowpass(tired, 2400), 0.015, 0.3)]), 0.001, 0.1);
}

/** Up on the hands: a slide whistle of wood, with a wobble once it is up. */
function handstand() {
  const rise = (t) => 180 * (620 / 180) ** (0.5 - 0.5 * Math.cos(Math.PI * Math.min(1, t / 0.5)));
  const wobble = (t) => (t < 0.45 ? 1 : 1 + 0.025 * Math.sin(2 * Math.PI * 9 * (t - 0.45)));
  return fade(
    lowpass(
      tone(0.75, (t) => rise(t) * wobble(t), triangle),
      1600,
    ),
    0.02,
    0.16,
  );
}

/** A letter across a table. */
function send() {
  const paper = bandpass(pink(0.55, 21), 900, 1.2);
  const edge = bandpass(pink(0.55, 22), 2100, 0.9);
  const flutter = chance(23);
  const rough = Array.from({ length: 40 }, () => 0.8 + 0.2 * flutter());
  return fade(
    shaped(mix([0, paper], [0, gain(edge, 0.35)]), (t) => rough[Math.floor(t * 60)] ?? 0.8),
    0.18,
    0.28,
  );
}

function reply() {
  const bell = (hz, seconds) =>
    fade(
      shaped(tone(seconds, hz), (t) => Math.exp(-t / 0.3)),
      0.006,
      0.4,
    );
  return fade(lowpass(mix([0, bell(1046.5, 1.1)], [0.14, gain(bell(1568, 1.1), 0.7)]), 4000), 0.004, 0.3);
}

/** One syllable: where it starts and ends against the speaker's pitch, and how open the mouth is. */
const SYLLABLES = [
  { from: 1.03, to: 0.98, open: 700, seconds: 0.092 },
  { from: 0.97, to: 1.02, open: 860, seconds: 0.086 },
  { from: 1.06, to: 0.95, open: 620, seconds: 0.105 },
  { from: 1.0, to: 1.0, open: 980, seconds: 0.08 },
  { from: 1.02, to: 1.06, open: 760, seconds: 0.096 },
];

function murmur(hz, { from, to, open, seconds }, seed) {
  const voice = tone(seconds, (t) => hz * (from + ((to - from) * t) / seconds), triangle);
  const breath = gain(bandpass(white(seconds, seed), open * 1.4, 1), 0.03);
  return fade(lowpass(peaking(mix([0, voice], [0, breath]), open, 2.5, 7), 900), 0.012, 0.05);
}

const PATIENCE = [6, 5, 4, 3, 2, 1, 0];

/** `[name, group, samples]` of every sound of the sprite, in the order in which they lie in it. */
export const recipes = () =>
  [
    ...PATIENCE.slice(0, 6).map((p) => [`choose-${p}`, 'effects', choose(p)]),
    ...PATIENCE.map((p) => [`cord-${p}`, 'effects', cord(p)]),
    ['gain', 'effects', gained()],
    ['loss', 'effects', lost()],
    ['ring', 'effects', ring()],
    ['pick-up', 'effects', pickUp()],
    ['hang-up', 'effects', hangUp()],
    ['handstand', 'effects', handstand()],
    ['send', 'effects', send()],
    ['reply', 'effects', reply()],
    ...SYLLABLES.map((s, i) => [`murmur-you-${i + 1}`, 'voices', murmur(210, s, 80 + i)]),
    ...SYLLABLES.map((s, i) => [`murmur-other-${i + 1}`, 'voices', murmur(165, s, 90 + i)]),
  ].map(([name, group, x]) => ({ name, group, samples: highpassed(x) }));

/** Nothing below 60 Hz: no small speaker plays it, and it would only eat loudness. The ends stay at zero. */
const highpassed = (x) => fade(highpass(x, 60), 0.001, 0.004);
