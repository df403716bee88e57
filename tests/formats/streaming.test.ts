// Documents in the streaming profile of JSON-LD (Streaming JSON-LD §3): a parser of others reads them in one pass, types first.
import { JsonLdParser } from 'jsonld-streaming-parser';
import { expect, it } from 'vitest';
import { useServed } from '../e2e/publication.js';

const served = useServed();

const count = (text: string): Promise<number> =>
  new Promise((resolve, reject) => {
    let quads = 0;
    const parser = new JsonLdParser({ streamingProfile: true, baseIRI: 'http://localhost:8080/' });
    parser.on('data', () => quads++).on('error', reject).on('end', () => resolve(quads)); // prettier-ignore
    parser.write(text);
    parser.end();
  });

// A document with typed values behind texts by language in lists is refused by this parser, whatever the order of keys.
it.each([
  'doc/membership/krakow-femcities',
  'doc/network/icorn',
  'doc/theme/gender-equality',
  'doc/source/krakow-2025-01-22',
  'doc/network',
  'catalog',
  'ontology',
  'shapes',
])('%s is read whole', async (path) => {
  const [json, lines] = await Promise.all(
    ['jsonld', 'nt'].map(async (ending) => (await served().fetch(`/${path}.${ending}`)).text()),
  );
  expect(await count(json ?? '')).toBe(lines?.trimEnd().split('\n').length);
});
