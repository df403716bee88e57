// Triples: lists of predicates and objects, collections, blank nodes with properties, reified triples and annotations
// (SPARQL 1.2 Query §4.2, §4.3, §19.8).
import { iriTerm } from '../../../rdf/canonical.js';
import { rdf } from '../../../rdf/terms.js';
import { Types, type Node, type Path, type Pattern, type PropertyPathSymbol } from '../operations.js';
import { PathReader, triplesOf } from './paths.js';
import type { Source } from './source.js';
import { tripleNode, type Terms } from './terms.js';

type Verb = Node | PropertyPathSymbol;
type Triple = Pattern | Path;

const first = iriTerm(rdf.first);
const rest = iriTerm(rdf.rest);
const nil = iriTerm(rdf.nil);
const reifies = iriTerm(rdf.type.replace('type', 'reifies'));

const isNode = (verb: Verb): verb is Node => 'termType' in verb;

/** Reads triples of patterns, where paths may stand, or of templates, where none may. */
export class TripleReader {
  readonly #source: Source;
  readonly #terms: Terms;
  readonly #paths: PathReader | undefined;
  #triples: Triple[] = [];

  constructor(source: Source, terms: Terms, withPaths: boolean) {
    this.#source = source;
    this.#terms = terms;
    this.#paths = withPaths ? new PathReader(source, terms) : undefined;
  }

  /** Reads triples as long as they come, each but the last ended by a dot; a dot behind the last one may be left out. */
  block(): readonly Triple[] {
    this.#triples = [];
    while (this.#subject()) if (!this.#source.skip('.')) break;
    return this.#triples;
  }

  /** Reads the triples of one subject if they come now. */
  #subject(): boolean {
    const source = this.#source;
    const count = this.#triples.length;
    const isReified = source.is('<<') && !source.isRun('<<', '(');
    const node = this.#termIf() ?? this.#nodeIf();
    if (node === undefined) return false;
    // What has triples of its own needs no more.
    const isDone = isReified || this.#triples.length > count;
    if (!isDone || this.#isVerb) this.#properties(node);
    return true;
  }

  get #isVerb(): boolean {
    const { kind, value } = this.#source;
    if (kind === 'variable' || kind === 'iri' || kind === 'name') return true;
    return kind === 'word' ? value === 'a' : this.#paths?.isHere === true;
  }

  /** Reads predicates with their objects. */
  #properties(subject: Node): void {
    const source = this.#source;
    for (;;) {
      const verb = this.#verb();
      do this.#object(subject, verb);
      while (source.skip(','));
      if (!source.skip(';')) return;
      while (source.skip(';'));
      if (!this.#isVerb) return;
    }
  }

  #verb(): Verb {
    const variable = this.#terms.variableIf();
    if (variable !== undefined) return variable;
    const path = this.#paths?.path();
    if (path === undefined) return this.#terms.verbIri();
    return path.type === Types.LINK ? path.iri : path;
  }

  #object(subject: Node, verb: Verb): void {
    const object = this.#termIf() ?? this.#nodeIf() ?? this.#source.fail();
    this.#add(subject, verb, object);
    this.#annotations(subject, verb, object);
  }

  #add(subject: Node, verb: Verb, object: Node): void {
    if (isNode(verb)) this.#triples.push({ type: Types.PATTERN, subject, predicate: verb, object });
    else this.#triples.push(...triplesOf(subject, verb, object, () => this.#terms.fresh()));
  }

  /** Reads what is said of a triple: names for it, and properties of them. */
  #annotations(subject: Node, verb: Verb, object: Node): void {
    const source = this.#source;
    let reifier: Node | undefined;
    for (;;) {
      if (!source.is('~') && !source.isRun('{', '|')) return;
      if (!isNode(verb)) return source.fail('a path cannot be annotated');
      const triple = tripleNode(subject, verb, object);
      if (source.skip('~')) {
        reifier = this.#reifier();
        this.#add(reifier, reifies, triple);
      } else {
        source.skipRun('{', '|');
        const about = reifier ?? this.#terms.fresh();
        if (reifier === undefined) this.#add(about, reifies, triple);
        this.#properties(about);
        if (!source.skipRun('|', '}')) source.fail('“|}” is missing');
        reifier = undefined;
      }
    }
  }

  #reifier(): Node {
    const { kind } = this.#source;
    if (kind === 'variable') return this.#terms.variable();
    return this.#terms.iriIf() ?? this.#terms.blankIf() ?? this.#terms.fresh();
  }

  /** Reads a node that has no triples of its own, if one comes now. */
  #termIf(): Node | undefined {
    const terms = this.#terms;
    if (this.#source.kind === 'variable') return terms.variable();
    return (
      terms.iriIf() ??
      terms.literalIf() ??
      terms.blankIf() ??
      terms.nilIf() ??
      terms.tripleIf((place) => this.#part(place))
    );
  }

  /** Reads what stands in a triple term: no text is a subject. */
  #part(position: 'subject' | 'object'): Node | undefined {
    const terms = this.#terms;
    if (this.#source.kind === 'variable') return terms.variable();
    const node = terms.iriIf() ?? terms.blankIf() ?? terms.tripleIf((place) => this.#part(place));
    return node ?? (position === 'object' ? terms.literalIf() : undefined);
  }

  /** Reads a node that brings triples along, if one comes now. */
  #nodeIf(): Node | undefined {
    const source = this.#source;
    if (source.skip('[')) {
      const node = this.#terms.fresh();
      this.#properties(node);
      source.expect(']');
      return node;
    }
    if (source.skip('(')) return this.#collection();
    return source.skip('<<') ? this.#reified() : undefined;
  }

  #collection(): Node {
    const source = this.#source;
    const items: Node[] = [];
    while (!source.skip(')')) items.push(this.#termIf() ?? this.#nodeIf() ?? source.fail());
    const nodes = items.map(() => this.#terms.fresh());
    for (const [at, item] of items.entries()) {
      const node = nodes[at] ?? nil;
      this.#add(node, first, item);
      this.#add(node, rest, nodes[at + 1] ?? nil);
    }
    return nodes[0] ?? nil;
  }

  /** Reads a triple by which something is said of it; what names it stands for it. */
  #reified(): Node {
    const source = this.#source;
    const inner = (): Node | undefined => (source.skip('<<') ? this.#reified() : undefined);
    const part = (position: 'subject' | 'object'): Node =>
      (source.is('<<') && !source.isRun('<<', '(') ? inner() : this.#part(position)) ?? source.fail();
    const subject = part('subject');
    const predicate = this.#terms.variableIf() ?? this.#terms.verbIri();
    const object = part('object');
    const reifier = source.skip('~') ? this.#reifier() : this.#terms.fresh();
    source.expect('>>');
    this.#add(reifier, reifies, tripleNode(subject, predicate, object));
    return reifier;
  }
}
