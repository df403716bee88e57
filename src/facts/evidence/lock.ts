// Reads and writes the lock: the proofs of all passages, one a line, so that a build needs no source texts.
import { createHash } from 'node:crypto';
import { namedNode, termLine } from '../../rdf/rdf.js';
import type { Finding } from '../record.js';
import type { Claim } from './evidence.js';
import { fault } from './rules.js';

/** The proof of one passage. */
export interface Proof {
  /** The quote's id. */
  readonly id: string;
  /** Kind and slug, so that a person sees in a diff what changed. */
  readonly record: string;
  /** `sha256:` and 64 hexadecimal digits, of the normalised passage in UTF-8. */
  readonly text: string;
  /** Characters of the normalised source before the passage; older locks do not say. */
  readonly start?: number;
  /** Digest of the values that were proved, by key. */
  readonly claims: ReadonlyMap<string, string>;
  /** Day of the proof, `xsd:date`. */
  readonly date: string;
  /** The passage itself, where the source allows quoting. */
  readonly passage?: string;
}

/** All proofs, by the quote's id. */
export type Lock = ReadonlyMap<string, Proof>;

const heading = `# Proofs of the passages that the facts rest on: record, quote, digest of the passage, where it begins, values proved, day, passage if it may be quoted.
# Written by "hejnal check --sources FOLDER --write"; not meant to be edited.
`;
const line =
  /^(?<record>\S+) (?<id>[0-9a-f]{24}) (?<text>sha256:[0-9a-f]{64}) (?:@(?<start>\d{1,9}) )?(?<claims>\S+=[0-9a-f]{12}) (?<date>\d{4}-\d\d-\d\d)(?: (?<passage>".*"))?$/s;

/** Reads a lock; a line that is none becomes a finding, and its proof is as good as missing. */
export function readLock(text: string, file: string): { lock: Lock; findings: Finding[] } {
  const lock = new Map<string, Proof>();
  const findings: Finding[] = [];
  for (const [index, each] of text.split(/\r?\n/).entries()) {
    if (each === '' || each.startsWith('#')) continue;
    const proof = readProof(each);
    if (proof !== undefined) lock.set(proof.id, proof);
    else findings.push(fault({ file, line: index + 1, column: 1 }, 'lock-malformed', (said) => said.noProofLine));
  }
  return { lock, findings };
}

function readProof(text: string): Proof | undefined {
  const { record, id, text: digest, start, claims, date, passage } = line.exec(text)?.groups ?? {};
  if (!record || !id || !digest || !claims || !date) return undefined;
  const pairs = claims.split(',').map((pair) => [pair.slice(0, -13), pair.slice(-12)] as const);
  const known = start === undefined ? {} : { start: Number(start) };
  const proof = { record, id, text: digest, ...known, claims: new Map(pairs), date };
  if (passage === undefined) return proof;
  try {
    return { ...proof, passage: String(JSON.parse(passage)) };
  } catch {
    return undefined;
  }
}

/** Writes a lock: sorted by record and id, so that a diff shows only what changed. */
export function writeLock(lock: Lock): string {
  const lines = [...lock.values()].map(({ record, id, text, start, claims, date, passage }) => {
    const pairs = [...claims].sort(([a], [b]) => (a < b ? -1 : 1)).map(([key, digest]) => `${key}=${digest}`);
    const published = passage === undefined ? '' : ` ${JSON.stringify(passage)}`;
    const where = start === undefined ? '' : ` @${start}`;
    return `${record} ${id} ${text}${where} ${pairs.join(',')} ${date}${published}\n`;
  });
  return heading + lines.sort((a, b) => (a < b ? -1 : 1)).join('');
}

/** Gives the digest of a passage: `sha256:` and 64 hexadecimal digits. */
export function digestText(passage: string): string {
  return `sha256:${createHash('sha256').update(passage).digest('hex')}`;
}

/**
 * Gives the digest of each claim's values by key; it changes when one of them does, not when the base IRI does. Things
 * that are in `renamed` go by the name that it gives.
 */
export function digestClaims(
  claims: readonly Claim[],
  base: string,
  renamed?: ReadonlyMap<string, string>,
): Map<string, string> {
  return new Map(
    claims.map(({ field, values }) => {
      const named = values.map(({ term }) => {
        const former = renamed?.get(term.value);
        return former === undefined ? term : namedNode(former);
      });
      const terms = named.map((term) => termLine(term).replace(`<${base}`, '<')).sort();
      const text = JSON.stringify([field.verbatim, ...terms]);
      return [field.key, createHash('sha256').update(text).digest('hex').slice(0, 12)] as const;
    }),
  );
}
