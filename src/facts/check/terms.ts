// Rules about the terms of an ontology: each is described, explained in every language, and of the right sort where a shape names it.
import type { Field } from '../../model/model.js';
import { standardPrefixes } from '../../model/prefixes.js';
import { cutName } from '../../rdf/qname.js';
import { owl, sh } from '../../rdf/rdf.js';
import type { OntologyContext, Remark } from './remark.js';

/** Terms of our own that something uses and nothing describes: a slip of the pen, as a rule. */
export function definedTerms({ quads, names }: OntologyContext): Remark[] {
  const described = new Set(quads.map(({ subject }) => subject.value));
  const found = new Map<string, Remark>();
  const own = (iri: string): boolean =>
    [names.ontology, names.tool].some((each) => iri.startsWith(each) && iri !== each) ||
    (iri.startsWith(names.base) && iri.includes('#'));
  for (const { subject, predicate, object } of quads) {
    if (predicate.value === owl.versionIRI) continue;
    const used = object.termType === 'NamedNode' ? [predicate.value, object.value] : [predicate.value];
    for (const iri of used.filter((each) => own(each) && !described.has(each))) {
      const near = [...described].filter((each) => own(each)).map(localName);
      found.set(iri, {
        rule: 'term-undefined',
        about: iri,
        say: (said) => said.undefinedTerm(iri, localName(subject.value), localName(iri), near),
      });
    }
  }
  return [...found.values()];
}

/** Labels and definitions of the publication's terms, and labels of its fields, in every language; the tool speaks those that it speaks. */
export function explainedTerms({ model, names, languages }: OntologyContext): Remark[] {
  const terms = [...model.terms.values()].filter(({ iri }) => iri.startsWith(names.ontology));
  const missing = terms.flatMap(({ iri, label, definition }) => [
    ...lacking(label, languages).map((language) => unexplained(iri, 'term-label-missing', 'label', language)),
    ...lacking(definition, languages).map((language) =>
      unexplained(iri, 'term-definition-missing', 'definition', language),
    ),
  ]);
  const fields = new Map<string, Field>(
    model.kinds
      .filter((kind) => !kind.class.startsWith(names.tool))
      .flatMap((kind) => kind.fields.map((field) => [field.shape, field])),
  );
  const unnamed = [...fields.values()].flatMap(({ shape, label }) =>
    lacking(label, languages).map((language) => unexplained(shape, 'field-label-missing', 'label', language)),
  );
  return [...missing, ...unnamed];
}

function lacking(texts: Readonly<Record<string, string>>, languages: readonly string[]): string[] {
  return languages.filter((language) => texts[language] === undefined);
}

function unexplained(about: string, rule: Remark['rule'], what: 'label' | 'definition', language: string): Remark {
  return { rule, about, say: (said) => said.unexplained(localName(about), what, language) };
}

/** What shapes, kinds and dates name as a property is one. */
export function knownProperties({ quads, model, names }: OntologyContext): Remark[] {
  const naming = new Set([
    sh.path,
    ...['describedWith', 'from', 'link', 'to', 'notBefore', 'before', 'year', 'beginsInterval', 'basis'].map(
      (local) => names.tool + local,
    ),
  ]);
  const described = new Set(quads.map(({ subject }) => subject.value));
  const wellKnown = [...Object.values(standardPrefixes), ...model.prefixes.values()];
  return quads.flatMap(({ subject, predicate, object }): Remark[] => {
    if (!naming.has(predicate.value) || object.termType !== 'NamedNode') return [];
    const iri = object.value;
    const about = subject.value;
    const isOwn = iri.startsWith(names.ontology) || iri.startsWith(names.tool);
    if (isOwn && described.has(iri) && model.terms.get(iri)?.is !== 'property')
      return [{ rule: 'property-undefined', about, say: (said) => said.noProperty(localName(iri)) }];
    if (isOwn || wellKnown.some((each) => iri.startsWith(each))) return [];
    return [{ rule: 'property-undefined', severity: 'warning', about, say: (said) => said.foreign(iri) }];
  });
}

/** RDF/XML makes elements of properties, and an element cannot be called by digits (RDF 1.1 XML Syntax §2). */
export function namedProperties({ model }: OntologyContext): Remark[] {
  const shapes = new Map(model.kinds.flatMap(({ fields }) => fields.map(({ shape, path }) => [shape, path])));
  return [...shapes]
    .filter(([, path]) => cutName(path) === undefined)
    .map(([about, path]) => ({
      rule: 'property-nameless',
      severity: 'warning',
      about,
      say: (said) => said.nameless(path),
    }));
}

function localName(iri: string): string {
  return iri.replace(/^.*[#/]/, '');
}
