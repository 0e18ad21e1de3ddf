// What the whole game weighs, compressed as a server would send it.
import { readdirSync, readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';

const dist = new URL('../../dist/', import.meta.url);

export function bench() {
  const files = readdirSync(dist, { recursive: true, withFileTypes: true }).filter((f) => f.isFile());
  const rows = files.map((f) => {
    const path = `${f.parentPath}/${f.name}`;
    const body = readFileSync(path);
    return {
      name: path.slice(dist.pathname.length),
      size: /\.(woff2|mp3|png|webp)$/.test(path) ? body.length : gzipSync(body, { level: 9 }).length,
    };
  });
  const total = rows.reduce((sum, r) => sum + r.size, 0);
  const largest = rows.toSorted((a, b) => b.size - a.size).slice(0, 8);
  return [
    ['whole game, compressed', `${(total / 1e6).toFixed(2)} MB`, 'limit 1.5 MB'],
    ...largest.map((r) => ['  ' + r.name, `${(r.size / 1000).toFixed(1)} kB`, '']),
  ];
}
