// Puts real triple stores through the life of a release: `npm run stores [-- --only fuseki] [--release NAME=FOLDER] [--count N] [--write]`.
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { resolveRelease } from '../../src/release/open.js';
import { fillPage } from './page.js';
import { keepTrial, readTrials } from './results.js';
import { readScripts } from './store.js';
import { tryStore } from './trial.js';

const { values } = parseArgs({
  options: {
    only: { type: 'string' },
    release: { type: 'string', multiple: true, default: ['Kraków=releases/current'] },
    suite: { type: 'string', default: '../shared/w3c/sparql11' },
    count: { type: 'string', default: '5000' },
    seed: { type: 'string', default: '1' },
    write: { type: 'boolean', default: false },
  },
});

const page = 'docs/stores.md';
if (!existsSync(values.suite)) throw new Error(`No test suite is at ${values.suite}; name its folder with --suite.`);
const releases = values.release.map((each) => {
  const [, name = '', folder = ''] = /^([^=]*)=(.*)$/.exec(each) ?? [];
  return [name, resolveRelease(folder)] as const;
});
const chosen = readScripts().filter(({ file }) => values.only === undefined || values.only.split(',').includes(file));
const { suite, count, seed } = values;
const task = { releases, queries: 'data/queries', suite, count: Number(count), seed: Number(seed) };
for (const script of chosen) {
  if (script.absent.length > 0) {
    console.log(`Skipped: ${script.title} (${script.absent.join(', ')} not here; tests/stores/install brings it)`);
    continue;
  }
  console.log(script.title);
  const trial = await tryStore(script, task, (line) => console.log(`  ${line}`));
  if (values.write) keepTrial(trial);
}
if (values.write) writeFileSync(page, fillPage(readFileSync(page, 'utf8'), readTrials()));
