// Where the repository is.
import { fileURLToPath } from 'node:url';

/** Folder of the repository, seen from the compiled file. */
export const root = fileURLToPath(new URL('../../', import.meta.url));
