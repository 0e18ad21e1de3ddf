// Puts early.ts into the page itself, and tells it which files some of the screens are made of: their names are known only once the build is done.
import type { Plugin, Rolldown } from 'vite';
import { headers } from './deployed.ts';
import { contentSecurityPolicy } from './policy.mjs';

/** How the build calls it until then. */
export const EARLY = 'early.js';

type Bundle = Rolldown.OutputBundle;
type Chunk = Rolldown.OutputChunk;

/** Puts early.ts into the page, and the policy that lets it run there: into the page too, for hosts that set no headers. The dev server's injected styles would not pass it. */
export function askedEarly(screens: readonly string[]): Plugin {
  let script = '';
  return {
    name: 'asked early',
    apply: 'build',
    transformIndexHtml: {
      order: 'post',
      handler: (html, { bundle }) => {
        script = scriptOf(screens, bundle!);
        const policy = { 'http-equiv': 'Content-Security-Policy', content: contentSecurityPolicy(script) };
        return {
          html: html.replace(/<meta charset[^>]*>\s*/, ''),
          tags: [
            // A browser looks for it in the first 1024 bytes only.
            { tag: 'meta', attrs: { charset: 'utf-8' }, injectTo: 'head-prepend' },
            { tag: 'meta', attrs: policy, injectTo: 'head-prepend' },
            // Before all others: what it asks for is what the first words wait for longest.
            { tag: 'script', children: script, injectTo: 'head-prepend' },
          ],
        };
      },
    },
    // After the page has been put together.
    generateBundle: {
      order: 'post',
      handler(_options, bundle) {
        this.emitFile({ type: 'asset', fileName: '_headers', source: headers(script) });
        delete bundle[EARLY];
      },
    },
  };
}

/** In braces, since what it names is nobody else's. */
function scriptOf(screens: readonly string[], bundle: Bundle): string {
  const files = Object.fromEntries(screens.map((screen) => [screen, filesOf(screen, bundle)]));
  const early = bundle[EARLY];
  if (early?.type !== 'chunk' || !early.code.includes('FILES_OF')) throw new Error('early.ts asks for no files.');
  return `{${early.code.trim().replaceAll('FILES_OF', JSON.stringify(files))}}`;
}

/** A screen's own chunk and all that it imports, but for what the page itself names. Its stylesheets stand in page.css. */
function filesOf(screen: string, bundle: Bundle): string[] {
  const chunks = Object.values(bundle).filter((file): file is Chunk => file.type === 'chunk');
  const own = holding(`/src/page/${screen}.tsx`, chunks);
  const named = new Set(withImports(holding('/src/main.ts', chunks), chunks));
  return withImports(own, chunks).flatMap((c) => (named.has(c) ? [] : c.fileName));
}

function holding(module: string, chunks: readonly Chunk[]): Chunk {
  const found = chunks.find((c) => c.moduleIds.some((id) => id.endsWith(module)));
  if (found === undefined) throw new Error(`There is no chunk for ${module}.`);
  return found;
}

/** Each chunk once, after whatever imports it. */
function withImports(chunk: Chunk, all: readonly Chunk[], found: readonly Chunk[] = []): readonly Chunk[] {
  if (found.includes(chunk)) return found;
  const next = all.filter((c) => chunk.imports.includes(c.fileName));
  return next.reduce<readonly Chunk[]>((so, c) => withImports(c, all, so), [...found, chunk]);
}
