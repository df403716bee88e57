// In which releases a thing changed, in words, or with how much came and went.
import type { JSX } from 'preact';
import { xsd, type Step } from '../../../src/index.js';
import { formatDate } from '../components/date.js';
import { numberFormat } from '../components/formatter.js';
import { href, textsOf, type Frame } from '../components/frame.js';
import type { Graph } from '../components/graph.js';
import { Change } from '../home/latest.js';
import type { PastStep } from './past.js';

interface ChangesProps {
  readonly frame: Frame;
  readonly graph: Graph;
  readonly changes: readonly PastStep[];
  /** Path of what changed, below the base. */
  readonly path: string;
}

/** Shows releases, each as a line that leads to what the thing was in it. */
export function Changes({ frame, graph, changes, path }: ChangesProps): JSX.Element {
  const { base } = frame.publication;
  return (
    <ul class="changes">
      {changes.map((change) => (
        <li>
          <a href={href(frame, `${base}version/${change.version}/${path}`)}>
            <time dateTime={change.modified}>
              {formatDate(change.modified, xsd.date, frame.language) ?? change.modified}
            </time>
          </a>{' '}
          {change.change === undefined ? (
            describe(change, frame)
          ) : (
            <Change frame={frame} graph={graph} change={change.change} />
          )}
        </li>
      ))}
    </ul>
  );
}

function describe({ isFirst, total, added, removed }: Step, frame: Frame): string {
  const texts = textsOf(frame, 'home');
  const number = numberFormat(frame.language);
  if (isFirst) return `${texts.firstRelease}: ${number.format(total)} ${texts.statements}.`;
  return `${texts.added}: ${number.format(added)}, ${texts.removed}: ${number.format(removed)}.`;
}
