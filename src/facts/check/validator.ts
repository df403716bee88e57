// The one door to the SHACL engine, with our own reading of what it reads otherwise than the standard.
import { Validator } from 'shacl-engine';
import { blankNode, defaultGraph, literal, namedNode, quad, rdf, sh, Store, type Quad } from '../../rdf/rdf.js';
import { constraints } from './constraints.js';
import type { Result } from './results.js';

const factory = { blankNode, defaultGraph, literal, namedNode, quad };

/** Makes a validator of shapes. */
export function validatorOf(shapes: Store): Validator {
  return new Validator(shapes, { factory, validations: constraints });
}

/** One result for any graph, by the texts of its terms. */
export interface GraphResult {
  /** IRI, or label of a blank node. */
  readonly node: string;
  /** IRI of the property, empty where the thing itself is meant. */
  readonly path: string;
  readonly value: string;
  /** Local name of the constraint, such as `MinCount`. */
  readonly constraint: string;
}

/** Checks a graph of any origin against the shapes that have a target class. */
export async function validateGraph(shapes: readonly Quad[], data: readonly Quad[]): Promise<GraphResult[]> {
  const [store, dataset] = [new Store([...shapes]), new Store(data.map(({ subject, predicate, object }) => quad(subject as never, predicate as never, object as never)))]; // prettier-ignore
  const validator = validatorOf(store);
  const found: GraphResult[] = [];
  for (const shape of store.getSubjects(namedNode(sh.targetClass), null, null)) {
    const classes = store.getObjects(shape, namedNode(sh.targetClass), null);
    const terms = classes.flatMap((each) => dataset.getSubjects(namedNode(rdf.type), each, null));
    if (terms.length === 0) continue;
    const { results } = await validator.validate({ dataset, terms }, [{ terms: [shape] }]);
    found.push(...(results as readonly Result[]).map(textsOf));
  }
  return found;
}

function textsOf({ focusNode, path, value, constraintComponent }: Result): GraphResult {
  return {
    node: focusNode.term.value,
    path: (path ?? []).flatMap(({ predicates }) => predicates.map((each) => each.value)).join('/'),
    value: value?.term.value ?? '',
    constraint: constraintComponent.value.replace(/^.*#/, '').replace('ConstraintComponent', ''),
  };
}
