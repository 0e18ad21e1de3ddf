// Serves the build for the browser tests, and tells them where.
import type { TestProject } from 'vitest/node';
import { openHost } from './host.ts';

export default async function serve(project: TestProject): Promise<() => Promise<void>> {
  const { address, cut } = await openHost();
  project.provide('address', address);
  return cut;
}

declare module 'vitest' {
  export interface ProvidedContext {
    address: string;
  }
}
