// Ways on from a page that is not there: what was probably meant, lists, and the last release that had it.
import type { JSX } from 'preact';
import { xsd } from '../../../src/index.js';
import { formatDate } from '../components/date.js';
import { href, InLanguage, textsOf, type Frame } from '../components/frame.js';
import type { Fault, Gone, Way } from './fault.js';

/** Says when a thing was withdrawn, and leads to the last release that had it. */
export function GoneNotice({ frame, gone }: { frame: Frame; gone: Gone }): JSX.Element | null {
  const texts = textsOf(frame, 'problem');
  const { day, version, document, modified } = gone;
  const dayOf = (date: string): string => formatDate(date, xsd.date, frame.language) ?? date;
  if (day === undefined && document === undefined) return null;
  const { base } = frame.publication;
  const { pathname } = new URL(base);
  const choice = frame.chosen === true ? `?lang=${frame.language}` : '';
  return (
    <p>
      {day === undefined ? null : `${texts.withdrawnOn} ${dayOf(day)}. `}
      {document === undefined || version === undefined ? null : (
        <a href={`${pathname}version/${version}/${document.slice(base.length)}${choice}`}>
          {texts.lastRelease} {dayOf(modified ?? '')}
        </a>
      )}
    </p>
  );
}

/** Shows what was probably meant, and where such things are listed. */
export function WaysOn({ frame, ways }: { frame: Frame; ways: NonNullable<Fault['ways']> }): JSX.Element {
  const texts = textsOf(frame, 'problem');
  const { meant, list, family } = ways;
  return (
    <>
      {meant.length === 0 ? null : (
        <>
          <p>{texts.meant}</p>
          <ul class="found">
            {meant.map((way) => (
              <WayOn frame={frame} way={way} />
            ))}
          </ul>
        </>
      )}
      {list === undefined ? null : (
        <p>
          {texts.wholeList}{' '}
          <a href={href(frame, list.iri)}>
            <InLanguage frame={frame} text={list.name} />
          </a>
        </p>
      )}
      {family === undefined ? null : (
        <p>
          <a href={href(frame, frame.publication.base + family)}>{texts.family}</a>
        </p>
      )}
    </>
  );
}

function WayOn({ frame, way }: { frame: Frame; way: Way }): JSX.Element {
  return (
    <li>
      <a href={href(frame, way.iri)}>
        <InLanguage frame={frame} text={way.name} />
      </a>{' '}
      <span class="soft">{way.about}</span>
    </li>
  );
}
