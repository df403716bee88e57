// Lets the query engine read the lines of a release before it is published: what it refuses would stop the service later.
import { HejnalError } from '../../errors.js';

/** Lines that are read at once: what has been read is let go before the next, so that memory does not grow. */
const linesAtOnce = 5_000;

type Reads = (lines: readonly string[]) => boolean;

// What every reader takes: http addresses of ASCII without escapes (RFC 3986), texts without escapes and controls, short language tags.
const segment = String.raw`[\w.~!$&'()*+,;=:@/-]*`;
const address = String.raw`<https?://[A-Za-z0-9.-]+(?::[0-9]{1,5})?/${segment}(?:\?${segment})?(?:#${segment})?>`;
const text = String.raw`"[^"\\\0-\x1f\x7f]*"(?:@[a-z]{2,3}(?:-[A-Z]{2})?|\^\^${address})?`;
const plainForm = new RegExp(`^${address} ${address} (?:${address}|${text}) ${address} \\.$`);

/** Tells whether a line of N-Quads, a byte string, is made of nothing that a reader could refuse: as nearly all lines are. */
export function isPlain(line: string): boolean {
  return plainForm.test(line);
}

/**
 * Reads lines of N-Quads, UTF-8 as byte strings, and throws `release-unreadable` for the first that the engine refuses,
 * with the term that it refuses. Plain lines are taken as read: that costs a fifth.
 */
export async function judgeLines(lines: Iterable<string>): Promise<void> {
  let reads: Reads | undefined;
  let some: string[] = [];
  for (const line of lines) {
    if (isPlain(line) || some.push(line) < linesAtOnce) continue;
    judge(some, (reads ??= await reader()));
    some = [];
  }
  if (some.length > 0) judge(some, reads ?? (await reader()));
}

/** Only a build needs the engine in its own thread, so it is loaded where it is needed. */
async function reader(): Promise<Reads> {
  const { Store } = await import('oxigraph');
  return (lines) => {
    // The typings leave out `free`, which every class of a WASM package has.
    const store = new Store() as InstanceType<typeof Store> & { free(): void };
    try {
      store.load(Buffer.from(`${lines.join('\n')}\n`, 'latin1'), {
        format: 'application/n-quads',
        no_transaction: true,
      });
      return true;
    } catch {
      return false;
    } finally {
      store.free();
    }
  };
}

function judge(lines: readonly string[], reads: Reads): void {
  if (lines.length === 0 || reads(lines)) return;
  const line = firstRefused(lines, reads);
  const term = termsOf(line).find((each) => !reads([`<s:s> <p:p> ${each} .`])) ?? line;
  throw new HejnalError(
    'release-unreadable',
    `The query engine cannot read ${Buffer.from(term, 'latin1').toString('utf8')}; nothing was published.`,
    'Correct it in the facts, the ontology or the settings. `hejnal check` ought to have found it: please report it.',
  );
}

function firstRefused(lines: readonly string[], reads: Reads): string {
  let some = lines;
  while (some.length > 1) {
    const half = some.slice(0, some.length >> 1);
    some = reads(half) ? some.slice(half.length) : half;
  }
  return some[0] ?? '';
}

/** Gives the terms of a canonical line, each as an object can be written. */
function termsOf(line: string): string[] {
  return line.match(/<[^>]*>|"(?:[^"\\]|\\.)*"(?:@[\w-]+|\^\^<[^>]*>)?/g) ?? [];
}
