// Derives what consumers that do not reason need: superclasses, superproperties, shortcuts, names and the bounds of dates.
import type { Converted, Value } from './converted.js';
import { bounds, readDate } from '../../rdf/date.js';
import type { Names } from '../../rdf/iri.js';
import { inScheme } from './scheme.js';
import type { Labels } from './label.js';
import type { DateRule, Model, Shortcut } from '../../model/model.js';
import {
  iriTerm,
  known,
  rdf,
  rdfs,
  skos,
  statement,
  taggedTerm,
  time,
  typedTerm,
  xsd,
  type Literal,
  type NamedNode,
  type Quad,
} from '../../rdf/rdf.js';

/** What deriving needs to know besides the record. */
export interface DeriveContext {
  readonly model: Model;
  readonly names: Names;
  readonly labels: Labels;
}

/** Gives the derived quads of one record; a triple that is stated as well is left to the release to drop. */
export function derive(converted: Converted, context: DeriveContext): Quad[] {
  if (converted.record.fields.has('withdrawn')) return [];
  const graph = known(context.names.graph('derived'));
  const values = [...converted.values.values()].flat();
  const triples = [
    ...superTypes(converted, context.model),
    ...superProperties(converted.iri, values, context.model),
    ...names(converted, values, context),
    ...inScheme(converted, values, context).map(([subject, property, object]): Triple => [
      subject,
      property,
      known(object),
    ]),
    ...converted.kind.shortcuts.flatMap((shortcut) => direct(shortcut, values)),
    ...context.model.dates.flatMap((rule) => dates(converted.iri, values, rule, context.model)),
  ];
  const own = iriTerm(converted.iri);
  return triples.map(([subject, predicate, object]) =>
    statement(subject === own.value ? own : iriTerm(subject), predicate, object, graph),
  );
}

type Triple = readonly [subject: string, predicate: string, object: NamedNode | Literal];

function superTypes({ iri, kind }: Converted, model: Model): Triple[] {
  return model.superclasses(kind.class).map((each) => [iri, rdf.type, known(each)]);
}

function superProperties(iri: string, values: readonly Value[], model: Model): Triple[] {
  return values.flatMap((value) =>
    model.superproperties(value.field.path).map((each): Triple => [iri, each, value.term]),
  );
}

/** Adds `rdfs:label`, which SKOS makes a superproperty of `skos:prefLabel` (SKOS Reference S11), and names made from templates. */
function names(converted: Converted, values: readonly Value[], context: DeriveContext): Triple[] {
  const own = values.filter((value) => value.field.path === skos.prefLabel).map((value) => value.term);
  const made =
    own.length > 0
      ? []
      : Object.entries(context.labels(converted.iri)).map(([language, text]) => taggedTerm(text, language));
  return [
    ...[...own, ...made].map((term): Triple => [converted.iri, rdfs.label, term]),
    ...made.map((term): Triple => [converted.iri, skos.prefLabel, term]),
  ];
}

function direct(shortcut: Shortcut, values: readonly Value[]): Triple[] {
  const at = (path: string): Value[] =>
    values.filter((value) => value.field.path === path && value.term.termType === 'NamedNode');
  return at(shortcut.from).flatMap(({ term }) =>
    at(shortcut.to).map((to): Triple => [term.value, shortcut.link, to.term]),
  );
}

/** Bounds of a date; where its basis says that it bounds the event from below only, nothing else is known. */
function dates(iri: string, values: readonly Value[], rule: DateRule, model: Model): Triple[] {
  const fromBelow = values.some(({ field, term }) => field.path === rule.basis && model.lowerBounds.has(term.value));
  return values
    .filter((value) => value.field.path === rule.property)
    .flatMap(({ term }) => {
      const date = readDate(term.value);
      if (date === undefined) return [];
      const { notBefore, before } = bounds(date);
      const lower: Triple[] =
        rule.notBefore === undefined ? [] : [[iri, rule.notBefore, typed(notBefore, xsd.dateTime)]];
      if (fromBelow) return lower;
      const upper: Triple[] = rule.before === undefined ? [] : [[iri, rule.before, typed(before, xsd.dateTime)]];
      const year: Triple[] = rule.year === undefined ? [] : [[iri, rule.year, typed(String(date.year), xsd.integer)]];
      return [...lower, ...upper, ...year, ...interval(iri, rule, term as Literal)];
    });
}

/** An OWL-Time interval that begins at the date; the property of its instant says the same precision as the datatype. */
function interval(iri: string, rule: DateRule, date: Literal): Triple[] {
  const property = instants[date.datatype.value];
  if (rule.beginsInterval === undefined || property === undefined) return [];
  const during = `${iri}#during`;
  const beginning = `${iri}#beginning`;
  return [
    [iri, rule.beginsInterval, iriTerm(during)],
    [during, rdf.type, known(time.Interval)],
    [during, time.hasBeginning, iriTerm(beginning)],
    [beginning, rdf.type, known(time.Instant)],
    [beginning, property, date],
  ];
}

const instants: Readonly<Record<string, string>> = {
  [xsd.date]: time.inXSDDate,
  [xsd.gYearMonth]: time.inXSDgYearMonth,
  [xsd.gYear]: time.inXSDgYear,
};

function typed(text: string, datatype: string): Literal {
  return typedTerm(text, datatype);
}
