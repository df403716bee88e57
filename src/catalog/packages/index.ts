// The table of descriptions of a data set for programs that take tables and packages: a new one is a new line here.
import { crateFile, writeCrate } from './crate.js';
import { writeCroissant } from './croissant.js';
import { writePackage } from './frictionless.js';
import type { JsonObject, Packaged } from './packaged.js';

export type { Packaged, PackagedFile } from './packaged.js';
export { readTable, type DescribedColumn, type DescribedTable } from './table.js';

/** One description. */
export interface PackageFormat {
  /** What people know it by. */
  readonly name: string;
  /** Name of the file, below the data set. */
  readonly file: string;
  readonly mediaType: string;
  /** IRI of the specification. */
  readonly profile: string;
  readonly write: (packaged: Packaged) => JsonObject;
}

/** Lists the descriptions. */
export const packageFormats: readonly PackageFormat[] = [
  {
    name: 'Croissant',
    file: 'croissant.json',
    mediaType: 'application/ld+json',
    profile: 'http://mlcommons.org/croissant/1.1',
    write: writeCroissant,
  },
  {
    name: 'RO-Crate',
    file: crateFile,
    mediaType: 'application/ld+json',
    profile: 'https://w3id.org/ro/crate/1.2',
    write: writeCrate,
  },
  {
    name: 'Data Package',
    file: 'datapackage.json',
    mediaType: 'application/json',
    profile: 'https://specs.frictionlessdata.io/data-package/',
    write: writePackage,
  },
];
