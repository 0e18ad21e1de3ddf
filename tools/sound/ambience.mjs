// The rooms when nobody speaks: a kitchen (hum of the fridge, a clock), an office (air, somebody typing far off), a ward
// (a monitor far away, a curtain), a lobby (footsteps, a lift), a fair (many voices far off), an interview (a clock).
// Each is a loop: every part repeats exactly after LOOP seconds, so the seam cannot be heard.
import {
  bandpass,
  chance,
  fade,
  gain,
  highpass,
  lowpass,
  mix,
  pink,
  RATE,
  room,
  samples,
  shaped,
  tone,
  triangle,
  white,
} from './dsp.mjs';

/** Seconds after which all repeats. Whole, so that whole-numbered hertz and one tick a second come out even. */
export const LOOP = 8;

/** Loudness of the files in LUFS. The mixer plays them 10 dB lower: an encoder throws away what is too quiet. */
export const AMBIENCE_LUFS = -24;

/** A stretch longer than the loop, its excess laid over the start at equal power. */
function looped(x) {
  const [length, over] = [samples(LOOP), x.length - samples(LOOP)];
  return x.slice(0, length).map((v, i) => {
    if (i >= over) return v;
    const share = (i / over) * (Math.PI / 2);
    return v * Math.sin(share) + x[length + i] * Math.cos(share);
  });
}

/** Pink noise that repeats, without the rumble that makes wind of air. */
const air = (seed, hz) => looped(highpass(lowpass(pink(LOOP + 1, seed), hz), 90));

/** Short sounds at their times, the last of them running on into the start. */
function around(events) {
  const out = new Float32Array(samples(LOOP));
  for (const [at, x] of events) x.forEach((v, i) => (out[(samples(at) + i) % out.length] += v));
  return out;
}

function tick(high) {
  const wood = shaped(tone(0.06, high ? 1900 : 1650), (t) => Math.exp(-t / 0.006));
  const body = shaped(tone(0.06, high ? 640 : 560), (t) => 0.5 * Math.exp(-t / 0.012));
  return room(fade(mix([0, wood], [0, body]), 0.001, 0.02), 0.25, 0.12);
}

export function kitchen() {
  const hum = mix(
    [0, tone(LOOP, 100)],
    [0, gain(tone(LOOP, 150), 0.35)],
    [0, gain(tone(LOOP, 200), 0.3)],
    [0, gain(tone(LOOP, 300), 0.12)],
  );
  const breathing = shaped(
    hum,
    (t) => 0.16 * (1 + 0.12 * Math.sin((2 * Math.PI * t) / LOOP) + 0.05 * Math.sin((2 * Math.PI * 5 * t) / LOOP)),
  );
  const clock = around(Array.from({ length: LOOP }, (_, s) => [s, gain(tick(s % 2 === 0), 0.16)]));
  return mix([0, breathing], [0, gain(air(31, 650), 0.35)], [0, clock]);
}

/** One key of a far keyboard. */
const key = (seed, weight) =>
  gain(fade(bandpass(white(0.035, seed), 1500 + (seed % 7) * 130, 1.6), 0.002, 0.028), weight);

/** Bursts of typing with rests between, as somebody writes who thinks. */
function typing() {
  const next = chance(71);
  const events = [];
  for (let t = 0.4, n = 0; t < LOOP - 0.8; n++) {
    events.push([t, key(n, 0.3 + 0.15 * next())]);
    t += n % 9 === 8 ? 1.1 + 0.7 * next() : 0.16 + 0.06 * next();
  }
  const dry = around(events);
  const wet = room(around(events), 0.8, 0.4);
  return mix([0, gain(dry, 0.35)], [0, around([[0, gain(lowpass(wet, 2200), 0.6)]])]);
}

export function office() {
  const duct = gain(looped(bandpass(pink(LOOP + 1, 42), 260, 2)), 0.35);
  const slow = shaped(
    mix([0, gain(air(41, 700), 0.4)], [0, duct]),
    (t) => 1 + 0.08 * Math.sin((2 * Math.PI * 2 * t) / LOOP),
  );
  return mix([0, slow], [0, gain(typing(), 2.2)]);
}

