// The page of a vocabulary: an anchor for each term, with what it means, how it fits in, and how it is used.
import type { JSX } from 'preact';
import { dct, owl, rdfs, skos, xsd, type Term as OntologyTerm } from '../../../src/index.js';
import { formatDate } from '../components/date.js';
import { Diagram } from '../drawing/diagram.js';
import { nameOfLicence } from '../components/footer.js';
import { numberFormat } from '../components/formatter.js';
import { pickText, type Graph, type Text } from '../components/graph.js';
import { href, InLanguage, safeHref, textsOf, type Frame } from '../components/frame.js';
import { renderPage } from '../components/layout.js';
import { Identifier, Lead, Row } from '../components/parts.js';
import { spokenTo } from '../messages/messages.js';
import { TermSection, type Vocabulary } from './term.js';
import { FormatRow } from '../thing/page.js';

const sections = [
  ['class', 'classes'],
  ['property', 'properties'],
  ['concept', 'concepts'],
] as const;

/** Writes the page of a vocabulary. */
export function ontologyPage(frame: Frame, vocabulary: Vocabulary): string {
  const title = titleOf(frame, vocabulary);
  return renderPage(frame, {
    title,
    links: vocabulary.links,
    children: <Terms frame={frame} vocabulary={vocabulary} />,
  });
}

/** A vocabulary that does not say how it is called is called what it is. */
function titleOf(frame: Frame, { graph, iri }: Vocabulary): Text {
  const isNamed = [dct.title, rdfs.label, skos.prefLabel].some((each) => graph.value(iri, each) !== undefined);
  return isNamed
    ? graph.name(iri, frame.language)
    : { text: textsOf(frame, 'graphs').ontology, language: spokenTo(frame.language) };
}

function Terms({ frame, vocabulary }: { frame: Frame; vocabulary: Vocabulary }): JSX.Element {
  const { iri, graph } = vocabulary;
  const texts = textsOf(frame, 'ontology');
  const terms = [...graph.model.terms.values()].filter(
    (term) => term.iri.startsWith(iri) && term.iri.length > iri.length + 1,
  );
  const shown = sections.map(([is, title]) => ({ title, part: terms.filter((term) => term.is === is) }));
  const filled = shown.filter(({ part }) => part.length > 0);
  return (
    <>
      <p class="kind">{textsOf(frame, 'frame').terms}</p>
      <h1>
        <InLanguage frame={frame} text={titleOf(frame, vocabulary)} />
      </h1>
      <Lead frame={frame} text={pickText(graph.values(iri, dct.description), frame.language)} />
      <Identifier frame={frame} iri={iri} />
      <About frame={frame} graph={graph} iri={iri} />
      <Contents frame={frame} parts={filled} />
      <Diagram frame={frame} graph={graph} iri={iri} />
      {filled.map(({ title, part }) => (
        <section aria-labelledby={title}>
          <h2 id={title}>{texts[title]}</h2>
          <Index frame={frame} vocabulary={vocabulary} terms={part} />
          {part.map((term) => (
            <TermSection frame={frame} vocabulary={vocabulary} term={term} />
          ))}
          <p class="screen">
            <a href={`#${title}`}>{texts.up}</a>
          </p>
        </section>
      ))}
      <FormatRow frame={frame} address={iri} formats={vocabulary.formats} />
    </>
  );
}

interface Part {
  readonly title: (typeof sections)[number][1];
  readonly part: readonly OntologyTerm[];
}

/** Leads to each section, with how many terms it has. */
function Contents({ frame, parts }: { frame: Frame; parts: readonly Part[] }): JSX.Element {
  const texts = textsOf(frame, 'ontology');
  return (
    <ul class="row">
      {parts.map(({ title, part }) => (
        <li>
          <a href={`#${title}`}>
            {texts[title]} <span class="soft">{numberFormat(frame.language).format(part.length)}</span>
          </a>
        </li>
      ))}
    </ul>
  );
}

/** Shows version, dates and licence of the vocabulary. */
function About({ frame, graph, iri }: { frame: Frame; graph: Graph; iri: string }): JSX.Element {
  const texts = textsOf(frame, 'ontology');
  const version = graph.value(iri, owl.versionIRI)?.value;
  const licence = graph.value(iri, dct.license)?.value;
  const modified = graph.value(iri, dct.modified)?.value;
  const { base } = frame.publication;
  return (
    <dl class="facts">
      {version === undefined ? null : (
        <Row label={texts.version}>
          <a href={href(frame, version)}>{version.replace(/^.*\//, '')}</a> ·{' '}
          <a href={href(frame, `${base}version/`)}>{texts.otherVersions}</a>
        </Row>
      )}
      {modified === undefined ? null : (
        <Row label={texts.modified}>{formatDate(modified, xsd.date, frame.language) ?? modified}</Row>
      )}
      {licence === undefined ? null : (
        <Row label={texts.licence}>
          <a href={safeHref(licence)}>{nameOfLicence(licence)}</a>
        </Row>
      )}
      <Row label={texts.seeAlso}>
        <a href={href(frame, `${base}shapes`)}>{texts.shapes}</a> ·{' '}
        <a href={href({ ...frame, chosen: false }, `${base}context.jsonld`)}>{texts.context}</a>
      </Row>
    </dl>
  );
}

/** Lists the terms of one section, so that each is one step away. */
function Index(props: { frame: Frame; vocabulary: Vocabulary; terms: readonly OntologyTerm[] }): JSX.Element {
  const { frame, vocabulary, terms } = props;
  const { graph, iri } = vocabulary;
  return (
    <ul class="places">
      {terms.map((term) => (
        <li>
          <a href={`#${term.iri.slice(iri.length + 1)}`}>
            <InLanguage frame={frame} text={graph.name(term.iri, frame.language)} />
          </a>
        </li>
      ))}
    </ul>
  );
}
