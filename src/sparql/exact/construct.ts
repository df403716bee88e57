// Makes the graph of a CONSTRUCT from its template (SPARQL 1.1 Query §16.2).
import type { Algebra } from './algebra.js';
import { Spent } from './budget.js';
import type { Context, Names, Next } from './context.js';
import { noGraph } from '../../rdf/canonical.js';
import type { Row, Term } from './row.js';
import { textOf } from './text.js';

type Node = Algebra.Pattern['subject'];

/** Holds one triple of a graph that is made. */
export interface Made {
  readonly subject: Term;
  readonly predicate: Term;
  readonly object: Term;
}

/** Gathers a graph: a triple that is made twice is in it once. */
export interface Construction {
  /** Makes what takes solutions whose variables have these places. */
  adding(names: Names): Next;
  triples(): readonly Made[];
}

/** No format is this much shorter than N-Triples. */
const shortening = 4;

/** Prepares the construction of a graph whose answer has at most so many bytes. */
export function construct(template: readonly Algebra.Pattern[], context: Context, maxBytes: number): Construction {
  const made = new Map<string, Made>();
  let size = 0;
  const add = (triple: Made): void => {
    const text = `${textOf(triple.subject)} ${textOf(triple.predicate)} ${textOf(triple.object)}`;
    if (made.has(text)) return;
    made.set(text, triple);
    size += text.length;
    context.budget.keep(2 * text.length);
    if (size > shortening * maxBytes) throw new Spent('bytes');
  };
  return {
    adding: (names) => (row) => {
      context.budget.step();
      const labels = new Map<string, Term>();
      for (const { subject, predicate, object } of template) {
        const filled = [subject, predicate, object].map((node) => fill(node, row, { names, context, labels }));
        const triple = madeOf(filled);
        if (triple !== undefined) add(triple);
      }
      return false;
    },
    triples: () => [...made.values()],
  };
}

interface Filling {
  readonly names: Names;
  readonly context: Context;
  readonly labels: Map<string, Term>;
}

/** Puts values for variables; blank nodes are new with every solution. */
function fill(node: Node, row: Row, filling: Filling): Term | undefined {
  const { names, context, labels } = filling;
  if (node.termType === 'Variable') return context.vocabulary.term(row[names.slot(node.value)] ?? 0);
  if (node.termType === 'BlankNode') {
    const known = labels.get(node.value) ?? context.blank();
    labels.set(node.value, known);
    return known;
  }
  if (node.termType !== 'Quad') return node;
  const triple = node as unknown as Readonly<Record<'subject' | 'predicate' | 'object', Node>>;
  const made = madeOf([triple.subject, triple.predicate, triple.object].map((each) => fill(each, row, filling)));
  return made === undefined ? undefined : { termType: 'Quad', value: '', ...made, graph: noGraph };
}

/** A solution that would make no triple makes none (§16.2). */
function madeOf([subject, predicate, object]: readonly (Term | undefined)[]): Made | undefined {
  const isNode = subject?.termType === 'NamedNode' || subject?.termType === 'BlankNode';
  if (!isNode || predicate?.termType !== 'NamedNode' || object === undefined) return undefined;
  return { subject, predicate, object };
}
