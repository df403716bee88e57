// Reads the copy of a source in the folder that is kept outside the publication.
import { readFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { textOfHtml } from './html.js';
import type { EvidenceSaying } from './rules.js';
import { normalise, type SourceText } from './text.js';

/** Reads a copy of a source by its name in the folder; a sentence says why it cannot be read. */
export async function readCopy(folder: string, file: string): Promise<SourceText | EvidenceSaying> {
  if (file !== basename(file) || file.startsWith('.')) return ({ sourceFile }) => sourceFile.name(file);
  if (/\.(?:pdf|docx?|odt|rtf)$/i.test(file)) return ({ sourceFile }) => sourceFile.document(file);
  try {
    const bytes = await readFile(join(folder, file));
    const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return normalise(/\.x?html?$/i.test(file) ? textOfHtml(text) : text, file);
  } catch (cause) {
    return ({ sourceFile }) =>
      cause instanceof TypeError ? sourceFile.encoding(file) : sourceFile.missing(file, folder);
  }
}
