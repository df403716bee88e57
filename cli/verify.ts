// `hejnal verify`: proves that a release is what it claims to be, on the disk or from outside.
import { join } from 'node:path';
import { HejnalError } from '../src/errors.js';
import { proveRelease, verifyOutside } from '../src/making.js';
import { quoted } from './command.js';
import type { Call } from './options.js';
import { counted, exitCodes, note, say, sayJson, type ExitCode } from './output.js';
import { progress } from './progress.js';

/** How many documents are compared from outside where nothing is said. */
const usualThings = 100;

/** Runs the command; a release that differs ends it with the error that says where. */
export async function verify({ operands, options }: Call): Promise<ExitCode> {
  const [named = '.'] = operands;
  if (/^https?:\/\//i.test(named)) return verifyAddress(named, options);
  const releases = options['releases'];
  const directory = typeof releases === 'string' ? releases : join(named, 'releases');
  const { manifest, ...proof } = await proveRelease(directory);
  if (options['json'] === true) {
    sayJson({ ok: true, version: manifest.version, contentDigest: manifest.contentDigest, ...proof });
    return exitCodes.done;
  }
  const { files, quads, documents, checksums, signer } = proof;
  say(`${manifest.version} is whole: ${proof.directory}`);
  say(`    ${counted(files, 'file')} and the history have the bytes of their manifests.`);
  say(`    ${counted(quads, 'quad')} in the store and in the dumps, ${counted(documents, 'document')}, and`);
  say(`    ${counted(checksums, 'checksum')} in the catalogue agree with them.`);
  if (signer !== undefined) say(`    It is signed by ${signer}.`);
  return exitCodes.done;
}

/** Names each thing that is wrong, and ends with 3 where there is one. */
async function verifyAddress(address: string, options: Call['options']): Promise<ExitCode> {
  const told = progress();
  const { wrong, ...seen } = await verifyOutside(address, { things: thingsOf(options['things']), onProgress: told });
  const isGood = wrong.length === 0;
  if (options['json'] === true) sayJson({ ok: isGood, ...seen, wrong });
  else {
    for (const each of wrong) note(each);
    say(
      `${address} ${isGood ? 'serves what it claims' : `is wrong in ${counted(wrong.length, 'place')}`}: ${seen.base}`,
    );
    say(`    ${counted(seen.files, 'file')}, ${counted(seen.checksums, 'checksum')} of the catalogue,`);
    say(`    ${counted(seen.documents, 'document')} compared with a dump.`);
  }
  return isGood ? exitCodes.done : exitCodes.failed;
}

function thingsOf(named: unknown): number {
  if (named === undefined) return usualThings;
  if (named === 'all') return Infinity;
  if (typeof named === 'string' && /^\d{1,9}$/.test(named)) return Number(named);
  throw new HejnalError(
    'option-invalid',
    `${quoted(named)} is no number of things.`,
    'Write for example --things 500, or --things all.',
  );
}
