// A plain static server with gzip, as a content delivery network would answer. Counts nothing, caches nothing.
import { createServer } from 'node:http';
import { readFile } from 'node:fs/promises';
import { extname, join, normalize } from 'node:path';
import { gzipSync } from 'node:zlib';

const TYPES = {
  '.html': 'text/html',
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.json': 'application/json',
  '.webmanifest': 'application/manifest+json',
  '.svg': 'image/svg+xml',
  '.woff2': 'font/woff2',
  '.mp3': 'audio/mpeg',
  '.png': 'image/png',
  '.webp': 'image/webp',
};
const PACKED = new Set(['.woff2', '.mp3', '.png', '.webp']);

/** Serves `folder` on a free port. Resolves to the address and a way to stop. */
export async function serveFolder(folder) {
  const server = createServer((request, response) => void answer(folder, request, response));
  await new Promise((done) => server.listen(0, '127.0.0.1', done));
  return {
    address: `http://127.0.0.1:${server.address().port}/`,
    stop: () => new Promise((done) => server.close(done)),
  };
}

async function answer(folder, request, response) {
  const path = normalize(decodeURIComponent(new URL(request.url, 'http://x').pathname));
  try {
    const file = join(folder, path.endsWith('/') ? `${path}index.html` : path);
    const body = await readFile(file);
    const kind = extname(file);
    const packed = PACKED.has(kind) ? body : gzipSync(body, { level: 9 });
    response.writeHead(200, {
      'content-type': TYPES[kind] ?? 'application/octet-stream',
      ...(PACKED.has(kind) ? {} : { 'content-encoding': 'gzip' }),
      'cache-control': 'no-cache',
    });
    response.end(packed);
  } catch {
    response.writeHead(404).end();
  }
}
