// Tells early.js which files some of the screens are made of: their names are known only once the build is done.
import type { Plugin, Rolldown } from 'vite';

type Bundle = Rolldown.OutputBundle;
type Chunk = Rolldown.OutputChunk & { readonly viteMetadata?: { readonly importedCss: ReadonlySet<string> } };

export function askedEarly(screens: readonly string[]): Plugin {
  return {
    name: 'asked early',
    apply: 'build',
    generateBundle(_options, bundle) {
      const files = Object.fromEntries(screens.map((screen) => [screen, filesOf(screen, bundle)]));
      const early = bundle['early.js'];
      if (early?.type !== 'chunk' || !early.code.includes('FILES_OF')) this.error('early.js asks for no files.');
      early.code = early.code.replaceAll('FILES_OF', JSON.stringify(files));
    },
  };
}

/** A screen's own chunk and all that it imports, but for what the page itself names. */
function filesOf(screen: string, bundle: Bundle): string[] {
  const chunks = Object.values(bundle).filter((file): file is Chunk => file.type === 'chunk');
  const own = chunks.find((c) => c.facadeModuleId?.endsWith(`/src/page/${screen}.tsx`));
  if (own === undefined) throw new Error(`There is no chunk for ${screen}.`);
  const page = chunks.find((c) => c.name === 'index')!;
  const named = new Set(withImports(page, chunks));
  return withImports(own, chunks).flatMap((c) =>
    named.has(c) ? [] : [...(isOnlyStyles(c) ? [] : [c.fileName]), ...(c.viteMetadata?.importedCss ?? [])],
  );
}

/** Its code is left out of the build. */
function isOnlyStyles(chunk: Chunk): boolean {
  return chunk.moduleIds.every((id) => id.endsWith('.css'));
}

/** Each chunk once, after whatever imports it. */
function withImports(chunk: Chunk, all: readonly Chunk[], found: readonly Chunk[] = []): readonly Chunk[] {
  if (found.includes(chunk)) return found;
  const next = all.filter((c) => chunk.imports.includes(c.fileName));
  return next.reduce<readonly Chunk[]>((so, c) => withImports(c, all, so), [...found, chunk]);
}
