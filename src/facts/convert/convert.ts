// Turns records into terms and quads, and says of every value that does not fit where it stands and what to do.
import type { Converted, Value } from './converted.js';
import { isSlug } from '../../rdf/iri.js';
import type { Field, Kind, Model } from '../../model/model.js';
import { readDate } from '../../rdf/date.js';
import { dct, iriTerm, known, prov, rdf, statement, taggedTerm, typedTerm, xsd, type Quad } from '../../rdf/rdf.js';
import { badSlug, reservedKeys } from '../read/records.js';
import { errorAt, mergeKey, type Entry, type Finding, type Node, type Record, type Scalar } from '../record.js';
import { readValue, type ValueContext } from './value.js';
import { isLanguageTag } from '../../rdf/language.js';
import { nearest } from '../../nearest.js';
import { keyMeant } from '../keys.js';
import type { Saying } from '../words/words.js';

/** What converting needs to know besides the record. */
export type ConvertContext = ValueContext;

/** Nearly all records share this. */
const none: readonly Finding[] = [];

/** Converts one record; bad values become findings, good ones become quads all the same. */
export function convertRecord(record: Record, context: ConvertContext): Converted {
  const kind = kindNamed(context.model, record.kind);
  const iri = context.names.thing(record.kind, record.slug);
  const findings = unknownKeys(record, kind);
  if (record.fields.has('withdrawn'))
    return { record, kind, iri, values: new Map(), quads: withdrawal(iri, record, context, findings), findings };
  const values = new Map<string, readonly Value[]>();
  const excused = excusedIn(record, kind);
  for (const field of kind.fields) {
    const entry = record.fields.get(field.key);
    const found = entry === undefined ? [] : valuesOf(entry.value, field, context, findings);
    if (found.length > 0) values.set(field.key, found);
    findings.push(...countFindings(field, entry, found.length, record, excused));
  }
  const graph = known(context.names.graph('facts'));
  const subject = iriTerm(iri);
  const quads = [statement(subject, rdf.type, known(kind.class), graph)];
  for (const all of values.values())
    for (const { field, term } of all) quads.push(statement(subject, field.path, term, graph));
  quads.push(...formerNames(record, kind, context, findings));
  return { record, kind, iri, values, quads, findings: findings.length === 0 ? none : findings };
}

function kindNamed(model: Model, name: string): Kind {
  const kind = model.kind(name);
  if (kind === undefined) throw new TypeError(`No kind "${name}" in the model.`);
  return kind;
}

function unknownKeys(record: Record, kind: Kind): Finding[] {
  const keys = keysOf(kind);
  return [...record.fields.values()]
    .filter(({ key }) => !keys.has(key.text) && key.text !== mergeKey)
    .map(({ key }) =>
      // All fields are told, however many, for nothing else lists them at hand.
      errorAt(key.origin, 'unknown-field', (words) =>
        words.values.noField(key.text, kind.file, kind.name, [...keys], keyMeant(key.text, kind)),
      ),
    );
}

const keysOfKinds = new WeakMap<Kind, ReadonlySet<string>>();

function keysOf(kind: Kind): ReadonlySet<string> {
  const found = keysOfKinds.get(kind) ?? new Set([...kind.fields.map(({ key }) => key), ...reservedKeys]);
  keysOfKinds.set(kind, found);
  return found;
}

function valuesOf(node: Node, field: Field, context: ConvertContext, findings: Finding[]): Value[] {
  if (node.is === 'sequence' && field.type.is !== 'text')
    return node.items.flatMap((item) => valuesOf(item, field, context, findings));
  if (field.type.is === 'text') return textsOf(node, field, context, findings);
  if (node.is !== 'scalar') {
    findings.push(errorAt(node.origin, 'value-form', ({ values }) => values.single(field.key)));
    return [];
  }
  return oneValue(node, field, context, findings);
}

function oneValue(node: Scalar, field: Field, context: ConvertContext, findings: Finding[]): Value[] {
  const read = readValue(node, field, context);
  if (!('termType' in read)) {
    findings.push(read);
    return [];
  }
  return [{ field, term: read, text: node.text, origin: node.origin }];
}

function textsOf(node: Node, field: Field, context: ConvertContext, findings: Finding[]): Value[] {
  if (node.is !== 'mapping') {
    const { languages } = context;
    findings.push(errorAt(node.origin, 'value-form', ({ values }) => values.byLanguage(field.key, languages)));
    return [];
  }
  return [...node.entries.values()].flatMap(({ key, value }, at, all) => {
    const slip = textSlip(key.text, value, all[at - 1], field);
    if (slip !== undefined) {
      findings.push(errorAt(key.origin, 'bad-language', slip));
      return [];
    }
    if (!isLanguageTag(key.text)) {
      const { languages } = context;
      findings.push(errorAt(key.origin, 'bad-language', ({ values }) => values.languageTag(key.text, languages)));
      return [];
    }
    const texts = value.is === 'sequence' ? value.items : [value];
    return texts.flatMap((text) => oneText(text, key.text, field, findings));
  });
}

