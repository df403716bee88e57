// Writes the document about a thing before anybody asks for it.
import { describeThing, type Described } from './describe.js';
import type { Draft } from '../release/prerendered.js';
import { writeJsonldParts } from '../formats/write/jsonld.js';
import { blocksOf } from '../formats/write/template.js';

/** Drafts the first page of the document about a thing; `undefined` where there is none. */
export function draftDocument(release: Described, iri: string): Draft | undefined {
  const document = describeThing(release, iri);
  if (document === undefined) return undefined;
  const { model, names } = release;
  const writing = { model, names, topic: iri };
  const jsonld = writeJsonldParts(document.quads, writing);
  const blocks = blocksOf(document.quads, writing);
  return { jsonld, blocks, modified: document.moment, isCut: document.next !== undefined };
}
