// The latest releases, with how much came and went.
import type { JSX } from 'preact';
import { xsd } from '../../src/index.js';
import { formatDate } from './date.js';
import { href, textsOf, type Frame } from './frame.js';
import { localeOf } from './graph.js';
import { homeWords } from './words/home.js';

/** What changed with one release; numbers are those of statements. */
export interface ReleaseChange {
  readonly version: string;
  /** `xsd:date`. */
  readonly modified: string;
  readonly isFirst: boolean;
  readonly total: number;
  readonly added: number;
  readonly removed: number;
}

/** Shows releases, each as a line that leads to it. */
export function Changes({ frame, changes }: { frame: Frame; changes: readonly ReleaseChange[] }): JSX.Element {
  const texts = textsOf(frame, homeWords);
  const { base } = frame.publication;
  return (
    <>
      <ul class="changes">
        {changes.map((change) => (
          <li>
            <a href={href(frame, `${base}version/${change.version}/`)}>
              <time dateTime={change.modified}>
                {formatDate(change.modified, xsd.date, frame.language) ?? change.modified}
              </time>
            </a>{' '}
            {describe(change, frame)} <code class="soft">{change.version}</code>
          </li>
        ))}
      </ul>
      <p>
        <a href={href(frame, `${base}version/`)}>{texts.allReleases}</a>
      </p>
    </>
  );
}

function describe({ isFirst, total, added, removed }: ReleaseChange, frame: Frame): string {
  const texts = textsOf(frame, homeWords);
  const number = new Intl.NumberFormat(localeOf(frame.language));
  if (isFirst) return `${texts.firstRelease}: ${number.format(total)} ${texts.statements}.`;
  return `${texts.added}: ${number.format(added)}, ${texts.removed}: ${number.format(removed)}.`;
}
