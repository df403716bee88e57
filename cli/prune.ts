// `hejnal prune`: removes earlier releases and says what went.
import { join } from 'node:path';
import { HejnalError } from '../src/errors.js';
import { pruneReleases } from '../src/making.js';
import { written } from './command.js';
import type { Call } from './options.js';
import { exitCodes, note, say, sayJson, type ExitCode } from './output.js';
import type { Words } from './words/words.js';

const mebibyte = 1024 * 1024;

/** Runs the command. */
export async function prune({ operands, options, words }: Call): Promise<ExitCode> {
  const named = options['releases'];
  const releases = typeof named === 'string' ? named : join(operands[0] ?? '.', 'releases');
  const isDry = options['dry-run'] === true;
  const pruned = await pruneReleases({
    releases,
    keep: numberOf(options['keep'], words),
    since: dayOf(options['since'], words),
    isDry,
  });
  if (options['json'] === true) {
    sayJson({ ok: true, ...pruned });
    return exitCodes.done;
  }
  const { removed, kept, feeds, unreadable, bytes, current } = pruned;
  for (const version of removed) say(words.prune.gone(version, isDry));
  for (const version of unreadable) note(words.prune.unreadable(version));
  say(words.prune.outcome(kept.length, current, bytes / mebibyte, isDry));
  if (feeds.length > 0) say(words.prune.feeds(feeds.length));
  return exitCodes.done;
}

function numberOf(named: unknown, { refused }: Words): number | undefined {
  if (named === undefined) return undefined;
  if (typeof named === 'string' && /^[1-9]\d{0,8}$/.test(named)) return Number(named);
  throw new HejnalError('option-invalid', ...refused.releases(written(named)));
}

function dayOf(named: unknown, { refused }: Words): string | undefined {
  if (named === undefined) return undefined;
  const isDay = typeof named === 'string' && /^\d{4}-\d\d-\d\d$/.test(named) && !Number.isNaN(Date.parse(named));
  if (isDay) return named;
  throw new HejnalError('option-invalid', ...refused.day(written(named)));
}
