// The page of a data set: what it is, what its facts rest on, a first look, files, queries, and how to cite it.
import type { JSX } from 'preact';
import { dct, packageFormats, type Citation, type Format, type Score } from '../../../src/index.js';
import type { Preview } from './gather.js';
import type { Link } from '../../http/header.js';
import { About } from './about.js';
import { Cite } from './cite.js';
import { Files } from '../components/files.js';
import { pickText, type Graph } from '../components/graph.js';
import { Grounds } from './grounds.js';
import { href, InLanguage, textsOf, type Frame } from '../components/frame.js';
import { renderPage } from '../components/layout.js';
import { Identifier, Lead, Section } from '../components/parts.js';
import { Quality } from './quality.js';
import { Previews } from './previews.js';
import { Ask } from './ask.js';
import { FormatRow } from '../thing/page.js';

/** What the page shows. */
export interface DatasetView {
  readonly iri: string;
  /** What the catalogue says of it, with the names of all that the previews show. */
  readonly graph: Graph;
  /** The graph that it is, where it is one of words or of evidence. */
  readonly content: 'ontology' | 'evidence' | undefined;
  readonly previews: readonly Preview[];
  readonly citation: Citation;
  readonly score: Score;
  readonly formats: readonly Format[];
  readonly links: readonly Link[];
}

/** Writes the page. */
export function datasetPage(frame: Frame, view: DatasetView): string {
  const { iri, graph, links } = view;
  const description = pickText(graph.values(iri, dct.description), frame.language);
  return renderPage(frame, {
    title: graph.name(iri, frame.language),
    description: description?.text,
    links,
    children: <Dataset frame={frame} view={view} />,
  });
}

function Dataset({ frame, view }: { frame: Frame; view: DatasetView }): JSX.Element {
  const { iri, graph, formats } = view;
  const texts = textsOf(frame, 'dataset');
  return (
    <article>
      <p class="kind">{texts.dataset}</p>
      <h1>
        <InLanguage frame={frame} text={graph.name(iri, frame.language)} />
      </h1>
      <div class="split">
        <div>
          <Lead frame={frame} text={pickText(graph.values(iri, dct.description), frame.language)} />
          <Identifier frame={frame} iri={iri} />
          <Grounds frame={frame} graph={graph} iri={iri} />
          <Look frame={frame} view={view} />
        </div>
        <About frame={frame} graph={graph} iri={iri} />
      </div>
      <Files frame={frame} graph={graph} iri={iri} />
      <Ask frame={frame} kinds={view.previews.map(({ kind }) => kind)} content={view.content} />
      <Quality frame={frame} score={view.score} />
      <Cite frame={frame} citation={view.citation} />
      <FormatRow frame={frame} address={iri} formats={formats} others={packageFormats} />
    </article>
  );
}

function Look({ frame, view }: { frame: Frame; view: DatasetView }): JSX.Element | null {
  const texts = textsOf(frame, 'dataset');
  if (view.content === 'ontology')
    return (
      <Section id="preview" title={texts.preview}>
        <p>
          <a href={href(frame, `${frame.publication.base}ontology`)}>{texts.vocabulary}</a>
        </p>
      </Section>
    );
  return <Previews frame={frame} graph={view.graph} previews={view.previews} />;
}
