// The types of the library. Made by cli/types.js.
import { NamedNode, Literal, Quad } from '@rdfjs/types';
export { Quad } from '@rdfjs/types';

/** Lists every code with what it means; `docs/errors.md` holds the same list and a test compares them. */
declare const errorCodes: {
  readonly 'publication-missing': 'The folder holds no publication.';
  readonly 'publication-invalid': 'The facts or the ontology have errors; nothing was published.';
  readonly 'ontology-invalid': 'A file of the ontology cannot be parsed, or a shape lacks something.';
  readonly 'sources-missing': 'The folder of source documents is not there.';
  readonly 'release-missing': 'There is no release at the place given.';
  readonly 'release-damaged': 'The files of the release differ from its manifest.';
  readonly 'release-exists': 'A different release stands under the same version.';
  readonly 'iri-invalid': 'A text cannot be used as an IRI.';
  readonly 'format-unknown': 'No such format.';
  readonly 'format-unfit': 'The format cannot express something that the graph holds.';
  readonly 'option-invalid': 'The command line or the configuration has a value that cannot be used.';
  readonly 'port-taken': 'The address to listen on is taken or not allowed.';
  readonly 'query-syntax': 'The query is not well-formed SPARQL.';
  readonly 'query-too-complex': 'The query is larger or deeper than the service takes.';
  readonly 'query-refused': 'The query asks for something that this service does not do.';
  readonly 'query-timeout': 'The query took longer than its deadline.';
  readonly 'query-memory': 'The query needed more memory than it may use.';
  readonly 'query-too-large': 'The answer is larger than the limit.';
  readonly 'query-unwritable': 'The answer cannot be written in the format asked for.';
  readonly 'query-busy': 'All workers are busy and the queue is full.';
  readonly 'query-loading': 'The query engine is still loading the release.';
  readonly 'query-upstream': 'Another endpoint that the answer needs failed or gave nonsense.';
  readonly 'query-failed': 'The query engine failed.';
  readonly 'push-failed': 'The store did not take the release, or holds something else afterwards.';
  readonly internal: 'A mistake in the program.';
};
/** Names one entry of the closed table. */
type ErrorCode = keyof typeof errorCodes;
/** Says where in a text something stands: lines and columns count from 1, columns in UTF-16 code units. */
interface Position {
  readonly line: number;
  readonly column: number;
}
/** Tells what happened (`message`), what to do (`hint`) and, where known, at which place of the input. */
declare class HejnalError extends Error {
  readonly name = 'HejnalError';
  readonly code: ErrorCode;
  readonly hint: string;
  readonly position: Position | undefined;
  constructor(
    code: ErrorCode,
    message: string,
    hint: string,
    options?: {
      cause?: unknown;
      position?: Position;
    },
  );
}