/** A monitor behind two doors, and once a curtain drawn along its rail. */
export function ward() {
  const beep = fade(lowpass(tone(0.11, 784), 1200), 0.015, 0.05);
  const beeps = around(Array.from({ length: 6 }, (_, n) => [(n * LOOP) / 6, gain(room(beep, 0.9, 0.4), 0.05)]));
  const cloth = fade(bandpass(pink(0.9, 51), 1100, 0.8), 0.3, 0.45);
  const hooks = Array.from({ length: 7 }, (_, n) => [0.1 + n * 0.1, gain(key(n, 0.3), 1 - n * 0.1)]);
  const curtain = lowpass(room(mix([0, cloth], ...hooks), 0.4, 0.3), 2000);
  return mix([0, gain(air(53, 520), 0.4)], [0, beeps], [0, around([[4.8, gain(curtain, 0.3)]])]);
}

/** Somebody crosses a stone floor, nearer and away again; a lift comes and says so. */
export function lobby() {
  const step = (n) =>
    room(mix([0, shaped(tone(0.07, 190 + (n % 2) * 25), (t) => Math.exp(-t / 0.012))], [0, key(n, 0.5)]), 0.7, 0.5);
  const steps = Array.from({ length: 8 }, (_, n) => [
    0.5 + n * 0.52,
    gain(step(n), 0.12 + 0.2 * Math.sin((Math.PI * (n + 1)) / 9)),
  ]);
  const motor = fade(
    lowpass(
      tone(2.2, (t) => 92 - 14 * Math.min(1, t / 2.2), triangle),
      300,
    ),
    0.8,
    0.7,
  );
  const bell = shaped(tone(0.9, 659.25), (t) => Math.exp(-t / 0.22));
  const lift = [
    [4.2, gain(motor, 0.12)],
    [6.5, gain(room(fade(bell, 0.004, 0.3), 0.6, 0.4), 0.07)],
  ];
  return mix([0, gain(air(57, 460), 0.45)], [0, lowpass(around([...steps, ...lift]), 2600)]);
}

/** One of the many: syllables in bursts, too far off for words. */
function babbler(seed) {
  const next = chance(seed);
  const hz = 130 + 60 * (1 + next());
  const events = [];
  for (let t = 2 + 2 * next(); t < LOOP; t += next() > 0.75 ? 0.9 : 0.17 + 0.04 * next()) {
    const bent = hz * (1 + 0.12 * next());
    events.push([t, fade(bandpass(tone(0.13, bent, triangle), 480 + 160 * next(), 0.9), 0.03, 0.08)]);
  }
  return events;
}

export function fair() {
  const crowd = around(Array.from({ length: 18 }, (_, n) => babbler(200 + n)).flat());
  const hall = around([[0, room(lowpass(crowd, 900), 0.9, 0.6)]]);
  return mix([0, gain(air(61, 600), 0.3)], [0, gain(hall, 0.16)]);
}

/** A still room in which one hears the clock. */
export function interview() {
  const slow = (n) => gain(lowpass(tick(n % 2 === 0), 1500), 0.18);
  const clock = around(Array.from({ length: LOOP }, (_, s) => [s + 0.5, slow(s)]));
  return mix([0, gain(air(67, 380), 0.35)], [0, clock]);
}

/** By name, as the game knows them. */
export const ROOMS = { kitchen, office, ward, lobby, fair, interview };

/** Seconds of the loop repeated before its start and after its end, so that no codec's padding reaches the seam (AMBIENCE_LOOP in names.ts). */
const MARGIN = 0.5;

export function withMargins(loop) {
  const margin = MARGIN * RATE;
  return Float32Array.from(
    { length: loop.length + 2 * margin },
    (_, i) => loop[(i - margin + loop.length) % loop.length],
  );
}
