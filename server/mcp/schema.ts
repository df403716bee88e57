// The tool that tells how the data are made: kinds, their fields, and how often each is used, in few words.
import { z } from 'zod';
import { inLanguage, nearest, shortener, termPrefixes, type Field, type Kind, type Release } from '../../src/index.js';
import { languageIn, languageInput } from './language.js';
import { CallError, type Tool } from './tool.js';

const input = z.object({
  term: z.string().max(2000).optional().describe('A kind, class or property, by name or IRI; without it, the kinds.'),
  language: languageInput,
});

/** Describes the schema as a whole, or one class or property with an example. */
export const schemaTool: Tool<typeof input.shape> = {
  name: 'schema',
  title: 'How the data are made',
  description:
    'Lists kinds of things with counts and prefixes for SPARQL; with "term", the properties of a kind or an example of a property.',
  input,
  call: ({ term, language: asked }, { release }) => {
    const language = languageIn(release, asked);
    if (term === undefined) return overview(release, language);
    const { model } = release;
    const kind = model.kinds.find((each) => each.name === term || each.class === term || localOf(each.class) === term);
    if (kind !== undefined) return describeKind(release, kind, language);
    const fields = model.kinds.flatMap((each) => each.fields.map((field) => ({ kind: each, field })));
    const meant = fields.filter(({ field }) => [field.key, field.path, localOf(field.path)].includes(term));
    if (meant.length > 0) return meant.flatMap(({ kind: of, field }) => describeField(release, of, field, language));
    const known = [...model.kinds.map(({ name }) => name), ...fields.map(({ field }) => field.key)];
    throw new CallError(`There is no term "${term}".`, `Did you mean "${nearest(term, known) ?? known[0] ?? ''}"?`);
  },
};

/** Lists the kinds with counts, and the prefixes that they need. */
export function overview(release: Release, language: string): string[] {
  const { model, publication, names } = release;
  const short = shortener(termPrefixes(model));
  const used = new Map<string, string>();
  const write = (iri: string): string => {
    const found = short(iri);
    if (found === undefined) return `<${iri}>`;
    used.set(found.prefix, termPrefixes(model).get(found.prefix) ?? '');
    return `${found.prefix}:${found.local}`;
  };
  const kinds = model.kinds.map((kind) => {
    const fields = kind.fields.map(({ path }) => write(path)).join(' ');
    return `${kind.name} (${inLanguage(kind.label, language) ?? kind.name}): ${release.instances(kind.class)} × ${write(kind.class)}: ${fields}`;
  });
  return [
    inLanguage(publication.title, language) ?? publication.slug,
    `Things are named ${names.base}id/KIND/SLUG.`,
    ...[...used].map(([prefix, namespace]) => `PREFIX ${prefix}: <${namespace}>`),
    ...kinds,
  ];
}

function describeKind(release: Release, kind: Kind, language: string): string[] {
  return [
    `${kind.name}: ${inLanguage(kind.definition, language) ?? inLanguage(kind.label, language) ?? ''}`,
    `Class <${kind.class}>, ${release.instances(kind.class)} things.`,
    ...kind.fields.flatMap((field) => describeField(release, kind, field, language)),
  ];
}

function describeField(release: Release, kind: Kind, field: Field, language: string): string[] {
  const label = inLanguage(field.label, language) ?? field.key;
  const definition = inLanguage(field.definition, language);
  const example = exampleOf(release, kind, field);
  return [
    `${label} <${field.path}> of ${kind.name}: ${typeOf(field)}${definition === undefined ? '' : `. ${definition}`}`,
    ...(example === undefined ? [] : [`  example: ${example}`]),
  ];
}

function typeOf({ type }: Field): string {
  switch (type.is) {
    case 'reference':
      return `a ${type.kinds.join(' or ')}`;
    case 'choice':
      return `one of ${[...type.options.values()]
        .slice(0, 8)
        .map((iri) => `<${iri}>`)
        .join(' ')}`;
    case 'link':
      return 'an IRI';
    case 'text':
      return 'a text with a language';
    case 'literal':
      return type.datatypes.map(localOf).join(' or ');
  }
}

/** Most quads that are looked through for an example of a kind. */
const maxLooked = 200;

function exampleOf(release: Release, kind: Kind, { path }: Field): string | undefined {
  let looked = 0;
  for (const { subject, object } of release.quadsWith(path)) {
    if (++looked > maxLooked) return undefined;
    if (release.names.readThing(subject.value)?.kind !== kind.name) continue;
    return `<${subject.value}> ${object.termType === 'NamedNode' ? `<${object.value}>` : JSON.stringify(object.value)}`;
  }
  return undefined;
}

function localOf(iri: string): string {
  return iri.replace(/^.*[#/]/, '');
}
