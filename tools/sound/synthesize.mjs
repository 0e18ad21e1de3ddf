// Makes the game's sounds and writes assets/sounds: effects.mp3 with its table effects.json, and two ambience loops.
// Needs ffmpeg (with libmp3lame) on the author's machine only; the game plays the committed files.
// MP3 and nothing beside it, because every browser decodes it: Safari says it can play WebM and then cannot (howler issue 1476).
// Usage: node tools/sound/synthesize.mjs [--wav folder to write each sound into, for listening]
import { spawnSync } from 'node:child_process';
import { mkdirSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { ambiences, sounds, sprite, wav } from './render.mjs';

const target = fileURLToPath(new URL('../../assets/sounds/', import.meta.url));

function encode(x, name, rate, kilobits) {
  const file = join(target, `${name}.mp3`);
  const options = ['-ar', rate, '-c:a', 'libmp3lame', '-b:a', `${kilobits}k`, '-compression_level', '0'];
  const plain = ['-map_metadata', '-1', '-id3v2_version', '0', '-fflags', '+bitexact', '-flags:a', '+bitexact'];
  const run = spawnSync(
    'ffmpeg',
    ['-loglevel', 'error', '-y', '-f', 'wav', '-i', 'pipe:0', ...options, ...plain, file],
    { input: wav(x) },
  );
  if (run.error || run.status !== 0)
    throw new Error(`ffmpeg could not write ${file}: ${run.error?.message ?? String(run.stderr)}`);
  console.log(`${name}.mp3  ${(statSync(file).size / 1000).toFixed(1)} kB`);
}

const list = sounds();
const { strip, table } = sprite(list);
const rooms = ambiences();

const folder = process.argv[2] === '--wav' ? process.argv[3] : null;
if (folder) {
  mkdirSync(folder, { recursive: true });
  for (const { name, samples } of [...list, ...rooms]) writeFileSync(join(folder, `${name}.wav`), wav(samples));
}
mkdirSync(target, { recursive: true });
encode(strip, 'effects', 32_000, 48);
for (const { name, file } of rooms) encode(file, name, 24_000, 32);
const lines = Object.entries(table).map(
  ([name, { group, at, ms }]) => `  "${name}": { "group": "${group}", "at": ${at}, "ms": ${ms} }`,
);
writeFileSync(join(target, 'effects.json'), `{\n${lines.join(',\n')}\n}\n`);
