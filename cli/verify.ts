// `hejnal verify`: proves that a release is what it claims to be, on the disk or from outside.
import { join } from 'node:path';
import { HejnalError } from '../src/errors.js';
import { proveRelease, verifyOutside } from '../src/making.js';
import { written } from './command.js';
import type { Call } from './options.js';
import { exitCodes, note, say, sayJson, type ExitCode } from './output.js';
import { progress } from './progress.js';
import type { Words } from './words/words.js';

/** How many documents are compared from outside where nothing is said. */
const usualThings = 100;

/** Runs the command; a release that differs ends it with the error that says where. */
export async function verify(call: Call): Promise<ExitCode> {
  const { operands, options, words } = call;
  const [named = '.'] = operands;
  if (/^https?:\/\//i.test(named)) return verifyAddress(named, call);
  const releases = options['releases'];
  const directory = typeof releases === 'string' ? releases : join(named, 'releases');
  const { manifest, ...proof } = await proveRelease(directory);
  if (options['json'] === true) {
    sayJson({ ok: true, version: manifest.version, contentDigest: manifest.contentDigest, ...proof });
    return exitCodes.done;
  }
  const { files, quads, documents, checksums, signer } = proof;
  say(words.verify.whole(manifest.version, proof.directory));
  for (const line of words.verify.proved(files, quads, documents, checksums)) say(`    ${line}`);
  if (signer !== undefined) say(`    ${words.verify.signed(signer)}`);
  return exitCodes.done;
}

/** Names each thing that is wrong, and ends with 3 where there is one. */
async function verifyAddress(address: string, { options, words }: Call): Promise<ExitCode> {
  const told = progress(words);
  const { wrong, ...seen } = await verifyOutside(address, {
    things: thingsOf(options['things'], words),
    onProgress: told,
  });
  const isGood = wrong.length === 0;
  if (options['json'] === true) sayJson({ ok: isGood, ...seen, wrong });
  else {
    for (const each of wrong) note(each);
    say(words.verify.served(address, wrong.length, seen.base));
    for (const line of words.verify.seen(seen.files, seen.checksums, seen.documents)) say(`    ${line}`);
  }
  return isGood ? exitCodes.done : exitCodes.failed;
}

function thingsOf(named: unknown, { refused }: Words): number {
  if (named === undefined) return usualThings;
  if (named === 'all') return Infinity;
  if (typeof named === 'string' && /^\d{1,9}$/.test(named)) return Number(named);
  throw new HejnalError('option-invalid', ...refused.things(written(named)));
}
