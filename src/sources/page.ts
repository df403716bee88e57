// The pages of sources, where the operator asks for them.
import { textOfHtml } from '../facts/evidence/html.js';
import { normalise, type SourceText } from '../facts/evidence/text.js';

/** Largest page that is read, and how long it may take. */
const [maxBytes, pageMs] = [20 * 1024 * 1024, 30_000];

/** Fetches the page of a source; a sentence says why it cannot be read. */
export async function fetchPage(url: string): Promise<SourceText | string> {
  try {
    const headers = { accept: 'text/html, text/plain;q=0.9, text/markdown;q=0.8' };
    const answer = await fetch(url, { headers, signal: AbortSignal.timeout(pageMs) });
    if (!answer.ok) return `${url} answers ${answer.status}.`;
    const type = answer.headers.get('content-type') ?? '';
    if (!/^text\/|xhtml/.test(type)) return `${url} is ${type === '' ? 'of no type' : type}, which is not read here.`;
    const bytes = await upTo(answer);
    if (bytes === undefined) return `${url} has more than ${maxBytes / 1024 ** 2} MiB.`;
    const charset = /charset="?([\w-]+)/i.exec(type)?.[1] ?? /<meta[^>]+charset=["']?([\w-]+)/i.exec(bytes.toString('latin1', 0, 2048))?.[1]; // prettier-ignore
    const text = new TextDecoder(charset ?? 'utf-8').decode(bytes);
    return normalise(type.includes('html') ? textOfHtml(text) : text, url);
  } catch (cause) {
    const { message, cause: deeper } = cause as Error & { cause?: { code?: string } };
    return `${url} cannot be read: ${deeper?.code ?? message}.`;
  }
}

async function upTo({ body }: Response): Promise<Buffer | undefined> {
  const pieces: Uint8Array[] = [];
  let size = 0;
  for await (const piece of body ?? []) {
    pieces.push(piece);
    size += piece.length;
    if (size > maxBytes) return undefined;
  }
  return Buffer.concat(pieces);
}
