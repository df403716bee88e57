// Byte strings: UTF-8 held one byte a code unit, so that comparing two strings with `<` compares their bytes.
import { HejnalError } from '../../errors.js';

/**
 * Turns text into a byte string: code units 0 to 255. JavaScript orders text by UTF-16 code unit, which differs from
 * the order of the bytes past U+FFFF. Throws `publication-invalid` where the text has half a surrogate pair.
 */
export function toBytes(text: string): string {
  if (Buffer.byteLength(text) === text.length) return text;
  const bytes = Buffer.from(text).toString('latin1');
  // Half a pair is written as U+FFFD; only where that is found is the slow question asked.
  if (bytes.includes('\u00ef\u00bf\u00bd') && /[\ud800-\udfff]/u.test(text)) {
    throw new HejnalError(
      'publication-invalid',
      `There is half a character (a lone surrogate) in ${JSON.stringify(text.slice(0, 200))}.`,
      'Write the text again; it was cut in the middle of a character.',
    );
  }
  return bytes;
}

/** Gives the byte string of an IRI in angle brackets. */
export function nodeOf(iri: string): string {
  return `<${toBytes(iri)}>`;
}

/** Turns a byte string back into text. */
export function fromBytes(bytes: string): string {
  return /[\u0080-\u00ff]/.test(bytes) ? Buffer.from(bytes, 'latin1').toString('utf8') : bytes;
}
