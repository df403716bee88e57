// Describes things as documents do: what is said of them, who says so, what points to them, how neighbours are called.
import type { Made } from './construct.js';
import type { Context } from './context.js';
import type { DocumentOf } from './documents.js';
import { Reader } from './reader.js';
import type { Term } from './row.js';
import { textOf } from './text.js';

/** Gives the triples about things, by their numbers, in the data set of a query. */
export type Describe = (ids: ReadonlySet<number>, context: Context) => readonly Made[];

/**
 * Makes what describes: with the documents of a release that is seen whole, a thing as its document does, without what the document says
 * of itself; everything else by the triples whose subject it is, and those of the blank nodes in them.
 */
export function describer(documentOf: DocumentOf | undefined): Describe {
  return (ids, context) => {
    const made: Made[] = [];
    const { plain } = context.dataset;
    for (const id of ids) {
      const term = context.vocabulary.term(id);
      const isWhole = plain.marks === undefined && term?.termType === 'NamedNode';
      const document = isWhole ? documentOf?.(term.value) : undefined;
      made.push(...(document?.map(madeOf) ?? plainly(id, context)));
    }
    // One document has each triple once.
    return ids.size < 2 ? made : [...new Map(made.map((each) => [keyOf(each), each])).values()];
  };
}

function madeOf({ subject, predicate, object }: { subject: unknown; predicate: unknown; object: unknown }): Made {
  return { subject: subject as Term, predicate: predicate as Term, object: object as Term };
}

function keyOf({ subject, predicate, object }: Made): string {
  return `${textOf(subject)} ${textOf(predicate)} ${textOf(object)}`;
}

function plainly(id: number, context: Context): Made[] {
  const { triples, budget, vocabulary, dataset } = context;
  const reader = new Reader(triples, { view: dataset.plain }, budget);
  const made: Made[] = [];
  const queue = new Set([id]);
  for (const subject of queue) {
    reader.visit(subject, 0, 0, (...ids) => {
      const [s, p, o] = ids.map((each) => vocabulary.term(each));
      if (s !== undefined && p !== undefined && o !== undefined) made.push({ subject: s, predicate: p, object: o });
      if (o?.termType === 'BlankNode') queue.add(ids[2]);
      budget.keep(100);
      return false;
    });
  }
  return made;
}
