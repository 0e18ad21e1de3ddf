import { defineConfig } from 'vitest/config';
import { BaseSequencer, type TestSpecification } from 'vitest/node';

/** Unit tests that try thousands of cases: in `npm test`, not in `npm run check`. */
const thorough = [
  'test/core/{analysis,assignment-fuzz,gradebook-mutation,mutation,check-input,check-survey}.test.ts',
  'test/scenarios/reach.test.ts',
  'test/store/{archive,damage,edits,failing,two-tabs}.test.ts',
];

/** Browser tests that take long, the longest first: whoever begins them last works alone at the end. */
const LONG = ['offline', 'kill', 'access', 'faults', 'everyone', 'shipped', 'play', 'yours', 'ways'];

class LongFirst extends BaseSequencer {
  override sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const rank = ({ moduleId }: TestSpecification): number => {
      const at = LONG.findIndex((name) => moduleId.endsWith(`/test/browser/${name}.test.ts`));
      return at === -1 ? LONG.length : at;
    };
    return Promise.resolve(files.toSorted((a, b) => rank(a) - rank(b)));
  }
}

export default defineConfig({
  test: {
    sequence: { sequencer: LongFirst },
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
          // A worker keeps its browser, and its page, from one file to the next: starting one costs more than most files do.
          isolate: false,
        },
      },
    ],
  },
});
