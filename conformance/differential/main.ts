// Asks the exact engine and others the same random queries: `npm run differential -- RELEASE [N] [SEED] [--against local,federated,jena=http://…/sparql]`.
import { parseArgs } from 'node:util';
import { compareEngines } from './compare.js';
import { readRelease } from './release.js';
import { writeReport } from './report.js';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { against: { type: 'string', default: 'local,federated' }, show: { type: 'string', default: '10' } },
});
const [directory, count = '1000', seed = '1'] = positionals;
const outcome = await compareEngines({
  ...readRelease(directory),
  against: values.against.split(','),
  count: Number(count),
  seed: Number(seed),
});
console.log(writeReport(outcome, Number(values.show)));
if (outcome.open.length > 0) process.exitCode = 1;
