// Finds the line of an ontology file on which a term is described.
import type { Origin } from '../record.js';

/**
 * Finds the line that begins with the term's name, prefixed or as the end of an IRI; else the first that holds it; else
 * the first line of the first file. A search in the text: it takes no parser, and a comment can mislead it.
 */
export function placeOf(iri: string, files: ReadonlyMap<string, string>): Origin {
  const name = iri.replace(/^.*[#/]/, '').replace(/[\\^$.*+?()[\]{}|/-]/g, '\\$&');
  const patterns = [`^(?:[\\w-]*:|<[^>\\s]*[#/])${name}(?![\\w-])`, `[:#/]${name}(?![\\w-])`];
  for (const pattern of name === '' ? [] : patterns) {
    for (const [file, text] of files) {
      const match = new RegExp(pattern, 'm').exec(text);
      if (match !== null) return position(file, text, match.index);
    }
  }
  return { file: [...files.keys()][0] ?? 'ontology/', line: 1, column: 1 };
}

/**
 * Finds where an IRI is written in angle brackets: whole, or as the beginning that a prefix stands for, or as the end that
 * was resolved against a base; the longest such text, else what {@link placeOf} finds.
 */
export function placeOfIri(iri: string, files: ReadonlyMap<string, string>): Origin {
  let best: { readonly at: Origin; readonly length: number } | undefined;
  for (const [file, text] of files) {
    for (const match of text.matchAll(/<([^<>"{}|^`\\\u0000-\u0020]+)>/g)) {
      const written = match[1] ?? '';
      const isPart = iri.startsWith(written) || iri.endsWith(written);
      if (isPart && written.length > (best?.length ?? 0))
        best = { at: position(file, text, match.index), length: written.length };
    }
  }
  return best?.at ?? placeOf(iri, files);
}

function position(file: string, text: string, offset: number): Origin {
  const before = text.slice(0, offset);
  return { file, line: before.split('\n').length, column: offset - before.lastIndexOf('\n') };
}
