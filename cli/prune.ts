// `hejnal prune`: removes earlier releases and says what went.
import { join } from 'node:path';
import { HejnalError } from '../src/errors.js';
import { pruneReleases } from '../src/making.js';
import { quoted } from './command.js';
import type { Call } from './options.js';
import { counted, exitCodes, note, say, sayJson, type ExitCode } from './output.js';

/** Runs the command. */
export async function prune({ operands, options }: Call): Promise<ExitCode> {
  const named = options['releases'];
  const releases = typeof named === 'string' ? named : join(operands[0] ?? '.', 'releases');
  const isDry = options['dry-run'] === true;
  const pruned = await pruneReleases({
    releases,
    keep: numberOf(options['keep']),
    since: dayOf(options['since']),
    isDry,
  });
  if (options['json'] === true) {
    sayJson({ ok: true, ...pruned });
    return exitCodes.done;
  }
  const { removed, kept, feeds, unreadable, bytes, current } = pruned;
  for (const version of removed) say(`${isDry ? 'would go' : 'gone'}: ${version}`);
  for (const version of unreadable) note(`${version} cannot be read and was left as it is: remove it by hand.`);
  say(
    `${counted(kept.length, 'release')} ${kept.length === 1 ? 'stays' : 'stay'}, ${current} is current; ${mebibytes(bytes)} ${isDry ? 'would be' : 'are'} free.`,
  );
  if (feeds.length > 0)
    say(`    Pages of feeds stay in ${counted(feeds.length, 'history').replace('historys', 'histories')}.`);
  return exitCodes.done;
}

function mebibytes(bytes: number): string {
  return `${(bytes / 1024 / 1024).toFixed(1)} MiB`;
}

function numberOf(named: unknown): number | undefined {
  if (named === undefined) return undefined;
  if (typeof named === 'string' && /^[1-9]\d{0,8}$/.test(named)) return Number(named);
  throw new HejnalError(
    'option-invalid',
    `${quoted(named)} is no number of releases.`,
    'Write for example --keep 10; the current one counts.',
  );
}

function dayOf(named: unknown): string | undefined {
  if (named === undefined) return undefined;
  const isDay = typeof named === 'string' && /^\d{4}-\d\d-\d\d$/.test(named) && !Number.isNaN(Date.parse(named));
  if (isDay) return named;
  throw new HejnalError('option-invalid', `${quoted(named)} is no day.`, 'Write for example --since 2026-01-01.');
}
