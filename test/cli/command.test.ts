// The command as it is installed: a process of its own, started from a directory of its own.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, describe, expect, it } from 'vitest';

const command = fileURLToPath(new URL('../../tools/handstand.mjs', import.meta.url));
const example = readFileSync(new URL('../fixtures/letter.json', import.meta.url), 'utf8');
const folder = mkdtempSync(join(tmpdir(), 'handstand-'));
writeFileSync(join(folder, 'mine.json'), example);
afterAll(() => rmSync(folder, { recursive: true }));

function run(words: readonly string[], input = '', env: Readonly<Record<string, string>> = {}, cwd = folder) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [command, ...words], {
    cwd,
    input,
    encoding: 'utf8',
    env: { ...process.env, npm_lifecycle_event: '', ...env },
  });
  return { status, stdout, stderr };
}

describe('the command', { timeout: 60_000 }, () => {
  it('checks a file named from where it is started', () => {
    expect(run(['check', 'mine.json'])).toMatchObject({ status: 0, stderr: '' });
    expect(run(['check', './mine.json', 'nowhere.json'])).toMatchObject({ status: 2, stdout: '' });
  });

  it('finds the file from there even when npm has changed to the root', () => {
    const env = { npm_lifecycle_event: 'check:scenarios', INIT_CWD: folder };
    expect(run(['check', 'mine.json'], '', env, tmpdir()).status).toBe(0);
  });

  it('takes what comes with the game when no file is named', () => {
    const { scenarios } = JSON.parse(run(['stats', '--json']).stdout) as { scenarios: { id: string }[] };
    expect(scenarios.map((s) => s.id)).toContain('handstand-call');
    expect(scenarios.map((s) => s.id)).not.toContain('scenario.schema');
  });

  it('plays from lines that come in all at once, the last without an end', () => {
    const { status, stdout } = run(['play', 'mine.json', '--seed', '5'], '1 3 4\n\n2');
    expect(status).toBe(0);
    expect(stdout).toContain('How you asked: 100 of 100');
  });

  it('says when the lines end first', () => {
    expect(run(['play', 'mine.json'], '')).toMatchObject({ status: 1 });
  });
});
