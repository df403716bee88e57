// A release of the toy publication with every setting that a catalogue can use.
import { appendFileSync, cpSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

import { readFolder } from '../../src/facts/folder.js';
import { publish } from '../../src/publish/publish.js';
import { openRelease, type Release } from '../../src/release/open.js';
import { readWorkspace } from '../../src/facts/workspace.js';
import { scratch } from '../scratch.js';

const repository = join(import.meta.dirname, '../..');

/** What a publication says for portals besides what it must. */
export const settings = `
issued: 2025-12-01
frequency: MONTHLY
accessRights: PUBLIC
themes: [EDUC]
keywords: { en: [museums], pl: [muzea] }
spatial:
  place: http://publications.europa.eu/resource/authority/country/FRA
  name: { en: France, pl: Francja }
  centre: [2.5, 46.5]
  box: [-5.2, 41.3, 9.6, 51.1]
temporal: { start: 1793, end: 2026-01 }
contact: { name: { en: The desk, pl: Biuro }, page: https://museums.example/desk, email: desk@museums.example }
datasets: [museum]
`;

/** What the law asks of an authority. */
const accessibility = `
accessibility:
  published: 2025-12-01
  prepared: 2025-12-02
  responsible: { en: The desk, pl: Biuro }
  email: desk@museums.example
  phone: +33 1 23 45 67 89
  buildingPage: https://museums.example/seat
  communication: { en: By letter., pl: Listem. }
`;

/** Houses whose values are awkward in a table: commas, quotation marks, line breaks, separators, several values. */
const houses = `
awkward:
  name: { en: 'The "Old", House', pl: "Dom | Stary" }
  otherNames: { en: [One, 'Two, Three', 'Four | Five'], pl: [Raz], de: [Altes Haus] }
  opened: 1901-05
  rooms: 71
  area: '1.70'
  free: true
  register: ['007/1', '12']
  page: [https://museums.example/a?b=1&c=2, https://museums.example/b]
`;

/** Builds the release in a folder of its own, with more settings and more museums; the base is https as portals want it. */
export async function museumRelease(more = settings, extra = ''): Promise<Release> {
  const folder = scratch('catalog');
  cpSync(join(repository, 'tests/cases/base'), folder, { recursive: true });
  cpSync(join(repository, 'ontology/hejnal.ttl'), join(folder, 'ontology/hejnal.ttl'));
  const file = join(folder, 'data/publication.yaml');
  const text = readFileSync(file, 'utf8').replace('publisher: { name', 'publisher: { type: LocalAuthority, name');
  writeFileSync(file, text + more + accessibility);
  appendFileSync(join(folder, 'data/museums.yaml'), houses + extra);
  const files = await readFolder(folder);
  const workspace = await readWorkspace(files, { today: '2026-01-01' });
  if (!('model' in workspace) || workspace.findings.some(({ severity }) => severity === 'error'))
    throw new Error(JSON.stringify(workspace.findings));
  const built = await publish(workspace, files, join(folder, 'releases'), () => undefined);
  return openRelease(built.directory);
}
