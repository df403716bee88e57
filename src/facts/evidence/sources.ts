// Finds the sources among the records, and reads their texts from the folder that is kept outside the publication.
import { stat } from 'node:fs/promises';
import type { Converted, Value } from '../convert/converted.js';
import { HejnalError } from '../../errors.js';
import type { Names } from '../../rdf/iri.js';
import { dct } from '../../rdf/rdf.js';
import type { Finding } from '../record.js';
import type { Source } from './evidence.js';
import { readCopy } from './copy.js';
import { fault } from './rules.js';
import type { SourceText } from './text.js';

/** Reads a source from its record; `undefined` for a record of any other kind. */
export function readSource(record: Converted, names: Names): Source | undefined {
  if (record.kind.class !== `${names.tool}Source`) return undefined;
  const text = valuesAt(record, `${names.tool}text`)[0];
  return {
    slug: record.record.slug,
    iri: record.iri,
    origin: record.record.origin,
    text: text === undefined ? undefined : { text: text.term.value, origin: text.origin },
    isQuotable: valuesAt(record, `${names.tool}quotable`)[0]?.term.value === 'true',
    languages: valuesAt(record, dct.language).flatMap((value) => tagOf(value.term.value)),
  };
}

function valuesAt(record: Converted, path: string): readonly Value[] {
  return [...record.values.values()].flat().filter((value) => value.field.path === path);
}

/** Turns the last part of a language's IRI, such as `POL` or `pl`, into its tag (RFC 5646 §4.5: the shortest). */
function tagOf(iri: string): string[] {
  try {
    return Intl.getCanonicalLocales(iri.replace(/^.*[/#:]/, '').toLowerCase());
  } catch {
    return [];
  }
}

/** Reads the texts of the sources by slug, with a finding for each that is not there; throws `sources-missing` without the folder. */
export async function readTexts(
  folder: string,
  sources: Iterable<Source>,
): Promise<{ texts: Map<string, SourceText>; findings: Finding[] }> {
  const isFolder = await stat(folder).then(
    (found) => found.isDirectory(),
    () => false,
  );
  if (!isFolder) {
    throw new HejnalError(
      'sources-missing',
      `There is no folder ${folder}.`,
      'Name the folder of source documents with --sources, or leave the option out to rely on the lock.',
    );
  }
  const texts = new Map<string, SourceText>();
  const findings: Finding[] = [];
  for (const source of sources) {
    if (source.text === undefined) continue;
    const read = await readCopy(folder, source.text.text);
    if (typeof read === 'function') findings.push(fault(source.text.origin, 'source-text-missing', read));
    else texts.set(source.slug, read);
  }
  return { texts, findings };
}
