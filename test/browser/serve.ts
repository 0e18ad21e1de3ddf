// Serves the build for the browser tests, and tells them where.
import { preview } from 'vite';
import type { TestProject } from 'vitest/node';

export default async function serve(project: TestProject): Promise<() => Promise<void>> {
  const server = await preview({ preview: { port: 5199, strictPort: false }, logLevel: 'error' });
  const address = server.resolvedUrls?.local[0];
  if (address === undefined) throw new Error('The preview server has no address.');
  project.provide('address', address);
  return () => new Promise((done) => server.httpServer.close(() => done()));
}

declare module 'vitest' {
  export interface ProvidedContext {
    address: string;
  }
}
