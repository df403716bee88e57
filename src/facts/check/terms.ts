// Rules about the terms of an ontology: each is described, explained in every language, and of the right sort where a shape names it.
import type { Field } from '../../model/model.js';
import { standardPrefixes } from '../../model/prefixes.js';
import { cutName } from '../../rdf/qname.js';
import { owl, sh, type LangMap } from '../../rdf/rdf.js';
import { lackingIn } from '../lacks.js';
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
    ...unexplained(iri, label, 'label', languages),
    ...unexplained(iri, definition, 'definition', languages),
  ]);
  const kinds = model.kinds.filter((kind) => !kind.class.startsWith(names.tool));
  const fields = new Map<string, Field>(
    kinds.flatMap((kind) => kind.fields.map((field) => [field.shape, field] as const)),
  );
  const unnamed = [...fields.values()].flatMap(({ shape, label }) => unexplained(shape, label, 'field', languages));
  const unfilled = kinds.flatMap(({ shape, labelTemplate: template }) =>
    template === undefined ? [] : unexplained(shape, template, 'template', languages),
  );
  return [...missing, ...unnamed, ...unfilled];
}

const rules = {
  label: 'term-label-missing',
  definition: 'term-definition-missing',
  field: 'field-label-missing',
  template: 'language-missing',
} as const;

/** What is explained in no language is an error, in some a warning for each of the others. */
function unexplained(about: string, texts: LangMap, what: keyof typeof rules, languages: readonly string[]): Remark[] {
  const lacking = lackingIn(texts, languages);
  return lacking.map((language) => ({
    rule: rules[what],
    ...(lacking.length < languages.length && { severity: 'warning' as const, lacks: language }),
    about,
    say: (said) => said.unexplained(localName(about), what, language),
  }));
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
    // A path of several properties has no name to be known by.
    const isCompound = object.value.startsWith(names.skolem(''));
    if (!naming.has(predicate.value) || object.termType !== 'NamedNode' || isCompound) return [];
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
