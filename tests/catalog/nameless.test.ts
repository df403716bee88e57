// A publication with a property that RDF/XML cannot write: it is released, without that one file.
import { cpSync, existsSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { readFolder } from '../../src/facts/folder.js';
import { readWorkspace } from '../../src/facts/workspace.js';
import { publish } from '../../src/publish/publish.js';
import { dcat } from '../../src/rdf/rdf.js';
import { openRelease } from '../../src/release/open.js';
import { scratch } from '../scratch.js';

it('a property that ends in digits costs a release its RDF/XML, and nothing else', async () => {
  const folder = scratch('nameless');
  const cases = join(import.meta.dirname, '../cases');
  for (const each of ['base', 'ontology-property-nameless']) cpSync(join(cases, each), folder, { recursive: true });
  cpSync(join(cases, '../../ontology/hejnal.ttl'), join(folder, 'ontology/hejnal.ttl'));
  const files = await readFolder(folder);
  const workspace = await readWorkspace(files, { today: '2026-01-01' });
  if (!('model' in workspace)) throw new Error('The settings are not read.');
  const { directory } = await publish(workspace, files, join(folder, 'releases'), () => undefined);
  const release = await openRelease(directory);
  try {
    expect(existsSync(join(directory, 'dumps/facts.rdf'))).toBe(false);
    expect(existsSync(join(directory, 'dumps/facts.ttl'))).toBe(true);
    const files = [...release.quads('catalog')].filter(({ predicate }) => predicate.value === dcat.downloadURL);
    expect(files.map(({ object }) => object.value).filter((each) => each.endsWith('.rdf'))).toEqual([]);
    expect(files.length).toBeGreaterThan(5);
  } finally {
    await release.close();
  }
});
