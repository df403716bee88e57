// Answers that can be cited: bound to the release that gave them, and to a digest that anybody can compute.
import { hash } from 'node:crypto';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { HejnalError, type QueryForm } from '../../src/index.js';
import type { Link } from '../http/header.js';
import { editionOf } from '../site/wish.js';
import { requestOf, writeSearch, type Asked } from './protocol.js';
import type { Checked, Queries } from './queries.js';
import { packQuery } from './short.js';

/** The format whose lines the digest is of. */
const mediaTypes: Readonly<Record<QueryForm, string>> = {
  SELECT: 'text/tab-separated-values',
  ASK: 'application/sparql-results+json',
  CONSTRUCT: 'application/n-triples',
  DESCRIBE: 'application/n-triples',
};

interface Wanted {
  readonly asked: Asked;
  readonly form: QueryForm;
  readonly checked: Checked;
  readonly queries: Queries;
}

/** Links an answer to the address by which it can be cited (RFC 8574), where there is one. */
export function citeLinks(address: string | undefined): readonly Link[] {
  return address === undefined ? [] : [{ to: address, rel: 'cite-as' }];
}

/** An answer that is not the one that was cited. */
export class Otherwise extends Error {}

/**
 * Gives the address by which the answer can be cited, where it is asked for. Throws `Otherwise` where the digest that the
 * request names is that of another answer, `query-refused` for what is never answered alike, and what a query throws.
 */
export async function bind(request: FastifyRequest, reply: FastifyReply, wanted: Wanted): Promise<string | undefined> {
  const { asked, checked } = wanted;
  const { sha256: named, isCited } = asked;
  if (named === undefined && !isCited) return undefined;
  if (checked.shape.volatile) throw unbound();
  const found = await digestOf(request, reply, wanted);
  if (named !== undefined && named.toLowerCase() !== found)
    throw new Otherwise(`The answer has changed since it was cited: the digest of its lines is ${found} now.`);
  return isCited ? addressOf(request, asked, found) : undefined;
}

/** SHA-256 of the lines of an answer, sorted by their bytes, in hexadecimal: `sort` and `sha256sum` give the same. */
async function digestOf(request: FastifyRequest, reply: FastifyReply, wanted: Wanted): Promise<string> {
  const { asked, form, checked, queries } = wanted;
  const query = requestOf(asked, form, mediaTypes[form], editionOf(request).release.names);
  const held = await queries.answer(request, reply, { checked, query, coding: 'identity' });
  try {
    // One letter a byte, so that letters are sorted as bytes are.
    const lines = held.bytes.toString('latin1').split('\n');
    if (lines.at(-1) === '') lines.pop();
    return hash('sha256', Buffer.from(`${lines.sort().join('\n')}\n`, 'latin1'), 'hex');
  } finally {
    held.release();
  }
}

function addressOf(request: FastifyRequest, asked: Asked, sha256: string): string {
  const { names, manifest } = editionOf(request).release;
  const search = new URLSearchParams(writeSearch(asked));
  search.delete('query');
  search.append('release', manifest.version);
  search.append('sha256', sha256);
  return `${names.base}q?${packQuery(asked.text ?? '')}&${search.toString()}`;
}

function unbound(): HejnalError {
  const message = 'This query is answered otherwise each time it is asked, so its answer cannot be cited.';
  return new HejnalError('query-refused', message, 'Leave out NOW, RAND, UUID, BNODE and SERVICE.');
}
