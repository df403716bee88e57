// Which reifiers stand behind an asserted triple, where Turtle has a short form for that (RDF 1.2 Turtle, Annotation Syntax).
import { rdf, termLine, type Quad } from '../../rdf/rdf.js';

type Triple = Pick<Quad, 'subject' | 'predicate' | 'object'>;

/** Reifiers by what they reify, and the quads that do not say so. */
export interface Reified {
  readonly rest: readonly Quad[];
  /** Gives the reifiers of a triple, in the order of their quads. */
  of(triple: Triple): readonly Quad['subject'][];
}

/** Takes apart what names the reifier of a triple that stands among the quads, and everything else. */
export function reifiedAmong(quads: readonly Quad[]): Reified {
  const isReifying = ({ predicate, object }: Quad): boolean =>
    predicate.value === rdf.reifies && object.termType === 'Quad';
  const asserted = new Set(quads.filter((each) => !isReifying(each)).map(keyOf));
  const reifiers = new Map<string, Quad['subject'][]>();
  const rest = quads.filter((each) => {
    const { subject, object } = each;
    if (!isReifying(each) || object.termType !== 'Quad') return true;
    const key = keyOf(object);
    if (!asserted.has(key)) return true;
    reifiers.set(key, [...(reifiers.get(key) ?? []), subject]);
    return false;
  });
  return { rest, of: (triple) => reifiers.get(keyOf(triple)) ?? [] };
}

function keyOf({ subject, predicate, object }: Triple): string {
  return `${termLine(subject)} ${predicate.value} ${termLine(object)}`;
}
