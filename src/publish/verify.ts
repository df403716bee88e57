// Proves what a release claims: its bytes, its numbers by its dumps, its documents by its numbers, its catalogue by its files.
import { dirname, join } from 'node:path';
import { draftDocument } from '../document/prerender.js';
import { fillers } from '../formats/write/fill.js';
import { readTemplate, type Block } from '../formats/write/template.js';
import { graphNames } from '../rdf/iri.js';
import { quadLine, spdx } from '../rdf/rdf.js';
import { toBytes } from '../release/files/bytes.js';
import { differences } from '../release/history/compare.js';
import { damaged, type Manifest } from '../release/manifest.js';
import { linesIn } from '../release/numbered.js';
import { openRelease, resolveRelease, type Release } from '../release/open.js';
import { digestGraphs } from '../release/statement/digests.js';
import { readStatement, statementFile, wrongIn } from '../release/statement/statement.js';
import { verifyRelease } from '../release/verify.js';

/** What was proved, by numbers. */
export interface Proof {
  readonly manifest: Manifest;
  readonly directory: string;
  /** Files of the release whose bytes are those of its manifest; its history comes on top. */
  readonly files: number;
  /** Quads that the numbers and the dumps agree on. */
  readonly quads: number;
  /** Documents that say what the quads say. */
  readonly documents: number;
  /** Checksums of the catalogue that are those of its files. */
  readonly checksums: number;
  /** Who signed what the release states of itself, `did:key:…`; `undefined` where nobody did. */
  readonly signer: string | undefined;
}

/**
 * Proves the release in a folder, or the current one of a folder of releases; throws `release-damaged` naming what
 * differs, or `release-missing`.
 */
export async function proveRelease(directory: string): Promise<Proof> {
  const folder = resolveRelease(directory);
  const manifest = await verifyRelease(folder);
  const release = await openRelease(folder);
  try {
    return {
      manifest,
      directory: folder,
      files: manifest.files.length,
      quads: compareNumbers(release),
      documents: compareDocuments(release),
      checksums: compareChecksums(release),
      signer: compareStatement(release),
    };
  } finally {
    await release.close();
  }
}

/** Walks the quads by their numbers beside the dump and the catalogue, which are sorted like them; counts them. */
function compareNumbers({ directory, names, manifest, quads }: Release): number {
  let count = 0;
  for (const { is, line } of differences(linesIn(directory, names), linesOf(quads()))) {
    if (is !== 'kept') throw damaged(`The numbers of ${directory} do not say what its dumps do: ${line}`);
    count++;
  }
  if (count === manifest.total) return count;
  throw damaged(`${directory} holds ${count} quads; the manifest says ${manifest.total}.`);
}

function* linesOf(quads: ReturnType<Release['quads']>): Generator<string> {
  for (const each of quads) yield toBytes(quadLine(each));
}

/** Writes each document anew that lies ready, and compares; counts them. */
function compareDocuments(release: Release): number {
  const { model, names, directory } = release;
  let count = 0;
  for (const { name } of model.kinds) {
    for (const iri of release.things(name)) {
      const ready = release.ready(name, names.readThing(iri)?.slug ?? '');
      if (ready === undefined) continue;
      const { jsonld: [opening, rest] = ['', ''], blocks } = draftDocument(release, iri) ?? {};
      if (toBytes(opening + rest) !== ready.jsonld)
        throw damaged(`The document about ${iri} does not say what the quads of ${directory} do.`);
      compareBlocks(release, iri, blocks);
      count++;
    }
  }
  return count;
}

/** Writes what lies ready of a document's blocks as triples, and what is drafted of them now; compares. */
function compareBlocks(
  { model, names, directory, filled }: Release,
  topic: string,
  blocks: readonly Block[] = [],
): void {
  const { kind = '', slug = '' } = names.readThing(topic) ?? {};
  const kept = filled(kind, slug, 'nt');
  if (kept === undefined) return;
  const now = blocks.map(({ template, values }) => ({ template: readTemplate(template), values }));
  if (kept.text !== fillers['nt']?.(now, { model, names }))
    throw damaged(`The blocks of the document about ${topic} do not say what the quads of ${directory} do.`);
}

/** Compares the checksums that the catalogue gives with those of the files that it names; counts them. */
function compareChecksums({ directory, names, manifest, quadsOf, quadsWith }: Release): number {
  const files = new Map(manifest.files.map(({ path, sha256 }) => [path, sha256]));
  let count = 0;
  for (const { subject, object } of quadsWith(spdx.checksum)) {
    const said = [...quadsOf(object.value, spdx.checksumValue)].map((each) => each.object.value);
    const urls = [...quadsOf(subject.value, downloadUrl)].map((each) => each.object.value);
    for (const url of urls.filter((each) => each.startsWith(`${names.base}dump/`))) {
      const path = `dumps/${url.slice(`${names.base}dump/`.length)}`;
      if (said.length !== 1 || files.get(path) !== said[0])
        throw damaged(`The catalogue of ${dirname(directory)} gives another checksum of ${path} than its manifest.`);
      count++;
    }
  }
  return count;
}

/** Compares what the release states of itself for strangers, and its proof; gives who signed it. */
function compareStatement({ directory, names, manifest, moment }: Release): string | undefined {
  if (manifest.graphDigests === undefined) return undefined;
  const graphs = digestGraphs(directory, names);
  if (graphNames.some((name) => graphs[name] !== manifest.graphDigests?.[name]))
    throw damaged(`The graphs of ${directory} have other digests than its manifest says.`);
  const statement = readStatement(directory);
  const files = manifest.files.filter(({ path }) => path !== statementFile);
  const wrong = wrongIn(statement, { ...manifest, files, graphs, moment });
  if (wrong !== undefined) throw damaged(`${join(directory, statementFile)} is not right. ${wrong}`);
  return statement.proof?.verificationMethod.split('#')[0];
}

const downloadUrl = 'http://www.w3.org/ns/dcat#downloadURL';
