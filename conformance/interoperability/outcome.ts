// What becomes of each probe in a reader: kept, or what it is now.
import { parseQuads } from '../../src/rdf/rdf.js';
import type { Read, Told } from './readers.js';
import { probes, type Probe } from './terms.js';

/** A term that a reader has otherwise than it was written, or lost. */
export interface Change {
  readonly probe: Probe;
  /** The term there; `undefined` where it is lost. */
  readonly becomes: string | undefined;
}

/** Says what a reader changed. A table has texts only: there the value alone is compared. */
export function changesOf({ terms }: Read, isTable: boolean): Change[] {
  return probes.flatMap((probe): Change[] => {
    const [told] = terms.get(probe.name) ?? [];
    const written = writtenOf(probe);
    if (told === undefined) return [{ probe, becomes: undefined }];
    const isKept = isTable ? valueOf(told) === valueOf(written) : textOf(told) === textOf(written);
    return isKept ? [] : [{ probe, becomes: isTable ? `${valueOf(told)} (${typeOf(told)})` : textOf(told) }];
  });
}

function writtenOf({ term }: Probe): Told {
  const object = parseQuads(`<a:b> <a:b> ${term} .`)[0]?.object;
  if (object?.termType !== 'Literal') return { iri: object?.value ?? '' };
  const { value, language, datatype } = object;
  return language === '' ? { value, datatype: datatype.value } : { value, language };
}

const valueOf = (told: Told): string => ('iri' in told ? told.iri : told.value);
const typeOf = (told: Told): string => ('iri' in told ? 'text' : (told.datatype ?? ''));

function textOf(told: Told): string {
  if ('iri' in told) return `<${told.iri}>`;
  if (told.language !== undefined) return `"${told.value}"@${told.language.toLowerCase()}`;
  return `"${told.value}"^^${(told.datatype ?? '').replace(/^.*[#/]/, '')}`;
}
