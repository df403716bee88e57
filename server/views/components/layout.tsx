// The frame of every page: head, header, footer.
import type { ComponentChildren, VNode } from 'preact';
import { renderToString } from 'preact-render-to-string';
import { inLanguage, setApart } from '../../../src/index.js';
import type { Link } from '../../http/header.js';
import { assetNamed } from './assets.js';
import { Footer } from './footer.js';
import { href, textsOf, tongueOf, type Frame } from './frame.js';
import type { Text } from './graph.js';
import { Header } from './header.js';
import { spokenTo } from '../messages/messages.js';
import { styleAsset } from '../style/style.js';

/** What a page adds to the frame. */
interface PageHead {
  /** A text that says its language is marked where that is another than the page's. */
  readonly title: string | Text;
  readonly description?: string | undefined;
  readonly links?: readonly Link[];
  /** Whether search engines leave it out: one of endlessly many views of the same. */
  readonly isUnlisted?: boolean | undefined;
  readonly children: ComponentChildren;
}

/** Writes a page as HTML. */
export function renderPage(frame: Frame, head: PageHead): string {
  return `<!doctype html>\n${renderToString(<Page frame={frame} {...head} />)}\n`;
}

function Page({ frame, ...head }: { frame: Frame } & PageHead): VNode {
  const { title, description, links = frame.links ?? [], isUnlisted = false, children } = head;
  const name = inLanguage(frame.publication.title, frame.language) ?? '';
  const heading = typeof title === 'string' ? { text: title, language: undefined } : title;
  return (
    <html lang={spokenTo(frame.language)}>
      <head>
        <meta charSet="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title {...tongueOf(frame, heading)}>
          {heading.text === name ? setApart(name) : `${setApart(heading.text)} – ${setApart(name)}`}
        </title>
        {description === undefined ? null : <meta name="description" content={description} />}
        {isUnlisted ? <meta name="robots" content="noindex" /> : null}
        <Assets frame={frame} />
        {links.map(({ to, rel, type, language }) => (
          <link rel={rel} href={to} {...(type && { type })} {...(language && { hreflang: language })} />
        ))}
        {frame.data === undefined ? null : (
          <script type="application/ld+json" dangerouslySetInnerHTML={{ __html: asScript(frame.data) }} />
        )}
      </head>
      <body>
        <a class="skip" href="#content">
          {textsOf(frame, 'frame').skip}
        </a>
        <Header frame={frame} />
        <main id="content">
          <div class="wrap">{children}</div>
        </main>
        <Footer frame={frame} />
      </body>
    </html>
  );
}

function Assets({ frame }: { frame: Frame }): VNode {
  const address = (path: string): string => `${frame.prefix}assets/${path}`;
  const font = assetNamed('newsreader-latin.woff2');
  return (
    <>
      <link rel="stylesheet" href={address(styleAsset.path)} />
      <link rel="preload" href={address(font.path)} as="font" type={font.contentType} crossorigin="anonymous" />
      <link rel="icon" href={address(assetNamed('mark.svg').path)} type="image/svg+xml" />
      <link
        rel="alternate"
        type="application/atom+xml"
        href={href(frame, `${frame.publication.base}feed.atom`)}
        title={textsOf(frame, 'latest').feed}
      />
      <link
        rel="search"
        type="application/opensearchdescription+xml"
        href={href(frame, `${frame.publication.base}opensearch.xml`)}
      />
    </>
  );
}

/** Whatever a text holds, it cannot end the element that it stands in (HTML §4.12.1.3). */
function asScript(json: string): string {
  return json.replaceAll('<', '\\u003c');
}
