// How to query a data set: on the page, from a program, and without a query service.
import type { JSX } from 'preact';
import type { Kind } from '../../../src/index.js';
import { href, textsOf, type Frame } from '../components/frame.js';
import { Section } from '../components/parts.js';

interface AskProps {
  readonly frame: Frame;
  /** The kinds that have things, the most telling first. */
  readonly kinds: readonly Kind[];
  readonly content: 'ontology' | 'evidence' | undefined;
}

/** Shows a query, the same for a program, and the fragments. */
export function Ask({ frame, kinds, content }: AskProps): JSX.Element {
  const { base } = frame.publication;
  const texts = textsOf(frame, 'dataset');
  const query = queryFor(frame, kinds[0], content);
  const fragment = `${base}fragments?predicate=${encodeURIComponent('http://www.w3.org/2004/02/skos/core#prefLabel')}`;
  const form = `${href(frame, `${base}sparql`)}${href(frame, `${base}sparql`).includes('?') ? '&' : '?'}query=${encodeURIComponent(query)}`;
  return (
    <Section id="query" title={texts.query}>
      <p>{texts.queryHint}</p>
      <pre tabIndex={0}>{query}</pre>
      <p>
        <a href={form}>{texts.run}</a>
      </p>
      <p>{texts.curl}</p>
      <pre
        tabIndex={0}
      >{`curl -H 'Accept: text/csv' --data-urlencode query@- ${base}sparql <<'END'\n${query}\nEND`}</pre>
      <p>{texts.fragments}</p>
      <pre tabIndex={0}>{`curl -H 'Accept: text/turtle' '${fragment}'`}</pre>
    </Section>
  );
}

/** Makes a query for the first things of a kind, or for how much a graph says by which property. */
function queryFor({ publication, language }: Frame, kind: Kind | undefined, content: AskProps['content']): string {
  const prefix = 'PREFIX skos: <http://www.w3.org/2004/02/skos/core#>';
  if (kind !== undefined)
    return `${prefix}\nSELECT ?thing ?name WHERE {\n  ?thing a <${kind.class}> ; skos:prefLabel ?name .\n  FILTER(LANG(?name) = "${language}")\n}\nORDER BY ?name LIMIT 20`;
  const graph = `${publication.base}graph/${content ?? 'facts'}`;
  return `SELECT ?property (COUNT(*) AS ?uses) WHERE {\n  GRAPH <${graph}> { ?subject ?property ?object }\n}\nGROUP BY ?property ORDER BY DESC(?uses)`;
}
