// What the whole game weighs, compressed as a content network would send it (Brotli); beside it the same by gzip.
// The picture that only other sites fetch, to show a link, is no part of it.
import { readdirSync, readFileSync } from 'node:fs';
import { brotliCompressSync, gzipSync } from 'node:zlib';

const dist = new URL('../../dist/', import.meta.url);

/** Compressed already. */
const PACKED = /\.(woff2|mp3|ogg|png|webp)$/;

export function bench() {
  const files = readdirSync(dist, { recursive: true, withFileTypes: true }).filter(
    (f) => f.isFile() && f.name !== 'social.png',
  );
  const rows = files.map((f) => {
    const path = `${f.parentPath}/${f.name}`;
    const body = readFileSync(path);
    return {
      name: path.slice(dist.pathname.length),
      size: PACKED.test(path) ? body.length : brotliCompressSync(body).length,
      gzip: PACKED.test(path) ? body.length : gzipSync(body, { level: 9 }).length,
    };
  });
  const total = rows.reduce((sum, r) => sum + r.size, 0);
  const gzip = rows.reduce((sum, r) => sum + r.gzip, 0);
  const largest = rows.toSorted((a, b) => b.size - a.size).slice(0, 8);
  return [
    ['whole game, compressed', `${(total / 1e6).toFixed(2)} MB`, `limit 1.5 MB; ${(gzip / 1e6).toFixed(2)} MB by gzip`],
    ...largest.map((r) => ['  ' + r.name, `${(r.size / 1000).toFixed(1)} kB`, '']),
  ];
}
