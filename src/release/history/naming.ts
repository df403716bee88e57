// Whether a change leaves the index of names as it was.
import { join } from 'node:path';
import type { Names } from '../../rdf/iri.js';
import type { Model } from '../../model/model.js';
import { dct, rdf } from '../../rdf/rdf.js';
import { codeProperties, namingProperties } from '../../search/names.js';
import { readLines } from '../files/lines.js';
import { nodeOf } from '../files/bytes.js';
import { splitLine } from '../files/split.js';
import { catalogDifferences, objectIn } from './affected.js';
import { changesFile } from './history.js';

/** Tells whether no thing came or went, none is called otherwise, and none has more or fewer links by which it would be found earlier or later. */
export function hasSameNames(
  { before, after, history }: { readonly before: string; readonly after: string; readonly history: string },
  { names, model }: { readonly names: Names; readonly model: Model },
): boolean {
  const called = [...namingProperties(model).keys(), ...codeProperties(model)];
  const naming = new Set([...called, rdf.type, dct.isReplacedBy].map(nodeOf));
  const things = `${names.base}id/`;
  const leads = (line: string): boolean => objectIn(line)?.startsWith(things) === true;
  for (const line of readLines(join(history, changesFile)))
    if (naming.has(splitLine(line).predicate) || leads(line)) return false;
  for (const line of catalogDifferences(before, after)) if (leads(line)) return false;
  return true;
}
