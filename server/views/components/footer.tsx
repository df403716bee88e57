// What stands below every page: on what the facts rest, who publishes them, and where the rest is.
import type { ComponentChildren, VNode } from 'preact';
import { xsd } from '../../../src/index.js';
import { formatDate } from './date.js';
import { href, Said, safeHref, textsOf, type Frame } from './frame.js';

/** Shows the footer. */
export function Footer({ frame }: { frame: Frame }): VNode {
  const texts = textsOf(frame, 'frame');
  const { publisher, licence, modified } = frame.publication;
  const name = <Said frame={frame} texts={publisher.name} />;
  return (
    <footer class="bottom">
      <div class="wrap">
        <p>{texts.sourceStatement}</p>
        <Further frame={frame} />
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
            <time dateTime={modified}>{formatDate(modified, xsd.date, frame.language) ?? modified}</time>
          </Entry>
          <Entry label={texts.release}>
            <code>{frame.version}</code>
          </Entry>
        </dl>
      </div>
    </footer>
  );
}

function Further({ frame }: { frame: Frame }): VNode {
  const texts = textsOf(frame, 'frame');
  const { base } = frame.publication;
  const ways = [
    [texts.evidence, 'evidence'],
    [texts.catalog, 'catalog'],
    [texts.versions, 'version/'],
    [texts.accessibility, 'accessibility'],
  ] as const;
  return (
    <nav aria-label={texts.further}>
      <ul>
        {ways.map(([label, path]) => (
          <li>
            <a href={href(frame, base + path)}>{label}</a>
          </li>
        ))}
      </ul>
    </nav>
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

/** Reads the usual name of a Creative Commons licence out of its address; of another licence, who keeps its text. */
export function nameOfLicence(iri: string): string {
  const [, licence, version] = /creativecommons\.org\/licenses\/([a-z-]+)\/([\d.]+)/.exec(iri) ?? [];
  if (licence !== undefined) return `CC ${licence.toUpperCase()} ${version ?? ''}`.trim();
  if (iri.includes('creativecommons.org/publicdomain/zero')) return 'CC0 1.0';
  return iri.replace(/^https?:\/\/(?:www\.)?/, '').replace(/\/.*$/, '');
}
