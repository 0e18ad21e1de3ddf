// The few instruments the sounds are made of: sources, filters, envelopes, on Float32Array at 44.1 kHz.
// Everything is a plain function and deterministic: noise comes from a seed, so the same recipe gives the same samples.

export const RATE = 44_100;

export const samples = (seconds) => Math.round(seconds * RATE);

/** Frequency in Hz of a note such as `E4` or `Bb3`. */
export function note(name) {
  const [, letter, sharp, octave] = /^([A-G])([#b]?)(\d)$/.exec(name);
  const step = { C: 0, D: 2, E: 4, F: 5, G: 7, A: 9, B: 11 }[letter] + (sharp === '#' ? 1 : sharp === 'b' ? -1 : 0);
  return 440 * 2 ** ((step - 9) / 12 + Number(octave) - 4);
}

export const decibels = (db) => 10 ** (db / 20);

/** White noise in -1 to 1 (mulberry32). */
export function chance(seed) {
  let a = seed >>> 0;
  return () => {
    a = (a + 0x6d2b79f5) >>> 0;
    let t = Math.imul(a ^ (a >>> 15), a | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) / 2 ** 31 - 1;
  };
}

export const made = (seconds, at) => Float32Array.from({ length: samples(seconds) }, (_, i) => at(i / RATE, i));

export function white(seconds, seed) {
  const next = chance(seed);
  return made(seconds, next);
}

/** Noise falling 3 dB an octave (Paul Kellet's filter). */
export function pink(seconds, seed) {
  const next = chance(seed);
  const b = [0, 0, 0];
  return made(seconds, () => {
    const w = next();
    b[0] = 0.99765 * b[0] + w * 0.099046;
    b[1] = 0.963 * b[1] + w * 0.2965164;
    b[2] = 0.57 * b[2] + w * 1.0526913;
    return (b[0] + b[1] + b[2] + w * 0.1848) / 4;
  });
}

/** A steady or gliding tone; `hz` is a number or a function of the time in seconds. */
export function tone(seconds, hz, shape = Math.sin) {
  const at = typeof hz === 'number' ? () => hz : hz;
  let phase = 0;
  return made(seconds, (t) => {
    const value = shape(phase);
    phase += (2 * Math.PI * at(t)) / RATE;
    return value;
  });
}

export const triangle = (phase) => (2 / Math.PI) * Math.asin(Math.sin(phase));

/** A plucked string (Karplus and Strong): a burst of noise in a delay line that loses its edge at every turn. */
export function pluck(seconds, hz, { seed = 1, sustain = 0.996, softness = 0.5 } = {}) {
  const period = RATE / hz - softness;
  const line = new Float32Array(Math.ceil(period) + 2);
  const next = chance(seed);
  const burst = lowpass(Float32Array.from({ length: Math.ceil(period) }, next), Math.min(6000, hz * 10));
  const out = new Float32Array(samples(seconds));
  for (let i = 0; i < out.length; i++) {
    const back = i - period;
    const whole = Math.floor(back);
    const read = (n) => (n < 0 ? 0 : line[n % line.length]);
    const delayed = read(whole) * (1 - (back - whole)) + read(whole + 1) * (back - whole);
    const before = read(whole - 1) * (1 - (back - whole)) + read(whole) * (back - whole);
    out[i] = (burst[i] ?? 0) + sustain * ((1 - softness) * delayed + softness * before);
    line[i % line.length] = out[i];
  }
  return highpass(out, 40);
}

/** Plays at a speed that changes: `cents` is a function of the time in seconds. */
export function bend(x, cents) {
  let place = 0;
  return x.map((_, i) => {
    const whole = Math.floor(place);
    const value = (x[whole] ?? 0) * (1 - place + whole) + (x[whole + 1] ?? 0) * (place - whole);
    place += 2 ** (cents(i / RATE) / 1200);
    return value;
  });
}

function biquad(x, [b0, b1, b2, a0, a1, a2]) {
  let [x1, x2, y1, y2] = [0, 0, 0, 0];
  return x.map((v) => {
    const y = (b0 * v + b1 * x1 + b2 * x2 - a1 * y1 - a2 * y2) / a0;
    [x2, x1, y2, y1] = [x1, v, y1, y];
    return y;
  });
}

/** The angle, its cosine and the bandwidth term of Robert Bristow-Johnson's cookbook. */
const corner = (hz, q) => [Math.cos((2 * Math.PI * hz) / RATE), Math.sin((2 * Math.PI * hz) / RATE) / (2 * q)];

export function lowpass(x, hz, q = Math.SQRT1_2) {
  const [c, a] = corner(hz, q);
  return biquad(x, [(1 - c) / 2, 1 - c, (1 - c) / 2, 1 + a, -2 * c, 1 - a]);
}

export function highpass(x, hz, q = Math.SQRT1_2) {
  const [c, a] = corner(hz, q);
  return biquad(x, [(1 + c) / 2, -1 - c, (1 + c) / 2, 1 + a, -2 * c, 1 - a]);
}

export function bandpass(x, hz, q) {
  const [c, a] = corner(hz, q);
  return biquad(x, [a, 0, -a, 1 + a, -2 * c, 1 - a]);
}

/** Lifts what lies around `hz` by `db`: the color of a vowel. */
export function peaking(x, hz, q, db) {
  const [c, a] = corner(hz, q);
  const g = decibels(db / 2);
  return biquad(x, [1 + a * g, -2 * c, 1 - a * g, 1 + a / g, -2 * c, 1 - a / g]);
}

/** Raised-cosine fades over the first `into` and the last `out` seconds. */
export function fade(x, into, out) {
  const ease = (share) => 0.5 - 0.5 * Math.cos(Math.PI * Math.min(1, Math.max(0, share)));
  return x.map((v, i) => v * ease(i / (into * RATE)) * ease((x.length - 1 - i) / (out * RATE)));
}

export const gain = (x, factor) => x.map((v) => v * factor);

export const shaped = (x, envelope) => x.map((v, i) => v * envelope(i / RATE));

/** Parts laid over one another, each `[seconds from the start, samples]`. */
export function mix(...parts) {
  const out = new Float32Array(Math.max(...parts.map(([at, x]) => samples(at) + x.length)));
  for (const [at, x] of parts) x.forEach((v, i) => (out[samples(at) + i] += v));
  return out;
}

/** A small wooden room: four combs and two allpasses (Schroeder), `wet` of it under the dry sound, `tail` seconds longer. */
export function room(x, wet, tail) {
  const long = mix([0, x], [x.length / RATE, new Float32Array(samples(tail))]);
  const combs = [1116, 1277, 1422, 1557].map((d) => comb(long, d, 0.72));
  let back = combs[0].map((_, i) => (combs[0][i] + combs[1][i] + combs[2][i] + combs[3][i]) / 4);
  for (const d of [225, 556]) back = allpass(back, d, 0.5);
  return mix([0, long], [0, gain(lowpass(back, 2600), wet)]);
}

function comb(x, delay, feedback) {
  const out = new Float32Array(x.length);
  let dull = 0;
  for (let i = 0; i < x.length; i++) {
    dull = 0.7 * (out[i - delay] ?? 0) + 0.3 * dull;
    out[i] = x[i] + feedback * dull;
  }
  return out;
}

function allpass(x, delay, g) {
  const out = new Float32Array(x.length);
  for (let i = 0; i < x.length; i++) out[i] = -g * x[i] + (x[i - delay] ?? 0) + g * (out[i - delay] ?? 0);
  return out;
}
