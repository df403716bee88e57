// Names of properties and classes of standard vocabularies, which an ontology uses without describing them: assets/standard.tsv.
import { readAsset } from './assets.js';

/** By language, then by IRI; a language is a column. */
let known: ReadonlyMap<string, ReadonlyMap<string, string>> | undefined;

/** Gives the name of a standard term in a language in which the interface speaks; `undefined` where it has none. */
export function standardName(iri: string, language: string): string | undefined {
  known ??= read();
  return known.get(language.split('-', 1)[0] ?? language)?.get(iri);
}

function read(): ReadonlyMap<string, ReadonlyMap<string, string>> {
  const [head = '', ...lines] = readAsset('standard.tsv').toString('utf8').trimEnd().split('\n');
  const rows = lines.map((line) => line.split('\t'));
  const languages = head.split('\t').slice(1);
  return new Map(
    languages.map((language, at) => [language, new Map(rows.map((row) => [row[0] ?? '', row[at + 1] ?? '']))]),
  );
}
