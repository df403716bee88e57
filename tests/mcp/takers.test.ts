// The example queries in the hands of others: SIB's loaders, which feed assistants, and grlc, which makes an interface of them.
import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { beforeAll, expect, it } from 'vitest';
import { guard } from '../../src/index.js';
import { base, useServed } from '../e2e/publication.js';
import { whenPresent } from '../present.js';

interface Taken {
  readonly sib: Readonly<Record<'endpoint' | 'address', readonly (readonly [comment: string, type: string])[]>>;
  readonly grlc: Readonly<Record<string, readonly [method: string, summary: string, status: number, body: string]>>;
}

const served = useServed();
const python = join(import.meta.dirname, '.venv/bin/python');

whenPresent(python, 'sparql-llm and grlc: tests/mcp/install')('the example queries', () => {
  let taken: Taken;
  beforeAll(async () => {
    const words = [join(import.meta.dirname, 'takers.py'), `http://127.0.0.1:${served().port}/`, base];
    const { stdout } = await promisify(execFile)(python, words, { maxBuffer: 2 ** 26 });
    taken = JSON.parse(stdout.trim().split('\n').at(-1) ?? '') as Taken;
  }, 120_000);

  it.each(['endpoint', 'address'] as const)(
    'are all found and parsed by SIB’s loader, by its %s, in each language',
    (by) => {
      const { queries } = served().release;
      const titles = queries.flatMap(({ title }) => Object.values(title));
      expect(taken.sib[by].map(([comment]) => comment).sort()).toEqual([...titles].sort());
      expect(taken.sib[by].filter(([, type]) => !/^(?:Select|Ask|Construct|Describe)Query$/.test(type))).toEqual([]);
    },
  );

  it('are an interface by grlc, which answers through it as the service does', async () => {
    const { queries } = served().release;
    // grlc knows no ASK.
    const known = queries.filter(({ text }) => guard(text).form !== 'ASK');
    expect(Object.keys(taken.grlc).sort()).toEqual(known.map(({ name }) => name).sort());
    for (const { name, title, text } of known) {
      const [method, summary, status, body] = taken.grlc[name] ?? [];
      expect([name, method, summary]).toEqual([name, 'get', title['pl']]);
      expect([name, status]).toEqual([name, 200]);
      const asked = new URLSearchParams({ query: text, format: 'csv' }).toString();
      // A graph is no table; grlc hands on what the service says of that, and says 200 itself.
      if (guard(text).form !== 'SELECT') expect(body).toContain('/problem/not-acceptable');
      else expect(body, name).toBe(await (await served().fetch(`/sparql?${asked}`)).text());
    }
  });
});
