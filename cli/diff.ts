// `hejnal diff`: which quads came and which went between two releases.
import { HejnalError, resolveRelease } from '../src/index.js';
import { compareReleases } from '../src/making.js';
import type { Call } from './options.js';
import { exitCodes, note, say, sayJson, type ExitCode } from './output.js';

/** Runs the command. */
export function diff({ operands, options }: Call): Promise<ExitCode> {
  const [before, after] = operands;
  if (before === undefined || after === undefined) {
    throw new HejnalError('option-invalid', 'Two releases are needed, the older one first.', 'Run hejnal diff --help.');
  }
  const isJson = options['json'] === true;
  const lines: { is: string; quad: string }[] = [];
  const counts = compareReleases(resolveRelease(before), resolveRelease(after), (is, line) => {
    if (isJson) lines.push({ is, quad: line });
    else say(`${is === 'added' ? '+' : '-'} ${line}`);
  });
  if (isJson) sayJson({ ...counts, lines });
  else note(`${String(counts.added)} added, ${String(counts.removed)} removed.`);
  return Promise.resolve(exitCodes.done);
}
