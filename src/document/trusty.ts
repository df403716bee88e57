// Addresses that prove what stands behind them: the digest of the statements is part of the name (Trusty URIs, module RA: graphs of RDF).
import { createHash } from 'node:crypto';
import { quad, namedNode, xsd, type Quad } from '../rdf/rdf.js';

type Term = Quad['object'] | Quad['graph'];

/** Stands in names for the digest that is not known yet; no IRI has it. */
const untold = ' ';

/** A name within something that gets its digest as a name: its address, or a part of it by a fragment. */
export function untoldName(address: string, fragment = ''): string {
  return `${address}${untold}${fragment === '' ? '' : `#${fragment}`}`;
}

/**
 * Gives statements the names that prove them, and the code that these names have: `RA` and 43 signs of base64url. Where
 * a name made by {@link untoldName} stood, the code stands now. Statements have no blank nodes.
 */
export function prove(quads: readonly Quad[]): { readonly code: string; readonly quads: readonly Quad[] } {
  const ordered = [...quads].sort(compare);
  const parts = ordered.map(({ subject, predicate, object, graph }) =>
    [graph, subject, predicate, object].map(lineOf).join(''),
  );
  const text = parts.filter((part, at) => part !== parts[at - 1]).join('');
  const code = `RA${createHash('sha256').update(text).digest('base64url')}`;
  const told = <T extends Term>(term: T): T =>
    term.termType === 'NamedNode' && term.value.includes(untold)
      ? (namedNode(term.value.replace(untold, code)) as unknown as T)
      : term;
  const proven = quads.map(({ subject, predicate, object, graph }) =>
    quad(told(subject), predicate, told(object), told(graph)),
  );
  return { code, quads: proven };
}

function lineOf(term: Term): string {
  if (term.termType !== 'Literal') return `${term.value}\n`;
  const text = term.value.replaceAll('\\', '\\\\').replaceAll('\n', '\\n');
  return term.language === '' ? `^${term.datatype.value} ${text}\n` : `@${term.language.toLowerCase()} ${text}\n`;
}

/** Orders by graph, subject, predicate and object; IRIs before literals, those by text, datatype and language. */
function compare(a: Quad, b: Quad): number {
  return (
    bytes(a.graph.value, b.graph.value) ||
    bytes(a.subject.value, b.subject.value) ||
    bytes(a.predicate.value, b.predicate.value) ||
    compareObjects(a.object, b.object)
  );
}

function compareObjects(a: Quad['object'], b: Quad['object']): number {
  if (a.termType !== 'Literal' || b.termType !== 'Literal')
    return Number(a.termType === 'Literal') - Number(b.termType === 'Literal') || bytes(a.value, b.value);
  // A text with a language comes before one with a datatype.
  const typeOf = ({ language, datatype }: typeof a): string => (language === '' ? datatype.value || xsd.string : '');
  return bytes(a.value, b.value) || bytes(typeOf(a), typeOf(b)) || bytes(a.language, b.language);
}

function bytes(a: string, b: string): number {
  return a === b ? 0 : Buffer.compare(Buffer.from(a), Buffer.from(b));
}
