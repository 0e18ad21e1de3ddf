// Serves the build for the browser tests, and tells them where; clears away what their browsers leave behind.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TestProject } from 'vitest/node';
import { openHost } from './host.ts';

export default async function serve(project: TestProject): Promise<() => Promise<void>> {
  const { address, cut } = await openHost();
  project.provide('address', address);
  // A browser ends with its worker, and has no time then to clear away its profile.
  const folder = mkdtempSync(join(tmpdir(), 'handstand-browsers-'));
  process.env['TMPDIR'] = folder;
  return async () => {
    await cut();
    rmSync(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
  };
}

declare module 'vitest' {
  export interface ProvidedContext {
    address: string;
  }
}
