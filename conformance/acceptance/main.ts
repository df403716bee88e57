// `npm run acceptance [-- --only NAME] [--write]`: lets software of others judge what is served, and tells who had something to say.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { format, resolveConfig } from 'prettier';
import { judges, type Judge } from './judges.js';
import { absentIn, pageOf, tableOf, type Verdict } from './page.js';

const { values } = parseArgs({
  options: { only: { type: 'string', default: '' }, write: { type: 'boolean', default: false } },
});
const chosen = judges.filter(({ name, looksAt }) => `${name} ${looksAt}`.includes(values.only));
const verdicts = chosen.map((judge) => {
  const verdict = ask(judge);
  const { passed, skipped, failed } = verdict;
  console.error(`  ${passed} passed, ${skipped} skipped${failed.map((each) => `\n  Failed: ${each}`).join('')}`);
  return [judge, verdict] as const;
});
console.log(`\n${tableOf(verdicts)}`);
const absent = absentIn(verdicts);
if (absent.length > 0) console.log(`\n${absent.join('\n')}\ntests/acceptance/install brings what is absent.`);
if (values.write) {
  const page = 'docs/acceptance.md';
  writeFileSync(page, await format(pageOf(verdicts), { ...(await resolveConfig(page)), filepath: page }));
}
const wrong = verdicts.flatMap(([, { failed }]) => failed);
for (const each of wrong) console.error(`Failed: ${each}`);
if (wrong.length > 0) process.exitCode = 1;

/** Runs the tests of a judge, each judge in a process of its own. */
function ask({ name, tests }: Judge): Verdict {
  const folder = mkdtempSync(join(tmpdir(), 'hejnal-acceptance-'));
  const file = join(folder, 'outcome.json');
  console.error(name);
  const words = ['vitest', 'run', '--reporter=json', `--outputFile=${file}`, '--testTimeout=150000', ...tests];
  const { stdout, stderr } = spawnSync('npx', words, {
    encoding: 'utf8',
    env: { ...process.env, HEJNAL_TESTS: 'all' },
  });
  try {
    return verdictOf(readFileSync(file, 'utf8'), stdout + stderr);
  } catch {
    return { passed: 0, skipped: 0, failed: [`${name}: ${stderr.slice(-500)}`], absent: [] };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

interface Outcome {
  readonly numPassedTests: number;
  readonly numPendingTests: number;
  readonly testResults: readonly {
    readonly name: string;
    readonly status: string;
    readonly assertionResults: readonly { readonly fullName: string; readonly status: string }[];
  }[];
}

function verdictOf(text: string, said: string): Verdict {
  const { numPassedTests, numPendingTests, testResults } = JSON.parse(text) as Outcome;
  const failed = testResults.flatMap(({ name, status, assertionResults }) => {
    const wrong = assertionResults.filter((each) => each.status === 'failed').map(({ fullName }) => fullName);
    return wrong.length === 0 && status === 'failed' ? [`${name} could not be run`] : wrong;
  });
  const absent = [...said.matchAll(/Skipped: .*/g)].map(([line]) => line);
  return { passed: numPassedTests, skipped: numPendingTests, failed, absent };
}
