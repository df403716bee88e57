// The passages of a publication looked up in its sources.
import { stat } from 'node:fs/promises';
import { HejnalError } from '../errors.js';
import type { Quote } from '../facts/evidence/evidence.js';
import { lockFile, type PublicationFiles } from '../facts/folder.js';
import { readCopy } from '../facts/evidence/copy.js';
import type { EvidenceSaying } from '../facts/evidence/rules.js';
import { factWordsIn } from '../facts/words/words.js';
import { readLock } from '../facts/evidence/lock.js';
import type { SourceText } from '../facts/evidence/text.js';
import type { Workspace } from '../facts/workspace.js';
import { foaf } from '../rdf/rdf.js';
import { fetchPage } from './page.js';
import { verifyPassages, type PassageReport } from './verify.js';

/** Where the sources are. */
export interface SourceOptions {
  /** Folder of local copies. */
  readonly folder: string | undefined;
  /** Whether sources without a copy are asked for at their pages. */
  readonly isOnline: boolean;
  /** Language in which it is said why a source cannot be read. */
  readonly language: string;
  /** Hears of each source before it is read. */
  readonly onProgress?: (told: { readonly step: 'sources'; readonly file: string }) => void;
}

/** Says what became of each passage that the facts rest on, in the order of the records. Throws `sources-missing`. */
export async function verifySources(
  workspace: Workspace,
  files: PublicationFiles,
  options: SourceOptions,
): Promise<PassageReport[]> {
  const { folder, isOnline, language, onProgress } = options;
  const reason = (say: EvidenceSaying): string => say(factWordsIn(language).evidence).join(' ');
  if (folder !== undefined && !(await isFolder(folder))) {
    const hint = 'Name the folder of source documents with --sources.';
    throw new HejnalError('sources-missing', `There is no folder ${folder}.`, hint);
  }
  const texts = new Map<string, SourceText | string>();
  for (const { source } of workspace.evidence.filter((each): each is Quote => each.is === 'quote')) {
    if (texts.has(source.slug)) continue;
    onProgress?.({ step: 'sources', file: source.slug });
    const local =
      folder === undefined || source.text === undefined ? undefined : await readCopy(folder, source.text.text);
    const page = isOnline && (local === undefined || typeof local === 'function') ? pageOf(workspace, source.iri) : undefined; // prettier-ignore
    if (page !== undefined) texts.set(source.slug, await fetchPage(page));
    else if (local === undefined)
      texts.set(
        source.slug,
        reason(({ sourceFile }) => sourceFile.none),
      );
    else texts.set(source.slug, typeof local === 'function' ? reason(local) : local);
  }
  const { lock } = readLock(files.lock ?? '', lockFile);
  return [...verifyPassages(workspace.evidence, { lock, texts, languages: workspace.publication.languages })];
}

function pageOf({ records }: Workspace, iri: string): string | undefined {
  const record = records.find((each) => each.iri === iri);
  const page = record?.quads.find(({ subject, predicate }) => subject.value === iri && predicate.value === foaf.page);
  return page !== undefined && /^https?:/.test(page.object.value) ? page.object.value : undefined;
}

function isFolder(path: string): Promise<boolean> {
  return stat(path).then(
    (found) => found.isDirectory(),
    () => false,
  );
}
