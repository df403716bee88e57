// The files that a catalogue in DCAT names, with the checksums that it gives for them.
import { HejnalError } from '../errors.js';
import { dcat, parseQuads, rdf, spdx, type Quad } from '../rdf/rdf.js';
import { ask, unreachable, type Place } from './ask.js';

/** A file of the publication as its catalogue describes it. */
export interface Download {
  /** IRI. */
  readonly url: string;
  /** Type without the address of the registry. */
  readonly mediaType: string;
  /** SHA-256 in hexadecimal; `undefined` where the catalogue gives none. */
  readonly sha256: string | undefined;
  readonly bytes: number | undefined;
}

const dcatNs = dcat.Dataset.replace(/Dataset$/, '');
const triplesType = 'application/n-triples';
/** Most pages that a catalogue has. */
const maxPages = 10_000;

/** Reads the catalogue behind an address, with all of its pages; throws `release-missing` where there is none. */
export async function readCatalog(url: string): Promise<{ readonly place: Place; readonly downloads: Download[] }> {
  const quads: Quad[] = [];
  let place: Place = { url, base: url };
  let next: string | undefined = `${url}catalog`;
  for (let pages = 0; next !== undefined && pages < maxPages; pages++) {
    const answer = await ask(place, next, { accept: triplesType });
    if (answer.status !== 200)
      throw unreachable(next, `The answer to a question for its catalogue is ${answer.status}.`);
    quads.push(...parse(await answer.bytes(), next));
    if (pages === 0) place = { url, base: baseOf(quads, url) };
    next = nextIn(answer.headers.get('link'), answer.address);
  }
  return { place, downloads: downloadsIn(quads) };
}

function parse(bytes: Buffer, url: string): Quad[] {
  try {
    return parseQuads(bytes.toString('utf8'));
  } catch (cause) {
    throw new HejnalError('release-damaged', `${url} is no N-Triples.`, 'See what is served there.', { cause });
  }
}

/** Names what all names of the publication begin with, by that of its catalogue. */
function baseOf(quads: readonly Quad[], url: string): string {
  const catalog = quads.find(({ predicate, object }) => predicate.value === rdf.type && object.value === dcat.Catalog);
  const base = /^(.*\/)catalog$/.exec(catalog?.subject.value ?? '')?.[1];
  if (base === undefined) throw unreachable(url, 'There is no catalogue of a publication (dcat:Catalog).');
  return base;
}

/** Finds the link to the next page (RFC 8288). */
export function nextIn(link: string | null, address: string): string | undefined {
  const found = /<([^<>]*)>[^<]*;\s*rel="?next"?/i.exec(link ?? '')?.[1];
  return found === undefined ? undefined : new URL(found, address).href;
}

function downloadsIn(quads: readonly Quad[]): Download[] {
  const found = new Map<string, Map<string, string>>();
  for (const { subject, predicate, object } of quads) {
    const said = found.get(subject.value) ?? new Map<string, string>();
    found.set(subject.value, said.set(predicate.value, object.value));
  }
  return [...found.values()].flatMap((said) => {
    const url = said.get(`${dcatNs}downloadURL`);
    if (url === undefined) return [];
    const sum = found.get(said.get(spdx.checksum) ?? '');
    const isKnown = sum?.get(spdx.algorithm) === spdx.checksumAlgorithm_sha256;
    const size = said.get(`${dcatNs}byteSize`);
    const mediaType = (said.get(`${dcatNs}mediaType`) ?? '').replace(/^.*\/media-types\//, '');
    const sha256 = isKnown ? sum.get(spdx.checksumValue)?.toLowerCase() : undefined;
    return [{ url, mediaType, sha256, bytes: size === undefined ? undefined : Number(size) }];
  });
}
