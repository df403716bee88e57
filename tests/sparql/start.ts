// Starts engines over a few quads for the tests of this folder, and asks them.
import type { QueryAnswer, QueryEngine, QueryForm, QueryOptions } from '../../src/sparql/engine.js';
import { createFederatedEngine, type FederatedOptions } from '../../src/sparql/comunica/engine.js';
import { createExactEngine, type ExactOptions } from '../../src/sparql/exact/engine.js';

// Only literals that Oxigraph gives back as it took them.
export const quads = `
<http://example.org/a> <http://example.org/knows> <http://example.org/b> <http://example.org/g1> .
<http://example.org/a> <http://example.org/label> "Zażółć, \\"gęślą\\"\\njaźń"@pl <http://example.org/g1> .
<http://example.org/b> <http://example.org/since> "2022"^^<http://www.w3.org/2001/XMLSchema#gYear> <http://example.org/g2> .
<http://example.org/b> <http://example.org/count> "5"^^<http://www.w3.org/2001/XMLSchema#integer> <http://example.org/g2> .
`;
const many = Array.from(
  { length: 400 },
  (_, i) => `<http://example.org/n${i}> <http://example.org/v> "${i}" <http://example.org/g3> .\n`,
);

/** The quads as a source. */
export const bytes = new TextEncoder().encode(quads);

/** Starts the exact engine and waits until it answers; with a number of `quads`, over 400 more. */
export async function startEngine(options: Partial<ExactOptions> = {}): Promise<QueryEngine> {
  const bytes = new TextEncoder().encode(quads + (options.quads === undefined ? '' : many.join('')));
  const engine = createExactEngine({ sources: [{ bytes }], quads: 1000, workers: 1, spare: false, ...options });
  await until(() => engine.state() === 'ready', 60_000);
  return engine;
}

/** Waits for a condition, at most ten seconds or as long as said. */
export async function until(holds: () => boolean, ms = 10_000): Promise<void> {
  for (const end = Date.now() + ms; !holds();) {
    if (Date.now() > end) throw new Error('The condition never held.');
    await new Promise((resolve) => setTimeout(resolve, 5));
  }
}

/** Asks in the protocol's terms; the form is the first word of the text. */
export function ask(engine: QueryEngine, text: string, more: QueryOptions & Ask = {}): Promise<QueryAnswer> {
  const form = (/SELECT|ASK|CONSTRUCT|DESCRIBE/.exec(text)?.[0] ?? 'ASK') as QueryForm;
  const { signal, spent, ...rest } = more;
  const mediaType = form === 'SELECT' || form === 'ASK' ? 'text/csv' : 'application/n-triples';
  return engine.query({ text, form, mediaType, base: 'http://example.org/', ...rest }, { signal, spent });
}
interface Ask {
  readonly mediaType?: string;
  readonly defaultGraphs?: readonly string[];
  readonly namedGraphs?: readonly string[];
}

/** Asks and reads the answer as text. */
export async function askText(engine: QueryEngine, text: string, more: Ask = {}): Promise<string> {
  const answer = await ask(engine, text, more);
  answer.release();
  return new TextDecoder().decode(answer.bytes);
}

/** Starts the federated engine over the same quads and waits until it answers. */
export async function startFederated(options: Partial<FederatedOptions>): Promise<QueryEngine> {
  const bytes = new TextEncoder().encode(quads + (options.quads === undefined ? '' : many.join('')));
  const base = { sources: [{ bytes }], quads: 1000, workers: 1, spare: false };
  // On a busy machine a thread of Comunica takes long to start; what waits for the next one waits as long.
  const engine = createFederatedEngine({ ...base, waitMs: 60_000, ...options });
  await until(() => engine.state() === 'ready', 60_000);
  return engine;
}
