// How the tests run; with CI=true they also leave their results and their coverage in coverage/ for `npm run verify`.
import { configDefaults, defineConfig } from 'vitest/config';

/** Which tests run: those of `npm test`, the `long` ones, the `rest` of these that `npm run package` leaves, or `all`. */
const wanted = process.env['HEJNAL_TESTS'] ?? 'short';
const recording = process.env['CI'] === 'true' && wanted === 'short';

/** What takes tens of seconds each: whole publications by chance, in a browser, under attack, or in front of others' judges. */
const long = [
  'tests/change.test.ts',
  'tests/dev/dev.test.ts',
  'tests/difference/diff.test.ts',
  'tests/doctor/*.test.ts',
  'tests/e2e/{balancer,crawl,formats}.test.ts',
  'tests/feed/random.test.ts',
  'tests/hostile/engines.test.ts',
  'tests/init/{init,open}.test.ts',
  'tests/link/link.test.ts',
  'tests/readers/addresses.test.ts',
  'tests/release/taken.test.ts',
  'tests/server/{export,objects}.test.ts',
  'tests/sparql/{pool,remotevirtuoso}.test.ts',
  'tests/views/{axe,html,lighthouse,matrix,others}.test.ts',
  'tests/{editors,shacl}/*.test.ts',
];

/** What `npm run package` runs with the program that it installed. */
const packed = 'tests/docs/tutorial.test.ts';

/** What counts calls of the whole process. */
const apart = ['tests/e2e/{bundle,walk}.test.ts'];

/** Packages bring tests of their own, also those that clients and judges are installed from, below `tests/`. */
const theirs = configDefaults.exclude;

/** What a file imports takes longer than most of its tests: so files share a process and its modules where they can. */
const short = [
  { extends: true as const, test: { name: 'apart', include: apart, exclude: [...theirs, ...long, packed] } },
  {
    extends: true as const,
    test: {
      name: 'together',
      include: ['tests/**/*.test.{ts,tsx}'],
      exclude: [...theirs, ...apart, ...long, packed],
      isolate: false,
    },
  },
];

export default defineConfig({
  test: {
    projects: [
      ...(wanted === 'long' || wanted === 'rest' ? [] : short),
      ...(wanted === 'short'
        ? []
        : [
            {
              extends: true as const,
              test: { name: 'long', include: wanted === 'rest' ? long : [...long, packed], exclude: theirs },
            },
          ]),
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
        'src/sparql/{comunica,exact}/worker.ts',
        'src/release/inspect/worker.ts',
        'src/publish/chore.ts',
        '**/*.d.ts',
      ],
      reporter: ['json'],
      reportsDirectory: 'coverage',
    },
  },
});
