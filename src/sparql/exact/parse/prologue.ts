// The prologue of a query, and IRIs as it lets them be written (SPARQL 1.2 Query §4.1.1).
import { iriTerm } from '../../../rdf/canonical.js';
import type { NamedNode } from '../../../rdf/rdf.js';
import { ExpressionError } from '../expression/error.js';
import { resolveIri } from '../expression/iri.js';
import type { Source } from './source.js';
import { iriOf, isName, localOf } from './texts.js';

const absolute = /^[a-z][a-z0-9+.-]*:/i;
/** A relative path without anything to resolve in it, and a base that has a folder and nothing behind it (RFC 3986 §5.2). */
const simplePath = /^[\w-]+(?:[/#][\w-]*)*$/;
const hierarchical = /^[a-z][a-z0-9+.-]*:\/\/[^/?#]+\/[^?#]*$/i;

/** Reads declarations, and IRIs against them. */
export class Prologue {
  readonly #source: Source;
  readonly #prefixes = new Map<string, string>();
  #base: string;

  constructor(source: Source, base: string) {
    this.#source = source;
    this.#base = base;
  }

  /** Reads BASE, PREFIX and VERSION; gives what relative IRIs are resolved against behind them. */
  read(): string {
    const source = this.#source;
    for (;;) {
      if (source.skipWord('BASE')) this.#base = this.iri().value;
      else if (source.skipWord('PREFIX')) this.#declare();
      else if (source.skipWord('VERSION')) this.#version();
      else return this.#base;
    }
  }

  #declare(): void {
    const source = this.#source;
    const { kind, value } = source;
    if (kind !== 'name' || value.indexOf(':') !== value.length - 1 || !isName(value))
      source.fail('a prefix is missing');
    const prefix = source.next();
    if (source.kind !== 'iri') source.fail('the IRI of a prefix is missing');
    this.#prefixes.set(prefix.slice(0, -1), this.iri().value);
  }

  #version(): void {
    const source = this.#source;
    if (source.kind !== 'literal' || /^(?:"""|''')/.test(source.value)) source.fail('a version is missing');
    source.next();
  }

  /** Reads an IRI, in full or by a prefix. */
  iri(): NamedNode {
    return this.iriIf() ?? this.#source.fail('an IRI is missing');
  }

  /** Reads an IRI if one comes now. */
  iriIf(): NamedNode | undefined {
    const source = this.#source;
    if (source.kind === 'name') return this.#named();
    if (source.kind !== 'iri') return undefined;
    const text = iriOf(source.value) ?? source.fail('there is no such escape');
    const iri = absolute.test(text) ? text : this.#resolved(text);
    source.next();
    return iriTerm(iri);
  }

  #named(): NamedNode {
    const source = this.#source;
    const { value } = source;
    if (!isName(value)) source.fail('this is no name');
    const colon = value.indexOf(':');
    const namespace = this.#prefixes.get(value.slice(0, colon));
    if (namespace === undefined) return source.fail(`the prefix “${value.slice(0, colon)}:” is not declared`);
    source.next();
    return iriTerm(namespace + localOf(value.slice(colon + 1)));
  }

  #resolved(text: string): string {
    if (simplePath.test(text) && hierarchical.test(this.#base))
      return this.#base.slice(0, this.#base.lastIndexOf('/') + 1) + text;
    try {
      return resolveIri(text, this.#base);
    } catch (error) {
      if (error instanceof ExpressionError) this.#source.fail('this is no IRI');
      throw error;
    }
  }
}
