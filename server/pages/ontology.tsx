// The page of a vocabulary: an anchor for each term, with what it means and how often it is used.
import type { JSX } from 'preact';
import { dct, rdfs, type Format, type Term as OntologyTerm } from '../../src/index.js';
import type { Link } from '../http/header.js';
import { localeOf, pickMap, pickText, type Graph } from './graph.js';
import { InLanguage, renderPage, textsOf, type Frame } from './layout.js';
import { Identifier, Lead } from './part.js';
import { FormatRow } from './thing.js';
import { Reference } from './value.js';
import { termsWords } from './words/terms.js';

/** What the page of a vocabulary shows. */
interface Vocabulary {
  /** IRI of the vocabulary's document. */
  readonly iri: string;
  readonly graph: Graph;
  readonly formats: readonly Format[];
  readonly links: readonly Link[];
  /** Tells how often a term is used in the release. */
  uses(term: OntologyTerm): number;
}

const sections: readonly (readonly [OntologyTerm['is'], 'classes' | 'properties' | 'concepts'])[] = [
  ['class', 'classes'],
  ['property', 'properties'],
  ['concept', 'concepts'],
];

/** Writes the page of a vocabulary. */
export function ontologyPage(frame: Frame, vocabulary: Vocabulary): string {
  const title = vocabulary.graph.name(vocabulary.iri, frame.language).text;
  return renderPage(frame, {
    title,
    links: vocabulary.links,
    children: <Terms frame={frame} vocabulary={vocabulary} />,
  });
}

function Terms({ frame, vocabulary }: { frame: Frame; vocabulary: Vocabulary }): JSX.Element {
  const { iri, graph } = vocabulary;
  const texts = textsOf(frame, termsWords);
  const terms = [...graph.model.terms.values()].filter(
    (term) => term.iri.startsWith(iri) && term.iri.length > iri.length + 1,
  );
  return (
    <>
      <h1>
        <InLanguage frame={frame} text={graph.name(iri, frame.language)} />
      </h1>
      <Lead frame={frame} text={pickText(graph.values(iri, dct.description), frame.language)} />
      <Identifier frame={frame} iri={iri} />
      {sections.map(([is, title]) => {
        const part = terms.filter((term) => term.is === is);
        return part.length === 0 ? null : (
          <section aria-labelledby={title}>
            <h2 id={title}>{texts[title]}</h2>
            {part.map((term) => (
              <Term frame={frame} vocabulary={vocabulary} term={term} />
            ))}
          </section>
        );
      })}
      <FormatRow frame={frame} address={iri} formats={vocabulary.formats} />
    </>
  );
}

function Term({ frame, vocabulary, term }: { frame: Frame; vocabulary: Vocabulary; term: OntologyTerm }): JSX.Element {
  const { graph } = vocabulary;
  const texts = textsOf(frame, termsWords);
  const definition = pickMap(term.definition, frame.language);
  return (
    <section class="term" id={term.iri.slice(vocabulary.iri.length + 1)}>
      <h3>
        <InLanguage frame={frame} text={graph.name(term.iri, frame.language)} />
      </h3>
      {definition === undefined ? null : (
        <p>
          <InLanguage frame={frame} text={definition} />
        </p>
      )}
      <p class="soft">
        <span class="iri">{term.iri}</span>
      </p>
      <dl class="facts">
        <Links
          frame={frame}
          graph={graph}
          label={texts.superTerms}
          iris={valuesOf(graph, term.iri, [rdfs.subClassOf, rdfs.subPropertyOf])}
        />
        <Links frame={frame} graph={graph} label={texts.domain} iris={valuesOf(graph, term.iri, [rdfs.domain])} />
        <Links frame={frame} graph={graph} label={texts.range} iris={valuesOf(graph, term.iri, [rdfs.range])} />
        <div>
          <dt>{texts.uses}</dt>
          <dd>{new Intl.NumberFormat(localeOf(frame.language)).format(vocabulary.uses(term))}</dd>
        </div>
      </dl>
    </section>
  );
}

function Links(props: { frame: Frame; graph: Graph; label: string; iris: readonly string[] }): JSX.Element | null {
  const { frame, graph, label, iris } = props;
  if (iris.length === 0) return null;
  return (
    <div>
      <dt>{label}</dt>
      <dd>
        {iris.map((iri) => (
          <p>
            <Reference frame={frame} graph={graph} iri={iri} />
          </p>
        ))}
      </dd>
    </div>
  );
}

/** Shapes of skolemised nodes say nothing to a reader. */
function valuesOf(graph: Graph, iri: string, predicates: readonly string[]): string[] {
  const values = predicates.flatMap((predicate) => graph.values(iri, predicate));
  return values.map((each) => each.value).filter((each) => !each.includes('/.well-known/genid/'));
}
