// Gives facts their reifiers: the evidence that says them (RDF 1.2 Concepts, Triple Terms and Reification).
import { iriTerm, known, quad, rdf, type Quad } from '../rdf/rdf.js';
import type { Described } from './describe.js';

/** What one piece of evidence supports. */
interface Support {
  readonly evidence: Quad['subject'];
  readonly fields: ReadonlySet<string>;
  readonly values: readonly Quad['object'][];
}

/**
 * Gives quads with `rdf:reifies` for each stated fact among them and each piece of evidence of the release that says it.
 * Evidence names values only where it supports some of those that its one field has.
 */
export function reify(quads: readonly Quad[], release: Pick<Described, 'names' | 'quadsOf' | 'quadsTo'>): Quad[] {
  const { names } = release;
  const [stated, within] = [names.graph('facts'), known(names.graph('evidence'))];
  const supports = new Map<string, readonly Support[]>();
  const says = ({ fields, values }: Support, { predicate, object }: Quad): boolean =>
    fields.has(predicate.value) && (values.length === 0 || values.some((each) => each.equals(object)));
  const reifying = quads.flatMap((each) => {
    if (each.graph.value !== stated) return [];
    const { subject, predicate, object } = each;
    const own = supports.get(subject.value) ?? supportsOf(subject.value, release);
    supports.set(subject.value, own);
    const fact = quad(subject, predicate, object);
    return own
      .filter((support) => says(support, each))
      .map(({ evidence }) => quad(evidence, iriTerm(rdf.reifies), fact, within));
  });
  return [...quads, ...reifying];
}

function supportsOf(thing: string, { names, quadsOf, quadsTo }: Parameters<typeof reify>[1]): Support[] {
  const { tool } = names;
  return [...quadsTo(thing, `${tool}about`)].map(({ subject }) => {
    const own = [...quadsOf(subject.value)];
    const objects = (local: string): Quad['object'][] =>
      own.filter(({ predicate }) => predicate.value === tool + local).map(({ object }) => object);
    const fields = new Set(objects('field').map(({ value }) => value));
    return { evidence: subject, fields, values: objects('value') };
  });
}
