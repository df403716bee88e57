// The frame of every page: head, header, navigation, languages, footer.
import type { ComponentChildren, JSX, VNode } from 'preact';
import { renderToString } from 'preact-render-to-string';
import { inLanguage, type Publication } from '../../src/index.js';
import type { Link } from '../http/header.js';
import type { Text } from './graph.js';
import { wordsIn, type Words } from './words/words.js';
import { styleFile } from './style.js';
import { frameWords } from './words/frame.js';

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

/** What a page adds to the frame. */
interface PageHead {
  readonly title: string;
  readonly description?: string | undefined;
  readonly links?: readonly Link[];
  readonly children: ComponentChildren;
}

/** Writes a page as HTML. */
export function renderPage(frame: Frame, head: PageHead): string {
  return `<!doctype html>\n${renderToString(<Page frame={frame} {...head} />)}\n`;
}

/** Gives the texts of an area in the language of a frame. */
export function textsOf<Key extends string>({ language }: Frame, texts: Words<Key>): Readonly<Record<Key, string>> {
  return wordsIn(texts, language);
}

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
  // Queries are about the current release only.
  const prefix = address === 'sparql' ? new URL(base).pathname : frame.prefix;
  return `${prefix}${address}${choice}${fragment === undefined ? '' : `#${fragment}`}`;
}

/** Shows a text, marked where it is in another language than the page. */
export function InLanguage({ frame, text }: { frame: Frame; text: Text }): JSX.Element {
  if (text.language === undefined || text.language === frame.language) return <>{text.text}</>;
  return <span lang={text.language}>{text.text}</span>;
}

function Page({ frame, title, description, links = [], children }: { frame: Frame } & PageHead): VNode {
  const name = inLanguage(frame.publication.title, frame.language) ?? '';
  return (
    <html lang={frame.language}>
      <head>
        <meta charSet="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>{title === name ? title : `${title} – ${name}`}</title>
        {description === undefined ? null : <meta name="description" content={description} />}
        <link rel="stylesheet" href={`${frame.prefix}assets/${styleFile}`} />
        {links.map(({ to, rel, type, language }) => (
          <link rel={rel} href={to} {...(type && { type })} {...(language && { hreflang: language })} />
        ))}
        {frame.data === undefined ? null : (
          <script type="application/ld+json" dangerouslySetInnerHTML={{ __html: asScript(frame.data) }} />
        )}
      </head>
      <body>
        <a class="skip" href="#content">
          {textsOf(frame, frameWords).skip}
        </a>
        <Header frame={frame} name={name} />
        <main id="content">
          <div class="wrap">{children}</div>
        </main>
        <Footer frame={frame} />
      </body>
    </html>
  );
}

/** Whatever a text holds, it cannot end the element that it stands in (HTML §4.12.1.3). */
function asScript(json: string): string {
  return json.replaceAll('<', '\\u003c');
}

function Header({ frame, name }: { frame: Frame; name: string }): VNode {
  const texts = textsOf(frame, frameWords);
  const { base, slug } = frame.publication;
  const places = [
    [texts.terms, `${base}ontology`],
    [texts.query, `${base}sparql`],
    [texts.data, `${base}dataset/${slug}`],
  ] as const;
  return (
    <>
      <header class="top">
        <div class="wrap">
          <a class="brand" href={href(frame, base)}>
            {name}
          </a>
          <nav aria-label={texts.main}>
            <ul>
              {places.map(([label, iri]) => (
                <li>
                  <a
                    href={href(frame, iri)}
                    {...(iri === base + frame.path.slice(frame.prefix.length) && { 'aria-current': 'page' })}
                  >
                    {label}
                  </a>
                </li>
              ))}
            </ul>
          </nav>
          <Languages frame={frame} />
        </div>
      </header>
      {isLocal(base) ? (
        <aside class="banner">
          <p class="wrap">{texts.local}</p>
        </aside>
      ) : null}
    </>
  );
}

function Languages({ frame }: { frame: Frame }): VNode {
  const kept = frame.kept === undefined || frame.kept === '' ? '' : `${frame.kept}&`;
  return (
    <nav aria-label={textsOf(frame, frameWords).language}>
      <ul>
        {frame.publication.languages.map((language) => (
          <li>
            {language === frame.language ? (
              <span aria-current="true">{nameOfLanguage(language)}</span>
            ) : (
              <a href={`${frame.path}?${kept}lang=${language}`} lang={language} hreflang={language}>
                {nameOfLanguage(language)}
              </a>
            )}
          </li>
        ))}
      </ul>
    </nav>
  );
}

function Footer({ frame }: { frame: Frame }): VNode {
  const texts = textsOf(frame, frameWords);
  const { publisher, licence, modified } = frame.publication;
  const name = inLanguage(publisher.name, frame.language) ?? '';
  return (
    <footer class="bottom">
      <div class="wrap">
        <p>{texts.sourceStatement}</p>
        <dl>
          <Entry label={texts.publisher}>
            {publisher.page === undefined ? name : <a href={safeHref(publisher.page)}>{name}</a>}
          </Entry>
          <Entry label={texts.licence}>
            <a rel="license" href={safeHref(licence)}>
              {nameOfLicence(licence)}
            </a>
          </Entry>
          <Entry label={texts.changed}>
            <time dateTime={modified}>{modified}</time>
          </Entry>
          <Entry label={texts.release}>
            <code>{frame.version}</code>
          </Entry>
        </dl>
      </div>
    </footer>
  );
}

function Entry({ label, children }: { label: string; children: ComponentChildren }): VNode {
  return (
    <div>
      <dt>{label}</dt>
      <dd>{children}</dd>
    </div>
  );
}

/** Gives an address only where following it can run nothing: http and https. */
export function safeHref(iri: string): string | undefined {
  return /^https?:\/\//i.test(iri) ? iri : undefined;
}

function nameOfLanguage(language: string): string {
  const name = new Intl.DisplayNames([language], { type: 'language' }).of(language) ?? language;
  return name.charAt(0).toLocaleUpperCase(language) + name.slice(1);
}

/** Reads the usual name of a Creative Commons licence out of its address. */
function nameOfLicence(iri: string): string {
  const [, licence, version] = /creativecommons\.org\/licenses\/([a-z-]+)\/([\d.]+)/.exec(iri) ?? [];
  if (licence !== undefined) return `CC ${licence.toUpperCase()} ${version ?? ''}`.trim();
  return iri.includes('creativecommons.org/publicdomain/zero') ? 'CC0 1.0' : iri;
}

function isLocal(base: string): boolean {
  return /^https?:\/\/(?:localhost|127\.|\[::1\])/.test(base);
}
