// `hejnal verify`: proves that a release is what it claims to be.
import { proveRelease } from '../src/making.js';
import { join } from 'node:path';
import type { Call } from './options.js';
import { counted, exitCodes, say, sayJson, type ExitCode } from './output.js';

/** Runs the command; a release that differs ends it with the error that says where. */
export async function verify({ operands, options }: Call): Promise<ExitCode> {
  const releases = options['releases'];
  const directory = typeof releases === 'string' ? releases : join(operands[0] ?? '.', 'releases');
  const { manifest, ...proof } = await proveRelease(directory);
  if (options['json'] === true) {
    sayJson({ ok: true, version: manifest.version, contentDigest: manifest.contentDigest, ...proof });
    return exitCodes.done;
  }
  const { files, quads, documents, checksums } = proof;
  say(`${manifest.version} is whole: ${proof.directory}`);
  say(`    ${counted(files, 'file')} and the history have the bytes of their manifests.`);
  say(`    ${counted(quads, 'quad')} in the store and in the dumps, ${counted(documents, 'document')}, and`);
  say(`    ${counted(checksums, 'checksum')} in the catalogue agree with them.`);
  return exitCodes.done;
}
