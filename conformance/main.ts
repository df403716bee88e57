// Runs the W3C test suites on the query engines: `npm run conformance -- [--engine local,federated,exact] [--suite FOLDER] [--write]`.
import { existsSync, writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { unexplained, writeLines, writePage } from './report.js';
import { run } from './run.js';

const { values } = parseArgs({
  options: {
    engine: { type: 'string', default: 'local,federated,exact' },
    suite: { type: 'string', default: '../shared/w3c/sparql11' },
    write: { type: 'boolean', default: false },
  },
});

if (!existsSync(values.suite))
  throw new Error(`The test suite is not at ${values.suite}; name its folder with --suite.`);
const tallies = await run({ engines: values.engine.split(','), suite: values.suite, publication: '.' });
console.log(writeLines(tallies));
const open = unexplained(tallies);
for (const line of open) console.error(line);
if (open.length > 0) process.exitCode = 1;
if (values.write) writeFileSync('docs/conformance.md', writePage(tallies));
