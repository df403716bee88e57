// What is said of one thing as a nanopublication: its facts, who says so, and who publishes that (Nanopublication Guidelines, §2).
import { sharedNodes } from '../catalog/about.js';
import { describeThing } from './describe.js';
import { reify } from './reify.js';
import { dct, iriTerm, known, oa, prov, quad, rdf, typedTerm, xsd, type Quad } from '../rdf/rdf.js';
import { namespace } from '../rdf/terms.js';
import type { Release } from '../release/open.js';
import { prove, untoldName } from './trusty.js';

const np = namespace('http://www.nanopub.org/nschema#', [
  'Nanopublication',
  'hasAssertion',
  'hasProvenance',
  'hasPublicationInfo',
]);

type Named = ReturnType<typeof iriTerm>;

/** A nanopublication: its code, its address, and its four graphs, that with the address first. */
export interface Nanopub {
  readonly code: string;
  readonly iri: string;
  readonly quads: readonly Quad[];
}

/**
 * Makes the nanopublication of a thing: what is stated of it, the evidence that says it, and licence, maker and day of the
 * last change. The same facts have the same address. `undefined` where nothing is stated of the thing.
 */
export function nanopubOf(release: Release, thing: string, address: string): Nanopub | undefined {
  const { names, publication } = release;
  const part = (name: string): Named => iriTerm(untoldName(address, name));
  const [self, head, assertion] = [part(''), part('Head'), part('assertion')];
  const [provenance, info] = [part('provenance'), part('pubinfo')];
  const document = describeThing(release, thing);
  const stated = (document?.quads ?? []).filter(
    ({ subject, graph }) => subject.value === thing && graph.value === names.graph('facts'),
  );
  if (document === undefined || stated.length === 0) return undefined;
  const evidence = evidenceOf(release, stated);
  const sources = new Set(
    evidence.filter(({ predicate }) => predicate.value === oa.hasSource).map(({ object }) => object.value),
  );
  const quads = [
    say(head, self, rdf.type, iriTerm(np.Nanopublication)),
    say(head, self, np.hasAssertion, assertion),
    say(head, self, np.hasProvenance, provenance),
    say(head, self, np.hasPublicationInfo, info),
    ...stated.map(({ subject, predicate, object }) => quad(subject, predicate, object, assertion)),
    ...[...sources].map((source) => say(provenance, assertion, prov.hadPrimarySource, iriTerm(source))),
    ...[...new Set(evidence.map(({ subject }) => subject.value))].map((each) =>
      say(provenance, assertion, prov.wasDerivedFrom, iriTerm(each)),
    ),
    ...evidence.map(({ subject, predicate, object }) => quad(subject, predicate, object, provenance)),
    say(info, self, dct.created, typedTerm(document.moment, xsd.dateTime)),
    say(info, self, dct.license, iriTerm(publication.licence)),
    say(info, self, dct.creator, iriTerm(sharedNodes(release).publisher)),
    say(info, self, prov.wasDerivedFrom, iriTerm(document.iri)),
  ];
  const proven = prove(quads);
  return { code: proven.code, iri: address + proven.code, quads: proven.quads };
}

function say(graph: Named, subject: Named, path: string, object: Quad['object']): Quad {
  return quad(subject, known(path), object, graph);
}

/** Gives what is said of the evidence of facts. */
function evidenceOf(release: Release, stated: readonly Quad[]): Quad[] {
  const reifiers = reify(stated, release).flatMap(({ predicate, subject }) =>
    predicate.value === rdf.reifies ? [subject.value] : [],
  );
  return [...new Set(reifiers)].flatMap((iri) => [...release.quadsOf(iri)]);
}
