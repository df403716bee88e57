// What the readers in JavaScript share: how a document is fetched, and how a term is told.
/* global fetch */
import { readFileSync } from 'node:fs';

/** Fetches a document as text. */
export async function readText(url, mediaType) {
  const answer = await fetch(url, { headers: { accept: mediaType } });
  if (!answer.ok) throw new Error(`${url} answered ${answer.status}`);
  return answer.text();
}

/** Tells a term of RDF/JS as the table of readers has it. */
export function termOf({ termType, value, language, datatype }) {
  if (termType !== 'Literal') return { iri: value };
  return language ? { value, language } : { value, datatype: datatype.value };
}

/** Gives the version of an installed package. */
export function versionOf(name) {
  return JSON.parse(readFileSync(`node_modules/${name}/package.json`, 'utf8')).version;
}

/** Writes what was read. */
export function say(version, triples) {
  process.stdout.write(JSON.stringify({ version, triples }));
}
