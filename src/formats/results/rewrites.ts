// Undoes what stores are known to do to literals: each line names a store that was seen doing it.

const geometry = 'http://www.openlinksw.com/schemas/virtrdf#Geometry';
const wktLiteral = 'http://www.opengis.net/ont/geosparql#wktLiteral';
const boolean = 'http://www.w3.org/2001/XMLSchema#boolean';

/** A literal with a datatype that is not a language. */
export interface Typed {
  readonly value: string;
  readonly datatype: string;
}

/** Gives a literal as the standards write it. */
export function restored({ value, datatype }: Typed): Typed {
  // Virtuoso 7 keeps points as objects of its own; their text is in capitals but else as it was.
  if (datatype === geometry) return { value, datatype: wktLiteral };
  // Virtuoso 7 writes truth values as numbers in JSON, and as words in N-Triples.
  if (datatype === boolean && (value === '0' || value === '1')) return { value: String(value === '1'), datatype };
  return { value, datatype };
}
