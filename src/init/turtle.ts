// Writes the vocabulary and the shapes of a plan as Turtle that people go on writing.
import type { Field } from './fields.js';
import { classOf, titleOf } from './keys.js';
import type { Kind, Plan } from './plan.js';

const prefixes = `@prefix my: <ontology#> .
@prefix hej: <hejnal#> .
@prefix : <shapes#> .
@prefix dct: <http://purl.org/dc/terms/> .
@prefix geo: <http://www.opengis.net/ont/geosparql#> .
@prefix owl: <http://www.w3.org/2002/07/owl#> .
@prefix rdf: <http://www.w3.org/1999/02/22-rdf-syntax-ns#> .
@prefix rdfs: <http://www.w3.org/2000/01/rdf-schema#> .
@prefix sh: <http://www.w3.org/ns/shacl#> .
@prefix skos: <http://www.w3.org/2004/02/skos/core#> .
@prefix vann: <http://purl.org/vocab/vann/> .
@prefix xsd: <http://www.w3.org/2001/XMLSchema#> .
`;

/** Names of the kinds and fields by language, as the table has them in its own. */
type Texts = (title: string, known?: ReadonlyMap<string, string>) => string;

/** Writes `ontology/vocabulary.ttl`: a class a kind, a property a field, a concept a choice. */
export function vocabularyOf(plan: Plan, title: string): string {
  const texts = textsIn(plan.languages);
  const seen = new Set<string>();
  const terms = plan.kinds.flatMap((kind) => [
    classText(kind, texts),
    ...kind.fields.flatMap((field) => termsOf(field, kind, texts, seen)),
  ]);
  return `# What your words mean. Each needs a label and a definition in every language: those below are the titles of your table,
# written down for each language alike, so translate them. A definition is one sentence that a stranger understands.
${prefixes}
<ontology> a owl:Ontology ; dct:title ${texts(title)} ;
  vann:preferredNamespacePrefix "my" ; vann:preferredNamespaceUri "ontology#" .

${terms.join('\n')}`;
}

function textsIn(languages: readonly string[]): Texts {
  return (title, known) =>
    languages.map((language) => `${quoted(known?.get(language) ?? title)}@${language}`).join(' , ');
}

/** JSON escapes what Turtle does, and in the same way. */
function quoted(text: string): string {
  return JSON.stringify(text);
}

function classText({ class: target, name, title }: Kind, texts: Texts): string {
  return `### ${title}\n\nmy:${target} a owl:Class ; rdfs:isDefinedBy <ontology> ;\n  skos:prefLabel ${texts(titleOf(name))} ;\n  skos:definition ${texts(`${title}.`)} .\n`;
}

function termsOf(field: Field, kind: Kind, texts: Texts, seen: Set<string>): string[] {
  const path = pathOf(field);
  if (!path.startsWith('my:') || seen.has(path)) return [];
  seen.add(path);
  const above = field.isUnique ? ' rdfs:subPropertyOf skos:notation ;' : '';
  const isLink = field.type.is === 'reference' || field.type.is === 'link' || field.type.is === 'choice';
  const about = `${field.title} (${kind.title}).`;
  const property = `${path} a owl:${isLink ? 'Object' : 'Datatype'}Property ;${above} rdfs:isDefinedBy <ontology> ;\n  skos:prefLabel ${texts(field.title, field.titles)} ;\n  skos:definition ${texts(about)} .\n`;
  if (field.type.is !== 'choice') return [property];
  const concepts = [...field.type.options].map(
    ([word, title]) =>
      `${optionOf(field.key, word)} a skos:Concept ; skos:inScheme my:${field.key}Words ; hej:key ${quoted(word)} ; rdfs:isDefinedBy <ontology> ;\n  skos:prefLabel ${texts(title)} ;\n  skos:definition ${texts(`${field.title}: ${title}.`)} .\n`,
  );
  const scheme = `my:${field.key}Words a skos:ConceptScheme ; rdfs:isDefinedBy <ontology> ;\n  skos:prefLabel ${texts(field.title)} ;\n  skos:definition ${texts(about)} .\n`;
  return [property, scheme, ...concepts];
}

