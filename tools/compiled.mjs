// Makes one plain module of a TypeScript source for this Node, which strips no types itself: once, and anew when a source has changed.
import { mkdirSync, readdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { fileURLToPath, pathToFileURL } from 'node:url';

const root = fileURLToPath(new URL('../', import.meta.url));

/** The module `src/cli/<name>.ts`, ready to use. Two that start at once do not see half of each other's work. */
export async function compiled(name) {
  const out = `${root}.cache/cli`;
  const file = `${out}/${name}.js`;
  const mark = sourcesMark();
  if (textOf(`${out}/${name}.mark`) !== mark) {
    const making = `${out}/${process.pid}`;
    await make(name, making);
    mkdirSync(out, { recursive: true });
    rmSync(`${out}/${name}.mark`, { force: true });
    renameSync(`${making}/${name}.js`, file);
    writeFileSync(`${out}/${name}.mark`, mark);
    rmSync(making, { recursive: true });
  }
  return import(pathToFileURL(file).href);
}

async function make(name, outDir) {
  const { build } = await import('vite');
  await build({
    root,
    configFile: false,
    logLevel: 'error',
    publicDir: false,
    ssr: { noExternal: true },
    build: {
      outDir,
      emptyOutDir: true,
      minify: false,
      target: 'node20',
      ssr: `src/cli/${name}.ts`,
      rollupOptions: { output: { entryFileNames: `${name}.js` } },
    },
  });
}

function textOf(file) {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return null;
  }
}

/** How many sources there are, and when the newest was written: a file that is gone counts, too. */
function sourcesMark() {
  const files = ['src/core', 'src/cli'].flatMap((folder) =>
    readdirSync(`${root}${folder}`, { recursive: true, encoding: 'utf8' }).map((f) => `${root}${folder}/${f}`),
  );
  const newest = Math.max(...[...files, `${root}package-lock.json`].map((f) => statSync(f).mtimeMs));
  return `${files.length} ${newest}`;
}
