// The column beside an answer that tells what each row rests on: a line for each passage, and for what cannot be said.
import { iriTerm, typedTerm } from '../../../rdf/canonical.js';
import { oa, rdf, xsd } from '../../../rdf/terms.js';
import { unsaid, type EvidenceNames } from '../../engine.js';
import type { Context } from '../context.js';
import { Reader } from '../reader.js';
import { viewOf } from '../view.js';
import { Evidence } from './evidence.js';
import type { Row } from '../row.js';
import { Gathered, lacks, mostFacts, visitFacts, type Trail, type Whole } from './trail.js';

/** Gives the name of the column: one that no variable of the query has. */
export function columnName(variables: readonly string[]): string {
  let name = 'evidence';
  for (let at = 2; variables.includes(name); at++) name = `evidence${at}`;
  return name;
}

/** Makes what gives the number of the term with the lines of a row: what its solution rests on. */
export function columnWriter(context: Context, names: EvidenceNames, trail: Trail): (row: Row) => number {
  const evidence = new Evidence(context, names);
  const textOf = textWriter(context, names);
  let [found, bare]: [number[], number] = [[], 0];
  const add = (own: readonly number[]): void => {
    for (const each of own) if (!found.includes(each)) found.push(each);
  };
  const addFact = (subject: number, predicate: number, object: number): void => {
    const own = evidence.of(subject, predicate, object);
    if (own?.length === 0) bare = 1;
    else if (own !== undefined) add(own);
  };
  const addWhole = ({ match }: Whole): void => {
    const { evidence: own, isBare } = evidence.ofAll(match);
    if (isBare) bare = 1;
    add(own);
  };
  return (row) => {
    if (found.length > 0) found = [];
    bare = 0;
    let lacking = trail.lacks;
    // A triple that is there twice says nothing more; only of too many it matters how many differ.
    if (trail.count <= mostFacts) trail.visit(row, addFact, addWhole);
    else {
      const gathered = new Gathered();
      gathered.add(trail, row);
      const support = gathered.support();
      lacking |= support.lacks;
      visitFacts(support.facts, addFact);
    }
    return textOf(found, lacking, bare);
  };
}

/** Makes what writes the lines for some evidence, for what is lacking, and for bare facts; equal lines are one term. */
function textWriter(
  context: Context,
  names: EvidenceNames,
): (found: readonly number[], lacking: number, bare: number) => number {
  const noteOf = noteWriter(context, names);
  const notes = new Map<number, string>();
  const lineOf = (id: number): string => {
    const line = notes.get(id) ?? noteOf(id);
    notes.set(id, line);
    return line;
  };
  const written = new Map<number | string, number>();
  return (found, lacking, bare) => {
    // Most rows rest on one passage or on none: a number says which.
    const state = lacking * 2 + bare;
    const key: number | string = found.length < 2 ? (found[0] ?? 0) * mostStates + state : `${found.join()} ${state}`;
    const known = written.get(key);
    if (known !== undefined) return known;
    const text = [...found.map(lineOf), ...unsaidLines(lacking, bare)].join('\n');
    const id = context.vocabulary.idOf(typedTerm(text, xsd.string));
    if (written.size < mostWritten) written.set(key, id);
    return id;
  };
}

/** More than there are sums of what is lacking, with and without bare facts. */
const mostStates = 16;

/** Most texts of which the number is remembered. */
const mostWritten = 10_000;

function unsaidLines(lacking: number, bare: number): string[] {
  const said = (Object.keys(lacks) as (keyof typeof lacks)[]).filter((each) => (lacking & lacks[each]) !== 0);
  return [...said.map((each) => unsaid[each]), ...(bare === 0 ? [] : [unsaid.bare])];
}

/** Writes one passage: its name, its first and last words, and how far it proves. */
function noteWriter(context: Context, { tool }: EvidenceNames): (id: number) => string {
  const { triples, budget, vocabulary } = context;
  const reader = new Reader(triples, { view: viewOf(triples, undefined) }, budget);
  const idOf = (iri: string): number => vocabulary.idOf(iriTerm(iri));
  const valueOf = (id: number, property: number): string | undefined => {
    let found = 0;
    reader.visit(id, property, 0, (_s, _p, object) => {
      found = object;
      return true;
    });
    return vocabulary.term(found)?.value;
  };
  const [begin, end, reading, exact] = [
    idOf(`${tool}startsWith`),
    idOf(`${tool}endsWith`),
    idOf(`${tool}reading`),
    idOf(oa.exact),
  ];
  const isRow = (id: number): boolean => reader.visit(id, idOf(rdf.type), idOf(`${tool}Row`), () => true);
  return (id) => {
    const iri = `<${vocabulary.term(id)?.value ?? ''}>`;
    const [from, to] = [valueOf(id, begin) ?? valueOf(id, exact), valueOf(id, end)];
    if (from === undefined) return `${iri} ${isRow(id) ? 'row of a table' : 'stated by the editor'}`;
    const passage = to === undefined || to === from ? from : `${from} … ${to}`;
    return `${iri} “${passage}”${valueOf(id, reading) === `${tool}Inferred` ? ' (inferred)' : ''}`;
  };
}