/** A comma in a text without quotation marks ends it, and what follows looks like a language; so does a colon without a space. */
function textSlip(tag: string, value: Node, before: Entry | undefined, { key }: Field): Saying | undefined {
  if (value.is !== 'scalar' || value.text !== '') return undefined;
  const [, language = '', text = ''] = /^([a-z-]{2,}):(\S.*)$/su.exec(tag) ?? [];
  if (isLanguageTag(language)) return ({ yaml }) => yaml.spaceAfterColon(language, text);
  if (isLanguageTag(tag) || before?.value.is !== 'scalar') return undefined;
  const [last, start] = [before.key.text, before.value.text];
  return ({ values }) => values.commaInText(key, last, start, tag);
}

function oneText(node: Node, language: string, field: Field, findings: Finding[]): Value[] {
  if (node.is !== 'scalar' || node.text === '') {
    findings.push(errorAt(node.origin, 'value-form', ({ values }) => values.noText(field.key, language)));
    return [];
  }
  return [{ field, term: taggedTerm(node.text, language), text: node.text, origin: node.origin }];
}

/** Gives the fields that may be missing: what the table told of, and what a key that nobody knows was meant to be. */
export function excusedIn(record: Record, kind: Kind): ReadonlySet<string> {
  const keys = keysOf(kind);
  const slips = [...record.fields.values()].filter(({ key }) => !keys.has(key.text));
  if (slips.length === 0) return record.excused ?? noFields;
  if (record.fields.has(mergeKey)) return keys;
  const meant = slips.flatMap(({ key }) => nearest(key.text, keys) ?? keyMeant(key.text, kind)?.key ?? []);
  return new Set([...(record.excused ?? []), ...meant]);
}

const noFields: ReadonlySet<string> = new Set();

function countFindings(
  field: Field,
  entry: Entry | undefined,
  count: number,
  record: Record,
  excused: ReadonlySet<string>,
): Finding[] {
  if ((entry === undefined || isEmpty(entry.value)) && field.minCount > 0) {
    if (excused.has(field.key)) return [];
    return [errorAt(record.origin, 'missing-field', ({ values }) => values.missing(record.slug, field.key))];
  }
  if (entry !== undefined && count > field.maxCount) {
    const { key, maxCount } = field;
    return [errorAt(entry.value.origin, 'too-many-values', ({ values }) => values.many(key, maxCount, count))];
  }
  return [];
}

function isEmpty(node: Node): boolean {
  return (node.is === 'sequence' && node.items.length === 0) || (node.is === 'mapping' && node.entries.size === 0);
}

/** Former slugs stay names: each says by what it was replaced, so that its IRI can be redirected for ever. */
function formerNames(record: Record, kind: Kind, { names, index }: ConvertContext, findings: Finding[]): Quad[] {
  const node = record.fields.get('formerSlugs')?.value;
  if (node === undefined) return [];
  const items = node.is === 'sequence' ? node.items : [node];
  return items.flatMap((item) => {
    if (item.is !== 'scalar' || !isSlug(item.text)) {
      findings.push(badSlug(item.origin, item.is === 'scalar' ? item.text : '…'));
      return [];
    }
    if (index.has(kind.name, item.text)) {
      const { origin, text } = item;
      findings.push(errorAt(origin, 'former-slug-taken', ({ values }) => values.formerTaken(text, record.slug)));
      return [];
    }
    const [former, now] = [names.thing(kind.name, item.text), names.thing(kind.name, record.slug)];
    return [statement(iriTerm(former), dct.isReplacedBy, iriTerm(now), known(names.graph('facts')))];
  });
}

function withdrawal(iri: string, record: Record, { names }: ConvertContext, findings: Finding[]): Quad[] {
  const entry = record.fields.get('withdrawn');
  const day = entry?.value.is === 'scalar' ? entry.value.text : '';
  if (entry !== undefined && readDate(day)?.day === undefined) {
    findings.push(errorAt(entry.value.origin, 'bad-date', ({ values }) => values.withdrawalDay(day)));
    return [];
  }
  const [subject, graph] = [iriTerm(iri), known(names.graph('facts'))];
  return [
    statement(subject, rdf.type, known(`${names.tool}Withdrawn`), graph),
    statement(subject, prov.invalidatedAtTime, typedTerm(`${day}T00:00:00Z`, xsd.dateTime), graph),
  ];
}
