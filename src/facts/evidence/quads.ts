// Writes evidence as quads of the graph of evidence.
import type { Names } from '../../rdf/iri.js';
import { literal, namedNode, oa, quad, rdf, xsd, type Literal, type NamedNode, type Quad } from '../../rdf/rdf.js';
import { identify, type Claim, type Evidence, type Quote } from './evidence.js';
import type { Lock } from './lock.js';

const classes = { quote: 'Quote', row: 'Row', editing: 'Editing' } as const;

/** Gives the quads of some evidence; digests and published passages come from the lock. */
export function* evidenceQuads(evidence: Iterable<Evidence>, lock: Lock, names: Names): Generator<Quad> {
  const graph = namedNode(names.graph('evidence'));
  for (const each of evidence) {
    for (const { id, claims } of nodesOf(each)) {
      const subject = namedNode(names.thing(each.is, id));
      for (const [predicate, object] of statements({ ...each, claims }, lock, names))
        yield quad(subject, namedNode(predicate), object, graph);
    }
  }
}

/**
 * Gives the nodes that a piece of evidence becomes: one for all fields that it supports whole, and one for each field of
 * which it supports some values only, so that `hej:value` never speaks of another field than the node's own.
 */
function nodesOf({ id, claims }: Evidence): { id: string; claims: readonly Claim[] }[] {
  const whole = claims.filter(({ isWhole }) => isWhole);
  const parts = claims.filter(({ isWhole }) => !isWhole);
  if (whole.length === 0 && parts.length === 1) return [{ id, claims }];
  const own = whole.length === 0 ? [] : [{ id, claims: whole }];
  return [...own, ...parts.map((claim) => ({ id: identify(id, claim.field.key), claims: [claim] }))];
}

type Statement = readonly [predicate: string, object: NamedNode | Literal];

function statements(evidence: Evidence, lock: Lock, names: Names): Statement[] {
  const tool = (local: string): string => names.tool + local;
  const found: Statement[] = [
    [rdf.type, namedNode(tool(classes[evidence.is]))],
    [tool('about'), namedNode(evidence.about)],
  ];
  for (const { field, values, isWhole } of evidence.claims) {
    found.push([tool('field'), namedNode(field.path)]);
    if (!isWhole) found.push(...values.map(({ term }): Statement => [tool('value'), term]));
  }
  if (evidence.is === 'editing') return found;
  found.push([oa.hasSource, namedNode(evidence.source.iri)]);
  if (evidence.is === 'row') return [...found, [tool('row'), literal(evidence.row)]];
  return [...found, ...located(evidence, lock, tool)];
}

function located(quote: Quote, lock: Lock, tool: (local: string) => string): Statement[] {
  const proof = lock.get(quote.id);
  const found: Statement[] = [
    [tool('startsWith'), literal(quote.from.text)],
    [tool('endsWith'), literal(quote.to.text)],
  ];
  if (proof !== undefined) found.push([tool('textDigest'), literal(proof.text)]);
  if (proof?.start !== undefined) found.push([tool('position'), literal(String(proof.start), namedNode(xsd.integer))]);
  if (proof?.passage !== undefined && quote.source.isQuotable) found.push([oa.exact, literal(proof.passage)]);
  if (!quote.isInferred) return found;
  const reasons = Object.entries(quote.because).map(([language, text]): Statement => [
    tool('because'),
    literal(text, language),
  ]);
  return [...found, [tool('reading'), namedNode(tool('Inferred'))], ...reasons];
}
