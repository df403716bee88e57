// Terms as canonical text and back: equal terms have equal text, whether a release holds them or a query made them.
import { blankTerm, iriTerm, noGraph, taggedTerm, typedTerm } from '../../rdf/canonical.js';
import type { Literal } from '../../rdf/rdf.js';
import { rdf, xsd } from '../../rdf/terms.js';
import { escapeText, unescapeText } from '../../rdf/escape.js';
import { endOf } from '../../release/triples/split.js';
import type { Term } from './row.js';

/** Writes a term as canonical lines have it; language tags in small letters (RDF 1.1 Concepts §3.3). */
export function textOf(term: Term): string {
  switch (term.termType) {
    case 'NamedNode':
      return `<${term.value}>`;
    case 'BlankNode':
      return `_:${term.value}`;
    case 'Quad':
      return `<<( ${textOf(term.subject)} ${textOf(term.predicate)} ${textOf(term.object)} )>>`;
    case 'Literal': {
      const quoted = `"${escapeText(term.value)}"`;
      const { direction } = term;
      if (term.language !== '') return `${quoted}@${term.language.toLowerCase()}${direction ? `--${direction}` : ''}`;
      return term.datatype.value === xsd.string ? quoted : `${quoted}^^<${term.datatype.value}>`;
    }
  }
}

/** Reads a term that `textOf` or a release wrote. */
export function termOf(text: string): Term {
  if (text.startsWith('<<( ')) return tripleOf(text);
  if (text.startsWith('<')) return iriTerm(text.slice(1, -1));
  if (!text.startsWith('"')) return blankTerm(text.slice(2));
  const close = text.lastIndexOf('"');
  const value = unescapeText(text.slice(1, close));
  const sign = text[close + 1];
  if (sign === undefined) return typedTerm(value, xsd.string);
  return sign === '^' ? typedTerm(value, text.slice(close + 4, -1)) : tagged(value, text.slice(close + 2));
}

/** Gives a text with a language and, behind two hyphens, a base direction (RDF 1.2 Concepts §3.3). */
function tagged(value: string, tag: string): Literal {
  const at = tag.indexOf('--');
  if (at < 0) return taggedTerm(value, tag);
  const direction = tag.slice(at + 2) as 'ltr' | 'rtl';
  const datatype = iriTerm(rdf.langString.replace('langString', 'dirLangString'));
  const made: Literal = {
    termType: 'Literal',
    value,
    language: tag.slice(0, at),
    direction,
    datatype,
    equals: (other) => other?.termType === 'Literal' && textOf(other) === textOf(made),
  };
  return made;
}

function tripleOf(text: string): Term {
  const subjectEnd = endOf(text, 4);
  const predicateEnd = endOf(text, subjectEnd + 1);
  return {
    termType: 'Quad',
    value: '',
    subject: termOf(text.slice(4, subjectEnd)),
    predicate: termOf(text.slice(subjectEnd + 1, predicateEnd)),
    object: termOf(text.slice(predicateEnd + 1, -4)),
    graph: noGraph,
  };
}
