#!/usr/bin/env node
// `handstand` on the command line: brings src/cli the real files, screen and keyboard. Works from any directory. Decides nothing.
import { randomInt } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { relative, resolve } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { compiled } from './compiled.mjs';

const root = fileURLToPath(new URL('../', import.meta.url));

// `npm run` changes to the root; whoever typed it may stand elsewhere.
const OURS = ['check:scenarios', 'handstand'];
const here = (OURS.includes(process.env.npm_lifecycle_event ?? '') && process.env.INIT_CWD) || process.cwd();

// A pager or `head` that has seen enough is no mistake.
process.stdout.on('error', (error) => {
  if (error.code !== 'EPIPE') throw error;
  process.exit();
});

const { handstand } = await compiled('handstand');
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
