// The latest releases, with how much came and went.
import type { JSX } from 'preact';
import { xsd } from '../../src/index.js';
import type { Past } from '../discovery/past.js';
import { formatDate } from './date.js';
import { href, textsOf, type Frame } from './frame.js';
import { localeOf } from './graph.js';
import { homeWords } from './words/home.js';

/** Shows releases, each as a line that leads to it. */
export function Changes({
  frame,
  changes,
  path = '',
}: {
  frame: Frame;
  changes: readonly Past[];
  /** Path of what changed, below the base. */
  path?: string;
}): JSX.Element {
  const texts = textsOf(frame, homeWords);
  const { base } = frame.publication;
  return (
    <>
      <ul class="changes">
        {changes.map((change) => (
          <li>
            <a href={href(frame, `${base}version/${change.version}/${path}`)}>
              <time dateTime={change.modified}>
                {formatDate(change.modified, xsd.date, frame.language) ?? change.modified}
              </time>
            </a>{' '}
            {describe(change, frame)} {path === '' ? <code class="soft">{change.version}</code> : null}
          </li>
        ))}
      </ul>
      {path === '' ? (
        <p>
          <a href={href(frame, `${base}version/`)}>{texts.allReleases}</a>
        </p>
      ) : null}
    </>
  );
}

function describe({ isFirst, total, added, removed }: Past, frame: Frame): string {
  const texts = textsOf(frame, homeWords);
  const number = new Intl.NumberFormat(localeOf(frame.language));
  if (isFirst) return `${texts.firstRelease}: ${number.format(total)} ${texts.statements}.`;
  return `${texts.added}: ${number.format(added)}, ${texts.removed}: ${number.format(removed)}.`;
}
