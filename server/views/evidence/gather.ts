// The facts of a release that rest on nothing, as far as they can be listed; how many there are was counted when it was built.
import type { Kind, Quad, Release } from '../../../src/index.js';

/** Facts without evidence. */
export interface Loose {
  readonly facts: readonly Quad[];
  /** Whether all things were looked at. */
  readonly isWhole: boolean;
}

const max = { things: 3000, facts: 500 } as const;

/** Lists facts without evidence: all of them, or of a large release those of the first things of each kind. */
export function looseOf(release: Release): Loose {
  const facts: Quad[] = [];
  let [looked, total] = [0, 0];
  for (const kind of release.model.kinds) {
    total += release.instances(kind.class);
    for (const thing of release.things(kind.name, { limit: max.things - looked })) {
      looked++;
      if (facts.length < max.facts) facts.push(...unsupported(release, kind, thing));
    }
  }
  return { facts, isWhole: looked >= total && facts.length < max.facts };
}

interface Evidence {
  readonly fields: readonly Quad['object'][];
  readonly values: readonly Quad['object'][];
}

function unsupported(release: Release, kind: Kind, thing: string): Quad[] {
  const within = release.names.graph('facts');
  const paths = new Set(kind.fields.map(({ path }) => path));
  const facts = [...release.quadsOf(thing)].filter(
    ({ predicate, graph }) => graph.value === within && paths.has(predicate.value),
  );
  const { tool } = release.names;
  const evidence = [...release.quadsTo(thing, `${tool}about`)].map(({ subject }): Evidence => {
    const quads = [...release.quadsOf(subject.value)];
    const values = (predicate: string): Quad['object'][] =>
      quads.filter((each) => each.predicate.value === predicate).map(({ object }) => object);
    return { fields: values(`${tool}field`), values: values(`${tool}value`) };
  });
  return facts.filter((fact) => !evidence.some((each) => supports(each, fact)));
}

/** Evidence names values only where it supports some of those that a field has. */
function supports({ fields, values }: Evidence, { predicate, object }: Quad): boolean {
  if (!fields.some(({ value }) => value === predicate.value)) return false;
  return values.length === 0 || values.some((each) => each.equals(object));
}
