// For each term a statement of the data that uses it, so that readers see what it means.
import { rdf, type Quad, type Release, type Term } from '../../../src/index.js';

/** Gives the first statement that uses a term: an instance of a class, a value of a property, a choice of a concept. */
export function exampleOf(release: Release, term: Term): Quad | undefined {
  const about = release.names.graph('ontology');
  const found = (quads: Iterable<Quad>): Quad | undefined => {
    let looked = 0;
    for (const each of quads) {
      if (each.graph.value !== about && release.names.readThing(each.subject.value) !== undefined) return each;
      if (++looked > maxLooked) return undefined;
    }
    return undefined;
  };
  if (term.is === 'property') return found(release.quadsWith(term.iri));
  return found(release.quadsTo(term.iri, ...(term.is === 'class' ? [rdf.type] : [])));
}

/** Statements of the ontology about its own terms come first in some groups; no more than these are passed over. */
const maxLooked = 5000;
