// `hejnal copy`: copies the current release, or all of them, to another folder of releases.
import { copyReleases } from '../src/making.js';
import { HejnalError } from '../src/errors.js';
import type { Call } from './options.js';
import { counted, exitCodes, note, say, sayJson, type ExitCode } from './output.js';

/** Runs the command. */
export async function copy({ operands, options }: Call): Promise<ExitCode> {
  const [to] = operands;
  if (to === undefined)
    throw new HejnalError('option-invalid', 'It is not said where to.', 'Name the folder of releases to copy to.');
  const from = typeof options['releases'] === 'string' ? options['releases'] : 'releases';
  const isAll = options['all'] === true;
  const onProgress = (version: string): void => note(`  ${version}`);
  const { version, copied, stood } = await copyReleases({ from, to, all: isAll, ...(isAll && { onProgress }) });
  if (options['json'] === true) sayJson({ ok: true, version, copied, stood });
  else {
    const there = stood.length === 0 ? '' : `, ${String(stood.length)} stood there whole`;
    say(
      `${version} is the current release in ${to}: ${counted(copied.length, 'release')} copied${there}, each byte compared.`,
    );
  }
  return exitCodes.done;
}