function optionOf(key: string, word: string): string {
  return `my:${key}-${word}`;
}

/** Writes `ontology/shapes.ttl`: which fields a thing has, and what they take. */
export function shapesOf(plan: Plan, title: string): string {
  const texts = textsIn(plan.languages);
  return `# What a record of each kind holds. After a change run "hejnal check --write".
#   sh:minCount 1          a value must be there
#   sh:maxCount 1          one value at most
#   hej:ground hej:Quote   each value must stand in a source; hej:Editing means that the editor's word is enough
#   hej:everyLanguage true a text must be there in every language
${prefixes}
<shapes> a owl:Ontology ; owl:imports <ontology> ; dct:title ${texts(title)} .

${plan.kinds.map((kind) => shapeOf(kind, texts, plan.languages)).join('\n')}`;
}

function shapeOf(kind: Kind, texts: Texts, languages: readonly string[]): string {
  const { name, class: target, file, title, fields, labelKeys } = kind;
  const template = labelKeys.map((key) => `{${key}}`).join(' – ');
  const label =
    template === ''
      ? ''
      : `\n  hej:labelTemplate ${languages.map((each) => `${quoted(template)}@${each}`).join(' , ')} ;`;
  const list = fields.map(({ key }) => `:${name}-${key}`).join(' , ');
  return `### ${title}

:${name} a sh:NodeShape ; sh:targetClass my:${target} ; hej:kind ${quoted(name)} ; hej:file ${quoted(file)} ;${label}
${list === '' ? '' : `  sh:property ${list} ;\n`}  skos:prefLabel ${texts(title)} .

${fields.map((field, at) => propertyShape(kind, field, at + 1, texts, languages)).join('\n')}`;
}

function propertyShape(kind: Kind, field: Field, order: number, texts: Texts, languages: readonly string[]): string {
  const { key, title, type, isFull, isList } = field;
  const isText = type.is === 'text' || type.is === 'name';
  const count = [isFull ? ' sh:minCount 1 ;' : '', isList || isText ? '' : ' sh:maxCount 1 ;'].join('');
  const marks = [
    type.is === 'date' && kind.fields.find((each) => each.type.is === 'date') === field ? ' hej:onTimeline true ;' : '',
    type.is === 'point' ? ' hej:onMap true ;' : '',
    type.is === 'name' &&
    languages.every((each) => field.columns.some(({ header }) => header === `${key}@${each}`)) &&
    !field.columns.some(({ values }) => values.includes(''))
      ? ' hej:everyLanguage true ;'
      : '',
  ].join('');
  return `:${kind.name}-${key} a sh:PropertyShape ; sh:path ${pathOf(field)} ; hej:key ${quoted(key)} ; sh:order ${String(order)} ;
  ${takes(field)} ;${count}${marks}
  hej:ground hej:Editing ; skos:prefLabel ${texts(title, field.titles)} .
`;
}

function pathOf({ type, key }: Field): string {
  return type.is === 'name' ? 'skos:prefLabel' : `my:${key}`;
}

const datatypes = {
  moment: 'xsd:dateTime', truth: 'xsd:boolean', integer: 'xsd:integer', decimal: 'xsd:decimal', point: 'geo:wktLiteral', code: 'xsd:string',
} as const; // prettier-ignore

function takes({ type, key, isList }: Field): string {
  if (type.is === 'reference') return `sh:class my:${classOf(type.kind)}`;
  if (type.is === 'choice') return `sh:in ( ${[...type.options.keys()].map((word) => optionOf(key, word)).join(' ')} )`;
  if (type.is === 'link') return 'sh:nodeKind sh:IRI';
  if (type.is === 'text' || type.is === 'name')
    return `sh:datatype rdf:langString${isList ? '' : ' ; sh:uniqueLang true'}`;
  if (type.is === 'date')
    return 'sh:or ( [ sh:datatype xsd:gYear ] [ sh:datatype xsd:gYearMonth ] [ sh:datatype xsd:date ] )';
  return `sh:datatype ${datatypes[type.is]}`;
}
