// The page about the streams of changes: who needs them, their addresses, and what changed last, in words.
import type { JSX } from 'preact';
import { documentFormats } from '../../../src/index.js';
import type { Link } from '../../http/header.js';
import { textsOf, type Frame } from '../components/frame.js';
import type { Graph } from '../components/graph.js';
import { renderPage } from '../components/layout.js';
import { Section } from '../components/parts.js';
import type { Latest } from '../home/changes.js';
import { LatestChanges } from '../home/latest.js';
import { FormatRow } from '../thing/page.js';

interface FeedView {
  /** IRI of the list of streams, and of the root of each. */
  readonly iri: string;
  readonly streams: Readonly<Record<'facts' | 'catalog', string>>;
  /** Holds the names of all things that changed. */
  readonly graph: Graph;
  readonly changes: readonly Latest[];
  readonly links: readonly Link[];
}

/** Writes the page. */
export function feedPage(frame: Frame, view: FeedView): string {
  const texts = textsOf(frame, 'feed');
  const { iri, streams, graph, changes, links } = view;
  return renderPage(frame, {
    title: texts.title,
    description: texts.about,
    links,
    children: (
      <>
        <h1>{texts.title}</h1>
        <p class="lead">{texts.about}</p>
        <dl class="facts">
          <Stream name={texts.facts} about={texts.factsAbout} address={streams.facts} />
          <Stream name={texts.catalog} about={texts.catalogAbout} address={streams.catalog} />
        </dl>
        <p class="soft">
          {texts.formats} <code>Accept</code>. <a href="https://w3id.org/ldes/specification">LDES</a>
        </p>
        <Section id="changes" title={textsOf(frame, 'home').changes}>
          <LatestChanges frame={frame} graph={graph} changes={changes} />
        </Section>
        <FormatRow frame={frame} address={iri} formats={documentFormats} />
      </>
    ),
  });
}

/** The address is to be copied: a browser would save what is there as a file. */
function Stream({ name, about, address }: { name: string; about: string; address: string }): JSX.Element {
  return (
    <div>
      <dt>{name}</dt>
      <dd>
        <p>{about}</p>
        <p>
          <code class="iri">{address}</code>
        </p>
      </dd>
    </div>
  );
}
