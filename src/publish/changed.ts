// What a build is to be told of before it replaces a release: names that would vanish, and a day that was not set anew.
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { publicationFile, type PublicationFiles } from '../facts/folder.js';
import { errorAt, warningAt, type Finding } from '../facts/record.js';
import type { Workspace } from '../facts/workspace.js';
import { dct, rdf } from '../rdf/rdf.js';
import { allQuads } from '../release/history/compare.js';
import { readLines } from '../release/files/lines.js';
import { readManifest, type Manifest } from '../release/manifest.js';
import { resolveRelease } from '../release/open.js';

/** Finds the names of the current release that no entry has any more; a name is published for ever. */
export function vanishedNames(workspace: Workspace, releases: string): Finding[] {
  const directory = currentIn(releases);
  const { names, model } = workspace;
  // Under another base all names are new, and the old ones belong to another publication.
  if (directory === undefined || readManifest(directory).base !== names.base) return [];
  const kept = new Set(workspace.records.flatMap(({ iri, quads }) => [iri, ...replacedIn(quads)]));
  return [...publishedIn(directory, names.base)].flatMap((iri) => {
    const thing = kept.has(iri) ? undefined : names.readThing(iri);
    if (thing === undefined) return [];
    const file = `data/${model.kind(thing.kind)?.file ?? thing.kind}.yaml`;
    const { slug, kind } = thing;
    return [errorAt({ file, line: 1, column: 1 }, 'name-vanished', ({ entries }) => entries.vanished(slug, kind))];
  });
}

function replacedIn(quads: Workspace['records'][number]['quads']): string[] {
  return quads.flatMap(({ subject, predicate }) => (predicate.value === dct.isReplacedBy ? [subject.value] : []));
}

function currentIn(releases: string): string | undefined {
  return existsSync(join(releases, 'current')) ? resolveRelease(releases) : undefined;
}

/** Things and former names, each once, for the lines are sorted. */
function* publishedIn(directory: string, base: string): Generator<string> {
  const form = new RegExp(
    `^<(${escaped(base)}id/[^>]+)> <(?:${escaped(rdf.type)}|${escaped(dct.isReplacedBy)})> .* <${escaped(base)}graph/facts> \\.$`,
  );
  let last = '';
  for (const line of readLines(join(directory, allQuads))) {
    const iri = form.exec(line)?.[1];
    if (iri === undefined || iri === last) continue;
    last = iri;
    yield iri;
  }
}

function escaped(text: string): string {
  return text.replace(/[\\^$.*+?()[\]{}|/-]/g, '\\$&');
}

/** Warns where the facts changed and the publication still says the day of the release before, or one before that. */
export function staleDay(files: PublicationFiles, before: Manifest | undefined, after: Manifest): Finding[] {
  const { modified } = after.publication;
  if (before === undefined || before.contentDigest === after.contentDigest) return [];
  const last = before.publication.modified;
  if (modified > last) return [];
  const lines = files.publication.text.split('\n');
  const line =
    Math.max(
      0,
      lines.findIndex((each) => each.startsWith('modified:')),
    ) + 1;
  const origin = { file: publicationFile, line, column: 1 };
  return [warningAt(origin, 'modified-stale', ({ entries }) => entries.staleDay(before.version, modified, last))];
}

/** Reads what the current release says of itself; `undefined` where there is none. */
export function currentManifest(releases: string): Manifest | undefined {
  const directory = currentIn(releases);
  return directory === undefined ? undefined : readManifest(directory);
}
