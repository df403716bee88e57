// Reads and proves the evidence of all records.
import type { Converted } from '../convert/converted.js';
import type { Names } from '../../rdf/iri.js';
import { scalarsIn, type Finding } from '../record.js';
import { passing, type OnReading } from '../progress.js';
import type { Evidence, Source } from './evidence.js';
import { readEvidence } from './locators.js';
import { readLock, type Lock } from './lock.js';
import { prove, unusedProofs } from './proof.js';
import { readSource, readTexts } from './sources.js';

/** What proving needs besides the records. */
export interface EvidenceOptions {
  readonly names: Names;
  /** Languages of the publication, BCP 47 tags in lower case. */
  readonly languages: readonly string[];
  /** The lock as it is, and the path that findings name. */
  readonly lock: { readonly file: string; readonly text: string | undefined };
  /** Folder of source documents; without one the lock alone proves the passages. */
  readonly sources: string | undefined;
  /** Day of new proofs, `xsd:date`. */
  readonly today: string;
  readonly onProgress?: OnReading | undefined;
}

/** The evidence of all records and the state of its proofs. */
export interface Evidenced {
  readonly evidence: readonly Evidence[];
  /** The proofs as they ought to be. */
  readonly lock: Lock;
  readonly findings: readonly Finding[];
  /** How the lock lags behind the facts. */
  readonly outdated: readonly Finding[];
}

/** Reads the evidence of the records and proves every passage; throws `sources-missing`. */
export async function proveAll(records: readonly Converted[], options: EvidenceOptions): Promise<Evidenced> {
  const { names, languages, today } = options;
  const { file, text } = options.lock;
  const sources = sourcesOf(records, names);
  const evidence: Evidence[] = [];
  const findings: Finding[] = [];
  for (const record of passing(records, 'prove', options.onProgress)) {
    const read = readEvidence(record, { sources, languages });
    evidence.push(...read.evidence);
    findings.push(...read.findings);
  }
  const old = readLock(text ?? '', file);
  const found = options.sources === undefined ? undefined : await readTexts(options.sources, sources.values());
  const texts = found && { texts: found.texts };
  const proven = prove(evidence, {
    lock: old.lock,
    base: names.base,
    languages,
    today,
    formerNames: formerNamesOf(records, names),
    ...texts,
  });
  const used = new Set(evidence.flatMap((each) => [each.id, ...(each.formerIds ?? [])]));
  return {
    evidence,
    lock: proven.lock,
    findings: [...findings, ...(found?.findings ?? []), ...proven.findings],
    outdated: [...old.findings, ...proven.outdated, ...unusedProofs(old.lock, used, file)],
  };
}

/** The last of several former names is the one that the lock may still have. */
function formerNamesOf(records: readonly Converted[], names: Names): Map<string, string> {
  return new Map(
    records.flatMap(({ iri, record }) =>
      scalarsIn(record.fields.get('formerSlugs')?.value).map((slug) => [iri, names.thing(record.kind, slug)] as const),
    ),
  );
}

function sourcesOf(records: readonly Converted[], names: Names): Map<string, Source> {
  const sources = records.flatMap((record) => readSource(record, names) ?? []);
  return new Map(sources.map((source) => [source.slug, source]));
}
