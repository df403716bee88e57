// Ways on from an address that is not there: what was probably meant, and the lists among which it would stand.
import { inLanguage, nearest, type Release } from '../../src/index.js';
import { kindIn, nameIn } from '../search/name.js';
import type { Way } from '../views/problem/fault.js';

/** Most things of which one was probably meant. */
const maxMeant = 5;

/** Pages that list what stands under a family of addresses. */
const families: Readonly<Record<string, string>> = {
  dataset: 'catalog',
  graph: 'catalog',
  catalog: 'catalog',
  q: 'sparql',
  version: 'version',
  timemap: 'version',
  feed: 'feed',
  ontology: 'ontology',
  shapes: 'shapes',
  hejnal: 'hejnal',
};

/** Where a reader can go on. */
export interface Ways {
  readonly meant: readonly Way[];
  /** The list of the kind that the address names, or that it nearly names. */
  readonly list: Way | undefined;
  /** Page under the base that lists what stands under such addresses. */
  readonly family: string | undefined;
}

/** Finds ways on from a path below the base, such as `doc/city/krakw`; the names are in the reader's language. */
export function waysFrom(release: Release, path: string, language: string): Ways {
  const parts = wordsOf(path).split('/').filter(Boolean);
  const isThing = parts[0] === 'doc' || parts[0] === 'id';
  const kind = kindNear(release, (isThing ? parts[1] : parts[0]) ?? '');
  const text = (isThing ? parts.slice(kind === undefined ? 1 : 2) : parts.slice(-1)).join(' ');
  const list = kind && { iri: `${release.names.base}doc/${kind.name}`, name: pluralOf(release, kind, language) };
  return { meant: meantBy(release, text, kind?.name, language), list, family: families[parts[0] ?? ''] };
}

/** Reads a path as words: without endings, percent-encoding and hyphens. */
function wordsOf(path: string): string {
  const plain = path.replace(/(?:\.[a-z]{2,3}(?:-[a-z\d]+)*)?\.[a-z\d]{2,8}$/, '').replaceAll(/[-_+]/g, ' ');
  try {
    return decodeURIComponent(plain).slice(0, 200);
  } catch {
    return plain.slice(0, 200);
  }
}

/** Finds the kind that a word names, by its short name or its labels, typing errors and all. */
function kindNear({ model }: Release, word: string): Release['model']['kinds'][number] | undefined {
  const named = model.kind(word);
  if (named !== undefined || word === '') return named;
  const byName = new Map(
    model.kinds.flatMap((kind) =>
      [kind.name, kind.file, ...Object.values(kind.label)].map((name) => [name.toLowerCase(), kind] as const),
    ),
  );
  return byName.get(nearest(word, byName.keys()) ?? '');
}

function pluralOf(release: Release, kind: Release['model']['kinds'][number], language: string): Way['name'] {
  const said = inLanguage(kind.plural, language);
  return { text: said ?? kindIn(kind, language), language };
}

/** Searches for the words, first among the kind, where some of them are enough; among all they are no guess. */
function meantBy(release: Release, text: string, kind: string | undefined, language: string): Way[] {
  const { search, model, names } = release;
  if (search === undefined || text === '') return [];
  const find = (kinds: string[] | undefined): Way[] =>
    search.find(text, { kinds, limit: maxMeant }).hits.flatMap((hit) => {
      const of = model.kind(hit.kind);
      if ((hit.fit === 'partial' && kinds === undefined) || of === undefined) return [];
      const name = nameIn(hit.names, language);
      return [
        {
          iri: names.document(hit.kind, names.readThing(hit.iri)?.slug ?? ''),
          name: { text: name.text, language: name.language || undefined },
          about: kindIn(of, language),
        },
      ];
    });
  const among = kind === undefined ? [] : find([kind]);
  return among.length > 0 ? among : find(undefined);
}
