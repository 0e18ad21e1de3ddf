// Builds the game and serves the build on this machine. Prints the address and stays until it is stopped.
import { build, preview } from 'vite';

await build({ logLevel: 'warn' });
const server = await preview({ preview: { port: Number(process.env.PORT ?? 5171), open: false } });
console.log(`\nHandstand is at ${server.resolvedUrls?.local[0] ?? 'http://localhost:5171/'}\nPress Ctrl+C to stop.`);
