// Turns the files of a publication into checked quads, with every finding about them.
import { checkFacts } from './check/facts.js';
import { checkFiles } from './check/files.js';
import { checkTogether } from './check/publication.js';
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
import type { Publication } from '../model/publication.js';
import { literal, namedNode, quad, rdfs, skos, type Quad } from '../rdf/rdf.js';
import { readTerms } from './terms.js';
import { readPublication, type PlaceOfSetting } from './read/publication.js';
import { readQuery, type ExampleQuery } from './read/query.js';
import { kindOf, readRecords, type TableNames } from './read/records.js';
import { unknownTables } from './read/tables.js';
import type { WorkbookRecords } from './read/workbook/workbook.js';
import { sortFindings, type Finding, type Origin } from './record.js';
import { withoutEchoes } from './echoes.js';
import { findGone, indexOf } from './entries.js';
import { gathered } from './lacks.js';
import { passing, type OnReading } from './progress.js';

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
  /** Every text that is not there in some language of the publication, one by one; many of a language are one of `findings`. */
  readonly untranslated: readonly Finding[];
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
  readonly onProgress?: OnReading;
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
  const foreign = foreignFiles(files);
  if (foreign.length > 0) return { findings: foreign };
  const settings = readPublication(files.publication.text, files.publication.file, options.base);
  if (settings.publication === undefined) return { findings: sortFindings(settings.findings) };
  const { publication, place, tables } = settings;
  const { languages } = publication;
  const { sources, today, onProgress } = options;
  const names = namesUnder(publication.base, { ontology: publication.ontology, tool: publication.toolVocabulary });
  const terms = readTerms(files.ontology, names);
  if ('findings' in terms) return terms;
  const { model } = terms;
  const workbooks = await readWorkbooks(files, model, tables);
  const { records, findings, open } = convertAll({ files, tables, workbooks, onProgress }, { model, names, languages });
  const queries = [...files.queries].map(([file, text]) => readQuery(text, file, { names, languages }));
  const lock = { file: lockFile, text: files.lock };
  const context = { publication, place, ...terms, names, open, files, today, onProgress };
  const proofs = await proveAll(records, { names, languages, lock, sources, today, onProgress });
  const found = [
    ...settings.findings,
    ...checkFiles(files),
    ...findings,
    ...(await checkAll(records, context)),
    ...queries.flatMap((query) => query.findings),
    ...proofs.findings.filter((finding) => !(open.has('source') && isOfSource(finding))),
  ];
  return {
    publication,
    names,
    ...terms,
    records,
    queries: queries.flatMap(({ query }) => query ?? []),
    ...proofs,
    outdated: lagging(proofs.outdated, found),
    ...told(found, place('languages')),
  };
}

/** Texts that wait for a translation are told together, and listed. */
function told(found: readonly Finding[], languages: Origin): Pick<Workspace, 'findings' | 'untranslated'> {
  return {
    findings: sortFindings(gathered(withoutEchoes(found), languages)),
    untranslated: sortFindings(found.filter(({ lacks }) => lacks !== undefined)),
  };
}

/** A proof that nothing uses may be that of an entry that an error hides. */
function lagging(outdated: readonly Finding[], found: readonly Finding[]): Finding[] {
  const isWrong = found.some(({ severity }) => severity === 'error');
  return sortFindings(outdated.filter(({ rule }) => !(isWrong && rule === 'lock-unused')));
}

interface CheckContext extends Pick<Workspace, 'publication' | 'model' | 'ontology' | 'names'> {
  readonly place: PlaceOfSetting;
  readonly open: ReadonlySet<string>;
  readonly files: PublicationFiles;
  readonly today: string;
  readonly onProgress: OnReading | undefined;
}

/** Rules that shapes break which no engine can take. */
const unsound: readonly string[] = ['shape-malformed', 'shape-incomplete', 'pattern-invalid'];

