// The page of the catalogue: its data sets, its services, and the addresses for portals.
import type { JSX } from 'preact';
import { dcat, dct, inLanguage, profilesFor, type Format } from '../../../src/index.js';
import type { Link } from '../../http/header.js';
import { numberFormat } from '../components/formatter.js';
import { pickText, type Graph, type Text } from '../components/graph.js';
import { href, InLanguage, textsOf, type Frame } from '../components/frame.js';
import { renderPage } from '../components/layout.js';
import { Identifier, Lead, Section } from '../components/parts.js';

/** What the page shows. */
interface CatalogView {
  /** IRI of the catalogue. */
  readonly iri: string;
  readonly graph: Graph;
  readonly part: { readonly total: number; readonly datasets: readonly string[] };
  /** The pages that this one leads to; none where there is one only. */
  readonly pages: readonly { readonly name: 'first' | 'previous' | 'next' | 'last'; readonly iri: string }[];
  readonly formats: readonly Format[];
  readonly links: readonly Link[];
}

/** Writes the page. */
export function catalogPage(frame: Frame, view: CatalogView): string {
  const description = pickText(view.graph.values(view.iri, dct.description), frame.language);
  return renderPage(frame, {
    title: textsOf(frame, 'catalog').title,
    description: description?.text,
    links: view.links,
    children: <Catalog frame={frame} view={view} />,
  });
}

function Catalog({ frame, view }: { frame: Frame; view: CatalogView }): JSX.Element {
  const { iri, graph, part, pages, formats } = view;
  const texts = textsOf(frame, 'catalog');
  const services = graph.values(iri, dcat.service).map(({ value }) => value);
  return (
    <>
      <h1>{texts.title}</h1>
      <Lead frame={frame} text={graph.name(iri, frame.language)} />
      <Identifier frame={frame} iri={iri} />
      <Section id="datasets" title={`${texts.datasets} (${numberFormat(frame.language).format(part.total)})`}>
        <ul class="cards">
          {part.datasets.map((dataset) => (
            <Card frame={frame} graph={graph} iri={dataset} />
          ))}
        </ul>
        <Pages frame={frame} pages={pages} />
      </Section>
      <Section id="services" title={texts.services}>
        <ul class="cards">
          {services.map((service) => (
            <Card frame={frame} graph={graph} iri={service} to={graph.value(service, dcat.endpointURL)?.value} />
          ))}
        </ul>
      </Section>
      <Section id="portals" title={texts.forPortals}>
        <p>{texts.portalHint}</p>
        <Harvested frame={frame} iri={iri} formats={formats} />
      </Section>
    </>
  );
}

function Card(props: { frame: Frame; graph: Graph; iri: string; to?: string | undefined }): JSX.Element {
  const { frame, graph, iri, to = iri } = props;
  const text = pickText(graph.values(iri, dct.description), frame.language);
  return (
    <li>
      <h3>
        <a href={href(frame, to)}>
          <InLanguage frame={frame} text={shortName(frame, graph.name(iri, frame.language))} />
        </a>
      </h3>
      <p>{text === undefined ? null : <InLanguage frame={frame} text={text} />}</p>
    </li>
  );
}

/** On the page of a publication, what its parts are called goes without its own title before it. */
function shortName({ publication: { title }, language }: Frame, text: Text): Text {
  const beginning = `${inLanguage(title, text.language ?? language) ?? ''}: `;
  if (!text.text.startsWith(beginning) || text.text === beginning) return text;
  const rest = text.text.slice(beginning.length);
  return { ...text, text: rest.charAt(0).toLocaleUpperCase(text.language ?? language) + rest.slice(1) };
}

function Pages({ frame, pages }: { frame: Frame; pages: CatalogView['pages'] }): JSX.Element | null {
  const texts = textsOf(frame, 'catalog');
  if (pages.length === 0) return null;
  return (
    <nav aria-label={texts.pages}>
      <ul class="row">
        {pages.map(({ name, iri }) => (
          <li>
            <a href={href(frame, iri)} {...(name === 'next' && { rel: 'next' })}>
              {texts[name]}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}

/** Shows the addresses that portals take: each format in each version of the profile. */
function Harvested({ frame, iri, formats }: { frame: Frame; iri: string; formats: readonly Format[] }): JSX.Element {
  const texts = textsOf(frame, 'catalog');
  const isHigh = frame.publication.highValue !== undefined;
  const [, ...others] = profilesFor(isHigh);
  const noteOf = (isPartial = false): string => (isPartial ? 'DCAT-AP HVD 3.0.0' : texts.older);
  const graphs = formats.filter(({ content }) => content === 'triples');
  const profiles = [{ search: '', note: 'DCAT-AP 3.0.1' }, ...others.map(({ token, isPartial }) => ({ search: `?_profile=${token}`, note: noteOf(isPartial) }))]; // prettier-ignore
  return (
    <ul>
      {profiles.flatMap(({ search, note }) =>
        graphs.map(({ extension, name }) => (
          <li>
            <a href={href({ ...frame, chosen: false }, `${iri}.${extension}${search}`)}>
              <code>{`${iri}.${extension}${search}`}</code>
            </a>{' '}
            <span class="soft">{`${name}, ${note}`}</span>
          </li>
        )),
      )}
    </ul>
  );
}
