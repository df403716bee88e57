// The official shapes of DCAT-AP, checked over the quads of a catalogue by two SHACL engines that share no code.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import SecondValidator from 'rdf-validate-shacl';
import { Validator } from 'shacl-engine';
import {
  blankNode,
  defaultGraph,
  literal,
  namedNode,
  owl,
  parseTurtle,
  quad,
  Store,
  type Quad,
} from '../../src/rdf/rdf.js';

/** Where the shapes lie, beside the repository: they belong to others. */
export const shapeFolder = '../shared/dcat-ap';

interface Result {
  readonly focusNode?: { readonly term?: { readonly value: string } };
  readonly path?: readonly { readonly predicates: readonly { readonly value: string }[] }[];
  readonly value?: { readonly term?: { readonly value: string } };
  readonly constraintComponent?: { readonly value: string };
}

const sh = 'http://www.w3.org/ns/shacl#';

/** Checks quads against shapes and gives a line for each result: focus node, path, value, constraint. */
export async function validate(files: readonly string[], quads: Iterable<Quad>): Promise<string[]> {
  const lines: string[] = [];
  for (const file of files) {
    const text = readFileSync(join(shapeFolder, file), 'utf8');
    const shapes = new Store(parseTurtle(text, 'https://shapes.example/', file));
    const data = new Store(Array.from(quads, (each) => quad(each.subject as never, each.predicate as never, each.object as never))); // prettier-ignore
    const factory = { blankNode, defaultGraph, literal, namedNode, quad };
    const validator = new Validator(shapes, { factory });
    const targeting = shapes.getSubjects(namedNode(`${sh}targetClass`), null, null);
    for (const shape of targeting) {
      const classes = shapes.getObjects(shape, namedNode(`${sh}targetClass`), null);
      const terms = classes.flatMap((each) => data.getSubjects(namedNode('http://www.w3.org/1999/02/22-rdf-syntax-ns#type'), each, null)); // prettier-ignore
      if (terms.length === 0) continue;
      const { results } = await validator.validate({ dataset: data, terms }, [{ terms: [shape] }]);
      lines.push(...(results as Result[]).map(describe));
    }
  }
  return [...new Set(lines)].sort();
}

function describe({ focusNode, path, value, constraintComponent }: Result): string {
  const steps = (path ?? []).flatMap(({ predicates }) => predicates.map((each) => each.value));
  const constraint = constraintComponent?.value.slice(sh.length).replace('ConstraintComponent', '');
  return [focusNode?.term?.value, steps.join('/'), value?.term?.value ?? '', constraint].join(' | ');
}

/** Checks quads by the other engine, shapes of all files at once, and gives the same lines. */
export async function validateAgain(files: readonly string[], quads: Iterable<Quad>): Promise<string[]> {
  const shapes = files.flatMap((file) =>
    parseTurtle(readFileSync(join(shapeFolder, file), 'utf8'), 'https://shapes.example/', file),
  );
  // What shapes import is not fetched: the values are described in the data.
  const own = shapes.filter(({ predicate }) => predicate.value !== owl.imports);
  const data = Array.from(quads, (each) => quad(each.subject as never, each.predicate as never, each.object as never));
  const { results } = await new SecondValidator(new Store(own)).validate(new Store(data));
  // Its types promise terms where a result may have none.
  const lines = results.map((result: Partial<(typeof results)[number]>) => {
    const constraint = result.sourceConstraintComponent?.value.slice(sh.length).replace('ConstraintComponent', '');
    return [result.focusNode?.value, result.path?.value ?? '', result.value?.value ?? '', constraint].join(' | ');
  });
  return [...new Set(lines)].sort();
}
