// Reads bytes as UTF-8, strictly, and tells what they are where they are something else.

/** Where a text stops being UTF-8, and what it probably is. */
export interface Undecodable {
  readonly line: number;
  /** In characters, from 1. */
  readonly column: number;
  /** Name of the encoding, as people know it, or `workbook` where the file is no text. */
  readonly guess: string;
}

/** Gives the text, what cannot be read replaced by U+FFFD, and the first fault. */
export function decode(bytes: Buffer): { text: string; fault?: Undecodable } {
  const text = bytes.toString('utf8');
  if (bytes.subarray(0, 4).toString('latin1') === 'PK\x03\x04' || bytes.subarray(0, 4).toString('hex') === 'd0cf11e0')
    return { text, fault: { line: 1, column: 1, guess: 'workbook' } };
  const wide = wideIn(bytes);
  if (wide !== undefined) return { text, fault: { line: 1, column: 1, guess: wide } };
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return { text };
  } catch {
    const lines = text.slice(0, firstFault(text, bytes)).split(/\r\n?|\n/);
    return { text, fault: { line: lines.length, column: (lines.at(-1) ?? '').length + 1, guess: narrow(bytes) } };
  }
}

/** A text of two bytes a character has a mark at its beginning, or many zeros. */
function wideIn(bytes: Buffer): string | undefined {
  const [first, second] = bytes;
  if ((first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff)) return 'UTF-16';
  const head = bytes.subarray(0, 400);
  const zeros = head.filter((byte) => byte === 0).length;
  return zeros > 2 && zeros > head.length / 4 ? 'UTF-16' : undefined;
}

/** A U+FFFD that was typed is passed over: it is written in three bytes of its own. */
function firstFault(text: string, bytes: Buffer): number {
  for (let at = text.indexOf('\ufffd'); at >= 0; at = text.indexOf('\ufffd', at + 1)) {
    const before = Buffer.byteLength(text.slice(0, at));
    if (!(bytes[before] === 0xef && bytes[before + 1] === 0xbf && bytes[before + 2] === 0xbd)) return at;
  }
  return text.length;
}

/** Names the encoding by what its bytes would be; people know it as what their program saves in. */
function narrow(bytes: Buffer): string {
  const high = bytes.filter((byte) => byte >= 0x80);
  const count = (...wanted: number[]): number => high.filter((byte) => wanted.includes(byte)).length;
  // Words of Greek and Cyrillic are all high bytes, those of Latin hold one now and then.
  const beside = bytes.filter((byte, at) => byte >= 0xc0 && (bytes[at + 1] ?? 0) >= 0xc0).length;
  if (beside * 2 >= high.length && high.length > 3)
    return count(0xe0) > count(0xdc, 0xdd, 0xde, 0xdf) ? 'Windows-1251' : 'Windows-1253';
  // ISO 8859-2 has no characters between 0x80 and 0x9F, where Windows-1250 has ś, ť, ź and quotation marks.
  if (count(0xb1, 0xb6, 0xbc, 0xa1, 0xa6, 0xac) > 0 && !high.some((byte) => byte < 0xa0)) return 'ISO 8859-2';
  // Letters of DOS that are none in Windows.
  if (count(0x81, 0x83, 0x88, 0x90, 0x98) > 0) return 'IBM 852';
  const isEither = high.every((byte) => byte >= 0xa0 && same.has(byte));
  return isEither ? 'Windows-1250/1252' : 'Windows-1250';
}

/** What the bytes 0x80 to 0x9F are in Windows-1252 (Encoding Standard §9); Node 20 decodes them as ISO 8859-1. */
const windows1252 = '€\x81‚ƒ„…†‡ˆ‰Š‹Œ\x8dŽ\x8f\x90‘’“”•–—˜™š›œ\x9džŸ';

const decoders: readonly ((byte: number) => string)[] = [
  decoderOf('windows-1250'),
  (byte) => (byte >= 0x80 && byte < 0xa0 ? windows1252.charAt(byte - 0x80) : String.fromCharCode(byte)),
  (byte) => String.fromCharCode(byte),
  decoderOf('iso-8859-2'),
];

const same = new Set(
  Array.from({ length: 96 }, (_, at) => 0xa0 + at).filter((byte) => new TextDecoder('windows-1250').decode(Uint8Array.of(byte)) === String.fromCharCode(byte)),
); // prettier-ignore

function decoderOf(encoding: string): (byte: number) => string {
  const decoder = new TextDecoder(encoding);
  return (byte) => decoder.decode(Uint8Array.of(byte));
}

const singleBytes = decoders.map((decoded) => new Map(Array.from({ length: 256 }, (_, byte) => [decoded(byte), byte])));

/** Gives what a text was before UTF-8 was taken for another encoding and saved so (`KrakÃ³w`); `undefined` where it was not. */
export function ungarbled(text: string): string | undefined {
  if (!/[\u0080-\u{10ffff}]/u.test(text)) return undefined;
  for (const table of singleBytes) {
    const bytes = [...text].map((character) => table.get(character));
    if (bytes.includes(undefined)) continue;
    try {
      const read = new TextDecoder('utf-8', { fatal: true }).decode(Uint8Array.from(bytes as number[]));
      if (read.length < text.length) return read;
    } catch {
      continue;
    }
  }
  return undefined;
}
