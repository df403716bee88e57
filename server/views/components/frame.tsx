// What every page is told, and how it speaks and links: in the reader's language, under the address that it stands at.
import type { JSX } from 'preact';
import type { Publication } from '../../../src/index.js';
import type { Text } from './graph.js';
import { wordsIn, type Words } from '../messages/words.js';

/** What every page is told of the publication and of its reader. */
export interface Frame {
  readonly publication: Publication;
  /** Version of the release. */
  readonly version: string;
  /** Path of the base IRI, with a slash at both ends. */
  readonly prefix: string;
  readonly language: string;
  /** Whether the reader chose the language, so that links keep to it. */
  readonly chosen?: boolean;
  /** Path of this page without its ending. */
  readonly path: string;
  /** Query string that a change of language keeps, without question mark. */
  readonly kept?: string;
  /** The document as JSON-LD, for crawlers that read no other format. */
  readonly data?: string | undefined;
}

/** Gives the texts of an area in the language of a frame. */
export function textsOf<Key extends string>({ language }: Frame, texts: Words<Key>): Readonly<Record<Key, string>> {
  return wordsIn(texts, language);
}

/** What is about the current release only, or about all of them. */
const ofNow = /^(?:sparql|search|evidence|accessibility|version)(?:[/?]|$)/;

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

/** Shows a text, marked where it is in another language than the page. */
export function InLanguage({ frame, text }: { frame: Frame; text: Text }): JSX.Element {
  if (text.language === undefined || text.language === frame.language) return <>{text.text}</>;
  return <span lang={text.language}>{text.text}</span>;
}

/** Gives an address only where following it can run nothing: http and https. */
export function safeHref(iri: string): string | undefined {
  return /^https?:\/\//i.test(iri) ? iri : undefined;
}
