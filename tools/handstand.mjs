#!/usr/bin/env node
// `handstand` on the command line: compiles src/cli when its sources are newer than what was compiled last, and brings it the real
// files, screen and keyboard. Works from any directory.
import { mkdirSync, readdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { randomInt } from 'node:crypto';
import { relative, resolve } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath, pathToFileURL } from 'node:url';

const root = fileURLToPath(new URL('../', import.meta.url));
const out = `${root}.cache/cli`;

// `npm run` changes to the root; whoever typed it may stand elsewhere.
const OURS = ['check:scenarios', 'handstand'];
const here = (OURS.includes(process.env.npm_lifecycle_event ?? '') && process.env.INIT_CWD) || process.cwd();

// A pager or `head` that has seen enough is no mistake.
process.stdout.on('error', (error) => {
  if (error.code !== 'EPIPE') throw error;
  process.exit();
});

const { handstand } = await import(pathToFileURL(await compiled()).href);
const keyboard = keyboardOf();
process.exitCode = await handstand(process.argv.slice(2), {
  read: textOf,
  shipped: () =>
    readdirSync(`${root}scenarios`)
      .filter((f) => f.endsWith('.json') && !f.endsWith('.schema.json'))
      .map((f) => relative(here, `${root}scenarios/${f}`)),
  write: (text) => process.stdout.write(text),
  complain: (text) => process.stderr.write(text),
  ask: (prompt) => keyboard.ask(prompt),
  // Some terminals say that they are 0 columns wide.
  width: process.stdout.columns || 80,
  freshSeed: () => randomInt(2 ** 32),
});
keyboard.close();

function textOf(name) {
  try {
    return readFileSync(resolve(here, name), 'utf8');
  } catch {
    return null;
  }
}

/** The lines typed, or those of a file: opened at the first question, so that the other commands read no input. */
function keyboardOf() {
  let lines = null;
  let reader = null;
  const open = () => {
    reader = createInterface({ input: process.stdin, output: process.stdin.isTTY ? process.stdout : undefined });
    lines = reader[Symbol.asyncIterator]();
  };
  return {
    async ask(prompt) {
      if (lines === null) open();
      if (process.stdin.isTTY) {
        reader.setPrompt(prompt);
        reader.prompt();
      } else process.stdout.write(prompt);
      const { value, done } = await lines.next();
      if (done) return null;
      if (!process.stdin.isTTY) process.stdout.write(`${value}\n`);
      return value;
    },
    close: () => reader?.close(),
  };
}

/** The compiled file, made anew when a source is newer. Two that start at once do not see half of each other's work. */
async function compiled() {
  const file = `${out}/handstand.js`;
  const mark = sourcesMark();
  if (markOf() === mark) return file;
  const { build } = await import('vite');
  const making = `${out}.${process.pid}`;
  await build({
    root,
    configFile: false,
    logLevel: 'error',
    publicDir: false,
    ssr: { noExternal: true },
    build: {
      outDir: making,
      emptyOutDir: true,
      minify: false,
      target: 'node20',
      ssr: 'src/cli/handstand.ts',
      rollupOptions: { output: { entryFileNames: 'handstand.js' } },
    },
  });
  mkdirSync(out, { recursive: true });
  rmSync(`${out}/mark`, { force: true });
  renameSync(`${making}/handstand.js`, file);
  writeFileSync(`${out}/mark`, mark);
  rmSync(making, { recursive: true });
  return file;

  function markOf() {
    try {
      return readFileSync(`${out}/mark`, 'utf8');
    } catch {
      return null;
    }
  }
}

/** How many sources there are, which is the newest, and of which lockfile: a file that is gone counts, too. */
function sourcesMark() {
  const files = ['src/core', 'src/cli'].flatMap((folder) =>
    readdirSync(`${root}${folder}`, { recursive: true, encoding: 'utf8' }).map((f) => `${root}${folder}/${f}`),
  );
  const newest = Math.max(...[...files, `${root}package-lock.json`].map((f) => statSync(f).mtimeMs));
  return `${files.length} ${newest}`;
}
