// What the machine refuses: a full disk, missing rights, too many open files. The facts are not to blame for it.
import { HejnalError } from '../src/errors.js';

/** What happened, by the code that the system gives; LMDB gives the number of the first. */
const refusals: Readonly<Record<string, string>> = {
  ENOSPC: 'There is no space left on the disk, or no room for more files',
  '28': 'There is no space left on the disk, or no room for more files',
  EDQUOT: 'The quota of the disk is used up',
  EFBIG: 'A file would be larger than is allowed',
  EROFS: 'The disk can only be read',
  EACCES: 'The rights are missing',
  EPERM: 'The rights are missing',
  EMFILE: 'Too many files are open',
  ENFILE: 'Too many files are open',
  EIO: 'The disk fails',
};

/** Puts an error of the system as one of ours; `undefined` for all others, which are mistakes in the program. */
export function refusalOf(error: unknown): HejnalError | undefined {
  if (error instanceof HejnalError) return error;
  const { code, path } = (error ?? {}) as { code?: unknown; path?: unknown };
  const what = typeof code === 'string' || typeof code === 'number' ? refusals[String(code)] : undefined;
  if (what === undefined) return undefined;
  const where = typeof path === 'string' ? `: ${path}` : '';
  const hint = 'Nothing was published, and the release before is as it was. Mend that and run the command again.';
  return new HejnalError('machine-refused', `${what}${where}.`, hint, { cause: error });
}
