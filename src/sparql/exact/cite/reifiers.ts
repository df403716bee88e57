// The reifiers of what a query makes: the evidence of each triple that stands among the facts of the release.
import { defaultGraph, namedNode, rdf } from '../../../rdf/rdf.js';
import type { EvidenceNames } from '../../engine.js';
import type { Made } from '../construct.js';
import type { Context } from '../context.js';
import { Evidence } from './evidence.js';

/** Gives triples with `rdf:reifies` for each piece of evidence that says one of them. */
export function withReifiers(made: readonly Made[], context: Context, names: EvidenceNames): Made[] {
  const { vocabulary, budget } = context;
  const evidence = new Evidence(context, names);
  const predicate = namedNode(rdf.reifies);
  const reifying = made.flatMap((each): Made[] => {
    budget.step();
    const [s, p, o] = [each.subject, each.predicate, each.object].map((term) => vocabulary.idOf(term));
    return evidence.saying(s ?? 0, p ?? 0, o ?? 0).flatMap((id) => {
      const subject = vocabulary.term(id);
      if (subject === undefined) return [];
      budget.keep(200);
      return [{ subject, predicate, object: { termType: 'Quad', value: '', ...each, graph: defaultGraph() } }];
    });
  });
  return [...made, ...reifying];
}
