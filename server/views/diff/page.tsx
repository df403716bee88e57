// The page of what changed from one release to another: how much, which things, and where programs find it.
import { textsOf, type Frame } from '../components/frame.js';
import type { Graph } from '../components/graph.js';
import { renderPage } from '../components/layout.js';
import type { ChangedThings } from '../home/changes.js';
import { Things } from '../home/latest.js';
import { filled } from '../messages/messages.js';

/** What is shown. */
interface DiffView {
  /** Address of the page, without ending. */
  readonly address: string;
  readonly before: string;
  readonly after: string;
  readonly added: number;
  readonly removed: number;
  readonly changed: ChangedThings;
  /** Holds the names of all things that changed. */
  readonly graph: Graph;
}

/** Writes the page. */
export function diffPage(frame: Frame, view: DiffView): string {
  const { address, before, after, added, removed, changed, graph } = view;
  const texts = textsOf(frame, 'versions');
  const title = filled(texts.between, { before, after });
  const isSame = added + removed === 0;
  return renderPage(frame, {
    title,
    children: (
      <>
        <h1>{title}</h1>
        <p>{isSame ? texts.same : filled(added === 1 ? texts.one : texts.changes, { added, removed })}</p>
        {isSame ? null : <Things frame={frame} graph={graph} latest={{ changed, isFirst: false }} />}
        <ul class="row">
          <li>
            <a href={`${address}.rdfp`}>{texts.patch}</a>
          </li>
          <li>
            <a href={`${address}.json`}>{texts.json}</a>
          </li>
        </ul>
      </>
    ),
  });
}
