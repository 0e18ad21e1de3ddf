// Prints how loud every sound is. `--json` measures what the recipes render, with our own meter and no other program;
// without it the committed files are decoded by ffmpeg and its ebur128 filter measures beside ours.
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { RATE } from './dsp.mjs';
import { dense, integrated, peak } from './loudness.mjs';
import { ambiences, EARLY, LATE, sounds, sprite, tunes, wav } from './render.mjs';

const round = (v) => (v === null ? null : Math.round(v * 10) / 10);

/** Peak in dBFS, loudness in LUFS (null under 400 ms), loudness over its own length, and the larger of its two end samples in dBFS. */
function row({ name, group, samples: x }) {
  const ends = peak([x[0], x[x.length - 1]]);
  return {
    name,
    group,
    seconds: x.length / RATE,
    peak: round(peak(x)),
    lufs: round(integrated(x)),
    dense: round(dense(x)),
    ends: round(ends),
  };
}

/** Syllables at 8 Hz for two seconds: how loud a speaker is. */
function speech(list, who) {
  const syllables = list.filter((s) => s.name.startsWith(`murmur-${who}`));
  const x = new Float32Array(2 * RATE);
  for (let n = 0; n < 16; n++)
    x.set(syllables[n % syllables.length].samples.slice(0, x.length - n * 0.125 * RATE), n * 0.125 * RATE);
  return { name: `(${who} speaking)`, group: 'voices', samples: x };
}

const run = (args, input) => spawnSync('ffmpeg', ['-hide_banner', '-nostats', ...args], { input, maxBuffer: 2 ** 28 });

function decoded(file) {
  const path = fileURLToPath(new URL(`../../assets/sounds/${file}.mp3`, import.meta.url));
  const { stdout, error } = run(['-loglevel', 'error', '-i', path, '-ar', String(RATE), '-f', 'f32le', 'pipe:1']);
  if (error) throw new Error(`ffmpeg is needed to decode ${path}; --json does without it`);
  return new Float32Array(stdout.buffer, stdout.byteOffset, stdout.length >> 2);
}

function ebur128(x) {
  const { stderr } = run(['-i', 'pipe:0', '-af', 'ebur128', '-f', 'null', '-'], wav(x));
  const found = [...String(stderr).matchAll(/I:\s+(-?[\d.]+) LUFS/g)].at(-1);
  return found ? Number(found[1]) : null;
}

/** The sounds of a file, cut out of it by the table. */
function cutFrom(file, table) {
  const strip = decoded(file);
  const cut = (at, ms) => strip.slice(Math.round((at * RATE) / 1000), Math.round(((at + ms) * RATE) / 1000));
  return Object.entries(table).map(([name, { group, at, ms }]) => ({
    name,
    group,
    samples: cut(at + EARLY, ms - EARLY - LATE),
  }));
}

function committed() {
  const list = cutFrom(
    'effects',
    JSON.parse(readFileSync(new URL('../../assets/sounds/effects.json', import.meta.url), 'utf8')),
  );
  const rooms = ambiences().map(({ name, group }) => ({ name, group, samples: decoded(name) }));
  const music = tunes().flatMap(({ file, table }) => cutFrom(file, table));
  return [...list, speech(list, 'you'), speech(list, 'other'), ...music, ...rooms];
}

if (process.argv.includes('--json')) {
  const list = sounds();
  const music = tunes();
  const tables = { effects: sprite(list).table, music: Object.assign({}, ...music.map((m) => m.table)) };
  const rows = [...list, speech(list, 'you'), speech(list, 'other'), ...music.flatMap((m) => m.list), ...ambiences()];
  console.log(JSON.stringify({ rows: rows.map(row), tables }));
} else {
  console.log('sound                group      s     peak dB   LUFS  ffmpeg  own length  ends dB');
  for (const one of committed()) {
    const { name, group, seconds, peak: top, lufs, dense: own, ends } = row(one);
    const cells = [top, lufs ?? '-', lufs === null ? '-' : ebur128(one.samples), own, ends].map((v) =>
      String(v).padStart(8),
    );
    console.log(name.padEnd(20), group.padEnd(9), seconds.toFixed(2), ...cells);
  }
}
