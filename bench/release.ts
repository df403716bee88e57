// Makes releases of the generated publication and of real places, and keeps them until the generator, its ontology or the builder changes.
import { createHash } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { describeCatalog } from '../src/catalog/catalog.js';
import { draftDocument } from '../src/document/prerender.js';
import { namesUnder } from '../src/rdf/iri.js';
import type { Model } from '../src/model/model.js';
import { readModel } from '../src/model/ontology/read.js';
import type { Named, Publication } from '../src/model/publication.js';
import type { Quad } from '../src/rdf/rdf.js';
import { readOntology } from '../src/facts/read/ontology.js';
import { buildRelease, type Built } from '../src/release/build.js';
import { currentVersion } from '../src/release/files/atomic.js';
import { toolVersion } from '../src/version.js';
import { generate } from './generate.js';
import { places } from './places.js';
import { root } from './root.js';

const cache = join(root, 'node_modules/.cache/hejnal-bench');
const names = namesUnder('http://localhost:8080/');

const publication: Publication = {
  base: names.base,
  ontology: names.ontology,
  toolVocabulary: names.tool,
  slug: 'generated',
  title: { en: 'Generated memberships', nl: 'Verzonnen lidmaatschappen' },
  description: {
    en: 'Generated for measuring; nothing in it is true.',
    nl: 'Verzonnen om te meten; niets ervan is waar.',
  },
  publisher: { name: { en: 'Nobody', nl: 'Niemand' }, page: undefined },
  licence: 'https://creativecommons.org/publicdomain/zero/1.0/',
  languages: ['en', 'nl'],
  modified: '2026-11-22',
  keywords: {},
  themes: [],
};

/** What the generated publication is, before any quad of it is made. */
const generated: Named & { readonly model: Model; readonly ontology: readonly Quad[] } = describe();

function describe(): Named & { model: Model; ontology: Quad[] } {
  const files = ['bench/ontology/vocabulary.ttl', 'bench/ontology/shapes.ttl', 'ontology/hejnal.ttl'];
  const texts = new Map(files.map((file) => [file, readFileSync(join(root, file), 'utf8')]));
  const ontology = readOntology(texts, names);
  return { publication, names, model: readModel(ontology, names), ontology };
}

/** Where the facts of a release come from: made up, or the places of GeoNames. */
export type Data = 'generated' | 'places';

/** Gives all quads but those of the catalogue: `quads` and those of the ontology. */
export function* quadsOf(quads: number, data: Data = 'generated'): Generator<Quad> {
  yield* generated.ontology;
  yield* { generated: generate, places }[data](quads, names);
}

/** Builds a release of about so many quads in a folder of releases. */
export function build(quads: number, releases: string, data: Data = 'generated'): Promise<Built> {
  return buildRelease({
    publication,
    names,
    model: generated.model,
    quads: quadsOf(quads, data),
    catalog: ({ version, dumps }) => describeCatalog({ ...generated, version, dumps }),
    draft: draftDocument,
    releases,
    toolVersion,
    inputDigest: 'generated',
  });
}

/** Gives the folder of releases for a size, built before or now. */
export async function releasesFor(quads: number, data: Data = 'generated'): Promise<string> {
  mkdirSync(cache, { recursive: true });
  const key = cacheKey();
  for (const name of readdirSync(cache)) {
    if (!name.endsWith(key)) rmSync(join(cache, name), { recursive: true, force: true });
  }
  const releases = join(cache, `${quads}-${data === 'generated' ? '' : `${data}-`}${key}`);
  if (currentVersion(releases) === undefined) await build(quads, releases, data);
  return releases;
}

/** Digest of everything on which the bytes of a release depend. */
function cacheKey(): string {
  const hash = createHash('sha256').update(toolVersion);
  const compiled = (folder: string): string[] =>
    readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
      .filter((name) => name.endsWith('.js'))
      .map((name) => join(folder, name));
  const own = ['dist/bench/generate.js', 'dist/bench/places.js', 'dist/bench/release.js'];
  const ontology = ['bench/ontology/vocabulary.ttl', 'bench/ontology/shapes.ttl', 'ontology/hejnal.ttl'];
  for (const file of [...own, ...ontology, ...compiled('dist/src').sort()]) hash.update(readFileSync(join(root, file)));
  return hash.digest('hex').slice(0, 12);
}
