// What reifies the facts of a release, as triples of RDF 1.2: the evidence of each, found by merging facts and evidence in the order of things.
import { join } from 'node:path';
import type { Names } from '../../rdf/iri.js';
import { rdf } from '../../rdf/rdf.js';
import { toBytes } from './bytes.js';
import { cutsEvery } from './cut.js';
import { readLines } from './lines.js';
import { PartWriter, type Part } from './parts.js';
import { Sorter } from './sort.js';

/** Name of the file in a release: N-Triples of RDF 1.2, in the order of the facts. */
export const reifiersFile = 'reifiers.nt';

/** Stands between the parts of a claim; no canonical line has it. */
const between = '\t';

/** Writes the file from the dumps of facts and of evidence, and tells its parts, which begin where those of the facts do; its memory does not grow with them. */
export function writeReifiers(directory: string, scratch: string, names: Names, subjects: number): readonly Part[] {
  const sorter = new Sorter(scratch, 'claims');
  for (const claim of claimsIn(readLines(join(directory, 'dumps', 'evidence.nt')), names)) sorter.add(claim);
  const facts = readLines(join(directory, 'dumps', 'facts.nt'));
  const cuts = cutsEvery(subjects);
  const writer = new PartWriter(join(directory, reifiersFile));
  const onThing = (thing: string): void => {
    if (cuts(`${thing} `)) writer.cut();
  };
  try {
    for (const line of reifiersOf(facts, sorter.sorted(), onThing)) writer.write(line);
  } catch (cause) {
    writer.abandon();
    throw cause;
  }
  writer.close();
  return writer.parts;
}

/** Gives a line for each piece of evidence: what it is about, itself, its properties, and the values that it is for. */
function* claimsIn(lines: Iterable<string>, names: Names): Generator<string> {
  const [about, field, value] = ['about', 'field', 'value'].map((local) => toBytes(`<${names.tool}${local}>`));
  let evidence = '';
  let [thing, fields, values]: [string, string[], string[]] = ['', [], []];
  const claim = (): string[] => (thing === '' ? [] : [[thing, evidence, fields.join(' '), ...values].join(between)]);
  for (const line of lines) {
    const { subject, predicate, object } = partsOf(line);
    if (subject !== evidence) {
      yield* claim();
      [evidence, thing, fields, values] = [subject, '', [], []];
    }
    if (predicate === about) thing = object;
    else if (predicate === field) fields.push(object);
    else if (predicate === value) values.push(object);
  }
  yield* claim();
}

/** Merges facts and claims, both sorted by what they are about, of which `onThing` hears; a claim without values is for all that its properties have. */
function* reifiersOf(
  facts: Iterable<string>,
  claims: Generator<string>,
  onThing: (thing: string) => void,
): Generator<string> {
  let next = claims.next();
  let [thing, own]: [string, string[][]] = ['', []];
  for (const fact of facts) {
    const { subject, predicate, object } = partsOf(fact);
    if (subject !== thing) {
      [thing, own] = [subject, []];
      onThing(thing);
      for (; next.done !== true; next = claims.next()) {
        const parts = next.value.split(between);
        if ((parts[0] ?? '') > thing) break;
        if (parts[0] === thing) own.push(parts);
      }
    }
    for (const [, evidence, fields = '', ...values] of own)
      if (fields.split(' ').includes(predicate) && (values.length === 0 || values.includes(object)))
        yield `${evidence} <${rdf.reifies}> <<( ${subject} ${predicate} ${object} )>> .\n`;
  }
}

/** Takes a canonical line of N-Triples apart. */
function partsOf(line: string): { subject: string; predicate: string; object: string } {
  const first = line.indexOf(' ');
  const second = line.indexOf(' ', first + 1);
  return {
    subject: line.slice(0, first),
    predicate: line.slice(first + 1, second),
    object: line.slice(second + 1, -' .'.length),
  };
}
