// Ways through a long list: by letter, by page, or by short names where it is too long for an alphabet.
import type { JSX } from 'preact';
import { numberFormat } from '../components/formatter.js';
import { addParameter } from '../../http/address.js';
import { href, textsOf, type Frame } from '../components/frame.js';
import { filled } from '../messages/messages.js';
import type { Letter } from './alphabet.js';

interface PagesProps {
  readonly frame: Frame;
  readonly stretch: {
    readonly sorted: string;
    readonly next: string | undefined;
    readonly isFirst: boolean;
    readonly page: number;
    readonly pages: number;
    readonly size: number;
    readonly letters: readonly Letter[];
  };
}

/** Most pages that are linked one by one. */
const maxPages = 30;

function addressOf({ frame, stretch: { sorted } }: PagesProps, page: number): string {
  return href(frame, page === 1 ? sorted : addParameter(sorted, `page=${page}`));
}

/** Leads to the page on which the names with each letter begin. */
export function Letters(props: PagesProps): JSX.Element | null {
  const { frame, stretch } = props;
  const { letters, size, page } = stretch;
  if (letters.length < 2) return null;
  const pageOf = ({ at }: Letter): number => Math.floor(at / size) + 1;
  return (
    <nav aria-label={textsOf(frame, 'part').letters}>
      <ul class="row">
        {letters.map((letter, at) => {
          const next = letters[at + 1];
          const isHere = pageOf(letter) <= page && (next === undefined || pageOf(next) > page);
          return (
            <li>
              <a href={addressOf(props, pageOf(letter))} {...(isHere && { 'aria-current': 'true' })}>
                {letter.letter}
              </a>
            </li>
          );
        })}
      </ul>
    </nav>
  );
}

/** Leads to any page of a list in the reader's alphabet, or to those beside where they are many. */
export function Pages(props: PagesProps): JSX.Element {
  const { frame, stretch } = props;
  const { page, pages } = stretch;
  const texts = textsOf(frame, 'part');
  const all = Array.from({ length: pages }, (_, at) => at + 1);
  const link = (to: number, label: string): JSX.Element => (
    <li>
      <a href={addressOf(props, to)} {...(to === page && { 'aria-current': 'page' })}>
        {label}
      </a>
    </li>
  );
  const number = numberFormat(frame.language);
  return (
    <nav aria-label={texts.pages}>
      {pages <= maxPages ? (
        <ul class="row">{all.map((each) => link(each, String(each)))}</ul>
      ) : (
        <ul class="row">
          {page > 1 ? link(1, texts.first) : null}
          {page > 1 ? link(page - 1, texts.before) : null}
          <li class="soft">{filled(texts.place, { page: number.format(page), pages: number.format(pages) })}</li>
          {page < pages ? link(page + 1, texts.more) : null}
          {page < pages ? link(pages, texts.last) : null}
        </ul>
      )}
    </nav>
  );
}

/** What short names begin with. */
const initials = '0 1 2 3 4 5 6 7 8 9 a b c d e f g h i j k l m n o p q r s t u v w x y z'.split(' ');

/** Leads into a list that is too long for an alphabet, by the first letters of its short names. */
export function ShortLetters({ frame, stretch }: PagesProps): JSX.Element {
  return (
    <nav aria-label={textsOf(frame, 'part').letters}>
      <ul class="row">
        {initials.map((letter) => (
          <li>
            <a href={href(frame, addParameter(stretch.sorted, `after=${letter}`))}>{letter.toUpperCase()}</a>
          </li>
        ))}
      </ul>
    </nav>
  );
}

/** Leads from one stretch of such a list to the next. */
export function Onward({ frame, stretch }: PagesProps): JSX.Element {
  const { next, isFirst, sorted } = stretch;
  const texts = textsOf(frame, 'part');
  return (
    <ul class="row">
      {isFirst ? null : (
        <li>
          <a href={href(frame, sorted)}>{texts.first}</a>
        </li>
      )}
      {next === undefined ? null : (
        <li>
          <a rel="next" href={href(frame, next)}>
            {texts.more}
          </a>
        </li>
      )}
    </ul>
  );
}
