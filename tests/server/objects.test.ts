// The static twin in an object store of others, over HTTP: versitygw, which keeps objects as files.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { expect, it, onTestFinished } from 'vitest';
import { freePort } from '../../conformance/port.js';
import { keyOf, upload, type Bucket } from '../../server/export/bucket.js';
import { fileOf, writeTwin } from '../../server/export/folder.js';
import { whenPresent } from '../present.js';
import { scratch } from '../scratch.js';
import { makeToy, names } from './toy.js';

const program = join(import.meta.dirname, '.tools/versitygw');
const signing = { accessKeyId: 'me', secretAccessKey: 'a-long-word', region: 'us-east-1' };

/** Starts the store over a folder; gives its address. */
async function startStore(folder: string): Promise<string> {
  const at = `127.0.0.1:${await freePort()}`;
  const env = { ...process.env, ROOT_ACCESS_KEY: signing.accessKeyId, ROOT_SECRET_KEY: signing.secretAccessKey };
  const child = spawn(program, ['--port', at, 'posix', folder], { env, stdio: 'ignore' });
  onTestFinished(async () => {
    const gone = once(child, 'exit');
    child.kill('SIGKILL');
    await gone;
  });
  for (let tries = 0; tries < 100; tries++) {
    if (await fetch(`http://${at}/`).then(() => true, () => false)) break; // prettier-ignore
    await sleep(100);
  }
  return `http://${at}`;
}

whenPresent(program, 'versitygw; tests/server/install brings it')('an object store of others', () => {
  it(
    'takes the twin, keeps what stands there, and takes back what was lost or changed',
    { timeout: 120_000 },
    async () => {
      const [folder, place] = [scratch('objects-twin'), scratch('objects')];
      const toy = await makeToy();
      onTestFinished(() => toy.app.close());
      await toy.app.listen({ host: '127.0.0.1', port: 0 });
      const origin = `http://127.0.0.1:${(toy.app.server.address() as AddressInfo).port}`;
      const { files } = await writeTwin({
        origin,
        base: names.base,
        version: '1',
        languages: ['pl', 'en'],
        documents: [],
        folder,
      });
      mkdirSync(join(place, 'facts'));
      const bucket: Bucket = { endpoint: await startStore(place), bucket: 'facts', prefix: 'twin/', signing };

      const first = await upload(folder, bucket);
      expect(first.written).toHaveLength(files.length);
      const objectOf = (path: string): string => join(place, 'facts/twin', keyOf(path));
      for (const { path } of files)
        expect(readFileSync(objectOf(path)).equals(readFileSync(join(folder, 'files', fileOf(path)))), path).toBe(true);

      const again = await upload(folder, bucket);
      expect([again.written, again.stood.length]).toEqual([[], files.length]);

      const robots = files.find(({ path }) => path.endsWith('/robots.txt'))?.path ?? '';
      const dump = files.find(({ path }) => path.endsWith('.nt'))?.path ?? '';
      rmSync(objectOf(robots));
      writeFileSync(objectOf(dump), 'cut');
      const third = await upload(folder, bucket);
      expect([...third.written].sort()).toEqual([robots, dump].sort());

      const refused = { ...bucket, signing: { ...signing, secretAccessKey: 'another' } };
      await expect(upload(folder, refused)).rejects.toMatchObject({ code: 'export-failed' });
    },
  );
});
