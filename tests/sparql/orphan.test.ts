// A process that answers queries does not outlive the server, even in the middle of a long query.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { until } from './start.js';

/** Says what a server does: starts a process, waits until it is ready, and asks what takes minutes. */
const server = `
const { fork } = require('node:child_process');
const child = fork('dist/bin/comunica.js', { env: {}, serialization: 'advanced', stdio: ['ignore', 'ignore', 'ignore', 'ipc'] });
child.send({ sources: [], endpoints: [], callLimits: { callMs: 1, callBytes: 1, calls: 1 } });
child.on('message', () => {
  const many = Array.from({ length: 300 }, (_, at) => at).join(' ');
  const text = 'SELECT (COUNT(*) AS ?n) { VALUES ?a { ' + many + ' } VALUES ?b { ' + many + ' } VALUES ?c { ' + many + ' } }';
  child.send({ text, mediaType: 'text/csv', base: 'urn:x', union: true, maxBytes: 1e6, maxRows: 0 });
  setTimeout(() => console.log(child.pid), 500);
});`;

const isThere = (pid: string): boolean => {
  try {
    // A process that has ended and was not waited for is told as a zombie.
    return !readFileSync(`/proc/${pid}/stat`, 'utf8').includes(') Z ');
  } catch {
    return false;
  }
};

it.skipIf(process.platform !== 'linux')(
  'it ends within seconds of its parent, which was killed',
  async () => {
    const parent = spawn(process.execPath, ['-e', server], { stdio: ['ignore', 'pipe', 'inherit'] });
    const [said] = (await once(parent.stdout, 'data')) as [Buffer];
    const pid = said.toString().trim();
    expect(isThere(pid)).toBe(true);
    parent.kill('SIGKILL');
    await until(() => !isThere(pid), 20_000);
  },
  60_000,
);