/** Lists every rule about files, records and values with what it asks for. */
declare const readRules: {
  readonly 'yaml-syntax': 'A file is well-formed YAML: no tab, no key twice, quotation marks closed.';
  readonly 'yaml-alias': 'A value is written out; anchors and aliases are not used.';
  readonly 'yaml-key': 'A key is a single word.';
  readonly 'csv-syntax': 'A table is well-formed CSV: quotation marks closed, and around the whole cell.';
  readonly 'csv-encoding': 'A table is written in UTF-8.';
  readonly 'csv-header': 'The first row of a table names each column once, and one of them "id".';
  readonly 'csv-row': 'A row has a short name, and a cell for each column.';
  readonly 'unknown-file': 'A file of records is called as the ontology says.';
  readonly 'record-form': 'A file of records has one entry per thing, with fields.';
  readonly 'duplicate-record': 'A kind has one entry per short name.';
  readonly 'bad-slug': 'A short name has small letters, digits and single hyphens.';
  readonly 'former-slug-taken': 'A former short name is not the name of another entry.';
  readonly 'unknown-field': 'An entry has only the fields of its kind.';
  readonly 'missing-field': 'An entry has every field that its kind needs.';
  readonly 'too-many-values': 'A field has no more values than its kind allows.';
  readonly 'value-form': 'A value has the form that its field takes: one, a list, or texts by language.';
  readonly 'bad-value': 'A value has the datatype, the pattern and the range of its field.';
  readonly 'bad-date': 'A date is a day, month or year of the calendar, as precise as its field takes.';
  readonly 'bad-language': 'The language of a text is a language tag.';
  readonly 'bad-link': 'An address can be written down as an IRI.';
  readonly 'unknown-choice': 'A choice is one of the words of its field.';
  readonly 'unknown-reference': 'A reference names an entry that there is.';
  readonly 'ambiguous-reference': 'A reference names one entry only.';
  readonly 'publication-form': 'The settings describe a publication.';
  readonly 'query-header': 'An example query says what it asks.';
  readonly 'generated-stale': 'The generated files follow from the ontology.';
};
/** Lists every rule about evidence with what it asks for. */
declare const evidenceRules: {
  readonly 'evidence-malformed': 'Evidence is a list of entries, each with keys and values of the right form.';
  readonly 'evidence-unknown-key': 'An entry of evidence has only the keys that evidence has.';
  readonly 'evidence-incomplete': 'An entry says its source, and either a passage (from, to) or a row.';
  readonly 'evidence-unknown-source': 'The source that an entry names is a record of the publication.';
  readonly 'evidence-unknown-field': 'The fields that an entry names are fields of the kind.';
  readonly 'evidence-no-value': 'The fields that an entry names have a value in the record.';
  readonly 'evidence-without-reason': 'A reading that is inferred gives its reason.';
  readonly 'evidence-duplicate': 'A passage or row is given once for a record.';
  readonly 'evidence-idle': 'An entry supports at least one fact.';
  readonly 'fact-without-evidence': 'Every fact that a source must say has evidence.';
  readonly 'source-without-text': 'A source whose passages are quoted names the file of its text.';
  readonly 'source-text-missing': 'The text of a source is in the folder of sources and can be read.';
  readonly 'passage-missing': 'The first words of a passage stand in the source once, the last words after them.';
  readonly 'value-not-in-passage': 'Each date, number and identifier can be read in its passage.';
  readonly 'evidence-unproven': 'Every passage has a proof in the lock.';
  readonly 'evidence-stale': 'The proof in the lock is of the values that the record has now.';
  readonly 'lock-malformed': 'The lock has the form that the program wrote.';
  readonly 'lock-unused': 'Every proof in the lock belongs to a passage of a record.';
};
/** Lists every rule about values and about the ontology with what it asks for; those of SHACL are `shacl-` and the constraint. */
declare const checkRules: {
  readonly 'language-missing': 'A text that is required in every language of the publication has them all.';
  readonly 'text-character': 'A text has no control characters and nothing that XML cannot hold.';
  readonly 'text-composition': 'A text is in Unicode normalisation form C.';
  readonly 'text-padded': 'A text neither begins nor ends with white space.';
  readonly 'date-without-basis': 'A date whose meaning depends on what it rests on says so.';
  readonly 'term-undefined': 'A term that the ontology uses is described there.';
  readonly 'term-label-missing': 'Every term has a label in every language of the publication.';
  readonly 'term-definition-missing': 'Every term has a definition in every language of the publication.';
  readonly 'field-label-missing': 'Every field has a label in every language of the publication.';
  readonly 'field-repeated': 'A kind has one field for a key and one for a property.';
  readonly 'key-ambiguous': 'A key means the same property with the same type of value in every kind.';
  readonly 'key-reserved': 'No field takes a key that records or JSON-LD need for something else.';
  readonly 'kind-repeated': 'A name, a file and a class belong to one kind only.';
  readonly 'property-reserved': 'No field has a property by which the feed of changes tells versions.';
  readonly 'property-undefined': 'Shapes and dates name properties, of the ontology or of a well-known vocabulary.';
  readonly 'shape-unchecked': 'Shapes say what they apply to by sh:targetClass.';
};
/** Lists every rule about what the publication says of itself with what it asks for. */
declare const settingsRules: {
  readonly 'accessibility-incomplete': 'The accessibility statement of a public body says all that the law asks for.';
  readonly 'base-insecure': 'Names that are not for trying out begin with https.';
  readonly 'dataset-unknown': 'A data set of the catalogue is a kind of the ontology.';
  readonly 'dataset-empty': 'A kind that is a data set has entries.';
  readonly 'identifier-long': 'The short name of a data set has no more than 36 characters.';
  readonly 'licence-unknown': 'The licence is in the EU table of licences.';
  readonly 'place-unknown': 'A place that the facts cover is in a table of places that portals know.';
};
/** Names one rule; those of SHACL are `shacl-` and the constraint. */
type Rule = keyof typeof readRules | keyof typeof settingsRules | EvidenceRule | CheckRule | `shacl-${string}`;
type EvidenceRule = keyof typeof evidenceRules;
type CheckRule = keyof typeof checkRules;

