// A plain static server with gzip, as a content delivery network would answer: each file is packed once, and what the headers of a deployment let a browser keep, it keeps.
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

/** Serves `folder` on a free port, and each of `beside` under its name. Resolves to the address and a way to stop. */
export async function serveFolder(folder, beside = {}) {
  const packed = new Map();
  const server = createServer((request, response) => {
    const path = normalize(decodeURIComponent(new URL(request.url, 'http://x').pathname));
    const name = path.split('/')[1];
    const [from, rest] = name in beside ? [beside[name], path.slice(name.length + 1)] : [folder, path];
    void answer(join(from, rest.endsWith('/') ? `${rest}index.html` : rest), packed, response);
  });
  await new Promise((done) => server.listen(0, '127.0.0.1', done));
  return {
    address: `http://127.0.0.1:${server.address().port}/`,
    stop: () => new Promise((done) => server.close(done)),
  };
}

async function answer(file, packed, response) {
  try {
    const kind = extname(file);
    const asItIs = PACKED.has(kind);
    if (!packed.has(file))
      packed.set(
        file,
        readFile(file).then((b) => (asItIs ? b : gzipSync(b, { level: 9 }))),
      );
    const body = await packed.get(file);
    response.writeHead(200, {
      'content-type': TYPES[kind] ?? 'application/octet-stream',
      ...(asItIs ? {} : { 'content-encoding': 'gzip' }),
      'cache-control': file.includes('/code/') ? 'public, max-age=31536000, immutable' : 'no-cache',
    });
    response.end(body);
  } catch {
    response.writeHead(404).end();
  }
}
