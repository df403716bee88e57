// Restates a query where Oxigraph would not answer it as the standard has it.
import { plainConcat } from '../rewrite/concat.js';
import { eachGraph } from '../rewrite/graphs.js';
import { queryLimits } from '../text/limits.js';
import { emptyPaths } from '../rewrite/paths.js';
import type { WorkerQuery } from '../threads/messages.js';

/** Looks into the store that will be asked. */
export interface Look {
  /** Answers an ASK query over the dataset of the query. */
  isThere(ask: string): boolean;
  /** Lists the graphs. */
  graphs(): readonly string[];
}

/** Gives the text to ask instead, or `undefined` where the query needs no mending. */
export function mend({ text, defaultGraphs, namedGraphs }: WorkerQuery, look: Look): string | undefined {
  const isNamed = defaultGraphs !== undefined || namedGraphs !== undefined;
  const graphs = { asked: isNamed ? (namedGraphs ?? []) : undefined, all: () => look.graphs() };
  try {
    const graphed = eachGraph(text, graphs, queryLimits);
    const pathed = emptyPaths(graphed ?? text, (ask) => look.isThere(ask), queryLimits);
    return plainConcat(pathed ?? graphed ?? text, queryLimits) ?? pathed ?? graphed;
  } catch {
    return undefined; // the engine itself says what is wrong with the text, and where
  }
}
