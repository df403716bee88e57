// Writes the document about a thing before anybody asks for it, as far as that can be done without the history.
import { describeThing, type Described } from './document.js';
import type { Draft } from './release/documents.js';
import { writeJsonld } from './write/jsonld.js';

/** Stands for the day of the last change; no calendar has it. */
const gap = '0000-00-00';

/**
 * Drafts a document; `undefined` where there is none, or where the place of the day cannot be told from a text of the
 * publication that looks like it.
 */
export function draftDocument(release: Omit<Described, 'modified'>, iri: string): Draft | undefined {
  const named: string[] = [];
  const modified = (subject: string): string => {
    named.push(subject);
    return gap;
  };
  const document = describeThing({ ...release, modified }, iri);
  if (document === undefined) return undefined;
  const { model, names } = release;
  const [before, after, ...more] = writeJsonld(document.quads, { model, names, topic: iri }).split(gap);
  if (before === undefined || after === undefined || more.length > 0) return undefined;
  return { text: [before, after], named, isCut: document.next !== undefined };
}