/** Says where in a file something stands: lines and columns count from 1, columns in UTF-16 code units. */
interface Origin {
  /** Path as the person sees it, relative to the publication's folder. */
  readonly file: string;
  readonly line: number;
  readonly column: number;
}
/** Holds one text as the file gave it. */
interface Scalar {
  readonly is: 'scalar';
  readonly text: string;
  readonly origin: Origin;
}
/** Holds values in their order. */
interface Sequence {
  readonly is: 'sequence';
  readonly items: readonly Node[];
  readonly origin: Origin;
}
/** Holds values by key; each entry also says where its key stands. */
interface Mapping {
  readonly is: 'mapping';
  readonly entries: ReadonlyMap<string, Entry$1>;
  readonly origin: Origin;
}
/** One key of a mapping with its value. */
interface Entry$1 {
  readonly key: Scalar;
  readonly value: Node;
}
/** What a file of facts is made of, whatever its format. */
type Node = Scalar | Sequence | Mapping;
/** One record: a kind, a slug, and its fields as they were written. */
interface Record$1 {
  readonly kind: string;
  readonly slug: string;
  readonly fields: ReadonlyMap<string, Entry$1>;
  readonly origin: Origin;
}
/** How grave a finding is: an error stops a build, a warning does not. */
type Severity = 'error' | 'warning';
/** One thing that is wrong with the facts, where it stands and what to do about it. */
interface Finding {
  /** Name of the rule, in words with hyphens; `docs/rules.md` lists them all. */
  readonly rule: Rule;
  readonly severity: Severity;
  readonly file: string;
  readonly line: number;
  readonly column: number;
  readonly message: string;
  readonly hint: string;
}
/** Writes a finding as compilers do: `file:line:column message` and the hint below it. */
declare function formatFinding(finding: Finding): string;

/** The files of a publication, path as people see it → text, in the order of their names. */
interface PublicationFiles {
  readonly folder: string;
  readonly publication: {
    readonly file: string;
    readonly text: string;
  };
  /** Turtle files of `ontology/`. */
  readonly ontology: ReadonlyMap<string, string>;
  /** Record files of `data/`. */
  readonly records: ReadonlyMap<string, string>;
  /** Example queries of `data/queries/`. */
  readonly queries: ReadonlyMap<string, string>;
  /** Files of `ontology/` that are generated from the Turtle files. */
  readonly generated: ReadonlyMap<string, string>;
  /** Text of `data/evidence.lock`; `undefined` while nothing is proved. */
  readonly lock: string | undefined;
}
/** Reads every file of a publication; throws `publication-missing` where there is none. */
declare function readFolder(folder: string): Promise<PublicationFiles>;

/** Holds a text per language, keyed by BCP 47 tag in lower case. */
type LangMap = Readonly<Record<string, string>>;

/** Says what stands in a field and how a written value becomes a term. */
type FieldType =
  | {
      readonly is: 'reference'; /** Names of the kinds that fit. */
      readonly kinds: readonly string[];
    }
  | {
      readonly is: 'choice'; /** IRI by the word that stands for it. */
      readonly options: ReadonlyMap<string, string>;
    }
  | {
      readonly is: 'link';
      /** IRI with `{value}` in it; without one the value is the IRI. */ readonly template: string | undefined;
    }
  | {
      readonly is: 'text';
      /** Whether every language of the publication is required. */ readonly everyLanguage: boolean;
      /** Whether each language has one text at most. */ readonly uniqueLang: boolean;
    }
  | {
      readonly is: 'literal';
      /** Datatype IRIs; of several, the lexical form chooses. */ readonly datatypes: readonly string[];
    };
