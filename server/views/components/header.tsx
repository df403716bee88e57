// What stands above every page: the publication's name, the ways through it, the search, the languages.
import type { VNode } from 'preact';
import { assetNamed } from './assets.js';
import { languageName } from './formatter.js';
import { href, Said, textsOf, type Frame } from './frame.js';
import { spokenTo } from '../messages/messages.js';
import { Find } from './find.js';
import { PastBar } from './past.js';

/** Shows the header. */
export function Header({ frame }: { frame: Frame }): VNode {
  const texts = textsOf(frame, 'frame');
  const { base, title } = frame.publication;
  const isHome = frame.path === frame.prefix;
  return (
    <>
      <header class="top">
        <div class="wrap">
          <a class="brand" href={href(frame, base)} {...(isHome && { 'aria-current': 'page' })}>
            <img src={`${frame.prefix}assets/${assetNamed('mark.svg').path}`} alt="" width={36} height={36} />
            <span>
              <Said frame={frame} texts={title} />
            </span>
          </a>
          <Ways frame={frame} />
          {isHome ? null : <Find frame={frame} id="find-top" />}
          <Languages frame={frame} />
        </div>
      </header>
      <PastBar frame={frame} />
      {isLocal(base) ? (
        <aside class="banner" aria-label={texts.notice}>
          <p class="wrap">{texts.local}</p>
        </aside>
      ) : null}
    </>
  );
}

function Ways({ frame }: { frame: Frame }): VNode {
  const texts = textsOf(frame, 'frame');
  const { base, slug } = frame.publication;
  const places = [
    [texts.terms, `${base}ontology`],
    [texts.query, `${base}sparql`],
    [texts.data, `${base}dataset/${slug}`],
  ] as const;
  return (
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
  );
}

/** Where there is one language, there is nothing to choose. */
function Languages({ frame }: { frame: Frame }): VNode | null {
  if (frame.publication.languages.length < 2) return null;
  const kept = frame.kept === undefined || frame.kept === '' ? '' : `${frame.kept}&`;
  return (
    <nav aria-label={textsOf(frame, 'frame').language}>
      <ul>
        {frame.publication.languages.map((language) => (
          <li>
            {language === frame.language ? (
              <span aria-current="true" {...(language !== spokenTo(language) && { lang: language })}>
                {languageName(language)}
              </span>
            ) : (
              <a href={`${frame.path}?${kept}lang=${language}`} lang={language} hreflang={language}>
                {languageName(language)}
              </a>
            )}
          </li>
        ))}
      </ul>
    </nav>
  );
}

function isLocal(base: string): boolean {
  return /^https?:\/\/(?:localhost|127\.|\[::1\])/.test(base);
}
