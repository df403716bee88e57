// What a release says of itself for strangers: the digests of its graphs and of its files, as JSON-LD that can be signed.
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { graphNames } from '../../rdf/iri.js';
import { dcat, dct, literal, namedNode, quad, rdf, spdx, tripleLine, xsd, type Quad } from '../../rdf/rdf.js';
import { digestFile } from '../files/digest.js';
import { toBytes } from '../files/bytes.js';
import type { FileEntry, Manifest } from '../manifest.js';
import type { GraphDigests } from './digests.js';
import { isProved, prove, readProof, type Proof, type Signer } from './proof.js';

/** Name, in a release, of the file of its statement. */
export const statementFile = 'release.jsonld';

/** RDF Dataset Canonicalization, to which the dumps of lines and the digests of graphs conform. */
export const canonicalForm = 'https://www.w3.org/TR/rdf-canon/';

/** What is stated. */
export interface Stated extends Pick<Manifest, 'version' | 'previous' | 'base'> {
  /** `xsd:dateTime` in UTC. */
  readonly moment: string;
  readonly graphs: GraphDigests;
  /** Those of the release; the dumps among them are stated. */
  readonly files: readonly FileEntry[];
}

/** One part of a release with its digest. */
interface Part {
  readonly id: string;
  readonly sha256: string;
  readonly bytes?: number;
}

/** Writes the statement into the folder of a release, with a proof where there is a signer. */
export async function writeStatement(directory: string, stated: Stated, signer?: Signer): Promise<FileEntry> {
  const proof = signer && prove(linesOf(stated), { created: stated.moment, signer });
  const path = join(directory, statementFile);
  writeFileSync(path, `${JSON.stringify({ ...documentOf(stated), ...(proof && { proof }) }, null, 2)}\n`, {
    flag: 'wx',
  });
  return { path: statementFile, ...(await digestFile(path)) };
}

/** Reads a statement and tells by what proof it was signed; whether both are right is told by {@link wrongIn}. */
export function readStatement(directory: string): { readonly text: string; readonly proof: Proof | undefined } {
  const text = readFileSync(join(directory, statementFile), 'utf8');
  return { text, proof: readProof((JSON.parse(text) as { proof?: unknown }).proof) };
}

/** Says what is wrong with a statement, or with its proof; nothing where it is what the release is. */
export function wrongIn({ text, proof }: ReturnType<typeof readStatement>, stated: Stated): string | undefined {
  const { proof: _proof, ...document } = JSON.parse(text) as Record<string, unknown>;
  if (JSON.stringify(document) !== JSON.stringify(documentOf(stated)))
    return 'It states something else than the release is.';
  if (_proof === undefined) return undefined;
  return proof !== undefined && isProved(linesOf(stated), proof) ? undefined : 'Its proof is none of what it states.';
}

function graphParts({ base, version, graphs }: Stated): Part[] {
  return graphNames.map((name) => ({ id: `${base}version/${version}/graph/${name}`, sha256: graphs[name] }));
}

function fileParts({ base, version, files }: Stated): Part[] {
  return files
    .filter(({ path }) => path.startsWith('dumps/'))
    .map(({ path, ...written }) => ({
      id: `${base}version/${version}/dump/${path.slice('dumps/'.length)}`,
      ...written,
    }));
}

const nameOf = ({ base, version }: Pick<Stated, 'base' | 'version'>): string => `${base}version/${version}/catalog`;

/** Terms of the statement; those of proofs come from the first context. */
const context = [
  'https://w3id.org/security/data-integrity/v2',
  {
    Release: dcat.Catalog,
    Checksum: spdx.Checksum,
    version: dcat.version,
    issued: { '@id': dct.issued, '@type': xsd.dateTime },
    replaces: { '@id': dct.replaces, '@type': '@id' },
    part: { '@id': dct.hasPart, '@type': '@id' },
    conformsTo: { '@id': dct.conformsTo, '@type': '@id' },
    byteSize: { '@id': dcat.byteSize, '@type': xsd.nonNegativeInteger },
    checksum: { '@id': spdx.checksum, '@type': '@id' },
    algorithm: { '@id': spdx.algorithm, '@type': '@id' },
    checksumValue: { '@id': spdx.checksumValue, '@type': xsd.hexBinary },
  },
];

function documentOf(stated: Stated): object {
  const { version, previous, base, moment } = stated;
  const part = ({ id, sha256, bytes }: Part, conformsTo?: string): object => ({
    id,
    ...(conformsTo !== undefined && { conformsTo }),
    ...(bytes !== undefined && { byteSize: String(bytes) }),
    checksum: { id: `${id}#sha256`, type: 'Checksum', algorithm: spdx.checksumAlgorithm_sha256, checksumValue: sha256 },
  });
  return {
    '@context': context,
    id: nameOf(stated),
    type: 'Release',
    version,
    issued: moment,
    ...(previous !== null && { replaces: nameOf({ base, version: previous }) }),
    part: [
      ...graphParts(stated).map((each) => part(each, canonicalForm)),
      ...fileParts(stated).map((each) => part(each)),
    ],
  };
}

/** Gives the statement as canonical N-Quads: it has no blank nodes, so they are its sorted lines. */
function linesOf(stated: Stated): string {
  const { version, previous, base, moment } = stated;
  const own = nameOf(stated);
  const lines: string[] = [];
  const say = (subject: string, predicate: string, object: Quad['object']): void => {
    lines.push(toBytes(`${tripleLine(quad(namedNode(subject), namedNode(predicate), object as never))}\n`));
  };
  say(own, rdf.type, namedNode(dcat.Catalog));
  say(own, dcat.version, literal(version));
  say(own, dct.issued, literal(moment, namedNode(xsd.dateTime)));
  if (previous !== null) say(own, dct.replaces, namedNode(nameOf({ base, version: previous })));
  for (const { id, sha256, bytes } of [...graphParts(stated), ...fileParts(stated)]) {
    const sum = `${id}#sha256`;
    say(own, dct.hasPart, namedNode(id));
    if (bytes === undefined) say(id, dct.conformsTo, namedNode(canonicalForm));
    else say(id, dcat.byteSize, literal(String(bytes), namedNode(xsd.nonNegativeInteger)));
    say(id, spdx.checksum, namedNode(sum));
    say(sum, rdf.type, namedNode(spdx.Checksum));
    say(sum, spdx.algorithm, namedNode(spdx.checksumAlgorithm_sha256));
    say(sum, spdx.checksumValue, literal(sha256, namedNode(xsd.hexBinary)));
  }
  return lines.sort().join('');
}
