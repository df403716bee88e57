// Asks the exact engine and others the same random queries:
// `npm run differential -- RELEASE [N] [SEED] [--against oxigraph,federated,jena=http://…/sparql] [--record NAME]`.
import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { compareEngines } from './compare.js';
import { readRelease } from './release.js';
import { writeReport } from './report.js';
import { recordRun } from './runs.js';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    against: { type: 'string', default: 'oxigraph,federated' },
    show: { type: 'string', default: '10' },
    record: { type: 'string' },
    version: { type: 'string', default: '' },
  },
});
const [directory, count = '1000', seed = '1'] = positionals;
const release = readRelease(directory);
const outcome = await compareEngines({
  ...release,
  against: values.against.split(','),
  count: Number(count),
  seed: Number(seed),
});
console.log(writeReport(outcome, Number(values.show)));
if (values.record !== undefined)
  recordRun(
    { release: values.record, quads: release.quads.length, seed: Number(seed), queries: Number(count) },
    outcome,
    versionOf,
  );
if (outcome.open.length > 0) process.exitCode = 1;

/** Engines that are packages say their version themselves; that of an endpoint is said by `--version`. */
function versionOf(engine: string): string {
  const name = { oxigraph: 'oxigraph', federated: '@comunica/query-sparql' }[engine];
  if (name === undefined) return values.version;
  return (JSON.parse(readFileSync(`node_modules/${name}/package.json`, 'utf8')) as { version: string }).version;
}
