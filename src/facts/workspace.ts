// Turns the files of a publication into checked quads, with every finding about them.
import { checkFacts } from './check/facts.js';
import { checkOntology } from './check/ontology.js';
import { checkSettings } from './check/settings.js';
import { convertRecord, type ConvertContext } from './convert/convert.js';
import type { Converted } from './convert/converted.js';
import { describeSchemes } from './convert/scheme.js';
import { derive } from './convert/derive.js';
import { proveAll } from './evidence/all.js';
import type { Evidence } from './evidence/evidence.js';
import type { Lock } from './evidence/lock.js';
import { evidenceQuads } from './evidence/quads.js';
import { lockFile, type PublicationFiles } from './folder.js';
import { labelsOf } from './convert/label.js';
import { namesUnder, type Names } from '../rdf/iri.js';
import type { Model } from '../model/model.js';
import { readModel } from '../model/ontology/read.js';
import type { Publication } from '../model/publication.js';
import { literal, namedNode, quad, rdfs, skos, type Quad } from '../rdf/rdf.js';
import { readOntology } from './read/ontology.js';
import { readPublication } from './read/publication.js';
import { readQuery, type ExampleQuery } from './read/query.js';
import { readRecords } from './read/records.js';
import { errorAt, sortFindings, type Finding, type Record } from './record.js';
import type { SlugIndex } from './convert/value.js';

/** A publication that was read and checked. */
export interface Workspace {
  readonly publication: Publication;
  readonly names: Names;
  readonly model: Model;
  readonly records: readonly Converted[];
  readonly queries: readonly ExampleQuery[];
  /** Quads of the ontology, without blank nodes. */
  readonly ontology: readonly Quad[];
  readonly evidence: readonly Evidence[];
  /** The proofs as they ought to be; what `check --write` writes. */
  readonly lock: Lock;
  /** What is wrong with the facts, sorted by place. */
  readonly findings: readonly Finding[];
  /** How the lock lags behind the facts; errors unless it is written anew. */
  readonly outdated: readonly Finding[];
}

/** What reading a publication depends on besides its files. */
export interface WorkspaceOptions {
  /** Base IRI in place of the one in the settings. */
  readonly base?: string;
  /** Folder of source documents; without one the lock alone proves the passages. */
  readonly sources?: string;
  /** Day of new proofs, `xsd:date`. */
  readonly today: string;
}

/** What reading gives when the settings themselves are wrong: nothing but findings. */
export interface Unreadable {
  readonly findings: readonly Finding[];
}

/** Reads and checks a publication. Throws `ontology-invalid` and `sources-missing`; bad facts are findings. */
export async function readWorkspace(
  files: PublicationFiles,
  options: WorkspaceOptions,
): Promise<Workspace | Unreadable> {
  const settings = readPublication(files.publication.text, files.publication.file, options.base);
  if (settings.publication === undefined) return { findings: sortFindings(settings.findings) };
  const { publication } = settings;
  const names = namesUnder(publication.base, { ontology: publication.ontology, tool: publication.toolVocabulary });
  const ontology = readOntology(files.ontology, names);
  const model = readModel(ontology, names);
  const { languages } = publication;
  const { records, findings } = convertAll(files, { model, names, languages });
  const queries = [...files.queries].map(([file, text]) => readQuery(text, file, names));
  const lock = { file: lockFile, text: files.lock };
  const { sources, today } = options;
  const proofs = await proveAll(records, { names, languages, lock, sources, today });
  const ofOntology = checkOntology({ quads: ontology, model, names, languages, files: files.ontology });
  const filled = new Set(records.map(({ kind }) => kind.name));
  const found = [
    ...settings.findings,
    ...checkSettings({ publication, place: settings.place, model, filled }),
    ...findings,
    ...ofOntology,
    ...(await checkFacts(records, { ontology, model, languages, areShapesSound: areShapesSound(ofOntology) })),
    ...queries.flatMap(({ findings }) => findings),
    ...proofs.findings,
  ];
  return {
    publication,
    names,
    model,
    ontology,
    records,
    queries: queries.flatMap(({ query }) => query ?? []),
    evidence: proofs.evidence,
    lock: proofs.lock,
    outdated: sortFindings(proofs.outdated),
    findings: sortFindings(found),
  };
}

/** What shapes that are broken find in records would be an echo. */
function areShapesSound(findings: readonly Finding[]): boolean {
  return !findings.some(({ rule }) => rule === 'shape-malformed' || rule === 'pattern-invalid');
}

function convertAll(
  files: PublicationFiles,
  context: Omit<ConvertContext, 'index'>,
): { records: Converted[]; findings: Finding[] } {
  const read = [...files.records].map(([file, text]) => readRecords(text, file, context.model));
  const all = read.flatMap(({ records }) => records);
  const { index, duplicates } = indexOf(all);
  const records = all.map((record) => convertRecord(record, { ...context, index }));
  const own = [...read, ...records].flatMap(({ findings }) => findings);
  return { records, findings: [...own, ...duplicates] };
}

/** Gives all quads of a publication but its catalogue: facts, ontology, evidence and what is derived from them. */
export function* quadsOf({ records, ontology, evidence, lock, model, names, publication }: Workspace): Generator<Quad> {
  const context = { model, names, labels: labelsOf(records, publication.languages) };
  yield* ontology;
  yield* ontologyLabels(ontology, names);
  for (const record of records) {
    yield* record.quads;
    yield* derive(record, context);
  }
  yield* describeSchemes(records, model, names);
  yield* evidenceQuads(evidence, lock, names);
}

/** A term's `rdfs:label` follows from its `skos:prefLabel` (SKOS Reference S11), as a thing's does. */
function* ontologyLabels(ontology: readonly Quad[], names: Names): Generator<Quad> {
  for (const { subject, predicate, object } of ontology) {
    if (predicate.value !== skos.prefLabel) continue;
    yield quad(
      namedNode(subject.value),
      namedNode(rdfs.label),
      literal(object.value, object.termType === 'Literal' ? object.language : undefined),
      namedNode(names.graph('derived')),
    );
  }
}

function indexOf(records: readonly Record[]): { index: SlugIndex; duplicates: Finding[] } {
  const byKind = new Map<string, Map<string, Record>>();
  const duplicates: Finding[] = [];
  for (const record of records) {
    const slugs = byKind.get(record.kind) ?? new Map<string, Record>();
    byKind.set(record.kind, slugs);
    const before = slugs.get(record.slug);
    if (before === undefined) slugs.set(record.slug, record);
    else
      duplicates.push(
        errorAt(
          record.origin,
          'duplicate-record',
          `"${record.slug}" is there already, in ${before.origin.file}:${before.origin.line}.`,
          'Put both into one entry, or give one another name.',
        ),
      );
  }
  const index: SlugIndex = {
    has: (kind, slug) => byKind.get(kind)?.has(slug) ?? false,
    slugs: (kind) => [...(byKind.get(kind)?.keys() ?? [])],
  };
  return { index, duplicates };
}
