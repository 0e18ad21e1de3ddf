// Who may import whom, and what the core may not touch.
import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';

const src = fileURLToPath(new URL('../src', import.meta.url));
const files = readdirSync(src, { recursive: true, encoding: 'utf8' }).filter(
  (f) => /\.(ts|tsx)$/.test(f) && !f.endsWith('.d.ts'),
);

interface Import {
  readonly file: string;
  readonly folder: string;
  /** A package's name, or the file within src. */
  readonly target: string;
  readonly local: boolean;
}

function importsOf(file: string): Import[] {
  const text = readFileSync(join(src, file), 'utf8');
  const found = [...text.matchAll(/(?:from|import)\s*\(?\s*'([^']+)'/g)].map((m) => m[1]!);
  return found.map((name) => {
    const local = name.startsWith('.');
    return {
      file,
      folder: folderOf(file),
      local,
      target: local ? relative(src, join(src, dirname(file), name)) : name,
    };
  });
}

function folderOf(file: string): string {
  return file.includes('/') ? file.slice(0, file.indexOf('/')) : 'main';
}

const imports = files.flatMap(importsOf);

const MAY_IMPORT: Readonly<Record<string, readonly string[]>> = {
  core: ['core'],
  store: ['core', 'store'],
  stage: ['core', 'store', 'stage'],
  page: ['core', 'store', 'page'],
  audio: ['core', 'store', 'audio'],
  lms: ['core', 'store', 'lms'],
  cli: ['core', 'cli'],
  main: ['core', 'store', 'stage', 'page', 'audio', 'lms', 'main'],
};

describe('the folders', () => {
  it('import only what stands to their left', () => {
    const wrong = imports.filter(
      (i) => i.local && !i.target.startsWith('../assets/') && !MAY_IMPORT[i.folder]?.includes(folderOf(i.target)),
    );
    expect(wrong).toEqual([]);
  });

  it.each([
    ['phaser', 'stage'],
    ['d3-dag', 'page'],
    ['howler', 'audio'],
    ['idb', 'store'],
    ['preact', 'page'],
  ])('leave %s to %s', (name, folder) => {
    expect(imports.filter((i) => i.target.startsWith(name) && i.folder !== folder)).toEqual([]);
  });

  it('have no cycle of imports', () => {
    const next = new Map(
      files.map((f) => [
        f,
        importsOf(f)
          .filter((i) => i.local)
          .map((i) => i.target),
      ]),
    );
    const cycles: string[] = [];
    const done = new Set<string>();
    const walk = (file: string, trail: readonly string[]): void => {
      if (trail.includes(file)) cycles.push([...trail.slice(trail.indexOf(file)), file].join(' → '));
      if (done.has(file) || trail.includes(file)) return;
      for (const to of next.get(file) ?? []) walk(to, [...trail, file]);
      done.add(file);
    };
    for (const file of files) walk(file, []);
    expect(cycles).toEqual([]);
  });
});

describe('the core', () => {
  const lines = (pattern: RegExp, within: (file: string) => boolean) =>
    files
      .filter(within)
      .filter((f) => pattern.test(readFileSync(join(src, f), 'utf8').replaceAll(/\/\/.*|\/\*[\s\S]*?\*\//g, '')));

  it('has no clock, no chance but the seed, and no DOM', () => {
    expect(
      lines(/Date\.|Math\.random|performance\.|(document|window)[.[]|localStorage|crypto\./, (f) =>
        f.startsWith('core/'),
      ),
    ).toEqual([]);
  });

  it('leaves the time and the address to main and early, and storage to the store', () => {
    const wiring = new Set(['main.ts', 'early.ts']);
    expect(lines(/Date\.now|\blocation\.|Math\.random/, (f) => !wiring.has(f))).toEqual([]);
    expect(lines(/indexedDB|openDB/, (f) => !f.startsWith('store/'))).toEqual([]);
  });
});

describe('the files', () => {
  it('are at most 300 lines long', () => {
    const long = files.filter((f) => readFileSync(join(src, f), 'utf8').split('\n').length > 301);
    expect(long).toEqual([]);
  });

  it('open with what they are for', () => {
    const silent = files.filter((f) => !/^(\/\/|\/\*)/.test(readFileSync(join(src, f), 'utf8')));
    expect(silent).toEqual([]);
  });
});
