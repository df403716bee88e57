// Runs the W3C test suites on the query engines: `npm run conformance -- [--engine federated,exact] [--suite FOLDERS] [--write]`.
import { existsSync, writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { unexplained, writeLines, writePage, type Tally } from './report.js';
import { run } from './run.js';

const { values } = parseArgs({
  options: {
    engine: { type: 'string', default: 'federated,exact' },
    suite: { type: 'string', default: '../shared/w3c/sparql11,../shared/w3c/sparql12' },
    write: { type: 'boolean', default: false },
  },
});

const suites = values.suite.split(',').filter((folder) => existsSync(folder));
if (suites.length === 0) throw new Error(`No test suite is at ${values.suite}; name its folder with --suite.`);
const tallies: Tally[] = [];
for (const suite of suites)
  tallies.push(...(await run({ engines: values.engine.split(','), suite, publication: '.' })));
console.log(writeLines(tallies));
const open = unexplained(tallies);
for (const line of open) console.error(line);
if (open.length > 0) process.exitCode = 1;
if (values.write) writeFileSync('docs/conformance.md', writePage(tallies));
