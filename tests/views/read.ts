// How tests of pages read what people read: the main part of a page, and its text.
import type { Served } from '../e2e/publication.js';

/** Gets the main part of a page in a language. */
export async function mainOf(served: Served, path: string, language: string): Promise<string> {
  const answer = await served.fetch(path, { headers: { accept: 'text/html', 'accept-language': language } });
  return /<main[^]*<\/main>/.exec(await answer.text())?.[0] ?? '';
}

/** Gives the text of a part of a page. */
export function textOf(html: string): string {
  const bare = html.replace(/<(script|style|svg)[^]*?<\/\1>/g, ' ').replace(/<[^>]+>/g, ' ');
  return bare.replaceAll('&quot;', '"').replaceAll('&amp;', '&').replace(/\s+/g, ' ');
}

/** Lists what is marked as being in a language. */
export function markedAs(html: string, language: string): string[] {
  return Array.from(html.matchAll(new RegExp(`lang="${language}"[^>]*>([^<]+)`, 'g')), ([, text = '']) => text);
}
