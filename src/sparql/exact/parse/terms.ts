// The terms of a query: IRIs resolved against its prologue, literals, variables and blank nodes (SPARQL 1.2 Query §4.1).
import { blankTerm, iriTerm, noGraph, typedTerm } from '../../../rdf/canonical.js';
import type { BlankNode, Literal, NamedNode } from '../../../rdf/rdf.js';
import { rdf, xsd } from '../../../rdf/terms.js';
import { simple, tagged, type Direction } from '../expression/literal.js';
import type { Node, TripleNode, Variable } from '../operations.js';
import { Prologue } from './prologue.js';
import type { Source } from './source.js';
import { isLabel, isVariable, stringOf } from './texts.js';

const ascii = /^[\x21-\x7e]*$/;
const type = iriTerm(rdf.type);
const nil = iriTerm(rdf.nil);

/** Reads a part of a triple term if one comes now. */
type Part = (position: 'subject' | 'object') => Node | undefined;

/** Reads terms, and keeps what they depend on: base, prefixes, labels. */
export class Terms {
  readonly #source: Source;
  readonly #prologue: Prologue;
  readonly #labels = new Map<string, number>();
  #patterns = 0;
  #fresh = 0;

  constructor(source: Source, base: string) {
    this.#source = source;
    this.#prologue = new Prologue(source, base);
  }

  /** Reads BASE, PREFIX and VERSION; gives what relative IRIs are resolved against behind them. */
  prologue(): string {
    return this.#prologue.read();
  }

  /** Reads an IRI, in full or by a prefix. */
  iri(): NamedNode {
    return this.#prologue.iri();
  }

  /** Reads an IRI if one comes now. */
  iriIf(): NamedNode | undefined {
    return this.#prologue.iriIf();
  }

  /** Reads a predicate that is an IRI or `a`. */
  verbIri(): NamedNode {
    if (this.#source.kind === 'word' && this.#source.value === 'a') {
      this.#source.next();
      return type;
    }
    return this.iri();
  }

  /** Reads a variable if one comes now. */
  variableIf(): Variable | undefined {
    return this.#source.kind === 'variable' ? this.variable() : undefined;
  }

  /** Reads a variable. */
  variable(): Variable {
    const source = this.#source;
    if (source.kind === 'variable' && !ascii.test(source.value) && !isVariable(source.value))
      source.fail('this is no variable');
    return { termType: 'Variable', value: source.variable() };
  }

  /** Reads a variable or an IRI. */
  variableOrIri(): Variable | NamedNode {
    return this.variableIf() ?? this.iri();
  }

  /** Reads a literal if one comes now. */
  literalIf(): Literal | undefined {
    const source = this.#source;
    switch (source.kind) {
      case 'literal':
        return this.#text();
      case 'number':
        return numeric(source.next());
      case 'mark':
        if (!(source.is('+') || source.is('-')) || !source.isFollowed('number')) return undefined;
        return numeric(source.next() + source.next());
      case 'word':
        if (source.word !== 'TRUE' && source.word !== 'FALSE') return undefined;
        return typedTerm(source.next().toLowerCase(), xsd.boolean);
      default:
        return undefined;
    }
  }

  /** Reads a string without tags; gives what it says. */
  string(): string {
    const source = this.#source;
    if (source.kind !== 'literal') source.fail('a string is missing');
    const text = stringOf(source.value) ?? source.fail('there is no such escape');
    source.next();
    return text;
  }

  #text(): Literal {
    const source = this.#source;
    const text = this.string();
    if (source.skip('^^')) return typedTerm(text, this.iri().value);
    if (source.kind !== 'language') return simple(text);
    const [, language, direction] =
      /^@([a-z]+(?:-[a-z0-9]+)*)(?:--(ltr|rtl))?$/i.exec(source.value) ?? source.fail('this is no language tag');
    source.next();
    return tagged(text, language ?? '', direction as Direction | undefined);
  }

  /** Reads a blank node if one comes now: a label, or `[]`. */
  blankIf(): BlankNode | undefined {
    const source = this.#source;
    if (source.kind === 'blank') return this.#label();
    if (!this.isAnonymous) return undefined;
    source.next();
    source.next();
    return this.fresh();
  }

  /** Whether `[]` comes now. */
  get isAnonymous(): boolean {
    return this.#source.is('[') && this.#source.isNext(']');
  }

  /** Makes a blank node that no label names. */
  fresh(): BlankNode {
    return blankTerm(`/${this.#fresh++}`);
  }

  #label(): BlankNode {
    const source = this.#source;
    if (!isLabel(source.value)) source.fail('this is no blank node');
    const label = source.value.slice(2);
    const known = this.#labels.get(label) ?? this.#patterns;
    if (known !== this.#patterns) source.fail('a blank node may stand in one group of triples only');
    this.#labels.set(label, known);
    source.next();
    return blankTerm(label);
  }

  /** Ends a basic graph pattern: a label may not stand in two of them (SPARQL 1.1 Query §5.1.1). */
  endPattern(): void {
    this.#patterns++;
  }

  /** Lets the labels that were read be names of other nodes from here on, as those of a template are. */
  forgetLabels(): void {
    this.#labels.clear();
  }

  /** Reads `()` if it comes now. */
  nilIf(): NamedNode | undefined {
    const source = this.#source;
    if (!source.is('(') || !source.isNext(')')) return undefined;
    source.next();
    source.next();
    return nil;
  }

  /** Reads a triple term if one comes now; its parts are read by `part`, for not every place has the same. */
  tripleIf(part: Part, isConstant = false): TripleNode | undefined {
    const source = this.#source;
    if (!source.skipRun('<<', '(')) return undefined;
    const subject = part('subject') ?? source.fail();
    const predicate = (isConstant ? undefined : this.variableIf()) ?? this.verbIri();
    const object = part('object') ?? source.fail();
    if (!source.skipRun(')', '>>')) source.fail('“)>>” is missing');
    return tripleNode(subject, predicate, object);
  }
}

/** Makes a triple term. */
export function tripleNode(subject: Node, predicate: Node, object: Node): TripleNode {
  return { termType: 'Quad', value: '', subject, predicate, object, graph: noGraph };
}

function numeric(text: string): Literal {
  const datatype = /[eE]/.test(text) ? xsd.double : text.includes('.') ? xsd.decimal : xsd.integer;
  return typedTerm(text, datatype);
}
