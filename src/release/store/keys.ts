// The keys of the quad store: the letter of an index, an IRI in angle brackets, the number of a chunk.
import { toBytes } from '../files/bytes.js';

/** Letters of the indexes, in the order in which they are written: quads by subject, by object, by predicate. */
export const letters = { subject: 's', object: 't', predicate: 'u' } as const;
export type Letter = (typeof letters)[keyof typeof letters];

const lastNumber = 0xffffffff;

/** Makes the key of a chunk; chunks count from 0. `node` is the byte string of the IRI in its angle brackets. */
export function chunkKey(letter: Letter, node: string, chunk: number): string {
  return letter + node + String.fromCharCode(chunk >>> 24, (chunk >>> 16) & 255, (chunk >>> 8) & 255, chunk & 255);
}

/** Makes the key under which the count of a group stands, behind its chunks. */
export function countKey(letter: Letter, node: string): string {
  return chunkKey(letter, node, lastNumber);
}

/** Gives the byte string of an IRI in angle brackets. */
export function nodeOf(iri: string): string {
  return `<${toBytes(iri)}>`;
}

/** Reads the IRI's byte string out of a key, and whether the key is that of a first chunk. */
export function readKey(key: string): { iri: string; isFirst: boolean } {
  return { iri: key.slice(2, -5), isFirst: key.endsWith('\0\0\0\0') };
}
