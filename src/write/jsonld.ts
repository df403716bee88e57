// Writes JSON-LD, compacted with the publication's context; the one importer of jsonld.
import jsonld from 'jsonld';
import { contextOf } from '../context.js';
import { HejnalError } from '../errors.js';
import { rdf, xsd, type Quad } from '../rdf.js';
import { groups } from './group.js';
import { orderer, pruned, type Json } from './inline.js';
import { nest, type Node, type Value } from './nest.js';
import { remembered, type Writing } from './writing.js';

/**
 * Writes a document (JSON-LD 1.1): with a topic, one tree whose root is the topic; without, a flat `@graph`. The context
 * stands inside, cut to the terms that are used, so that reading it needs no second request; throws `format-unfit`.
 */
export async function writeJsonld(quads: Iterable<Quad>, writing: Writing): Promise<string> {
  const { context, order } = prepared(writing);
  const nodes = expand(quads);
  const { topic } = writing;
  const compacted = await compact(
    topic === undefined ? nodes : [nest(nodes, topic, writing)],
    writing,
    topic === undefined,
  );
  const ordered = order(compacted) as Readonly<Record<string, Json>>;
  return `${JSON.stringify({ '@context': pruned(context, ordered), ...ordered }, undefined, 2)}\n`;
}

const batchSize = 200;

/** Writes JSON-LD in one pass: the whole context, then a flat `@graph` with one node a line; throws `format-unfit`. */
export async function* streamJsonld(quads: Iterable<Quad>, writing: Writing): AsyncGenerator<string> {
  const { context, order } = prepared(writing);
  let glue = `{"@context":${JSON.stringify(context)},\n"@graph":[\n`;
  for (const batch of batches(quads)) {
    const { '@graph': nodes } = (await compact(expand(batch), writing, true)) as {
      readonly '@graph': readonly Json[];
    };
    for (const node of nodes) {
      yield `${glue}${JSON.stringify(order(node))}`;
      glue = ',\n';
    }
  }
  yield glue === ',\n' ? '\n]}\n' : `${glue}]}\n`;
}

/** Gives the quads of many subjects at a time; no subject is cut in two. */
function* batches(quads: Iterable<Quad>): Generator<Quad[]> {
  let batch: Quad[] = [];
  let subjects = 0;
  for (const group of groups(quads)) {
    batch = batch.concat(group);
    subjects += 1;
    if (subjects < batchSize) continue;
    yield batch;
    [batch, subjects] = [[], 0];
  }
  if (batch.length > 0) yield batch;
}

/** Under this name the processor keeps the context that it has processed, which takes longer than writing a document. */
let contextCount = 0;

const prepared = remembered(({ model, names }) => {
  const context = contextOf(model, names);
  const name = `urn:x-hejnal:context:${contextCount++}`;
  // Never fetches: the one thing that is asked for is given.
  const documentLoader = (url: string) =>
    url === name
      ? Promise.resolve({ documentUrl: name, document: { '@context': context }, tag: 'static' })
      : Promise.reject(new HejnalError('internal', `JSON-LD asked for <${url}>.`, 'Nothing is fetched; report this.'));
  return { context, name, order: orderer(model), options: { safe: true, documentLoader: documentLoader as never } };
});

/**
 * Gives the nodes in expanded form (JSON-LD 1.1 API §8.4). Lists are left as they are: `jsonld.fromRDF` makes a `@list`
 * of a cell that has an IRI, and the IRI is lost.
 */
function expand(quads: Iterable<Quad>): Node[] {
  const nodes = new Map<string, Node>();
  for (const { subject, predicate, object } of quads) {
    const id = idOf(subject);
    const node = nodes.get(id) ?? { '@id': id };
    nodes.set(id, node);
    const isType = predicate.value === rdf.type && object.termType !== 'Literal';
    const values = (node[isType ? '@type' : predicate.value] ??= []) as unknown[];
    values.push(isType ? idOf(object) : valueOf(object));
  }
  return [...nodes.values()];
}

function idOf(term: Quad['subject'] | Quad['object']): string {
  return term.termType === 'BlankNode' ? `_:${term.value}` : term.value;
}

/** Uses the numbers and truth values of JSON where reading them back gives the same text (JSON-LD 1.1 API §8.6). */
function valueOf(term: Quad['object']): Value {
  if (term.termType !== 'Literal') return { '@id': idOf(term) };
  const { value: text, language } = term;
  if (language !== '') return { '@value': text, '@language': language };
  const type = term.datatype.value;
  if (type === xsd.string) return { '@value': text };
  if (type === xsd.boolean && (text === 'true' || text === 'false')) return { '@value': text === 'true' };
  if (type === xsd.integer && /^(?:0|-?[1-9]\d{0,14})$/.test(text)) return { '@value': Number(text) };
  return { '@value': text, '@type': type };
}

async function compact(nodes: readonly Node[], writing: Writing, graph: boolean): Promise<Json> {
  const { name, options } = prepared(writing);
  const { '@context': _context, ...rest } = await tried(() =>
    jsonld.compact(nodes as never, name as never, { ...options, skipExpansion: true, graph }),
  );
  return rest as Json;
}

async function tried<Result>(work: () => Promise<Result>): Promise<Result> {
  try {
    return await work();
  } catch (cause) {
    const { name, message: reason } = cause as Error;
    if (!name.startsWith('jsonld.')) throw cause;
    const message = `The graph cannot be written as JSON-LD: ${reason}`;
    throw new HejnalError('format-unfit', message, 'Ask for another format, such as Turtle or N-Triples.', { cause });
  }
}