/** Which class of evidence a field is expected to have: a passage, a row of an authority table, or the editor's word. */
type Ground = 'quote' | 'row' | 'editing';
/** One field of a kind, from one property shape. */
interface Field {
  /** Name in records, in CSV columns and in JSON-LD. */
  readonly key: string;
  /** IRI of the property. */
  readonly path: string;
  readonly shape: string;
  readonly type: FieldType;
  readonly label: LangMap;
  readonly definition: LangMap;
  readonly minCount: number;
  /** `Infinity` where the shape sets no limit. */
  readonly maxCount: number;
  readonly pattern: string | undefined;
  readonly minInclusive: number | undefined;
  readonly maxInclusive: number | undefined;
  readonly message: LangMap;
  readonly ground: Ground;
  /** Whether the value must stand in its passage as it is written. */
  readonly verbatim: boolean;
  /** Whether its dates stand on the timeline of the home page. */
  readonly timeline: boolean;
  /** Whether it says where things are on the map of the home page: coordinates, or the thing that has them. */
  readonly map: boolean;
  /** Whether it stands on the cards of the home page. */
  readonly glance: boolean;
}
/** A direct link derived from each thing of a kind: from the value of one property to the value of another. */
interface Shortcut {
  readonly from: string;
  readonly link: string;
  readonly to: string;
}
/** One kind of things, from one node shape. */
interface Kind {
  /** Name in IRIs, such as the `source` of `id/source/…`. */
  readonly name: string;
  /** Name, without ending, of the file of its records. */
  readonly file: string;
  readonly class: string;
  readonly shape: string;
  readonly label: LangMap;
  /** Name of many of them, as the shape has it; may be empty. */
  readonly plural: LangMap;
  readonly definition: LangMap;
  /** In the order of the shapes. */
  readonly fields: readonly Field[];
  readonly labelTemplate: LangMap | undefined;
  /** Properties that lead to the things in whose documents things of this kind are described in full. */
  readonly describedWith: readonly string[];
  readonly shortcuts: readonly Shortcut[];
  /** Whether each thing has a card on the home page. */
  readonly glance: boolean;
}
/** What is derived from a date property whose values have different precisions. */
interface DateRule {
  readonly property: string;
  readonly notBefore: string | undefined;
  readonly before: string | undefined;
  readonly year: string | undefined;
  readonly beginsInterval: string | undefined;
  /** Property that says what a date rests on. */
  readonly basis: string | undefined;
}
/** One term of an ontology as people see it. */
interface Term {
  readonly iri: string;
  readonly is: 'class' | 'property' | 'concept';
  readonly label: LangMap;
  readonly definition: LangMap;
}
/** Everything that the code knows of a publication's ontology. */
interface Model {
  readonly kinds: readonly Kind[];
  readonly terms: ReadonlyMap<string, Term>;
  /** Namespace by the prefix that its ontology prefers (`vann:preferredNamespacePrefix`). */
  readonly prefixes: ReadonlyMap<string, string>;
  readonly dates: readonly DateRule[];
  /** Concepts whose dates bound the event from below only. */
  readonly lowerBounds: ReadonlySet<string>;
  /** All superclasses of a class, nearest first, itself left out. */
  superclasses(iri: string): readonly string[];
  /** All superproperties of a property, nearest first, itself left out. */
  superproperties(iri: string): readonly string[];
  kind(name: string): Kind | undefined;
  kindOfFile(file: string): Kind | undefined;
  kindOfClass(iri: string): Kind | undefined;
}

/** One value of a field as a term, with the place where it was written. */
interface Value {
  readonly field: Field;
  readonly term: NamedNode | Literal;
  /** The text as the record has it, before it became a term. */
  readonly text: string;
  readonly origin: Origin;
}
/** One record as terms. */
interface Converted {
  readonly record: Record$1;
  readonly kind: Kind;
  readonly iri: string;
  /** By key, in the order of the shapes; a field that is not there has no entry. */
  readonly values: ReadonlyMap<string, readonly Value[]>;
  /** The record's stated facts, in the graph of facts. */
  readonly quads: readonly Quad[];
  readonly findings: readonly Finding[];
}

/** A document or a table that facts are taken from. */
interface Source {
  readonly slug: string;
  readonly iri: string;
  readonly origin: Origin;
  /** Name of the file of its text in the folder of sources, and where the record says so. */
  readonly text: Words | undefined;
  /** Whether its licence allows passages to be published. */
  readonly isQuotable: boolean;
  /** BCP 47 tags in lower case. */
  readonly languages: readonly string[];
}
/** Words as a record gives them, white space collapsed, and where they stand. */
interface Words {
  readonly text: string;
  readonly origin: Origin;
}
/** Values of one field that rest on the same evidence. */
interface Claim {
  readonly field: Field;
  readonly values: readonly Value[];
  /** Whether these are all values that the record has for the field. */
  readonly isWhole: boolean;
}
interface Grounds {
  /** Digest of what identifies the evidence; the same whatever the base IRI. */
  readonly id: string;
  /** IRI of the thing. */
  readonly about: string;
  /** Kind and slug of the thing, such as `source/some-page`. */
  readonly record: string;
  readonly claims: readonly Claim[];
  readonly origin: Origin;
}
/** A passage of a source, located by its first and last words. */
interface Quote extends Grounds {
  readonly is: 'quote';
  readonly source: Source;
  readonly from: Words;
  readonly to: Words;
  /** Why the values follow from the passage though they cannot be read in it word for word; empty where they can. */
  readonly because: LangMap;
  readonly isInferred: boolean;
}
/** A row of an authority table. */
interface Row extends Grounds {
  readonly is: 'row';
  readonly source: Source;
  readonly row: string;
}
/** What the editor wrote on their own account. */
interface Editing extends Grounds {
  readonly is: 'editing';
}
/** What certain facts of one record rest on. */
type Evidence = Quote | Row | Editing;

