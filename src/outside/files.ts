// Downloads every file of a catalogue, compares checksum and size, and asks once more by the entity tag.
import { createHash } from 'node:crypto';
import { ask, type Place } from './ask.js';
import type { Download } from './catalog.js';

/** Looks at one file; `hear` gets its bytes in pieces, and each thing that is wrong is given as a sentence. */
export async function compareFile(
  place: Place,
  { url, sha256, bytes }: Download,
  hear: (piece: Uint8Array) => void = () => undefined,
): Promise<string[]> {
  const answer = await ask(place, url);
  if (answer.status !== 200) return [`${url} is ${answer.status}.`];
  const hash = createHash('sha256');
  let size = 0;
  for await (const piece of answer.pieces()) {
    hash.update(piece);
    size += piece.length;
    hear(piece);
  }
  const found = hash.digest('hex');
  return [
    ...(sha256 !== undefined && found !== sha256 ? [`${url} has another SHA-256 than the catalogue says.`] : []),
    ...(bytes !== undefined && size !== bytes ? [`${url} has ${size} bytes; the catalogue says ${bytes}.`] : []),
    ...(await askAgain(place, url, answer.headers.get('etag'))),
  ];
}

/** Asks again for what was given under an entity tag: it must be known as the same, and another tag must not (RFC 9110 §13.1.2). */
export async function askAgain(
  place: Place,
  address: string,
  tag: string | null,
  headers: Readonly<Record<string, string>> = {},
): Promise<string[]> {
  if (tag === null) return [`${address} has no entity tag.`];
  const same = await ask(place, address, { ...headers, 'if-none-match': tag });
  const wrong =
    same.status === 304 ? [] : [`${address} is ${same.status} for who has it under its tag; it should be 304.`];
  if (same.status !== 304) for await (const _piece of same.pieces());
  const other = await ask(place, address, { ...headers, 'if-none-match': '"none"', range: 'bytes=0-0' });
  if (other.status === 304) wrong.push(`${address} is 304 for who has something else.`);
  for await (const _piece of other.pieces());
  return wrong;
}
