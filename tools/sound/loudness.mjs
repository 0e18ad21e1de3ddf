// How loud a sound is: peak in dBFS, and integrated loudness in LUFS after ITU-R BS.1770 (one channel, as ffmpeg's ebur128 has it).
import { decibels, RATE } from './dsp.mjs';

export const peak = (x) => 20 * Math.log10(x.reduce((most, v) => Math.max(most, Math.abs(v)), 1e-9));

/** The ear's weighting: a shelf for the head, then a highpass (coefficients for any rate, after De Man). */
function weighted(x) {
  const shelf = stage(1681.974450955533, 0.7071752369554196, 3.999843853973347);
  const high = stage(38.13547087602444, 0.5003270373238773, null);
  return filtered(filtered(Float64Array.from(x), shelf), high);
}

function stage(hz, q, db) {
  const k = Math.tan((Math.PI * hz) / RATE);
  const a0 = 1 + k / q + k * k;
  const a = [(2 * (k * k - 1)) / a0, (1 - k / q + k * k) / a0];
  if (db === null) return { b: [1, -2, 1], a };
  const vh = decibels(db);
  const vb = vh ** 0.4996667741545416;
  return { b: [(vh + (vb * k) / q + k * k) / a0, (2 * (k * k - vh)) / a0, (vh - (vb * k) / q + k * k) / a0], a };
}

function filtered(x, { b, a }) {
  let [x1, x2, y1, y2] = [0, 0, 0, 0];
  return x.map((v) => {
    const y = b[0] * v + b[1] * x1 + b[2] * x2 - a[0] * y1 - a[1] * y2;
    [x2, x1, y2, y1] = [x1, v, y1, y];
    return y;
  });
}

const lufs = (power) => -0.691 + 10 * Math.log10(power + 1e-12);
const mean = (list) => list.reduce((sum, v) => sum + v, 0) / list.length;

/** Mean squares of 400 ms blocks, a new one every 100 ms; none if the sound is shorter. */
function blocks(x) {
  const [size, hop] = [0.4 * RATE, 0.1 * RATE];
  const y = weighted(x);
  const out = [];
  for (let at = 0; at + size <= y.length; at += hop) out.push(mean(y.subarray(at, at + size).map((v) => v * v)));
  return out;
}

/** Integrated loudness, or null for a sound shorter than 400 ms. */
export function integrated(x) {
  const loud = blocks(x).filter((p) => lufs(p) > -70);
  if (loud.length === 0) return null;
  const gate = lufs(mean(loud)) - 10;
  return lufs(mean(loud.filter((p) => lufs(p) > gate)));
}

/** Loudness of the sound as if it filled its whole length: comparable between sounds of a tenth of a second. */
export const dense = (x) => lufs(mean(weighted(x).map((v) => v * v)));
