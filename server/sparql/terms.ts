// What an editor offers while somebody types: the prefixes, classes and properties that a release really uses.
import { inLanguage, shortener, termPrefixes, type Kind, type Release } from '../../src/index.js';

/** A class or a property under its prefixed name. */
interface Offered {
  readonly name: string;
  readonly is: 'class' | 'property';
  readonly label?: string;
  readonly definition?: string;
  /** Instances of the class, or quads with the property. */
  readonly uses: number;
  /** Classes of whose things a property is said, and to whose things it leads, by the shapes. */
  readonly of?: readonly string[];
  readonly to?: readonly string[];
}

/** Most terms of each sort; the most used ones are offered. */
const most = 500;

/** Lists what there is to complete, in a language. */
export function termsOf(release: Release, language: string): { prefixes: object; terms: readonly Offered[] } {
  const prefixes = termPrefixes(release.model);
  const shorten = shortener(prefixes);
  const offer = (iri: string, is: Offered['is'], uses: number): Offered[] => {
    const short = shorten(iri);
    if (short === undefined) return [];
    const term = release.model.terms.get(iri);
    const [label, definition] = [term?.label, term?.definition].map((texts) => texts && inLanguage(texts, language));
    const name = `${short.prefix}:${short.local}`;
    return [{ name, is, ...(label !== undefined && { label }), ...(definition !== undefined && { definition }), uses }];
  };
  const sorted = (found: readonly Offered[]): Offered[] => [...found].sort((a, b) => b.uses - a.uses).slice(0, most);
  const classes = release.classes().flatMap((iri) => offer(iri, 'class', release.instances(iri)));
  const properties = release
    .predicates()
    .flatMap((iri) =>
      offer(iri, 'property', release.uses(iri)).map((each) => ({ ...each, ...endsOf(release, iri, shorten) })),
    );
  return { prefixes: Object.fromEntries(prefixes), terms: [...sorted(classes), ...sorted(properties)] };
}

/** Reads out of the shapes of which classes a property is said, and to which it leads. */
function endsOf({ model }: Release, iri: string, shorten: ReturnType<typeof shortener>): Pick<Offered, 'of' | 'to'> {
  const named = (kinds: readonly (Kind | undefined)[]): string[] => [
    ...new Set(
      kinds.flatMap((kind) => {
        const short = kind && shorten(kind.class);
        return short === undefined ? [] : [`${short.prefix}:${short.local}`];
      }),
    ),
  ];
  const having = model.kinds.filter(({ fields }) => fields.some(({ path }) => path === iri));
  const fields = having.flatMap((kind) => kind.fields.filter(({ path }) => path === iri));
  const to = named(
    fields.flatMap(({ type }) => (type.is === 'reference' ? type.kinds.map((name) => model.kind(name)) : [])),
  );
  const of = named(having);
  return { ...(of.length > 0 && { of }), ...(to.length > 0 && { to }) };
}
