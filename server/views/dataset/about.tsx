// What is said of a data set beside it: by whom, under which licence, which version, about where and when.
import type { ComponentChildren, JSX } from 'preact';
import { dcat, dct, inLanguage, readDate, xsd } from '../../../src/index.js';
import { formatDate } from '../components/date.js';
import { pickText, type Graph } from '../components/graph.js';
import { href, InLanguage, safeHref, textsOf, type Frame } from '../components/frame.js';
import { Reference } from '../components/value.js';

interface AboutProps {
  readonly frame: Frame;
  readonly graph: Graph;
  readonly iri: string;
}

/** Shows it as a column beside the page. */
export function About({ frame, graph, iri }: AboutProps): JSX.Element {
  const texts = textsOf(frame, 'dataset');
  const { publication, language } = frame;
  const { publisher, licence } = publication;
  const name = inLanguage(publisher.name, language) ?? '';
  return (
    <aside class="about" aria-label={texts.about}>
      <Entry title={texts.publisher}>
        {publisher.page === undefined ? name : <a href={safeHref(publisher.page)}>{name}</a>}
      </Entry>
      <Entry title={texts.licence}>
        <a rel="license" href={safeHref(licence)}>
          <Names frame={frame} graph={graph} iri={iri} predicate={dct.license} />
        </a>
      </Entry>
      <Entry title={texts.version}>
        <code>{frame.version}</code>
      </Entry>
      <Entry title={texts.modified}>
        <Day frame={frame} day={publication.modified} />
      </Entry>
      {publication.issued === undefined ? null : (
        <Entry title={texts.issued}>
          <Day frame={frame} day={publication.issued} />
        </Entry>
      )}
      <Listed frame={frame} graph={graph} iri={iri} predicate={dct.accrualPeriodicity} title={texts.frequency} />
      <Listed frame={frame} graph={graph} iri={iri} predicate={dct.spatial} title={texts.spatial} />
      <Period frame={frame} />
      <Listed frame={frame} graph={graph} iri={iri} predicate={dcat.theme} title={texts.themes} />
      <Keywords frame={frame} />
      <Contact frame={frame} />
      <Parts frame={frame} graph={graph} iri={iri} />
    </aside>
  );
}

function Entry({ title, children }: { title: string; children: ComponentChildren }): JSX.Element {
  return (
    <>
      <h2>{title}</h2>
      <p>{children}</p>
    </>
  );
}

/** Shows a year, a month or a day. */
function Day({ frame, day }: { frame: Frame; day: string }): JSX.Element {
  const date = readDate(day);
  const type = date?.month === undefined ? xsd.gYear : date.day === undefined ? xsd.gYearMonth : xsd.date;
  return <time dateTime={day}>{formatDate(day, type, frame.language) ?? day}</time>;
}

function Contact({ frame }: { frame: Frame }): JSX.Element | null {
  const { name, page, email } = frame.publication.contact ?? {};
  const address = email === undefined ? page && safeHref(page) : `mailto:${email}`;
  if (address === undefined) return null;
  return (
    <Entry title={textsOf(frame, 'dataset').contact}>
      <a href={address}>{inLanguage(name ?? {}, frame.language) ?? email ?? page}</a>
    </Entry>
  );
}

/** Shows the names of values, without links: they lead to tables that nobody reads. */
function Names({ frame, graph, iri, predicate }: AboutProps & { predicate: string }): JSX.Element {
  const names = graph.values(iri, predicate).map(({ value }) => graph.name(value, frame.language));
  return (
    <>
      {names.map((text, index) => (
        <>
          {index === 0 ? '' : ', '}
          <InLanguage frame={frame} text={text} />
        </>
      ))}
    </>
  );
}

function Listed(props: AboutProps & { predicate: string; title: string }): JSX.Element | null {
  const { frame, graph, iri, predicate, title } = props;
  if (graph.value(iri, predicate) === undefined) return null;
  return (
    <Entry title={title}>
      <Names frame={frame} graph={graph} iri={iri} predicate={predicate} />
    </Entry>
  );
}

function Period({ frame }: { frame: Frame }): JSX.Element | null {
  const { start, end } = frame.publication.temporal ?? {};
  if (start === undefined && end === undefined) return null;
  const texts = textsOf(frame, 'dataset');
  return (
    <Entry title={texts.temporal}>
      {start === undefined ? '…' : <Day frame={frame} day={start} />}
      {' – '}
      {end === undefined ? '…' : <Day frame={frame} day={end} />}
    </Entry>
  );
}

function Keywords({ frame }: { frame: Frame }): JSX.Element | null {
  const words = frame.publication.keywords[frame.language] ?? [];
  if (words.length === 0) return null;
  return <Entry title={textsOf(frame, 'dataset').keywords}>{words.join(', ')}</Entry>;
}

function Parts({ frame, graph, iri }: AboutProps): JSX.Element | null {
  const texts = textsOf(frame, 'dataset');
  const [whole] = graph.values(iri, dct.isPartOf);
  if (whole !== undefined)
    return (
      <Entry title={texts.partOf}>
        <a href={href(frame, whole.value)}>
          {pickText(graph.values(whole.value, dct.title), frame.language)?.text ??
            inLanguage(frame.publication.title, frame.language)}
        </a>
      </Entry>
    );
  const parts = graph.to(iri).filter(({ predicate }) => predicate.value === dct.isPartOf);
  if (parts.length === 0) return null;
  return (
    <>
      <h2>{texts.parts}</h2>
      <ul>
        {parts.map(({ subject }) => (
          <li>
            <Reference frame={frame} graph={graph} iri={subject.value} />
          </li>
        ))}
        <li>
          <a href={href(frame, `${frame.publication.base}catalog`)}>{texts.catalog}</a>
        </li>
      </ul>
    </>
  );
}