/** The proof of one passage. */
interface Proof {
  /** The quote's id. */
  readonly id: string;
  /** Kind and slug, so that a person sees in a diff what changed. */
  readonly record: string;
  /** `sha256:` and 64 hexadecimal digits, of the normalised passage in UTF-8. */
  readonly text: string;
  /** Characters of the normalised source before the passage; older locks do not say. */
  readonly start?: number;
  /** Digest of the values that were proved, by key. */
  readonly claims: ReadonlyMap<string, string>;
  /** Day of the proof, `xsd:date`. */
  readonly date: string;
  /** The passage itself, where the source allows quoting. */
  readonly passage?: string;
}
/** All proofs, by the quote's id. */
type Lock = ReadonlyMap<string, Proof>;

/** Gives every IRI that the publication mints; all of them begin with the base and none comes from a request. */
interface Names {
  /** Absolute IRI with a path that ends in a slash. */
  readonly base: string;
  /** Namespace of the publication's ontology, `…ontology#` as a rule. */
  readonly ontology: string;
  /** Namespace of the tool's vocabulary, `…hejnal#` as a rule. */
  readonly tool: string;
  thing(kind: string, slug: string): string;
  document(kind: string, slug: string): string;
  graph(name: GraphName): string;
  dataset(slug: string): string;
  skolem(digest: string): string;
  /** Reads back the kind and the slug of a thing; `undefined` for any other IRI. */
  readThing(iri: string):
    | {
        kind: string;
        slug: string;
      }
    | undefined;
}
/** The graphs of a publication, in the order in which a triple that several hold is given to the first. */
declare const graphNames: readonly ['facts', 'ontology', 'evidence', 'derived', 'catalog'];
type GraphName = (typeof graphNames)[number];

/** Describes one publication; a release carries it in its manifest. */
interface Publication {
  readonly base: string;
  /** Namespaces of the ontology and of the tool's vocabulary. */
  readonly ontology: string;
  readonly toolVocabulary: string;
  /** Slug of the data set. */
  readonly slug: string;
  readonly title: LangMap;
  readonly description: LangMap;
  readonly publisher: {
    readonly name: LangMap;
    readonly page: string | undefined;
    /** IRI of its type in ADMS. */
    readonly type?: string;
  };
  /** Licence of the facts, an IRI. */
  readonly licence: string;
  /** BCP 47 tags in lower case, the publication's own language first. */
  readonly languages: readonly string[];
  /** `xsd:date` of the last change of the facts. */
  readonly modified: string;
  readonly keywords: Readonly<Record<string, readonly string[]>>;
  /** IRIs of EU data themes. */
  readonly themes: readonly string[];
  /** `xsd:date` of the first publication. */
  readonly issued?: string;
  /** IRI of an EU frequency. */
  readonly frequency?: string;
  /** IRI of an EU access right. */
  readonly accessRights?: string;
  /** What the facts cover. */
  readonly spatial?: readonly Extent[];
  readonly temporal?: Period;
  /** Whom to ask; the publisher where it is left out. */
  readonly contact?: Contact;
  /** What its accessibility statement says; without it the statement says only what the program knows. */
  readonly accessibility?: Accessibility;
  /** Names of the kinds that are data sets of their own in the catalogue. */
  readonly datasets?: readonly string[];
}
/** A place that facts cover; coordinates are degrees of WGS 84 as decimal text. */
interface Extent {
  /** IRI in a table of places, such as those of the EU or GeoNames. */
  readonly place: string;
  readonly name: LangMap;
  /** Longitude, latitude. */
  readonly centre?: readonly string[];
  /** West, south, east, north. */
  readonly box?: readonly string[];
}
/** A time that facts cover: years, months or days. */
interface Period {
  readonly start?: string;
  readonly end?: string;
}
/** Whom to ask about the data. */
interface Contact {
  readonly name?: LangMap;
  readonly page?: string;
  readonly email?: string;
}
/** How far a website keeps to the law on accessibility, as its statement says. */
declare const compliances: readonly ['full', 'partial', 'none'];
type Compliance = (typeof compliances)[number];
/** What only the publisher can say in an accessibility statement; days are `xsd:date`. */
interface Accessibility {
  /** When the website was published, and last changed in what matters to its use. */
  readonly published?: string;
  readonly updated?: string;
  /** When the statement was first written, and last reviewed. */
  readonly prepared?: string;
  readonly reviewed?: string;
  readonly compliance?: Compliance;
  /** Who assessed the website, where that was not the publisher. */
  readonly assessor?: LangMap;
  /** Address of the report of the assessment. */
  readonly report?: string;
  /** The person or unit that answers. */
  readonly responsible?: LangMap;
  readonly email?: string;
  readonly phone?: string;
  /** How the seat of the publisher can be entered and used, and the address of a page that says more. */
  readonly building?: LangMap;
  readonly buildingPage?: string;
  /** How people can communicate with the publisher, interpreters of sign language included. */
  readonly communication?: LangMap;
}

