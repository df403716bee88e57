// `hejnal copy`: copies the current release, or all of them, to another folder of releases.
import { copyReleases } from '../src/making.js';
import { HejnalError } from '../src/errors.js';
import type { Call } from './options.js';
import { exitCodes, note, say, sayJson, type ExitCode } from './output.js';

/** Runs the command. */
export async function copy({ operands, options, words }: Call): Promise<ExitCode> {
  const [to] = operands;
  if (to === undefined) throw new HejnalError('option-invalid', ...words.refused.target);
  const from = typeof options['releases'] === 'string' ? options['releases'] : 'releases';
  const isAll = options['all'] === true;
  const onProgress = (version: string): void => note(`  ${version}`);
  const { version, copied, stood } = await copyReleases({ from, to, all: isAll, ...(isAll && { onProgress }) });
  if (options['json'] === true) sayJson({ ok: true, version, copied, stood });
  else say(words.copy.outcome(version, to, copied.length, stood.length));
  return exitCodes.done;
}
