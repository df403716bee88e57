// Digests of representations in a header (RFC 9530): what a client can compare without knowing anything of us.
import { hash } from 'node:crypto';

/** Writes the value of `Repr-Digest` of a SHA-256 in hexadecimal or base64url. */
export function reprDigest(sha256: string, form: 'hex' | 'base64url'): string {
  return `sha-256=:${Buffer.from(sha256, form).toString('base64')}:`;
}

/** How much a client wants each algorithm that we have, from 0 (not at all) to 10 (RFC 9530 §4); `undefined` where it says nothing. */
interface Wanted {
  readonly sha256: number | undefined;
  readonly sha512: number | undefined;
}

/** Reads `Want-Repr-Digest`, a dictionary of integers (RFC 9651 §3.2); what is none is left out. */
export function readWanted(header: string | readonly string[] | undefined): Wanted {
  const found = new Map<string, number>();
  for (const member of String(header ?? '').split(',')) {
    const [, name = '', value = ''] = /^\s*([a-z*][a-z0-9_.*-]*)=(10|[0-9])(?:;.*)?\s*$/.exec(member) ?? [];
    if (name !== '') found.set(name, Number(value));
  }
  return { sha256: found.get('sha-256'), sha512: found.get('sha-512') };
}

/**
 * Chooses the value of `Repr-Digest`: SHA-256, which is known; SHA-512 where that is wanted more and the bytes are at hand;
 * none where the client wants neither.
 */
export function chooseDigest(
  header: string | readonly string[] | undefined,
  known: string,
  bytes?: Uint8Array,
): string | undefined {
  if (header === undefined) return known;
  const { sha256, sha512 = 0 } = readWanted(header);
  if (bytes !== undefined && sha512 > (sha256 ?? 0)) return `sha-512=:${hash('sha512', bytes, 'base64')}:`;
  return sha256 === 0 ? undefined : known;
}