/** One question that researchers ask, with its query. */
interface ExampleQuery {
  /** File name without ending. */
  readonly name: string;
  readonly title: LangMap;
  readonly explanation: LangMap;
  /** SPARQL with the base and the namespaces of the publication put in. */
  readonly text: string;
}

/** A publication that was read and checked. */
interface Workspace {
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
interface WorkspaceOptions {
  /** Base IRI in place of the one in the settings. */
  readonly base?: string;
  /** Folder of source documents; without one the lock alone proves the passages. */
  readonly sources?: string;
  /** Day of new proofs, `xsd:date`. */
  readonly today: string;
}
/** What reading gives when the settings themselves are wrong: nothing but findings. */
interface Unreadable {
  readonly findings: readonly Finding[];
}
/** Reads and checks a publication. Throws `ontology-invalid` and `sources-missing`; bad facts are findings. */
declare function readWorkspace(files: PublicationFiles, options: WorkspaceOptions): Promise<Workspace | Unreadable>;

/** Tells a writer whose quads it writes and what they are about. */
interface Writing {
  readonly model: Model;
  readonly names: Names;
  /** IRI of what the document is about; it comes first. Absent for a graph without a leading thing. */
  readonly topic?: string | undefined;
  /** IRI of the whole context, where it shall stand in the place of the part that a document carries. */
  readonly context?: string | undefined;
}

/** Writes one format. */
interface Writer {
  /** Writes a whole document, what belongs together brought together. */
  readonly document: (quads: Iterable<Quad>, writing: Writing) => string | Promise<string>;
  /** Writes in one pass with little memory; it wants the quads of a subject (and of a graph) to follow each other. */
  readonly stream: (quads: Iterable<Quad>, writing: Writing) => Iterable<string> | AsyncIterable<string>;
}
/** Gives the writer of a format by its extension; throws `format-unknown`, also for a format that no graph is written in. */
declare function writerOf(extension: string): Writer;

/** Says what a finished file holds; the digest is SHA-256 in hexadecimal. */
interface Written {
  readonly bytes: number;
  readonly sha256: string;
}

/** One file of a release; the path is relative to its folder, with `/`. */
interface FileEntry extends Written {
  readonly path: string;
}
/** Says what a release holds; nothing in it comes from the clock. */
interface Manifest {
  /** Version of the layout of the folder. */
  readonly format: number;
  /** `modified` of the publication, a hyphen, the first 12 digits of the content digest. */
  readonly version: string;
  /** Version of the release before, `null` for the first. */
  readonly previous: string | null;
  readonly base: string;
  readonly toolVersion: string;
  /** SHA-256, in hexadecimal, of the byte-sorted lines of all graphs but the catalogue. */
  readonly contentDigest: string;
  /** SHA-256, in hexadecimal, of the settings and the tool's version, as the builder gave it. */
  readonly inputDigest: string;
  /** Quads by graph. */
  readonly counts: Readonly<Record<GraphName, number>>;
  /** Quads of all graphs. */
  readonly total: number;
  /** Text that the quad store's values have in common; without it they cannot be read. */
  readonly dictionary: string;
  readonly publication: Publication;
  /** Sorted by path; all files but the manifest. */
  readonly files: readonly FileEntry[];
}

/** The steps of a build, in their order. */
declare const buildSteps: readonly [
  'sort',
  'merge',
  'dump',
  'catalog',
  'store',
  'names',
  'history',
  'documents',
  'check',
  'flush',
  'publish history',
  'publish release',
  'switch',
  'done',
];
type BuildStep = (typeof buildSteps)[number];
/** Says which step a build is at. */
interface Progress {
  readonly step: BuildStep;
  /** Quads that the step has dealt with so far; a step that takes them in several passes counts on. */
  readonly quads?: number;
  /** Things that the step has dealt with so far. */
  readonly things?: number;
  /** File that is being written. */
  readonly file?: string;
}
/** Hears of each step when it begins, and within it every hundred thousand quads or ten thousand things. */
type OnProgress = (progress: Progress) => void;

/** Where a list of things begins, and how long it may be. */
interface Range {
  /** IRI after which the list begins; it need not be a thing. */
  readonly after?: string;
  readonly limit?: number;
}

/** Looks up what is said of things, and which there are. */
interface Reading {
  /** Gives the quads of a subject, or those of one predicate, chunk by chunk, sorted by predicate and object. */
  quadsOf(subject: string, predicate?: string): Iterable<Quad>;
  /** Gives the quads whose object is this IRI, or those of one predicate, chunk by chunk, sorted by predicate and subject. */
  quadsTo(object: string, predicate?: string): Iterable<Quad>;
  /** Gives the types and the preferred labels of a subject, what is stated before what is derived; remembers them. */
  labelsOf(subject: string): readonly Quad[];
  has(subject: string): boolean;
  /** Gives IRIs of things, in the order of the store: that of slugs, except where one slug begins with another. */
  things(kind: string, range?: Range): string[];
}

/** What is known of a document besides its text. */
interface About {
  /** `xsd:date` of the last change of anything that the document names. */
  readonly modified: string;
  /** Whether there are more pages. */
  readonly isCut: boolean;
}
/** A document that can be sent as it is. */
interface Ready extends About {
  /** Byte string. */
  readonly jsonld: string;
  /** SHA-256 of the bytes, in base64url. */
  readonly sha256: string;
}

/** Where a finished release is. */
interface Built {
  readonly version: string;
  readonly directory: string;
  readonly manifest: Manifest;
  /** Whether `current` leads to another release than before; `false` where there was nothing new. */
  readonly changed: boolean;
}

/** Builds the release of a workspace that has no errors; throws what {@link buildRelease} throws. */
declare function publish(
  workspace: Workspace,
  files: PublicationFiles,
  releases: string,
  onProgress: OnProgress,
): Promise<Built>;

/** One name of a thing. */
interface Name {
  readonly text: string;
  /** BCP 47 tag; empty where the name is in no language. */
  readonly language: string;
  /** Whether it is what the thing is called first, not another name or a number. */
  readonly isPreferred: boolean;
}
/** A thing that can be found. */
interface Entry {
  readonly iri: string;
  /** Name of its kind. */
  readonly kind: string;
  readonly names: readonly Name[];
}

/** How a name fits: the same, it begins with what was asked, it has all its words, nearly so, or some of them. */
type Fit = 'exact' | 'beginning' | 'words' | 'similar' | 'partial';
/** How well a thing fits. */
interface Fitting {
  readonly fit: Fit;
  /** From 0 to 100; each kind of fit has a stretch of its own. */
  readonly score: number;
  /** Place of the name that fits best among the names of the thing. */
  readonly at: number;
}

/** A thing that was found. */
interface Hit extends Entry, Omit<Fitting, 'at'> {
  /** The name that fits best. */
  readonly name: Name;
}
/** What is asked of an index. */
interface SearchOptions {
  /** Names of the kinds that count; all where nothing is said. */
  readonly kinds?: readonly string[] | undefined;
  readonly limit: number;
  readonly offset?: number;
}
/** A stretch of what was found, the best first. */
interface Found {
  readonly hits: readonly Hit[];
  /** How many there are in all. */
  readonly total: number;
  /** Whether not all candidates were looked at, so that `total` is a lower bound. */
  readonly isCut: boolean;
}
/** Finds things by their names. */
interface Search {
  /** How many things there are to be found. */
  readonly things: number;
  /** Finds what has a name like the text: the same, beginning with it, with its words, with typing errors, with some of its words. */
  find(text: string, options: SearchOptions): Found;
}

/** A triple pattern; what is absent fits anything. Subject and predicate are IRIs. */
interface Pattern {
  readonly subject?: string | undefined;
  readonly predicate?: string | undefined;
  readonly object?: Quad['object'] | undefined;
}
/** Where a stretch begins and how long it may be. */
interface Bounds {
  /** What the stretch before gave as `next`. */
  readonly from?: string | undefined;
  /** Most quads that fit. */
  readonly limit: number;
  /** Most quads that are looked at, so that rare fits cost no more than frequent ones. */
  readonly most: number;
}
/** One stretch of the quads that fit. */
interface Stretch {
  readonly quads: readonly Quad[];
  /** How many quads were looked at. */
  readonly seen: number;
  /** Where the next one begins; absent at the end. A stretch with `next` may be empty. */
  readonly next?: string;
}

/** An open release. It never changes, and stays readable when another becomes the current one. */
interface Release extends Reading {
  /** Absolute path of the release's own folder, links resolved. */
  readonly directory: string;
  readonly manifest: Manifest;
  readonly publication: Publication;
  readonly names: Names;
  readonly model: Model;
  /** Gives the quads with a predicate, chunk by chunk, sorted by subject and object. */
  quadsWith(predicate: string): Iterable<Quad>;
  /** Tells how many quads have this predicate. */
  uses(predicate: string): number;
  /** Tells how many things have this class as a type. */
  instances(classIri: string): number;
  /** Gives the IRIs of all predicates that are used, and of all classes that have instances, sorted by bytes. */
  predicates(): string[];
  classes(): string[];
  /** Gives a stretch of the quads that fit a triple pattern. */
  fitting(pattern: Pattern, bounds: Bounds): Stretch;
  /** Finds things by their names; `undefined` where the release was built before there was an index. */
  readonly search: Search | undefined;
  /** Example queries of the publication. */
  readonly queries: readonly ExampleQuery[];
  /** Gives the document about a thing where it was written with the release, its first page; `undefined` for all others. */
  ready(kind: string, slug: string): Ready | undefined;
  /** Gives the `xsd:date` of the last change of a thing or another subject, fragment left out; from the history, else from the publication. */
  modified(subject: string): string;
  /** Gives all quads, or those of one graph, sorted. */
  quads(graph?: GraphName): Iterable<Quad>;
  close(): Promise<void>;
}
/**
 * Opens the release in a folder, or the current one of a folder of releases; the link is followed once.
 * Throws `release-missing`, or `release-damaged` where sizes differ from the manifest.
 */
declare function openRelease(directory: string): Promise<Release>;
/** Finds the folder of the release that a path means, links resolved; throws `release-missing`. */
declare function resolveRelease(directory: string): string;

/** Reads a release and its history through and compares them with their manifests; throws `release-damaged` naming the file, or `release-missing`. */
declare function verifyRelease(directory: string): Promise<Manifest>;

/** How many quads came and went. */
interface Comparison {
  readonly added: number;
  readonly removed: number;
}
/** Compares the folders of two releases, catalogues left out; hands each canonical line that came or went to `onLine`. */
declare function compareReleases(
  before: string,
  after: string,
  onLine?: (is: 'added' | 'removed', line: string) => void,
): Comparison;

/** What a document is made from; any release has it. */
type Described = Pick<Release, 'publication' | 'names' | 'model' | 'quadsOf' | 'quadsTo' | 'labelsOf' | 'modified'>;
/** Holds the document about one thing. */
interface Document {
  /** IRI of the document itself. */
  readonly iri: string;
  /** IRI of the thing that it is about. */
  readonly topic: string;
  /** Name of the thing's kind, as in its IRI. */
  readonly kind: string;
  /** Each triple once, those of a subject together, the topic first, what is stated before what is derived (see its graph). */
  readonly quads: readonly Quad[];
  /** `xsd:date` of the last change of anything that the document names. */
  readonly modified: string;
  /** IRI of the next page, where not all incoming links are on this one. */
  readonly next?: string;
}
/** Tells which part of a long document is wanted: pages count from 1, `limit` is the number of incoming links on one. */
interface Page {
  readonly page?: number;
  readonly limit?: number;
}
/** Describes a thing; `undefined` where the release has no such thing, or the page is past the last. */
declare function describeThing(release: Described, iri: string, options?: Page): Document | undefined;

/** Says what a format holds: a page for people, a graph, several graphs, or the rows of a query's answer. */
type Content = 'page' | 'triples' | 'quads' | 'results';
/** One format. */
interface Format {
  /** Name as people know it. */
  readonly name: string;
  /** Media type without parameters, in lower case (RFC 6838). */
  readonly mediaType: string;
  /** What stands behind the last dot of a path; also the key of the writer. */
  readonly extension: string;
  readonly content: Content;
  /** Preference of the server between formats that a client likes equally, from 0 to 1. */
  readonly quality: number;
  /** Whether the media type takes `charset=utf-8`; the others are UTF-8 by definition. */
  readonly charset: boolean;
  /** Other media types under which clients ask for the same bytes. */
  readonly aliases: readonly string[];
}
/** Lists the formats of one content. */
declare function formatsOf(content: Content): readonly Format[];

/** Version of the tool (Semantic Versioning 2.0.0). */
declare const toolVersion: string;

export {
  HejnalError,
  compareReleases,
  describeThing,
  errorCodes,
  formatFinding,
  formatsOf,
  openRelease,
  publish,
  readFolder,
  readWorkspace,
  resolveRelease,
  toolVersion,
  verifyRelease,
  writerOf,
};
export type {
  Built,
  Document,
  ErrorCode,
  FileEntry,
  Finding,
  Format,
  Manifest,
  OnProgress,
  Origin,
  Position,
  Progress,
  PublicationFiles,
  Release,
  Severity,
  Unreadable,
  Workspace,
  WorkspaceOptions,
  Writer,
  Writing,
};
