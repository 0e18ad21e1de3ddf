// The theme and its three closes: two plucked voices that answer each other over a knock of wood and a brush of paper.
// The theme ends on an open question; what was earned in the conversation decides how the close answers it.
import { bandpass, fade, gain, lowpass, mix, note, pink, pluck, room, shaped, tone } from './dsp.mjs';

/** Loudness of each in LUFS: below the effects, which must be heard over it. */
export const MUSIC_LUFS = -24;

const BEAT = 0.625;

/** You: the higher cord, near and clear. */
const you = (name, seconds = 1.2) => voice(name, seconds, 3000, 0.9);
/** The other: the lower cord, further off and rounder. */
const other = (name, seconds = 1.4) => voice(name, seconds, 1500, 1.1);

function voice(name, seconds, hz, weight) {
  const seed = name.charCodeAt(0) * 7 + Number(name.at(-1));
  const string = pluck(seconds, note(name), { seed, sustain: 0.9965 });
  return gain(fade(lowpass(string, hz), 0.002, seconds * 0.6), weight);
}

const knock = () =>
  gain(
    fade(
      mix(
        [0, shaped(tone(0.1, 310), (t) => Math.exp(-t / 0.016))],
        [0, shaped(tone(0.1, 760), (t) => 0.4 * Math.exp(-t / 0.008))],
      ),
      0.001,
      0.03,
    ),
    0.16,
  );

const brush = () => gain(fade(bandpass(pink(0.34, 27), 1500, 0.9), 0.12, 0.2), 0.4);

/** Parts by beat, in one small room. */
function played(parts, tail) {
  const dry = mix(...parts.map(([beat, x]) => [beat * BEAT, x]));
  return fade(room(dry, 0.28, 0.25), 0.003, tail);
}

export const theme = () =>
  played(
    [
      [0, you('E4')],
      [0.5, you('G4')],
      [1, you('A4')],
      [2, you('C5', 1.5)],
      [2.5, knock()],
      [3, other('E3')],
      [3.5, other('D3')],
      [4, other('C3', 1.8)],
      [5, brush()],
      [5.5, you('A4')],
      [6, you('C5')],
      [6.5, you('D5', 1.5)],
      [7, knock()],
      [7.5, other('A3')],
      [8, other('F3')],
      [8.5, other('G3', 1.8)],
      [9.5, you('E4')],
      [10, you('G4')],
      [10.5, you('B4')],
      [11, other('G2', 2)],
      [11.02, you('D5', 2)],
    ],
    0.9,
  );

/** The low cord alone has the last word, in the minor. */
const few = () =>
  played(
    [
      [0, you('B4')],
      [0.5, you('A4')],
      [1, other('E3')],
      [2, other('A2', 1.5)],
      [2.02, gain(you('C4', 1.5), 0.6)],
    ],
    0.7,
  );

/** An answer, but on the fifth: there is more to be had. */
const two = () =>
  played(
    [
      [0, you('B4')],
      [0.5, you('C5')],
      [1, other('F3')],
      [1.5, knock()],
      [2, other('C3', 1.5)],
      [2.02, other('E3', 1.5)],
      [2.04, you('G4', 1.5)],
    ],
    0.7,
  );

/** Home, both voices together, and the table knocked on twice. */
const three = () =>
  played(
    [
      [0, you('B4')],
      [0.5, you('D5')],
      [1, other('G3')],
      [1.5, you('E5', 0.8)],
      [2, other('C3', 1.5)],
      [2.03, other('G3', 1.5)],
      [2.06, you('E4', 1.5)],
      [2.09, you('C5', 1.5)],
      [3, knock()],
      [3.25, knock()],
    ],
    0.7,
  );

/** `[file, [name, samples]...]`: the theme, and the closes in one file. */
export const music = () => [
  ['theme', [['theme', theme()]]],
  [
    'close',
    [
      ['close-few', few()],
      ['close-two', two()],
      ['close-three', three()],
    ],
  ],
];
