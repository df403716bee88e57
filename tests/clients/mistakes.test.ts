// What libraries tell their users of common mistakes: the words are theirs and ours, and must say what to do.
import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { presentOr } from '../present.js';
import { readClient, runCode, runnersOf } from './client.js';
import { useServer } from './serve.js';

const origin = useServer();
const folder = 'tests/clients/mistakes';
/** R's `url` and httr name the status by tables of their own; what is no mistake to the service is none to the library. */
const showNothing = /HTTP status was|^httr|nothing wrong|incomplete final line/;

for (const file of ['python.py', 'r.R', 'js.js']) {
  const client = readClient(`mistakes/${file}`);
  const [runner = ''] = runnersOf(client);
  presentOr(runner !== '', `${file}: ${client.needs.join(', ')} not installed`)(client.title, () => {
    it('is what a person can act on', { timeout: 70_000 }, async () => {
      const { out, err, code } = await runCode(client, runner, origin());
      expect(code, err).toBe(0);
      await expect(out.replaceAll(/[ \r]+$/gm, '')).toMatchFileSnapshot(`../../${folder}/${file}.txt`);
    });

    it('says what is wrong and what to do, wherever the library shows anything of the answer', () => {
      const lines = readFileSync(`${folder}/${file}.txt`, 'utf8').trim().split('\n');
      for (const line of lines.filter((each) => !showNothing.test(each))) expect(line).toMatch(/\S\. [A-Z].*\.$/);
    });
  });
}
