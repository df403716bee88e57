// A catalogue judged by what DCAT-AP 3.0.1 asks of each class, which comes with the program as shapes.
import { validateGraph } from '../../facts/check/validator.js';
import { parseTurtle, type Quad } from '../../rdf/rdf.js';
import { readShipped } from '../../shipped.js';

/** Results of one constraint on one property. */
export interface Judgement {
  readonly of: 'shapes' | 'range' | 'recommended';
  /** IRI of the property, empty where the thing itself is meant. */
  readonly path: string;
  /** Local name of the constraint, such as `MinCount`. */
  readonly constraint: string;
  readonly count: number;
  /** The first thing that it was found on, and the value there. */
  readonly example: string;
  readonly value: string;
}

const files = { shapes: 'mandatory', range: 'classes', recommended: 'recommended' } as const;

/** Judges a catalogue; results of the same constraint on the same property are counted together. */
export async function judge(quads: readonly Quad[]): Promise<Judgement[]> {
  const found: Judgement[] = [];
  for (const [of, file] of Object.entries(files) as [Judgement['of'], string][]) {
    const shapes = shapesIn(`assets/dcat-ap/${file}.ttl`);
    const groups = new Map<string, Judgement>();
    for (const result of await validateGraph(shapes, quads)) {
      const key = `${result.path} ${result.constraint}`;
      const { node, ...rest } = result;
      const before = groups.get(key);
      groups.set(key, { of, ...(before ?? { ...rest, example: node }), count: (before?.count ?? 0) + 1 });
    }
    found.push(...groups.values());
  }
  return found;
}

const known = new Map<string, readonly Quad[]>();

function shapesIn(path: string): readonly Quad[] {
  const shapes = known.get(path) ?? parseTurtle(readShipped(path), 'https://semiceu.github.io/DCAT-AP/', path);
  known.set(path, shapes);
  return shapes;
}