/** What records break because the shapes are broken would be an echo. */
async function checkAll(records: readonly Converted[], context: CheckContext): Promise<Finding[]> {
  const { publication, place, model, ontology, names, open, files, today, onProgress } = context;
  const { languages, spatial = [] } = publication;
  const ofOntology = checkOntology({ quads: ontology, model, names, languages, files: files.ontology });
  const areShapesSound = !ofOntology.some(({ rule }) => unsound.includes(rule));
  const filled = new Set([...records.map(({ kind }) => kind.name), ...open]);
  const ofFacts = await checkFacts(records, { ontology, model, languages, areShapesSound, open, names, onProgress });
  onProgress?.({ step: 'compare' });
  return [
    ...checkSettings({ publication, place, model, filled, today }),
    ...ofOntology,
    ...ofFacts,
    ...checkTogether(records, { model, spatial, today }),
  ];
}

/** Settings and ontology in another encoding say something else, so that all the rest would be an echo. */
function foreignFiles({ undecodable = new Map(), ontology, publication }: PublicationFiles): Finding[] {
  const own = [...undecodable].filter(([file]) => file === publication.file || ontology.has(file));
  return checkFiles({ undecodable: new Map(own) });
}

/** What reads workbooks is loaded only where there is one. */
async function readWorkbooks(
  { workbooks }: PublicationFiles,
  model: Model,
  tables: TableNames,
): Promise<WorkbookRecords[]> {
  if (workbooks === undefined || workbooks.size === 0) return [];
  const { readWorkbook } = await import('./read/workbook/workbook.js');
  const read: WorkbookRecords[] = [];
  for (const [file, bytes] of workbooks) read.push(await readWorkbook(bytes, file, model, tables));
  return read;
}

/** Where the sources themselves cannot be read, nothing is known of what they lack. */
function isOfSource({ rule }: Finding): boolean {
  return rule === 'evidence-unknown-source' || rule === 'source-without-text';
}

interface Readable {
  readonly files: PublicationFiles;
  readonly tables: TableNames;
  readonly workbooks: readonly WorkbookRecords[];
  readonly onProgress: OnReading | undefined;
}

/** Reads and converts all records; `open` names the kinds of which entries may be missing, so that no name of theirs is unknown. */
function convertAll(
  { files, tables, workbooks, onProgress }: Readable,
  context: Omit<ConvertContext, 'index'>,
): { records: Converted[]; findings: Finding[]; open: ReadonlySet<string> } {
  const { model } = context;
  const undecodable = [...(files.undecodable?.keys() ?? [])];
  const readable = [...files.records].filter(([file]) => !undecodable.includes(file));
  const read = readable.map(([file, text]) => {
    onProgress?.({ step: 'read', file });
    return { file, ...readRecords(text, file, model, tables) };
  });
  const all = [...read, ...workbooks].flatMap(({ records }) => records);
  const broken = [...read.filter(({ isBroken }) => isBroken).map(({ file }) => file), ...undecodable].flatMap(
    (file) => kindOf(file, model)?.name ?? [],
  );
  broken.push(...workbooks.flatMap((each) => each.broken));
  const gone = findGone(all, model, [...files.records.keys(), ...(files.workbooks?.keys() ?? [])]).filter(
    ({ kind }) => !broken.includes(kind),
  );
  const open = new Set([...broken, ...gone.map(({ kind }) => kind)]);
  const { index, duplicates } = indexOf(all, open);
  const converting = { ...context, index };
  const converted: Converted[] = [];
  for (const record of passing(all, 'convert', onProgress)) converted.push(convertRecord(record, converting));
  const foreign = unknownTables(tables, model);
  // Of a file whose entries others name, it is told already that it holds none.
  const isEmpty = ({ rule, file }: Finding): boolean =>
    rule === 'record-form' && gone.some(({ finding }) => finding.file === file);
  const own = [...read, ...workbooks, ...converted].flatMap((each) => each.findings).filter((each) => !isEmpty(each));
  return {
    // A second entry of a name would mix its facts with those of the first.
    records: converted.filter(({ record }) => !duplicates.some(({ second }) => second === record)),
    findings: [...foreign, ...own, ...duplicates.map(({ finding }) => finding), ...gone.map(({ finding }) => finding)],
    open,
  };
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
