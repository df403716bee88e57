// Writes evidence as quads of the graph of evidence.
import type { Names } from '../../rdf/iri.js';
import {
  iriTerm,
  known,
  oa,
  rdf,
  statement,
  taggedTerm,
  typedTerm,
  xsd,
  type Literal,
  type NamedNode,
  type Quad,
} from '../../rdf/rdf.js';
import { identify, type Claim, type Evidence, type Quote } from './evidence.js';
import type { Lock } from './lock.js';
import { isLookedFor } from './reading.js';

const classes = { quote: 'Quote', row: 'Row', editing: 'Editing' } as const;

/** Gives the quads of some evidence; digests and published passages come from the lock. */
export function* evidenceQuads(evidence: Iterable<Evidence>, lock: Lock, names: Names): Generator<Quad> {
  const graph = known(names.graph('evidence'));
  for (const each of evidence) {
    for (const { id, claims } of nodesOf(each)) {
      const subject = iriTerm(names.thing(each.is, id));
      for (const [predicate, object] of statements({ ...each, claims }, lock, names))
        yield statement(subject, predicate, object, graph);
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
    [rdf.type, known(tool(classes[evidence.is]))],
    [tool('about'), iriTerm(evidence.about)],
  ];
  for (const { field, values, isWhole } of evidence.claims) {
    found.push([tool('field'), known(field.path)]);
    if (!isWhole) found.push(...values.map(({ term }): Statement => [tool('value'), term]));
  }
  if (evidence.is === 'editing') return found;
  found.push([oa.hasSource, known(evidence.source.iri)]);
  if (evidence.is === 'row') return [...found, [tool('row'), typedTerm(evidence.row, xsd.string)]];
  return [...found, ...located(evidence, lock, tool)];
}

/** The passage stands in the source: the digest says so. That a value can be read in it is said of the fields whose values the proof looked for. */
function readIn({ claims }: Quote, tool: (local: string) => string): Statement[] {
  return claims
    .filter(({ values }) => values.length > 0 && values.every(isLookedFor))
    .map(({ field }) => [tool('readInPassage'), known(field.path)]);
}

function located(quote: Quote, lock: Lock, tool: (local: string) => string): Statement[] {
  const proof = lock.get(quote.id);
  const found: Statement[] = [
    [tool('startsWith'), typedTerm(quote.from.text, xsd.string)],
    [tool('endsWith'), typedTerm(quote.to.text, xsd.string)],
  ];
  if (proof !== undefined) found.push([tool('textDigest'), typedTerm(proof.text, xsd.string)]);
  if (proof?.start !== undefined) found.push([tool('position'), typedTerm(String(proof.start), xsd.integer)]);
  if (proof?.passage !== undefined && quote.source.isQuotable)
    found.push([oa.exact, typedTerm(proof.passage, xsd.string)]);
  if (!quote.isInferred) return proof === undefined ? found : [...found, ...readIn(quote, tool)];
  const reasons = Object.entries(quote.because).map(([language, text]): Statement => [
    tool('because'),
    taggedTerm(text, language),
  ]);
  return [...found, [tool('reading'), known(tool('Inferred'))], ...reasons];
}
