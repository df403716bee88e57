// How the tests run; with CI=true they also leave their results and their coverage in coverage/ for `npm run verify`.
import { defineConfig } from 'vitest/config';
import { BaseSequencer, type TestSpecification } from 'vitest/node';

const recording = process.env['CI'] === 'true';

/** Begins with the file that takes longest, which its size does not tell: begun last, it would keep a processor waiting. */
class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const isLongest = ({ moduleId }: TestSpecification): number => Number(moduleId.includes('/tests/hostile/engines.'));
    return [...(await super.sort(files))].sort((a, b) => isLongest(b) - isLongest(a));
  }
}

/** What ends threads of Oxigraph in the middle of their work, after which its module fails elsewhere in the same process; and what counts calls. */
const apart = [
  'tests/sparql/*.test.ts',
  'tests/sparql/exact/{engine,geometry}.test.ts',
  'tests/{endpoint,hostile,conformance}/*.test.ts',
  'tests/e2e/{bundle,walk}.test.ts',
];

export default defineConfig({
  test: {
    sequence: { sequencer: LongestFirst },
    // What a file imports takes longer than most of its tests: so files share a process and its modules where they can.
    projects: [
      { extends: true, test: { name: 'apart', include: apart, isolate: true } },
      {
        extends: true,
        test: { name: 'together', include: ['tests/**/*.test.{ts,tsx}'], exclude: apart, isolate: false },
      },
    ],
    globalSetup: ['tests/e2e/setup.ts'],
    // Many tests wait for a server or a process; so every processor gets a worker.
    maxWorkers: '100%',
    testTimeout: 20_000,
    hookTimeout: 180_000,
    reporters: recording ? ['default', 'json'] : ['default'],
    outputFile: { json: 'coverage/tests.json' },
    coverage: {
      enabled: recording,
      provider: 'v8',
      include: ['src/**/*.{ts,tsx}', 'server/**/*.{ts,tsx}'],
      // These run compiled, in a thread or a process of their own, where the coverage of this process does not see them.
      exclude: [
        'src/sparql/{oxigraph,comunica,exact}/worker.ts',
        'src/release/inspect/worker.ts',
        'src/publish/chore.ts',
        '**/*.d.ts',
      ],
      reporter: ['json'],
      reportsDirectory: 'coverage',
    },
  },
});
