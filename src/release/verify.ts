// Proves that a release is whole: every byte of it and of its history, and the digest that its version is made of.
import { dirname, join } from 'node:path';
import { allQuads } from './history/compare.js';
import { historyOf } from './history/history.js';
import { checkBytes, checkSizes, damaged, readManifest, type Manifest } from './manifest.js';
import { resolveRelease } from './open.js';
import { verifyHistory } from './history/manifest.js';

/** Reads a release and its history through and compares them with their manifests; throws `release-damaged` naming the file, or `release-missing`. */
export async function verifyRelease(directory: string): Promise<Manifest> {
  const folder = resolveRelease(directory);
  const manifest = readManifest(folder);
  checkSizes(folder, manifest);
  await checkBytes(folder, manifest);
  await verifyHistory(historyOf(dirname(folder), manifest.version), manifest.history);
  checkContent(folder, manifest);
  return manifest;
}

/** Compares the digest that a version is made of with that of the quads; throws `release-damaged`. */
export function checkContent(folder: string, { files, contentDigest }: Manifest): void {
  const content = files.find(({ path }) => join(path) === allQuads)?.sha256;
  if (content !== contentDigest) throw damaged(`${folder} holds other quads than its content digest says.`);
}
