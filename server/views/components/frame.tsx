// What every page is told, and how it speaks and links: in the reader's language, under the address that it stands at.
import type { JSX } from 'preact';
import { mayTurn, type LangMap, type Publication } from '../../../src/index.js';
import type { Link } from '../../http/header.js';
import type { Messages } from '../messages/en.js';
import { messagesIn, spokenTo } from '../messages/messages.js';
import { bound } from './binding.js';
import { pickMap, type Text } from './graph.js';

/** What tells a page of an earlier release from one of now. */
export interface Past {
  /** `xsd:date` of the earlier release, and of the current one. */
  readonly modified: string;
  readonly newest: string;
  /** Whether it is the current release under its own address. */
  readonly isCurrent: boolean;
  /** Whether the same address is there now. */
  readonly isThere: boolean;
  /** `xsd:date` on which what the page shows was withdrawn. */
  readonly withdrawn: string | undefined;
}

/** What every page is told of the publication and of its reader. */
export interface Frame {
  readonly publication: Publication;
  /** Version of the release. */
  readonly version: string;
  /** Path of the base IRI, with a slash at both ends. */
  readonly prefix: string;
  /** Language that the reader has asked for: that of the facts, where they are in it. */
  readonly language: string;
  /** Whether the reader chose the language, so that links keep to it. */
  readonly chosen?: boolean;
  /** Path of this page without its ending. */
  readonly path: string;
  /** Query string that a change of language keeps, without question mark. */
  readonly kept?: string;
  /** Absent where the page is about now. */
  readonly past?: Past;
  /** The document as JSON-LD, for crawlers that read no other format. */
  readonly data?: string | undefined;
  /** What stands in the head of a page that adds no links of its own. */
  readonly links?: readonly Link[];
}

/** Gives the texts of an area for the reader of a frame. */
export function textsOf<Area extends keyof Messages>({ language }: Frame, area: Area): Messages[Area] {
  const messages = messagesIn(language);
  const texts = boundTexts.get(messages) ?? bind(messages, spokenTo(language));
  boundTexts.set(messages, texts);
  return texts[area];
}

/** The texts as pages show them. */
const boundTexts = new WeakMap<Messages, Messages>();

function bind(messages: Messages, language: string): Messages {
  const bindAll = (texts: Readonly<Record<string, string>>): object =>
    Object.fromEntries(Object.entries(texts).map(([key, text]) => [key, bound(text, language)]));
  const areas = Object.entries(messages).map(([area, texts]) => [area, bindAll(texts)]);
  // Programs look for the words of the accessibility statement as the law has them.
  return { ...(Object.fromEntries(areas) as Messages), accessibility: messages.accessibility };
}

/** What is about the current release only, or about all of them. */
const ofNow = /^(?:sparql|search|evidence|accessibility|version|feed)(?:[/?.]|$)/;

/** Gives the address, on this server, of a page under the base: relative to the host, in the language that was chosen. */
export function href(frame: Frame, iri: string): string {
  const { base } = frame.publication;
  if (!iri.startsWith(base)) return iri;
  const rest = iri.slice(base.length).replace(/^id\//, 'doc/');
  const [address = '', fragment] = rest.split('#', 2);
  const choice =
    frame.chosen === true && !/^(?:dump|assets)\//.test(rest)
      ? `${address.includes('?') ? '&' : '?'}lang=${frame.language}`
      : '';
  const prefix = ofNow.test(address) ? new URL(base).pathname : frame.prefix;
  return `${prefix}${address}${choice}${fragment === undefined ? '' : `#${fragment}`}`;
}

/**
 * Shows a text, marked where it is in another language than the page, which is in the language of the interface; one
 * that may run from right to left stands apart, so that nothing around it is turned (HTML §4.5.24).
 */
export function InLanguage({ frame, text }: { frame: Frame; text: Text }): JSX.Element {
  const marked = tongueOf(frame, text);
  if (mayTurn(text.text)) return <bdi {...marked}>{text.text}</bdi>;
  const shown = bound(text.text, text.language ?? frame.language);
  return marked.lang === undefined ? <>{shown}</> : <span {...marked}>{shown}</span>;
}

/** Gives the full stop behind a text, which one that ends with an abbreviation has already. */
export function stopAfter({ text }: Text): string {
  return /[.!?…]$/.test(text) ? '' : '.';
}

/** Gives the attribute that marks a text in another language than the page, for elements that stand there anyway. */
export function tongueOf({ language }: Pick<Frame, 'language'>, text: Text): { readonly lang?: string } {
  return text.language === undefined || text.language === spokenTo(language) ? {} : { lang: text.language };
}

/** Shows what the publication says of itself, marked where it is in another language than the page. */
export function Said({ frame, texts }: { frame: Frame; texts: LangMap }): JSX.Element {
  return <InLanguage frame={frame} text={pickMap(texts, frame.language) ?? { text: '', language: undefined }} />;
}

/** Gives an address only where following it can run nothing: http and https. */
export function safeHref(iri: string): string | undefined {
  return /^https?:\/\//i.test(iri) ? iri : undefined;
}
