// The column beside an answer that tells what each row rests on: a line for each passage, and for what cannot be said.
import { iriTerm } from '../../../rdf/canonical.js';
import { oa, rdf } from '../../../rdf/terms.js';
import { unsaid, type EvidenceNames } from '../../engine.js';
import type { Context } from '../context.js';
import { Reader } from '../reader.js';
import { viewOf } from '../view.js';
import { Evidence } from './evidence.js';
import { Gathered, lacks, type Support } from './trail.js';

/** Gives the name of the column: one that no variable of the query has. */
export function columnName(variables: readonly string[]): string {
  let name = 'evidence';
  for (let at = 2; variables.includes(name); at++) name = `evidence${at}`;
  return name;
}

/** Makes what writes the lines of a row. */
export function columnWriter(context: Context, names: EvidenceNames): (support: Support) => string {
  const evidence = new Evidence(context, names);
  const noteOf = noteWriter(context, names);
  const notes = new Map<number, string>();
  return (support) => {
    const gathered = new Gathered();
    gathered.add(support);
    const { facts, lacks: lacking } = gathered.support();
    const found = new Set<number>();
    let bare = 0;
    for (let at = 0; at < facts.length; at += 3) {
      const own = evidence.of(facts[at] ?? 0, facts[at + 1] ?? 0, facts[at + 2] ?? 0);
      if (own?.length === 0) bare++;
      for (const each of own ?? []) found.add(each);
    }
    const lines = [...found].map((id) => {
      const line = notes.get(id) ?? noteOf(id);
      notes.set(id, line);
      return line;
    });
    return [...lines, ...unsaidLines(lacking, bare)].join('\n');
  };
}

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
