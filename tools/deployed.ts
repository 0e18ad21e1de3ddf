// What a build needs once it is out there: the headers, how it presents itself, and the service worker with which it plays without a network.
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { Plugin, PluginOption } from 'vite';
import { VitePWA, type ManifestOptions } from 'vite-plugin-pwa';
import { contentSecurityPolicy } from './policy.mjs';

const DESCRIPTION =
  'You didn’t get the job. Practice finding out why, without making anyone wish they hadn’t picked up.';
const PAPER = { day: '#e6efe4', night: '#171229' };

/** Asked for again at every visit, though seldom sent again. */
const NEVER_STALE = ['/', '/index.html', '/sw.js', '/scenarios/*', '/assets/*', '/manifest.webmanifest'];

/** For hosts that read a headers file (Netlify, Cloudflare Pages). `frame-ancestors` only works as a header; an LMS may frame us. */
export function headers(inline: string): string {
  return `/*
  Content-Security-Policy: ${contentSecurityPolicy(inline)}
  X-Content-Type-Options: nosniff
  Referrer-Policy: no-referrer
  Permissions-Policy: camera=(), microphone=(), geolocation=()
${NEVER_STALE.map((path) => `${path}\n  Cache-Control: no-cache\n`).join('')}  Content-Type: application/manifest+json
/code/*
  Cache-Control: public, max-age=31536000, immutable
`;
}

/** The tags for a phone's home screen and for whoever is sent the address. HANDSTAND_ADDRESS, where it is set, is where the build will be. */
export function shopWindow(): Plugin {
  const address = process.env['HANDSTAND_ADDRESS'] ?? './';
  const meta = (attrs: Record<string, string>) => ({ tag: 'meta', attrs, injectTo: 'head' as const });
  return {
    name: 'shop window',
    apply: 'build',
    transformIndexHtml: {
      order: 'post',
      handler: () => [
        {
          tag: 'link',
          attrs: { rel: 'apple-touch-icon', href: './assets/shop/apple-touch-icon.png' },
          injectTo: 'head',
        },
        meta({ name: 'theme-color', content: PAPER.day, media: '(prefers-color-scheme: light)' }),
        meta({ name: 'theme-color', content: PAPER.night, media: '(prefers-color-scheme: dark)' }),
        meta({ property: 'og:title', content: 'Handstand' }),
        meta({ property: 'og:description', content: DESCRIPTION }),
        meta({ property: 'og:image', content: `${address}assets/shop/social.png` }),
        meta({ name: 'twitter:card', content: 'summary_large_image' }),
      ],
    },
  };
}

const MANIFEST: Partial<ManifestOptions> = {
  name: 'Handstand',
  short_name: 'Handstand',
  description: DESCRIPTION,
  start_url: './#/',
  scope: './',
  display: 'standalone',
  lang: 'en',
  categories: ['education', 'games'],
  background_color: PAPER.day,
  theme_color: PAPER.day,
  icons: [
    { src: 'assets/shop/icon-192.png', sizes: '192x192', type: 'image/png' },
    { src: 'assets/shop/icon-512.png', sizes: '512x512', type: 'image/png' },
    { src: 'assets/shop/icon-uncut.png', sizes: '512x512', type: 'image/png', purpose: 'maskable' },
  ],
};

/** A worker that keeps the whole game. It never lets a newer one in by itself: see src/offline.ts. */
export function offline(): PluginOption {
  let folder = 'dist';
  const findFolder: Plugin = {
    name: 'where the build goes',
    configResolved: ({ root, build }) => {
      folder = resolve(root, build.outDir);
    },
  };
  const worker = VitePWA({
    injectRegister: false,
    includeManifestIcons: false,
    manifest: MANIFEST,
    workbox: {
      cacheId: 'handstand',
      inlineWorkboxRuntime: true,
      skipWaiting: false,
      clientsClaim: true,
      globPatterns: ['**/*'],
      globIgnores: ['sw.js', '_headers', 'manifest.webmanifest', '**/social.png'],
      maximumFileSizeToCacheInBytes: 4_000_000,
      ignoreURLParametersMatching: [/./],
      // The page answers at the root, whatever the query; deeper its relative addresses would not hold.
      directoryIndex: 'index.html',
      navigateFallback: null,
      manifestTransforms: [(entries) => ({ manifest: entries.map((entry) => sealed(folder, entry)) })],
    },
  });
  return [findFolder, worker];
}

interface Entry {
  readonly url: string;
  readonly revision: string | null;
  readonly size: number;
}

/** With its hash, a file of another version (in the middle of a deployment, or from a stale cache) is no answer: the worker is not installed. */
function sealed<E extends Entry>(folder: string, entry: E): E & { readonly integrity: string } {
  const hash = createHash('sha256')
    .update(readFileSync(join(folder, entry.url)))
    .digest('base64');
  return { ...entry, revision: entry.revision === null ? null : hash.slice(0, 12), integrity: `sha256-${hash}` };
}
