// Which graphs of a store a query sees: those of the publication that it asks for, and no other.
import { HejnalError } from '../../errors.js';
import { iriFault } from '../../rdf/iri.js';
import type { QueryRequest } from '../engine.js';

/** Names the graphs of a query: the default graph is the union of the first list. */
export interface Dataset {
  readonly defaultGraphs: readonly string[];
  readonly namedGraphs: readonly string[];
}

/**
 * Gives the dataset to send in the protocol, always and completely: stores merge FROM with the parameters, and without
 * a list of named graphs let GRAPH see everything that they hold. A list that would be empty names a graph that no
 * publication has. The request's own graphs win over those `written` in the text (SPARQL 1.1 Protocol §2.1.4).
 */
export function datasetFor(request: QueryRequest, written: Dataset | undefined, graphs: readonly string[]): Dataset {
  const { defaultGraphs, namedGraphs, base } = request;
  const asked = [...(defaultGraphs ?? []), ...(namedGraphs ?? [])];
  if (asked.some((graph) => iriFault(graph) !== undefined))
    throw new HejnalError('query-syntax', 'A graph of the dataset is no absolute IRI.', 'Correct the parameter.');
  const all = { defaultGraphs: graphs, namedGraphs: graphs };
  const isAsked = defaultGraphs !== undefined || namedGraphs !== undefined;
  const wanted = isAsked ? { defaultGraphs: defaultGraphs ?? [], namedGraphs: namedGraphs ?? [] } : (written ?? all);
  const held = (some: readonly string[]): readonly string[] => {
    const own = [...new Set(some)].filter((graph) => graphs.includes(graph));
    return own.length > 0 ? own : [`${base}graph/none`];
  };
  return { defaultGraphs: held(wanted.defaultGraphs), namedGraphs: held(wanted.namedGraphs) };
}
