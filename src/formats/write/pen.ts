// Writes terms and blocks of Turtle, and remembers the prefixes that it used.
import { escapeText } from '../../rdf/escape.js';
import { namedNode, rdf, termLine, xsd, type Literal, type Quad } from '../../rdf/rdf.js';
import { shortener, type Prefixes, type Shorten } from '../../model/prefixes.js';
import { byPredicate } from './group.js';
import type { Lists } from './lists.js';
import type { Reified } from './reifiers.js';

function isWide(texts: readonly string[]): boolean {
  return texts.reduce((sum, text) => sum + text.length, 0) > 90;
}

const localName = /^[A-Za-z0-9_](?:[\w-]*)$/;

/**
 * Forms that are written without quotation marks. Turtle reads any number so and keeps its lexical form (§2.5.2, §2.5.3);
 * readers that are much used do not: they refuse a decimal without a digit before its point, or make a double of a number,
 * so that `007`, `1.50` and what has more than fifteen digits come out otherwise.
 */
const bare: Readonly<Record<string, RegExp>> = {
  [xsd.integer]: /^(?:0|-?[1-9]\d{0,14})$/,
  [xsd.decimal]: /^-?(?=[\d.]{3,16}$)(?:0|[1-9]\d*)\.\d*[1-9]$/,
  [xsd.boolean]: /^(?:true|false)$/,
};

const shorteners = new WeakMap<Prefixes, Shorten>();

function shortenerOf(prefixes: Prefixes): Shorten {
  const known = shorteners.get(prefixes) ?? shortener(prefixes);
  shorteners.set(prefixes, known);
  return known;
}

/** Writes terms and remembers the prefixes that it used. */
export class Pen {
  readonly used = new Set<string>();
  private readonly shorten: Shorten;
  private readonly lists: Lists['items'] | undefined;

  private readonly reified: Reified | undefined;

  constructor(prefixes: Prefixes, lists?: Lists, reified?: Reified) {
    this.shorten = shortenerOf(prefixes);
    this.lists = lists?.items;
    this.reified = reified;
  }

  /** Writes what is said of one subject. */
  block(group: readonly Quad[], indent: string): string {
    const subject = group[0] === undefined ? '' : this.term(group[0].subject);
    const lines = [...byPredicate(group)].map(([predicate, objects]) => {
      const written = objects.map((object) => this.term(object) + this.annotation(group, predicate, object));
      return `${this.predicate(predicate)} ${joined(written, indent)}`;
    });
    return framed(subject, lines, indent);
  }

  /** Writes the IRI of a predicate. */
  predicate(iri: string): string {
    return iri === rdf.type ? 'a' : this.iri(iri);
  }

  private term(term: Quad['object']): string {
    if (term.termType === 'NamedNode') return this.iri(term.value);
    if (term.termType === 'Literal') return this.literal(term);
    const items = term.termType === 'BlankNode' ? this.lists?.get(term.value) : undefined;
    return items === undefined ? termLine(term) : this.list(items);
  }

  /** Gives the reifiers of a fact as they stand behind it, or nothing. */
  private annotation([first]: readonly Quad[], predicate: string, object: Quad['object']): string {
    if (first === undefined || this.reified === undefined) return '';
    const reifiers = this.reified.of({ subject: first.subject, predicate: namedNode(predicate), object });
    return reifiers.map((each) => ` ~ ${this.term(each)}`).join('');
  }

  private list(items: readonly Quad['object'][]): string {
    const written = items.map((item) => this.term(item));
    return isWide(written) ? `(\n      ${written.join('\n      ')}\n    )` : `( ${written.join(' ')} )`;
  }

  /** Writes an IRI, shortened where a prefix and a plain name are left of it. */
  iri(iri: string): string {
    const short = this.shorten(iri);
    if (short === undefined || !localName.test(short.local)) return `<${iri}>`;
    this.used.add(short.prefix);
    return `${short.prefix}:${short.local}`;
  }

  private literal({ value, language, datatype }: Literal): string {
    return this.text(escapeText(value), language, datatype.value);
  }

  /** Writes a literal whose text is escaped already ({@link escapeText}); what is written bare has nothing to escape. */
  text(escaped: string, language: string, datatype: string): string {
    if (bare[datatype]?.test(escaped) === true) return escaped;
    if (language !== '') return `"${escaped}"@${language}`;
    return datatype === xsd.string ? `"${escaped}"` : `"${escaped}"^^${this.iri(datatype)}`;
  }
}

/** Joins the objects of one predicate, in lines of their own where they are long. */
export function joined(written: readonly string[], indent: string): string {
  const [only] = written;
  if (written.length === 1 && only !== undefined) return only;
  return written.join(isWide(written) ? ` ,\n${indent}    ` : ' , ');
}

/** Puts predicates with their objects behind their subject. */
export function framed(subject: string, lines: readonly string[], indent: string): string {
  return `${indent}${subject} ${lines.join(` ;\n${indent}  `)} .\n`;
}
