// The bar of an earlier release, under the head of each of its pages: of which day it is, and where the present is.
import type { VNode } from 'preact';
import { xsd } from '../../../src/index.js';
import { formatDate } from './date.js';
import { textsOf, type Frame } from './frame.js';

/** Shows the bar; nothing on pages of now. */
export function PastBar({ frame }: { frame: Frame }): VNode | null {
  const { past, publication, language, chosen } = frame;
  if (past === undefined) return null;
  const texts = textsOf(frame, 'frame');
  const dayOf = (day: string): string => formatDate(day, xsd.date, language) ?? day;
  const { pathname } = new URL(publication.base);
  const tongue = chosen === true ? `lang=${language}` : '';
  const search = [frame.kept ?? '', tongue].filter(Boolean).join('&');
  const now = pathname + frame.path.slice(frame.prefix.length) + (search === '' ? '' : `?${search}`);
  return (
    <aside class="banner past" aria-label={texts.notice}>
      <p class="wrap">
        <b>
          {texts.pastRelease} {dayOf(past.modified)}
        </b>
        {past.isCurrent ? texts.isNewest : `. ${texts.newerRelease} ${dayOf(past.newest)}`}
        {'. '}
        {past.isThere ? (
          <a href={now}>{texts.pageNow}</a>
        ) : (
          `${texts.withdrawnSince}${past.withdrawn === undefined ? '' : ` ${dayOf(past.withdrawn)}`}.`
        )}{' '}
        <a href={`${pathname}version${tongue === '' ? '' : `?${tongue}`}`}>{texts.whatChanged}</a>
      </p>
    </aside>
  );
}
