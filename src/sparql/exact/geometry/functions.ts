// The functions on geometries by their IRIs (OGC GeoSPARQL 1.1); loaded when a query names one.
import { fail } from '../expression/error.js';
import type { TermFunction } from '../expression/text.js';
import { measures } from './measure.js';
import { exactFunctions } from './names.js';
import { relations } from './relate.js';
import { shapes } from './shapes.js';

const table: Readonly<Record<string, TermFunction>> = { ...measures, ...relations, ...shapes };

/** Holds the functions; each throws `ExpressionError` for what is no geometry. */
export const geometryFunctions: ReadonlyMap<string, TermFunction> = new Map(
  exactFunctions.map((iri) => [iri, table[iri.slice(iri.lastIndexOf('/') + 1)] ?? fail()]),
);
