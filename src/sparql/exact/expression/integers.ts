// The integer types that XSD derives from xsd:integer, with their ranges (XSD 1.1 part 2 §3.4.13–3.4.25).
import { namespace, xsd } from '../../../rdf/terms.js';

interface Range {
  readonly least: bigint | undefined;
  readonly most: bigint | undefined;
}

/** Gives the range of the type that holds so many bits with a sign. */
function signed(bits: bigint): Range {
  return { least: -(2n ** (bits - 1n)), most: 2n ** (bits - 1n) - 1n };
}

function unsigned(bits: bigint): Range {
  return { least: 0n, most: 2n ** bits - 1n };
}

const ranges: Readonly<Record<string, Range>> = {
  integer: { least: undefined, most: undefined },
  nonPositiveInteger: { least: undefined, most: 0n },
  negativeInteger: { least: undefined, most: -1n },
  nonNegativeInteger: { least: 0n, most: undefined },
  positiveInteger: { least: 1n, most: undefined },
  long: signed(64n),
  int: signed(32n),
  short: signed(16n),
  byte: signed(8n),
  unsignedLong: unsigned(64n),
  unsignedInt: unsigned(32n),
  unsignedShort: unsigned(16n),
  unsignedByte: unsigned(8n),
};

const iris = namespace(xsd.integer.replace('integer', ''), Object.keys(ranges));

/** Lists xsd:integer and the types derived from it, each with the question whether it holds a number. */
export const integerTypes: ReadonlyMap<string, (digits: bigint) => boolean> = new Map(
  Object.entries(ranges).map(([name, { least, most }]) => [
    iris[name] ?? '',
    (digits) => (least === undefined || digits >= least) && (most === undefined || digits <= most),
  ]),
);
