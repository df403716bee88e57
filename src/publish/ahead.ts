// What portals will think of a publication that is not built yet: its catalogue with the files that a build would write.
import { describeCatalog } from '../catalog/catalog.js';
import { scoreDataset, type Score } from '../catalog/quality.js';
import { dcat } from '../rdf/rdf.js';
import { plannedDumps } from '../release/files/planned.js';
import type { Workspace } from '../facts/workspace.js';

/** Scores every data set that the catalogue of a publication will have, as data.europa.eu does. */
export function scoreAhead({ publication, names, model, records }: Workspace): Score[] {
  const filled = new Set(records.map(({ kind }) => kind));
  const dumps = plannedDumps(
    model.kinds.filter((kind) => filled.has(kind)),
    model,
  );
  const quads = describeCatalog({ publication, names, model, version: '', dumps });
  return quads
    .filter(({ predicate }) => predicate.value === dcat.dataset)
    .map(({ object }) => scoreDataset(object.value, quads));
}
