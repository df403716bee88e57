// Parts of answers, read out of their bytes: whatever stands in texts, whatever the engine's order and white space.
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { readResults, readTriples } from '../../server/sparql/rows.js';

const value = fc.record({ type: fc.constant('literal' as const), value: fc.string({ unit: 'binary', maxLength: 12 }) });
const names = ['bindings', 'a', '"bindings":['];
const row = fc.record({ bindings: value, a: value, '"bindings":[': value }, { requiredKeys: [] });

it('any part of any rows is what JSON says', async () => {
  const wanted = fc.record({ skip: fc.nat(6), take: fc.nat(6) });
  await fc.assert(
    fc.asyncProperty(fc.array(row, { maxLength: 6 }), wanted, fc.constantFrom(0, 1), async (rows, part, space) => {
      const whole = { head: { vars: names }, results: { bindings: rows }, link: [] };
      const read = await readResults(Buffer.from(JSON.stringify(whole, undefined, space)), part);
      const shown = rows.slice(part.skip, part.skip + part.take).map((each) => ({ ...each }));
      expect(read).toEqual({ is: 'rows', variables: names, rows: shown, total: rows.length });
    }),
  );
});

it('the rows may stand before the head, and an answer may be one word', async () => {
  const [all, none] = [
    { skip: 0, take: 9 },
    { skip: 0, take: 0 },
  ];
  const turned = '{"results":{"bindings":[{"a":{"type":"uri","value":"http://e/}"}}]},"head":{"vars":["a"]}}';
  expect(await readResults(Buffer.from(turned), all)).toMatchObject({ variables: ['a'], total: 1 });
  expect(await readResults(Buffer.from('{"head":{},"boolean":false}'), none)).toEqual({ is: 'truth', value: false });
});

it('statements are read a line each, with blank nodes and texts that look like lines', async () => {
  const lines = [
    '<http://e/a> <http://e/p> _:b .',
    '_:b <http://e/p> "a \\n# b" .',
    '<http://e/c> <http://e/p> "1"@en .',
  ];
  const bytes = Buffer.from(`${lines.join('\n')}\n`);
  const { quads, total } = await readTriples(bytes, { skip: 1, take: 1 });
  expect(total).toBe(3);
  expect(quads.map(({ object }) => object.value)).toEqual(['a \n# b']);
});
