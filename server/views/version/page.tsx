// The page of all releases that are kept: of which day each is, and what changed with it, thing by thing.
import type { Format } from '../../../src/index.js';
import type { Link } from '../../http/header.js';
import { textsOf, type Frame } from '../components/frame.js';
import type { Graph } from '../components/graph.js';
import { renderPage } from '../components/layout.js';
import type { Latest } from '../home/changes.js';
import { LatestChanges } from '../home/latest.js';
import { FormatRow } from '../thing/page.js';

interface VersionView {
  /** IRI of the list. */
  readonly iri: string;
  /** Holds the names of all things that changed. */
  readonly graph: Graph;
  readonly changes: readonly Latest[];
  readonly formats: readonly Format[];
  readonly links: readonly Link[];
}

/** Writes the page. */
export function versionPage(frame: Frame, { iri, graph, changes, formats, links }: VersionView): string {
  const title = textsOf(frame, 'home').releases;
  return renderPage(frame, {
    title,
    links,
    children: (
      <>
        <h1>{title}</h1>
        <LatestChanges frame={frame} graph={graph} changes={changes} />
        <FormatRow frame={frame} address={iri} formats={formats} />
      </>
    ),
  });
}
