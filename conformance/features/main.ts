// Asks one query a feature and holds the answers against counts made without an engine: `npm run features -- RELEASE [--engine exact]`.
import { parseArgs } from 'node:util';
import { readRelease } from '../differential/release.js';
import { runFeatures, writeOutcomes } from './run.js';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { engine: { type: 'string', default: 'exact' } },
});
const outcomes = await runFeatures({ engine: values.engine, ...readRelease(positionals[0]) });
console.log(writeOutcomes(outcomes));
if (outcomes.some(({ isRight }) => !isRight)) process.exitCode = 1;
