// Starts nginx on a free port with what a test puts into its `http { … }`.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { freePort } from '../conformance/port.js';
import { scratch } from './scratch.js';

/** An nginx that runs. */
export interface Nginx {
  readonly origin: string;
  stop(): Promise<void>;
}

/** Starts it, and waits until it answers; `http` makes the contents of the block of a port. */
export async function startNginx(http: (port: number) => string): Promise<Nginx> {
  const port = await freePort();
  const place = scratch('nginx');
  mkdirSync(join(place, 'temp'));
  const temps = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'].map((name) => `${name}_temp_path ${place}/temp;`);
  writeFileSync(
    join(place, 'nginx.conf'),
    `${process.getuid?.() === 0 ? 'user root;' : ''} daemon off; pid ${place}/pid; worker_processes 1;
     error_log ${place}/error.log; events { } http { access_log off; ${temps.join(' ')} ${http(port)} }`,
  );
  const words = ['-c', join(place, 'nginx.conf'), '-e', join(place, 'error.log')];
  const nginx = spawn('nginx', words, { stdio: 'ignore' });
  const origin = `http://127.0.0.1:${port}`;
  for (let tries = 0; !(await answers(origin)); tries++) {
    if (tries === 100) throw new Error(readFileSync(join(place, 'error.log'), 'utf8'));
    await sleep(50);
  }
  return {
    origin,
    stop: async () => {
      if (nginx.exitCode !== null) return;
      const gone = once(nginx, 'exit');
      nginx.kill();
      await gone;
    },
  };
}

function answers(origin: string): Promise<boolean> {
  return fetch(origin).then(
    () => true,
    () => false,
  );
}
