import { readdirSync, readFileSync } from 'node:fs';
import { defineConfig, type Plugin } from 'vite';
import { readScenario } from './src/core/reader.ts';
import { contentSecurityPolicy } from './tools/policy.mjs';

const root = new URL('./', import.meta.url);

/** Which scenarios there are, as a module; their files, and those of assets/, go into the build as they are. */
function shipped(): Plugin {
  const virtual = 'virtual:scenarios';
  const ids = () =>
    filesIn('scenarios')
      .filter((f) => f.endsWith('.json') && !f.endsWith('.schema.json'))
      .map((f) => f.slice(10, -5));
  return {
    name: 'shipped',
    resolveId: (id) => (id === virtual ? `\0${virtual}` : null),
    load: (id) => (id === `\0${virtual}` ? `export const SCENARIO_IDS = ${JSON.stringify(ids())};` : null),
    generateBundle() {
      for (const fileName of [...filesIn('scenarios'), ...filesIn('assets')]) {
        if (/\.md$|\.schema\.json$|\/readme\./.test(fileName)) continue;

        this.emitFile({ type: 'asset', fileName, source: sourceOf(fileName) });
      }
      this.emitFile({ type: 'asset', fileName: '_headers', source: headers() });
    },
  };
}

/** A scenario that reads well goes without its white space; one that does not keeps the lines that its problems name. */
function sourceOf(fileName: string): string | Uint8Array {
  const source = readFileSync(new URL(fileName, root));
  if (!fileName.startsWith('scenarios/')) return source;
  const text = source.toString('utf8');
  return readScenario('any', text).kind === 'scenario' ? JSON.stringify(JSON.parse(text)) : text;
}

function filesIn(folder: string): string[] {
  const found = readdirSync(new URL(`${folder}/`, root), { recursive: true, withFileTypes: true });
  return found
    .filter((f) => f.isFile())
    .map((f) => `${f.parentPath.slice(f.parentPath.lastIndexOf(`/${folder}`) + 1).replace(/\/$/, '')}/${f.name}`);
}

/** The policy in the page itself, for hosts that set no headers. The dev server's injected styles would not pass it. */
function policy(): Plugin {
  return {
    name: 'policy',
    apply: 'build',
    transformIndexHtml: () => [
      {
        tag: 'meta',
        attrs: { 'http-equiv': 'Content-Security-Policy', content: contentSecurityPolicy },
        injectTo: 'head-prepend',
      },
      { tag: 'script', attrs: { src: './early.js', async: true, type: 'module' }, injectTo: 'head' },
    ],
  };
}

/** For hosts that read a headers file (Netlify, Cloudflare Pages). `frame-ancestors` only works as a header; an LMS may frame us. */
function headers(): string {
  return `/*
  Content-Security-Policy: ${contentSecurityPolicy}
  X-Content-Type-Options: nosniff
  Referrer-Policy: no-referrer
  Permissions-Policy: camera=(), microphone=(), geolocation=()
  Cache-Control: no-cache
/code/*
  Cache-Control: public, max-age=31536000, immutable
`;
}

export default defineConfig({
  base: './',
  publicDir: false,
  plugins: [shipped(), policy()],
  server: { port: 5170 },
  preview: { port: 5171 },
  build: {
    target: 'es2022',
    // `light-dark()` as it stands: spelled out for older browsers it would double the tokens.
    cssTarget: ['chrome123', 'firefox120', 'safari17.5'],
    assetsDir: 'code',
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    chunkSizeWarningLimit: 1500,
    reportCompressedSize: false,
    rollupOptions: {
      input: { index: 'index.html', early: 'src/early.ts' },
      output: { entryFileNames: ({ name }) => (name === 'early' ? 'early.js' : 'code/[name]-[hash].js') },
    },
  },
});
