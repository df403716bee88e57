// What the machine refuses: a full disk, missing rights, too many open files. The facts are not to blame for it.
import { HejnalError } from '../src/errors.js';
import type { Words } from './words/words.js';

/** What happened, by the code that the system gives; LMDB gives the number of the first. */
const refusals: Readonly<Record<string, keyof Words['refused']['machine']>> = {
  ENOSPC: 'full',
  '28': 'full',
  EDQUOT: 'quota',
  EFBIG: 'large',
  EROFS: 'readOnly',
  EACCES: 'rights',
  EPERM: 'rights',
  EMFILE: 'files',
  ENFILE: 'files',
  EIO: 'fails',
};

/** Puts an error of the system as one of ours; `undefined` for all others, which are mistakes in the program. */
export function refusalOf(error: unknown, { refused: { machine } }: Words): HejnalError | undefined {
  if (error instanceof HejnalError) return error;
  const { code, path } = (error ?? {}) as { code?: unknown; path?: unknown };
  const what = typeof code === 'string' || typeof code === 'number' ? refusals[String(code)] : undefined;
  if (what === undefined) return undefined;
  const where = typeof path === 'string' ? `: ${path}` : '';
  return new HejnalError('machine-refused', `${machine[what]}${where}.`, machine.hint, { cause: error });
}
