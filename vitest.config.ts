import { defineConfig } from 'vitest/config';

/** Unit tests that try thousands of cases: in `npm test`, not in `npm run check`. */
const thorough = [
  'test/core/{analysis,assignment-fuzz,gradebook-mutation,mutation,check-input,check-survey}.test.ts',
  'test/scenarios/reach.test.ts',
  'test/store/{archive,damage,edits,failing,two-tabs}.test.ts',
];

export default defineConfig({
  test: {
    projects: [
      {
        test: {
          name: 'unit',
          include: ['test/**/*.test.ts'],
          exclude: ['test/browser/**', ...thorough],
          testTimeout: 20_000,
        },
      },
      { test: { name: 'thorough', include: thorough, testTimeout: 60_000 } },
      {
        test: {
          name: 'browser',
          include: ['test/browser/**/*.test.ts'],
          globalSetup: 'test/browser/serve.ts',
          testTimeout: 90_000,
          // A browser on two busy cores is late now and then; a real fault fails twice.
          retry: 1,
          hookTimeout: 90_000,
          expect: { poll: { timeout: 10_000 } },
          maxWorkers: 2,
        },
      },
    ],
  },
});
