// Checks all records: each by itself, then all by their shapes.
import type { Converted } from '../convert/converted.js';
import type { Model } from '../../model/model.js';
import type { Names } from '../../rdf/iri.js';
import type { Quad } from '../../rdf/rdf.js';
import { passing, type OnReading } from '../progress.js';
import type { Finding } from '../record.js';
import { checkRecord } from './records.js';
import { checkShapes } from './shacl.js';

/** What checking needs besides the records. */
export interface FactsContext {
  readonly ontology: readonly Quad[];
  readonly model: Model;
  /** Languages of the publication, BCP 47 tags in lower case. */
  readonly languages: readonly string[];
  /** Whether the shapes can be asked at all. */
  readonly areShapesSound: boolean;
  /** Names of kinds whose entries are not all known; a thing of such a kind is taken for one that there is. */
  readonly open: ReadonlySet<string>;
  readonly names: Names;
  readonly onProgress?: OnReading | undefined;
}

/** Gives the findings of the rules and of the shapes; what a rule or the conversion has said is not said again. */
export async function checkFacts(records: readonly Converted[], context: FactsContext): Promise<Finding[]> {
  const { ontology, model, languages, areShapesSound, open, names, onProgress } = context;
  const findings: Finding[] = [];
  const known = new Map<string, readonly Finding[]>();
  for (const record of passing(records, 'check', onProgress)) {
    const own = checkRecord(record, { languages, dates: model.dates, base: names.base });
    findings.push(...own);
    if (record.findings.length + own.length > 0) known.set(record.iri, [...record.findings, ...own]);
  }
  if (!areShapesSound) return findings;
  const classOf = new Map(model.kinds.map((kind) => [kind, [kind.class]]));
  const classes = new Map(records.map(({ iri, kind }) => [iri, classOf.get(kind) ?? [kind.class]]));
  const classOfOpen = (iri: string): string[] => {
    const kind = names.readThing(iri)?.kind ?? '';
    return open.has(kind) ? [model.kind(kind)?.class ?? ''] : [];
  };
  const described = records.filter(({ values }) => values.size > 0);
  const shapes = checkShapes(passing(described, 'shapes', onProgress), {
    ontology,
    model,
    classesOf: (iri) => classes.get(iri) ?? classOfOpen(iri),
    findingsOf: (iri) => known.get(iri) ?? [],
  });
  for await (const finding of shapes) findings.push(finding);
  return findings;
}
