// Proves that a release is whole: every byte of it, and the digest that its version is made of.
import { join } from 'node:path';
import { allQuads } from './compare.js';
import { digestFile } from './digest.js';
import { checkSizes, damaged, readManifest, type Manifest } from './manifest.js';
import { resolveRelease } from './open.js';

/** Reads a release through and compares it with its manifest; throws `release-damaged` naming the file, or `release-missing`. */
export async function verifyRelease(directory: string): Promise<Manifest> {
  const folder = resolveRelease(directory);
  const manifest = readManifest(folder);
  checkSizes(folder, manifest);
  for (const { path, sha256 } of manifest.files) {
    const found = await digestFile(join(folder, path));
    if (found.sha256 !== sha256) throw damaged(`${join(folder, path)} has other bytes than the manifest says.`);
  }
  const content = manifest.files.find(({ path }) => join(path) === allQuads)?.sha256;
  if (content !== manifest.contentDigest) throw damaged(`${folder} holds other quads than its content digest says.`);
  return manifest;
}
