import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    projects: [
      { test: { name: 'unit', include: ['test/**/*.test.ts'], exclude: ['test/browser/**'], testTimeout: 20_000 } },
      {
        test: {
          name: 'browser',
          include: ['test/browser/**/*.test.ts'],
          globalSetup: 'test/browser/serve.ts',
          testTimeout: 90_000,
          // A browser on two busy cores is late now and then; a real fault fails twice.
          retry: 1,
          hookTimeout: 60_000,
          fileParallelism: false,
        },
      },
    ],
  },
});
