// The members of the feed of facts: one version object for each subject that changed (LDES 1.0, ldes:versionOfPath).
import type { Names } from '../rdf/iri.js';
import { dct, rdf, streams, tree, versionPaths, xsd } from '../rdf/rdf.js';
import { fromBytes, toBytes } from '../release/files/bytes.js';
import { differences } from '../release/history/compare.js';

/** What members are named by. */
interface Versioned {
  readonly names: Names;
  readonly version: string;
  readonly moment: string;
}

/**
 * Gives each member as its lines, subject by subject, from the sorted triples of two releases. A member says all facts
 * of its subject; one whose subject has no facts left, or whose name was withdrawn or replaced, is an `as:Delete`.
 */
export function* factMembers(
  before: Iterable<string>,
  after: Iterable<string>,
  versioned: Versioned,
): Generator<string> {
  const write = memberWriter(versioned);
  let subject = '';
  let facts: string[] = [];
  let isChanged = false;
  for (const { is, line } of differences(before, after)) {
    const end = line.indexOf('> ') + 1;
    const next = line.slice(0, end);
    if (next !== subject) {
      if (isChanged) yield write(subject, facts);
      [subject, facts, isChanged] = [next, [], false];
    }
    if (is !== 'kept') isChanged = true;
    if (is !== 'removed') facts.push(line.slice(end));
  }
  if (isChanged) yield write(subject, facts);
}

/** Makes the function that writes a member from its subject and what follows the subject in each line. */
function memberWriter({ names, version, moment }: Versioned): (subject: string, facts: readonly string[]) => string {
  const base = toBytes(names.base);
  const stream = toBytes(`${names.base}feed/facts`);
  const published = `<${versionPaths.timestamp}> "${moment}"^^<${xsd.dateTime}> .`;
  const withdrawn = ` <${rdf.type}> <${toBytes(`${names.tool}Withdrawn`)}> .`;
  const replaced = ` <${dct.isReplacedBy}> `;
  const isGone = (fact: string): boolean => fact === withdrawn || fact.startsWith(replaced);
  return (subject, facts) => {
    const iri = subject.slice(1, -1);
    const member = iri.startsWith(base)
      ? `<${base}version/${version}/${iri.slice(base.length)}>`
      : `<${stream}#${version}/${encodeURIComponent(fromBytes(iri))}>`;
    const deleted = facts.length === 0 || facts.some(isGone) ? `${member} <${rdf.type}> <${streams.Delete}> .\n` : '';
    let lines = `<${stream}#stream> <${tree.member}> ${member} .\n`;
    lines += `${member} <${versionPaths.versionOf}> ${subject} .\n${member} ${published}\n${deleted}`;
    for (const fact of facts) lines += `${member}${fact}\n`;
    return lines;
  };
}
