// `npm run verify`: everything but the tests that a change must pass, in two lanes, for the linter takes as long as all the rest.
import { Buffer } from 'node:buffer';
import { spawn } from 'node:child_process';

const lanes = [['lint'], ['format:check', 'types', 'unused', 'compile', 'untested']];

/** Runs a script of package.json and prints what it said when it has ended; tells whether all was well. */
function run(script) {
  const begun = Date.now();
  const child = spawn('npm', ['run', '--silent', script], { stdio: ['ignore', 'pipe', 'pipe'] });
  const said = [];
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (piece) => said.push(piece));
  return new Promise((resolve) => {
    child.once('error', (error) => said.push(Buffer.from(`${String(error)}\n`)));
    child.once('close', (code) => {
      process.stdout.write(Buffer.concat(said));
      console.log(`${code === 0 ? 'done' : 'FAILED'}: ${script}, ${Math.round((Date.now() - begun) / 1000)} s`);
      resolve(code === 0);
    });
  });
}

/** Runs the scripts of a lane one after the other, whatever becomes of them. */
async function runAll(scripts) {
  let isWell = true;
  for (const script of scripts) isWell = (await run(script)) && isWell;
  return isWell;
}

const outcomes = await Promise.all(lanes.map(runAll));
if (outcomes.includes(false)) process.exitCode = 1;
