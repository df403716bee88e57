// JSON-LD by the general processor, as the proof of the writer that goes straight from quads to compact JSON-LD.
import jsonld from 'jsonld';
import { contextOf } from '../../src/model/context.js';
import { xsd, type Quad } from '../../src/rdf/rdf.js';
import { idOf, isNode, nest, nodesOf, type Node, type Value } from '../../src/formats/write/tree.js';
import { remembered, type Writing } from '../../src/formats/write/writing.js';

type Expanded = Record<string, unknown>;

/** Compacts quads with the whole context; the context itself is left out of the outcome. */
export async function processed(quads: Iterable<Quad>, writing: Writing): Promise<Record<string, unknown>> {
  const { topic } = writing;
  const nodes = nodesOf(quads);
  const roots = topic === undefined ? [...nodes.values()] : [nest(nodes, topic, writing)];
  const { name, documentLoader } = contextFor(writing);
  const options = { safe: true, skipExpansion: true, graph: topic === undefined, documentLoader };
  const compacted: unknown = await jsonld.compact(roots.map(expanded) as object, name as never, options as object);
  const { '@context': _context, ...rest } = compacted as Record<string, unknown>;
  return rest;
}

/** Under a name the processor keeps the context that it has processed, which takes longer than a document. */
const contextFor = remembered(({ model, names }) => {
  const name = `${names.base}context`;
  const document = { '@context': contextOf(model, names) };
  return { name, documentLoader: () => Promise.resolve({ documentUrl: name, document, tag: 'static' }) };
});

/** Gives a node in expanded form (JSON-LD 1.1 API §8.4). */
function expanded(node: Node): Expanded {
  const properties = Array.from(node.properties, ([property, values]) => [property, values.map(valueOf)]);
  const reverse = Array.from(node.reverse ?? [], ([property, nodes]) => [property, nodes.map(expanded)]);
  return {
    '@id': node.id,
    ...(node.types.length > 0 && { '@type': node.types.map(idOf) }),
    ...(Object.fromEntries(properties) as Expanded),
    ...(reverse.length > 0 && { '@reverse': Object.fromEntries(reverse) as Expanded }),
    ...(node.included !== undefined && { '@included': node.included.map(expanded) }),
  };
}

function valueOf(value: Value): Expanded {
  if (isNode(value)) return expanded(value);
  if (value.termType !== 'Literal') return { '@id': idOf(value) };
  const { value: text, language, datatype } = value;
  if (language !== '') return { '@value': text, '@language': language };
  if (datatype.value === xsd.string) return { '@value': text };
  if (datatype.value === xsd.boolean && /^(?:true|false)$/.test(text)) return { '@value': text === 'true' };
  if (datatype.value === xsd.integer && /^(?:0|-?[1-9]\d{0,14})$/.test(text)) return { '@value': Number(text) };
  return { '@value': text, '@type': datatype.value };
}
