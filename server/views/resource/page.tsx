// The page of anything that has no page of its own making: the catalogue, a data set, a graph, the shapes.
import type { JSX } from 'preact';
import { dct, shortener, termPrefixes, type Format } from '../../../src/index.js';
import type { Link } from '../../http/header.js';
import { pickText, type Graph } from '../components/graph.js';
import { Downloads, type Download } from '../components/downloads.js';
import { InLanguage, textsOf, type Frame } from '../components/frame.js';
import { renderPage } from '../components/layout.js';
import { Identifier, Lead } from '../components/parts.js';
import { FormatRow } from '../thing/page.js';
import { Value } from '../components/value.js';

/** What such a page shows. */
interface Resource {
  /** IRI of what is described. */
  readonly iri: string;
  readonly title?: string;
  readonly graph: Graph;
  readonly formats: readonly Format[];
  readonly links: readonly Link[];
  readonly downloads?: readonly Download[];
}

/** Writes the page: what is said of the thing itself, then of everything that hangs on it. */
export function resourcePage(frame: Frame, resource: Resource): string {
  const title = resource.title ?? resource.graph.name(resource.iri, frame.language).text;
  return renderPage(frame, {
    title,
    links: resource.links,
    children: <Whole frame={frame} resource={resource} title={title} />,
  });
}

function Whole({ frame, resource, title }: { frame: Frame; resource: Resource; title: string }): JSX.Element {
  const { iri, graph, downloads = [] } = resource;
  const texts = textsOf(frame, 'part');
  const lead = pickText(graph.values(iri, dct.description), frame.language);
  // Values of controlled vocabularies are named where they are used.
  const others = graph.subjects().filter((each) => each !== iri && each.startsWith(graph.names.base));
  return (
    <>
      <h1>{title}</h1>
      <Lead frame={frame} text={lead} />
      <Identifier frame={frame} iri={iri} />
      <Statements frame={frame} graph={graph} subject={iri} />
      {downloads.length === 0 ? null : (
        <section aria-labelledby="download">
          <h2 id="download">{texts.download}</h2>
          <Downloads frame={frame} downloads={downloads} />
        </section>
      )}
      {others.map((subject) => (
        <section>
          <h2>
            <InLanguage frame={frame} text={graph.name(subject, frame.language)} />
          </h2>
          <Statements frame={frame} graph={graph} subject={subject} />
        </section>
      ))}
      <FormatRow frame={frame} address={iri} formats={resource.formats} />
    </>
  );
}

function Statements({ frame, graph, subject }: { frame: Frame; graph: Graph; subject: string }): JSX.Element {
  const predicates = [...new Set(graph.about(subject).map((each) => each.predicate.value))];
  return (
    <dl class="facts">
      {predicates.map((predicate) => (
        <div>
          <dt>
            <Property frame={frame} graph={graph} iri={predicate} />
          </dt>
          <dd>
            {graph.values(subject, predicate).map((term) => (
              <p>
                <Value frame={frame} graph={graph} term={term} />
                {term.termType === 'Literal' && term.language !== '' && term.language !== frame.language ? (
                  <span class="other">
                    {' '}
                    <b class="tongue">{term.language}</b>
                  </span>
                ) : null}
              </p>
            ))}
          </dd>
        </div>
      ))}
    </dl>
  );
}

/** Names a property: in the reader's language, or as programs write it, which is the same in all of them. */
function Property({ frame, graph, iri }: { frame: Frame; graph: Graph; iri: string }): JSX.Element {
  const name = graph.name(iri, frame.language);
  if (name.language === frame.language) return <>{name.text}</>;
  const short = shortener(termPrefixes(graph.model))(iri);
  return short === undefined ? (
    <InLanguage frame={frame} text={name} />
  ) : (
    <code>{`${short.prefix}:${short.local}`}</code>
  );
}
