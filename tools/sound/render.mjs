// From recipes to what is shipped: each sound brought to its group's level, the effects and the music laid out in sprites, the loops.
import { AMBIENCE_LUFS, ROOMS, withMargins } from './ambience.mjs';
import { decibels, gain, RATE, samples } from './dsp.mjs';
import { dense, integrated, peak } from './loudness.mjs';
import { LEVELS, recipes } from './recipes.mjs';
import { music, MUSIC_LUFS } from './theme.mjs';

/** Silence between sounds in seconds: decoders that forget the codec's delay are up to 0.04 late. */
const GAP = 0.12;
/** A sprite opens this many ms before the sound and closes so many after it. */
export const [EARLY, LATE] = [4, 50];

function leveled({ name, group, samples: x }) {
  const loud = integrated(x);
  const { lufs, peak: top, dense: even } = LEVELS[group];
  const missing = even !== undefined ? even - dense(x) : loud === null ? top - peak(x) : lufs - loud;
  return { name, group, samples: gain(x, decibels(missing)) };
}

export const sounds = () => recipes().map(leveled);

/** One strip of sound and the table of where each lies: `at` and `ms` in milliseconds. */
export function sprite(list) {
  let at = GAP;
  const placed = list.map((one) => {
    const start = at;
    at = Math.ceil((at + one.samples.length / RATE + GAP) * 100) / 100;
    return { ...one, start };
  });
  const strip = new Float32Array(samples(at));
  for (const { start, samples: x } of placed) strip.set(x, samples(start));
  const table = Object.fromEntries(
    placed.map(({ name, group, start, samples: x }) => [
      name,
      { group, at: Math.round(start * 1000) - EARLY, ms: Math.ceil((x.length / RATE) * 1000) + EARLY + LATE },
    ]),
  );
  return { strip, table };
}

export const ambiences = () => Object.entries(ROOMS).map(([name, made]) => ambience(name, made()));

/** `samples` is one turn of the loop, `file` what is shipped. */
function ambience(room, x) {
  const even = gain(x, decibels(AMBIENCE_LUFS - integrated(x)));
  return { name: `ambience-${room}`, group: 'ambience', samples: even, file: withMargins(even) };
}

/** The files of music: each with its sounds, and their strip and table. */
export const tunes = () =>
  music().map(([file, sounds]) => {
    const list = sounds.map(([name, x]) => ({
      name,
      group: 'music',
      samples: gain(x, decibels(MUSIC_LUFS - integrated(x))),
    }));
    return { file, list, ...sprite(list) };
  });

/** A mono 16-bit WAV file. */
export function wav(x) {
  const out = Buffer.alloc(44 + x.length * 2);
  out.write('RIFF', 0);
  out.writeUInt32LE(36 + x.length * 2, 4);
  out.write('WAVEfmt ', 8);
  out.writeUInt32LE(16, 16);
  out.writeUInt16LE(1, 20);
  out.writeUInt16LE(1, 22);
  out.writeUInt32LE(RATE, 24);
  out.writeUInt32LE(RATE * 2, 28);
  out.writeUInt16LE(2, 32);
  out.writeUInt16LE(16, 34);
  out.write('data', 36);
  out.writeUInt32LE(x.length * 2, 40);
  x.forEach((v, i) => out.writeInt16LE(Math.round(Math.max(-1, Math.min(1, v)) * 32767), 44 + i * 2));
  return out;
}
