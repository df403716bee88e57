// A small shared cache (RFC 9111): stores what may be stored, by address and by the headers that Vary names, and revalidates.
import { header, type Answer, type Ask } from './addresses.js';

interface Stored {
  readonly answer: Answer;
  /** Headers that Vary names, as the request had them. */
  readonly selecting: Readonly<Record<string, string>>;
  expires: number;
}

/** Answers from memory where it may, else asks. */
export class SharedCache {
  /** Moment in seconds; a test moves it on. */
  now = 0;
  hits = 0;
  revalidations = 0;
  readonly #ask: Ask;
  readonly #stored = new Map<string, Stored[]>();

  constructor(ask: Ask) {
    this.#ask = ask;
  }

  async get(path: string, headers: Record<string, string>): Promise<Answer> {
    const found = this.#stored.get(path)?.find(({ selecting }) => matches(selecting, headers));
    if (found !== undefined && found.expires > this.now) {
      this.hits += 1;
      return found.answer;
    }
    const tag = found === undefined ? '' : header(found.answer, 'etag');
    const answer = await this.#ask(path, { ...headers, ...(tag !== '' && { 'if-none-match': tag }) });
    if (answer.statusCode === 304 && found !== undefined) {
      this.revalidations += 1;
      found.expires = this.now + maxAge(answer);
      return found.answer;
    }
    this.#store(path, headers, answer);
    return answer;
  }

  #store(path: string, headers: Record<string, string>, answer: Answer): void {
    if (maxAge(answer) === 0 || header(answer, 'cache-control').includes('no-store')) return;
    const names = header(answer, 'vary').toLowerCase().split(/, */);
    const selecting = Object.fromEntries(names.map((name) => [name, headers[name] ?? '']));
    const others = (this.#stored.get(path) ?? []).filter((each) => !matches(each.selecting, headers));
    this.#stored.set(path, [...others, { answer, selecting, expires: this.now + maxAge(answer) }]);
  }
}

function matches(selecting: Readonly<Record<string, string>>, headers: Record<string, string>): boolean {
  return Object.entries(selecting).every(([name, value]) => (headers[name] ?? '') === value);
}

function maxAge(answer: Answer): number {
  return Number(/max-age=(\d+)/.exec(header(answer, 'cache-control'))?.[1] ?? 0);
}
