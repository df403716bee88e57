// What the commands take from outside: the day, the key, and the options that they share.
import { readFileSync } from 'node:fs';
import { HejnalError } from '../src/errors.js';
import { readSigner, type Signer, type WorkspaceOptions } from '../src/making.js';
import type { Call } from './options.js';
import type { Words } from './words/words.js';

/** Reads the key that signs releases, where the environment names one; throws `option-invalid`. */
export function signerFromEnvironment({ refused }: Words): Signer | undefined {
  const path = process.env['HEJNAL_SIGNING_KEY'];
  if (path === undefined || path === '') return undefined;
  let pem: string;
  try {
    pem = readFileSync(path, 'utf8');
  } catch (cause) {
    throw new HejnalError('option-invalid', ...refused.key(path), { cause });
  }
  return readSigner(pem);
}

/** Gives the options for reading a publication; the day of new proofs is today's in UTC. */
export function workspaceOptions(options: Call['options']): WorkspaceOptions {
  const text = (name: string): string | undefined => (typeof options[name] === 'string' ? options[name] : undefined);
  const base = text('base');
  const sources = text('sources');
  return {
    today: new Date().toISOString().slice(0, 10),
    ...(base !== undefined && { base }),
    ...(sources !== undefined && { sources }),
  };
}
