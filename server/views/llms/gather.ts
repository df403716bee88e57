// `llms.txt`: the way in for programs that write for people (llmstxt.org): what this is, and where to ask, in Markdown.
import { inLanguage, type Release } from '../../../src/index.js';

/** Writes the file: title, description, and addresses with what each gives. */
export function writeLlms({ publication, names, model, queries }: Release): string {
  const language = publication.languages.includes('en') ? 'en' : (publication.languages[0] ?? 'en');
  const { base } = names;
  const link = (name: string, path: string, gives: string): string => `- [${name}](${base}${path}): ${gives}`;
  const [first] = queries;
  return [
    `# ${inLanguage(publication.title, language) ?? publication.slug}`,
    '',
    `> ${(inLanguage(publication.description, language) ?? '').replace(/\s+/gu, ' ')}`,
    '',
    `Facts about ${model.kinds.map((kind) => inLanguage(kind.label, language) ?? kind.name).join(', ')}. Each fact names its source and the passage that says it; cite both. Licence: ${publication.licence}`,
    '',
    '## Ask',
    '',
    link(
      'Model Context Protocol',
      'mcp',
      'tools that find names, tell facts with their passages, and run SPARQL; by POST',
    ),
    link('Search by name', 'search?q=TEXT', 'JSON with `Accept: application/json`'),
    link('SPARQL', 'sparql', 'SPARQL 1.1 Protocol; JSON, CSV, Turtle and others'),
    link('Schema', 'schema.txt', 'kinds, properties and counts in few words'),
    link('Questions with their queries', '.well-known/sparql-examples.ttl', `${queries.length} examples in RDF`),
    ...(first === undefined ? [] : [`- Example: ${inLanguage(first.title, language) ?? first.name}`]),
    '',
    '## Read',
    '',
    `- Things are named ${base}id/KIND/SLUG; with .jsonld, .ttl or .html behind ${base}doc/KIND/SLUG comes the document in that format`,
    `- Lists: ${base}doc/KIND with .csv, .jsonl or .jsonld; things are chosen by ?FIELD=VALUE and sorted by ?sort=FIELD or ?sort=-FIELD, as /openapi.json lists them`,
    link('Catalogue', 'catalog', 'the data sets with all their files (DCAT-AP)'),
    link('All facts', 'dump/facts.nt', 'N-Triples, a file'),
    link('Vocabulary', 'ontology', 'what classes and properties mean'),
    '',
  ].join('\n');
}
