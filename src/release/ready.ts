// Reads the documents that were written with their release.
import { hash } from 'node:crypto';
import { join } from 'node:path';
import { isSlug, type Names } from '../rdf/iri.js';
import { blocksKey, readBlocks, readTemplates, type About, type Blocks } from './blocks.js';
import { documentsFile } from './history/manifest.js';
import { cutMark, digestEnd, headEnd, markEnd, maxNodeBytes, momentEnd, openingLetter } from './prerendered.js';
import { nodeOf } from './files/bytes.js';
import { openStore } from './store/store.js';
import { readTexts } from './texts.js';

/** A document that can be sent as it is. */
export interface Ready extends About {
  /** Byte string. */
  readonly jsonld: string;
  /** SHA-256 of the bytes, in base64url. */
  readonly sha256: string;
}

/** Finds documents that were written with their release. */
export interface Documents {
  /**
   * Gives the first page of the document about a thing; `undefined` where it was not kept or is damaged, and for what can
   * name no thing. Where the file is whole, for it was read through, its digest need not be compared.
   */
  find(kind: string, slug: string, isWhole?: boolean): Ready | undefined;
  /** Gives the blocks of it, of which other formats are written; `undefined` as above, and where it has none. */
  blocks(kind: string, slug: string): Blocks | undefined;
  close(): Promise<void>;
}

/** Most documents of which it is remembered that their bytes were compared, before that begins anew. */
const maxProved = 100_000;

/** Makes the function that compares the digest of a document, once for each. */
function prover(): (node: string, ready: Ready) => boolean {
  const proved = new Set<string>();
  return (node, { jsonld, sha256 }) => {
    if (proved.has(node)) return true;
    if (hash('sha256', Buffer.from(jsonld, 'latin1'), 'base64url') !== sha256) return false;
    if (proved.size >= maxProved) proved.clear();
    proved.add(node);
    return true;
  };
}

/**
 * Opens the documents in a folder, whose file's size must have been checked before. The digest of each is compared when it
 * is read first: a damaged one is left out and told of, for it can be written anew from the store.
 */
export function openDocuments(
  directory: string,
  dictionary: string,
  names: Names,
  tell: (message: string) => void,
): Documents {
  const path = join(directory, documentsFile);
  const store = openStore(path, dictionary);
  const openings = readTexts(store, openingLetter);
  const templates = readTemplates(store);
  const isProved = prover();
  const nodeIn = (kind: string, slug: string): string | undefined => {
    if (!isSlug(kind) || !isSlug(slug)) return undefined;
    const node = nodeOf(names.thing(kind, slug));
    return node.length <= maxNodeBytes ? node : undefined;
  };
  const told = <Found>(found: Found | undefined, kind: string, slug: string): Found | undefined => {
    if (found === undefined) tell(`${path} has another document about ${names.thing(kind, slug)} than was written.`);
    return found;
  };
  const find: Documents['find'] = (kind, slug, isWhole) => {
    const node = nodeIn(kind, slug);
    const value = node === undefined ? undefined : store.view(node);
    if (node === undefined || value === undefined) return undefined;
    const ready = readValue(value, openings);
    return told(isWhole === true || isProved(node, ready) ? ready : undefined, kind, slug);
  };
  const blocks: Documents['blocks'] = (kind, slug) => {
    const node = nodeIn(kind, slug);
    const value = node === undefined ? undefined : store.view(blocksKey(node));
    return value && told(readBlocks(value, templates), kind, slug);
  };
  return { find, blocks, close: () => store.close() };
}

function readValue(value: Buffer, openings: ReadonlyMap<string, string>): Ready {
  const text = value.toString('latin1', 0, value.length);
  return {
    jsonld: (openings.get(text.slice(markEnd, headEnd)) ?? '') + text.slice(headEnd),
    sha256: text.slice(momentEnd, digestEnd),
    modified: text.slice(0, momentEnd).trimEnd(),
    isCut: text[digestEnd] === cutMark,
  };
}
