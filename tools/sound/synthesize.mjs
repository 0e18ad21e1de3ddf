// Makes the game's sounds and writes assets/sounds: effects.mp3 with its table effects.json, the music with music.json, and a loop a room.
// Needs ffmpeg (with libmp3lame) on the author's machine only; the game plays the committed files.
// MP3, because every browser decodes it: Safari says it can play WebM and then cannot (howler issue 1476). Beside it, for the
// theme alone, Ogg Vorbis, for builds of a browser that were made without MP3.
// Usage: node tools/sound/synthesize.mjs [--wav folder to write each sound into, for listening]
import { spawnSync } from 'node:child_process';
import { mkdirSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { ambiences, sounds, sprite, tunes, wav } from './render.mjs';

const target = fileURLToPath(new URL('../../assets/sounds/', import.meta.url));

const mp3 = (x, name, rate, kilobits) =>
  encode(x, `${name}.mp3`, ['-ar', rate, '-c:a', 'libmp3lame', '-b:a', `${kilobits}k`, '-compression_level', '0']);
const ogg = (x, name, rate, quality) => encode(x, `${name}.ogg`, ['-ar', rate, '-c:a', 'libvorbis', '-q:a', quality]);

function encode(x, name, options) {
  const file = join(target, name);
  const plain = ['-map_metadata', '-1', '-id3v2_version', '0', '-fflags', '+bitexact', '-flags:a', '+bitexact'];
  const run = spawnSync(
    'ffmpeg',
    ['-loglevel', 'error', '-y', '-f', 'wav', '-i', 'pipe:0', ...options, ...plain, file],
    { input: wav(x) },
  );
  if (run.error || run.status !== 0)
    throw new Error(`ffmpeg could not write ${file}: ${run.error?.message ?? String(run.stderr)}`);
  console.log(`${name}  ${(statSync(file).size / 1000).toFixed(1)} kB`);
}

const list = sounds();
const { strip, table } = sprite(list);
const rooms = ambiences();
const music = tunes();

const folder = process.argv[2] === '--wav' ? process.argv[3] : null;
if (folder) {
  mkdirSync(folder, { recursive: true });
  for (const { name, samples } of [...list, ...rooms, ...music.flatMap((m) => m.list)])
    writeFileSync(join(folder, `${name}.wav`), wav(samples));
}
mkdirSync(target, { recursive: true });
mp3(strip, 'effects', 32_000, 40);
for (const { name, file } of rooms) mp3(file, name, 16_000, 16);
for (const { file, strip: x } of music) mp3(x, file, 24_000, 24);
for (const { file, strip: x } of music.slice(0, 1)) ogg(x, file, 24_000, 0);
tabulate('effects', table);
tabulate('music', Object.assign({}, ...music.map((m) => m.table)));

function tabulate(name, spans) {
  const lines = Object.entries(spans).map(
    ([one, { group, at, ms }]) => `  "${one}": { "group": "${group}", "at": ${at}, "ms": ${ms} }`,
  );
  writeFileSync(join(target, `${name}.json`), `{\n${lines.join(',\n')}\n}\n`);
}
