// `hejnal push`: loads the current release into a triple store that other machines query.
import { join } from 'node:path';
import { graphNames, HejnalError, openRelease } from '../src/index.js';
import { pushRelease, type PushProgress } from '../src/making.js';
import type { Call } from './options.js';
import { exitCodes, note, say, sayJson, type ExitCode } from './output.js';
import type { Words } from './words/words.js';

const betweenMs = 1000;

/** Runs the command; the password comes from the environment, for a command line can be read by others. */
export async function push({ operands, options, words }: Call): Promise<ExitCode> {
  const { to, user, query } = options;
  if (typeof to !== 'string') throw new HejnalError('option-invalid', ...words.refused.store);
  const directory =
    typeof options['releases'] === 'string' ? options['releases'] : join(operands[0] ?? '.', 'releases');
  const release = await openRelease(directory, note);
  try {
    const { version, counts, total } = release.manifest;
    await pushRelease(release, {
      store: { url: to, credentials: credentialsOf(user, words) },
      query: typeof query === 'string' ? query : undefined,
      onProgress: showProgress(words),
    });
    if (options['json'] === true) sayJson({ ok: true, version, store: to, counts });
    else say(words.push.outcome(version, total, graphNames.length));
    return exitCodes.done;
  } finally {
    await release.close();
  }
}

function credentialsOf(user: unknown, { refused }: Words): { user: string; password: string } | undefined {
  if (typeof user !== 'string') return undefined;
  const password = process.env['HEJNAL_PUSH_PASSWORD'];
  if (password !== undefined) return { user, password };
  throw new HejnalError('option-invalid', ...refused.password(user));
}

/** Says when a graph is whole, and within a large one at most every second how far it is. */
function showProgress({ push: said }: Words): (progress: PushProgress) => void {
  let last = Date.now();
  return ({ graph, sent, total }) => {
    if (sent < total && Date.now() - last < betweenMs) return;
    last = Date.now();
    note(said.graph(graph, sent, total));
  };
}
