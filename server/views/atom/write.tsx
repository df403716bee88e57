// The releases as an Atom feed (RFC 4287), for people's readers and for programs that know no event streams.
import { renderToString } from 'preact-render-to-string';
import { setApart, type Publication } from '../../../src/index.js';
import { pickMap, type Graph } from '../components/graph.js';
import { tongueOf, type Frame } from '../components/frame.js';
import type { Latest } from '../home/changes.js';
import { summaryOf, Things } from '../home/latest.js';
import { filled, messagesIn, spokenTo } from '../messages/messages.js';

/** Media type of the feed, and its path under the base. */
export const atomType = 'application/atom+xml';
export const atomPath = 'feed.atom';

/** What the feed is written from. */
interface AtomView {
  readonly graph: Graph;
  /** Releases with what changed, the newest first. */
  readonly changes: readonly Latest[];
  /** Moment of a release, `xsd:dateTime`, by its version. */
  readonly moments: ReadonlyMap<string, string>;
  /** Address of the hub that is told of news; empty for none. */
  readonly hub: string;
}

const unnamed = { text: '', language: undefined };

/** Writes the feed in the language of the frame; links in it are relative to the host. */
export function writeAtom(frame: Frame, { graph, changes, moments, hub }: AtomView): string {
  const { publication, language } = frame;
  const { base, title, publisher, licence, modified } = publication;
  const self = base + atomPath;
  const texts = messagesIn(language).latest;
  const whole = pickMap(title, language) ?? unnamed;
  const author = pickMap(publisher.name, language) ?? unnamed;
  const updated = (version: string): string => moments.get(version) ?? `${modified}T00:00:00Z`;
  const [newest] = changes;
  const entries = changes.map((latest) => entryOf(frame, graph, latest, updated(latest.version)));
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    `<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="${spokenTo(language)}" xml:base="${escape(base)}">`,
    element('id', self),
    element('title', `${setApart(whole.text)}: ${texts.feed}`, tongueOf(frame, whole).lang),
    element('updated', updated(newest?.version ?? '')),
    `<link rel="self" type="${atomType}" href="${escape(self)}"/>`,
    ...(hub === '' ? [] : [`<link rel="hub" href="${escape(hub)}"/>`]),
    `<link rel="alternate" type="text/html" href="${escape(`${base}version`)}"/>`,
    `<link rel="license" href="${escape(licence)}"/>`,
    `<author>${element('name', setApart(author.text), tongueOf(frame, author).lang)}${uriOf(publication)}</author>`,
    element('rights', licence),
    ...entries,
    '</feed>',
    '',
  ].join('\n');
}

function entryOf(frame: Frame, graph: Graph, latest: Latest, updated: string): string {
  const { base } = frame.publication;
  const address = `${base}version/${latest.version}/`;
  const things = renderToString(<Things frame={frame} graph={graph} latest={latest} />);
  return [
    '<entry>',
    element('id', address),
    element('title', filled(messagesIn(frame.language).versions.release, { day: latest.modified })),
    element('updated', updated),
    `<link rel="alternate" type="text/html" href="${escape(address)}"/>`,
    element('summary', summaryOf(latest, frame)),
    ...(things === '' ? [] : [`<content type="html">${escape(things)}</content>`]),
    '</entry>',
  ].join('\n');
}

function uriOf({ publisher }: Publication): string {
  return publisher.page === undefined ? '' : element('uri', publisher.page);
}

function element(name: string, text: string, language?: string): string {
  return `<${name}${language === undefined ? '' : ` xml:lang="${escape(language)}"`}>${escape(text)}</${name}>`;
}

const entities: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/** Characters that XML has not are left out; facts have none, but names of the publication come from settings. */
function escape(text: string): string {
  return text
    .replace(/[&<>"]/g, (each) => entities[each] ?? each)
    .replace(/[\0-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]/g, '');
}
