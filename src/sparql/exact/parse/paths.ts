// Property paths: their grammar (SPARQL 1.2 Query §19.8, [90] to [97]) and what becomes of them (§18.2.2.3, §18.2.2.4).
import type { NamedNode } from '../../../rdf/rdf.js';
import { Types, type Node, type Path, type Pattern, type PropertyPathSymbol } from '../operations.js';
import type { Source } from './source.js';
import type { Terms } from './terms.js';

type Step = PropertyPathSymbol;

const repeated = {
  '?': Types.ZERO_OR_ONE_PATH,
  '*': Types.ZERO_OR_MORE_PATH,
  '+': Types.ONE_OR_MORE_PATH,
} as const;

/** Reads paths. */
export class PathReader {
  readonly #source: Source;
  readonly #terms: Terms;

  constructor(source: Source, terms: Terms) {
    this.#source = source;
    this.#terms = terms;
  }

  /** Whether a path can begin here. */
  get isHere(): boolean {
    const source = this.#source;
    if (source.kind === 'iri' || source.kind === 'name') return true;
    if (source.kind === 'word') return source.value === 'a';
    return source.is('^') || source.is('!') || source.is('(');
  }

  /** Reads a path. */
  path(): Step {
    return this.#list('|', Types.ALT, () => this.#list('/', Types.SEQ, () => this.#step()));
  }

  #list(mark: string, type: typeof Types.ALT | typeof Types.SEQ, one: () => Step): Step {
    const source = this.#source;
    const input = [one()];
    // `|}` ends an annotation.
    while (source.is(mark) && !source.isRun('|', '}')) {
      source.next();
      input.push(one());
    }
    return input.length === 1 && input[0] !== undefined ? input[0] : { type, input };
  }

  #step(): Step {
    return this.#source.skip('^') ? { type: Types.INV, path: this.#repeated() } : this.#repeated();
  }

  #repeated(): Step {
    const source = this.#source;
    const path = this.#primary();
    const type = source.kind === 'mark' ? repeated[source.value as keyof typeof repeated] : undefined;
    // A number behind the sign is an object.
    if (type === undefined || source.isFollowed('number')) return path;
    source.next();
    return { type, path };
  }

  #primary(): Step {
    const source = this.#source;
    if (source.skip('!')) return this.#negated();
    if (!source.skip('(')) return { type: Types.LINK, iri: this.#terms.verbIri() };
    const path = this.path();
    source.expect(')');
    return path;
  }

  /** Reads a negated property set; what is turned round in it is a set of its own (§18.2.2.3). */
  #negated(): Step {
    const source = this.#source;
    const ahead: NamedNode[] = [];
    const back: NamedNode[] = [];
    const one = (): void => {
      (source.skip('^') ? back : ahead).push(this.#terms.verbIri());
    };
    if (source.skip('(')) {
      if (!source.is(')'))
        do one();
        while (source.skip('|'));
      source.expect(')');
    } else one();
    const turned: Step = { type: Types.INV, path: { type: Types.NPS, iris: back } };
    const straight: Step = { type: Types.NPS, iris: ahead };
    if (back.length === 0) return straight;
    return ahead.length === 0 ? turned : { type: Types.ALT, input: [straight, turned] };
  }
}

/** Makes triples of the parts of a path that are no more than that, over nodes that `fresh` makes (§18.2.2.4). */
export function triplesOf(subject: Node, path: Step, object: Node, fresh: () => Node): (Pattern | Path)[] {
  switch (path.type) {
    case Types.LINK:
      return [{ type: Types.PATTERN, subject, predicate: path.iri, object }];
    case Types.INV:
      return triplesOf(object, path.path, subject, fresh);
    case Types.SEQ: {
      let from = subject;
      return path.input.flatMap((step, at) => {
        const to = at === path.input.length - 1 ? object : fresh();
        const triples = triplesOf(from, step, to, fresh);
        from = to;
        return triples;
      });
    }
    default:
      return [{ type: Types.PATH, subject, predicate: path, object }];
  }
}
