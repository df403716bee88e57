// Reads a graph that another server wrote, and writes it in the format that was asked for.
import { byMediaType } from '../../formats/formats.js';
import { HejnalError } from '../../errors.js';
import { iriFault } from '../../rdf/iri.js';
import { blankNode, literal, namedNode, openReader, quad, termLine, tripleLine, type Quad } from '../../rdf/rdf.js';
import { writerOf, type Writing } from '../../formats/write/index.js';
import { unreadable } from '../../formats/results/cursor.js';
import { restored } from '../../formats/results/rewrites.js';

/** Lists what an endpoint is asked to write graphs in: the plainest first, and what every endpoint can. */
export const graphAccept = 'application/n-triples, text/turtle;q=0.5';

/** Media types under which those come. */
export const graphTypes: readonly string[] = ['application/n-triples', 'text/turtle', 'application/x-turtle'];

const pieceLength = 64 * 1024;

/**
 * Reads N-Triples or Turtle; `pause` is called between pieces and may let others run. Gives each triple once, sorted by subject,
 * blank nodes named anew in the order of their first use. Throws `query-upstream`.
 */
export async function readGraph(text: string, base: string, pause: () => Promise<void>): Promise<Quad[]> {
  const labels = new Map<string, string>();
  const found = new Map<string, Map<string, Quad>>();
  const reader = openReader(base, (each) => {
    const own = relabelled(each, labels);
    const key = termLine(own.subject);
    const group = found.get(key);
    if (group === undefined) found.set(key, new Map([[tripleLine(own), own]]));
    else group.set(tripleLine(own), own);
  });
  try {
    for (let at = 0; at < text.length; at += pieceLength) {
      reader.write(text.slice(at, at + pieceLength));
      await pause();
    }
    reader.end();
  } catch (cause) {
    throw cause instanceof HejnalError ? cause : unreadable((cause as Error).message);
  }
  const quads: Quad[] = [];
  for (const subject of [...found.keys()].sort()) {
    const group = [...(found.get(subject) ?? [])].sort(([one], [other]) => (one < other ? -1 : 1));
    for (const [, each] of group) quads.push(each);
    await pause();
  }
  return quads;
}

function relabelled({ subject, predicate, object }: Quad, labels: Map<string, string>): Quad {
  return quad(
    term(subject, labels) as Quad['subject'],
    term(predicate, labels) as Quad['predicate'],
    term(object, labels),
  );
}

function term(each: Quad['object'] | Quad['subject'] | Quad['predicate'], labels: Map<string, string>): Quad['object'] {
  if (each.termType === 'NamedNode') return namedNode(checked(each.value));
  if (each.termType === 'BlankNode') {
    const label = labels.get(each.value) ?? `b${labels.size}`;
    labels.set(each.value, label);
    return blankNode(label);
  }
  if (each.termType !== 'Literal') throw unreadable(`A ${each.termType} stands in its graph.`);
  if (each.language !== '') return literal(each.value, each.language);
  const { value, datatype } = restored({ value: each.value, datatype: checked(each.datatype.value) });
  return literal(value, namedNode(datatype));
}

/** An IRI that was written with escapes can hold signs that no writer expects. */
function checked(iri: string): string {
  const fault = iriFault(iri);
  if (fault !== undefined) throw unreadable(`An IRI of its graph cannot be used: ${fault}.`);
  return iri;
}

/** Writes a graph piece by piece; throws `query-unwritable` for what the format cannot hold. */
export async function* writeGraph(quads: readonly Quad[], mediaType: string, writing: Writing): AsyncGenerator<string> {
  const format = byMediaType(mediaType);
  try {
    yield* writerOf(format?.extension ?? '').stream(quads, writing);
  } catch (cause) {
    if (!(cause instanceof HejnalError) || cause.code !== 'format-unfit') throw cause;
    throw new HejnalError('query-unwritable', cause.message, 'Ask for another format, such as Turtle.', { cause });
  }
}
