// The page of the example queries: the questions themselves, for people who came to the address for programs.
import { documentFormats, type ExampleQuery } from '../../../src/index.js';
import type { Link } from '../../http/header.js';
import { textsOf, type Frame } from '../components/frame.js';
import { renderPage } from '../components/layout.js';
import { Examples } from '../query/aids.js';
import { FormatRow } from '../thing/page.js';

interface ExamplesView {
  readonly iri: string;
  readonly queries: readonly ExampleQuery[];
  readonly links: readonly Link[];
}

/** Writes the page. */
export function examplesPage(frame: Frame, { iri, queries, links }: ExamplesView): string {
  const title = textsOf(frame, 'query').examples;
  return renderPage(frame, {
    title,
    links,
    children: (
      <>
        <h1>{title}</h1>
        <Examples frame={frame} queries={queries} />
        <FormatRow frame={frame} address={iri} formats={documentFormats} />
      </>
    ),
  });
}
