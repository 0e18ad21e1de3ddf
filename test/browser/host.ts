// A host whose deployment can be exchanged and whose network can be cut, and a second build to exchange it for.
import { readFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build, type Plugin } from 'vite';

const root = fileURLToPath(new URL('../../', import.meta.url));
export const FIRST = `${root}dist`;
export const SECOND = `${root}.cache/second`;
export const WAY_OUT = `${root}tools/way-out/sw.js`;

/** What tells the second build from the first: a word of the page and a word of a scenario. */
export const CHANGED = { desk: 'Now ask once more.', title: 'Handstands, again' };

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html',
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.json': 'application/json',
  '.webmanifest': 'application/manifest+json',
  '.svg': 'image/svg+xml',
  '.woff2': 'font/woff2',
  '.mp3': 'audio/mpeg',
  '.ogg': 'audio/ogg',
  '.png': 'image/png',
};

export interface Host {
  readonly address: string;
  /** Serves this folder from now on, with some files taken from elsewhere. */
  readonly deploy: (folder: string, instead?: Readonly<Record<string, string>>) => void;
  /** The paths that were asked for since the last deployment. */
  readonly asked: () => readonly string[];
  readonly cut: () => Promise<void>;
  readonly mend: () => Promise<void>;
}

export async function openHost(): Promise<Host> {
  let find = (path: string): string => join(FIRST, path);
  let asked: string[] = [];
  let policy = policyOf(FIRST);
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://host');
    asked.push(pathname);
    try {
      const path = pathname.endsWith('/') ? `${pathname}index.html` : pathname;
      const body = readFileSync(find(path));
      response.writeHead(200, {
        'content-type': TYPES[extname(path)] ?? 'application/octet-stream',
        'cache-control': path.startsWith('/code/') ? 'public, max-age=31536000, immutable' : 'no-cache',
        'content-security-policy': policy,
      });
      response.end(body);
    } catch {
      response.writeHead(404).end();
    }
  });
  const port = await listen(server, 0);
  return {
    address: `http://localhost:${port}/`,
    asked: () => asked,
    deploy: (folder, instead = {}) => {
      asked = [];
      policy = policyOf(folder);
      find = (path) => instead[path] ?? join(folder, path);
    },
    cut: () =>
      new Promise((done) => {
        if (!server.listening) return done();
        server.close(() => done());
        server.closeAllConnections();
      }),
    mend: async () => void (await listen(server, port)),
  };
}

/** What a deployment's own headers file asks for. */
function policyOf(folder: string): string {
  return /Content-Security-Policy: (.*)/.exec(readFileSync(join(folder, '_headers'), 'utf8'))![1]!;
}

function listen(server: Server, port: number): Promise<number> {
  return new Promise((done) => {
    server.listen(port, 'localhost', () => done((server.address() as AddressInfo).port));
  });
}

/** Builds the game as it would be after a few words were changed. */
export async function buildSecond(): Promise<void> {
  const before = process.env['NODE_ENV'];
  process.env['NODE_ENV'] = 'production';
  await build({ root, logLevel: 'error', build: { outDir: SECOND, emptyOutDir: true }, plugins: [changed()] });
  process.env['NODE_ENV'] = before;
}

function changed(): Plugin {
  return {
    name: 'changed',
    transform: {
      order: 'pre',
      handler: (code, id) =>
        id.endsWith('/page/home.tsx') ? code.replace(/Now find out why[^<]*/, CHANGED.desk) : undefined,
    },
    generateBundle: {
      order: 'post',
      handler(_options, bundle) {
        const file = bundle['scenarios/handstand-call.json'];
        if (file?.type !== 'asset') throw new Error('There is no scenario to change.');
        file.source = String(file.source).replace(/"title":"[^"]*"/, `"title":"${CHANGED.title}"`);
      },
    },
  };
}
