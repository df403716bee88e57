// Says which lines the last recorded test run did not reach, and fails where too many are left.
import { existsSync, readFileSync, readdirSync, statSync } from 'node:fs';
import { spawnSync } from 'node:child_process';
import { join, relative } from 'node:path';

const report = 'coverage/coverage-final.json';
/** What the long tests reach is not recorded. */
const leastPercent = 80;

/** Finds the moment (milliseconds) of the youngest file in the folders, so that an older report is not believed. */
function youngest(folders) {
  const files = folders.filter((folder) => existsSync(folder)).flatMap((folder) => listed(folder));
  return Math.max(...files.map((file) => statSync(file).mtimeMs));
}

function listed(folder) {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name));
}

/** Counts a line as reached when any statement that starts on it was. */
function lines(file) {
  const reached = new Map();
  for (const [id, { start }] of Object.entries(file.statementMap)) {
    reached.set(start.line, (reached.get(start.line) ?? false) || file.s[id] > 0);
  }
  return reached;
}

/** Writes line numbers as ranges: 3–7, 12. Two numbers are one range when no statement stands between them. */
function ranges(reached) {
  const parts = [];
  for (const line of [...reached.keys()].sort((a, b) => a - b)) {
    const last = parts.at(-1);
    if (reached.get(line)) parts.push(undefined);
    else if (last === undefined) parts.push([line, line]);
    else last[1] = line;
  }
  const written = parts.filter((part) => part !== undefined);
  return written.map(([from, to]) => (from === to ? `${from}` : `${from}–${to}`)).join(', ');
}

if (!existsSync(report) || statSync(report).mtimeMs < youngest(['src', 'server', 'cli', 'tests', 'data', 'ontology'])) {
  const run = spawnSync('npx', ['vitest', 'run'], { stdio: 'inherit', env: { ...process.env, CI: 'true' } });
  if (run.status !== 0) process.exit(run.status ?? 1);
}

let total = 0;
let hit = 0;
for (const [path, file] of Object.entries(JSON.parse(readFileSync(report, 'utf8')))) {
  const reached = lines(file);
  const good = [...reached.values()].filter(Boolean).length;
  total += reached.size;
  hit += good;
  if (good < reached.size) console.log(`${relative(process.cwd(), path)}: not reached by a test: ${ranges(reached)}`);
}
const percent = total === 0 ? 0 : (100 * hit) / total;
console.log(`${percent.toFixed(1)} % of ${total} lines reached (at least ${leastPercent} % are asked for)`);
if (percent < leastPercent) process.exit(1);
