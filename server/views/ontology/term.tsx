// One term of a vocabulary: its definition, how it fits in with others, an example from the data, and who uses it.
import type { JSX } from 'preact';
import {
  rdf,
  rdfs,
  skos,
  type ExampleQuery,
  type Format,
  type Quad,
  type Term as OntologyTerm,
} from '../../../src/index.js';
import type { Link } from '../../http/header.js';
import { numberFormat } from '../components/formatter.js';
import { href, InLanguage, safeHref, textsOf, type Frame } from '../components/frame.js';
import { pickMap, type Graph } from '../components/graph.js';
import { Row } from '../components/parts.js';
import { Reference, Value } from '../components/value.js';

/** What the page of a vocabulary shows. */
export interface Vocabulary {
  /** IRI of the vocabulary's document. */
  readonly iri: string;
  readonly graph: Graph;
  readonly formats: readonly Format[];
  readonly links: readonly Link[];
  /** Example queries of the publication. */
  readonly queries: readonly ExampleQuery[];
  /** Tells how often a term is used in the release. */
  uses(term: OntologyTerm): number;
  /** Gives a statement of the data that uses a term. */
  example(term: OntologyTerm): Quad | undefined;
}

interface TermProps {
  readonly frame: Frame;
  readonly vocabulary: Vocabulary;
  readonly term: OntologyTerm;
}

/** Shows a term under its anchor. */
export function TermSection({ frame, vocabulary, term }: TermProps): JSX.Element {
  const { graph } = vocabulary;
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
        <Alignment frame={frame} vocabulary={vocabulary} term={term} />
        <Shape frame={frame} vocabulary={vocabulary} term={term} />
        <Example frame={frame} vocabulary={vocabulary} term={term} />
        <Row label={textsOf(frame, 'ontology').uses}>{numberFormat(frame.language).format(vocabulary.uses(term))}</Row>
        <Queries frame={frame} vocabulary={vocabulary} term={term} />
      </dl>
    </section>
  );
}

/** Shows the terms that this one is narrower than, close to, or belongs to. */
function Alignment({ frame, vocabulary: { graph }, term }: TermProps): JSX.Element {
  const texts = textsOf(frame, 'ontology');
  const rows = [
    [texts.superTerms, [rdfs.subClassOf, rdfs.subPropertyOf]],
    [texts.close, [skos.closeMatch, skos.exactMatch, rdfs.seeAlso]],
    [texts.domain, [rdfs.domain]],
  ] as const;
  const types = typesOf(graph, term.iri);
  return (
    <>
      {rows.map(([label, predicates]) => (
        <Links frame={frame} graph={graph} label={label} iris={valuesOf(graph, term.iri, predicates)} />
      ))}
      {types.length > 0 ? (
        <Row label={texts.range}>
          {types.map((each, at) => (
            <>
              {at === 0 ? '' : `, `}
              <InLanguage frame={frame} text={graph.name(each, frame.language)} />
            </>
          ))}
        </Row>
      ) : (
        <Links frame={frame} graph={graph} label={texts.range} iris={valuesOf(graph, term.iri, [rdfs.range])} />
      )}
    </>
  );
}

/** The types that shapes ask of a property's values: they say more than a range that is all there is. */
function typesOf({ model }: Graph, iri: string): string[] {
  const fields = model.kinds.flatMap((kind) => kind.fields).filter(({ path }) => path === iri);
  return [...new Set(fields.flatMap(({ type }) => (type.is === 'literal' ? type.datatypes : [])))];
}

function Links(props: { frame: Frame; graph: Graph; label: string; iris: readonly string[] }): JSX.Element | null {
  const { frame, graph, label, iris } = props;
  if (iris.length === 0) return null;
  return (
    <Row label={label}>
      {iris.map((iri) => (
        <p>
          {graph.model.terms.has(iri) ? (
            <Reference frame={frame} graph={graph} iri={iri} />
          ) : (
            <a href={safeHref(iri)}>
              <code>{graph.short(iri)}</code>
            </a>
          )}
        </p>
      ))}
    </Row>
  );
}

/** Leads to the shapes in which the term stands: that of its class, or those with a field for it. */
function Shape({ frame, vocabulary: { graph }, term }: TermProps): JSX.Element | null {
  const { kinds } = graph.model;
  const shapes = kinds.flatMap((kind) => {
    const fields = kind.fields.filter(({ path }) => path === term.iri);
    const own = kind.class === term.iri ? [{ shape: kind.shape, key: kind.name }] : [];
    return [...own, ...fields.map(({ shape, key }) => ({ shape, key: `${kind.name}.${key}` }))];
  });
  if (shapes.length === 0) return null;
  return (
    <Row label={textsOf(frame, 'ontology').shape}>
      {shapes.map(({ shape, key }, index) => (
        <>
          {index === 0 ? '' : ' · '}
          <a href={href(frame, shape)}>
            <code>{key}</code>
          </a>
        </>
      ))}
    </Row>
  );
}

function Example({ frame, vocabulary, term }: TermProps): JSX.Element | null {
  const { graph } = vocabulary;
  const found = vocabulary.example(term);
  if (found === undefined) return null;
  const { subject, predicate, object } = found;
  const isType = predicate.value === rdf.type;
  return (
    <Row label={textsOf(frame, 'ontology').example}>
      <Reference frame={frame} graph={graph} iri={subject.value} />
      {isType ? null : (
        <>
          {' — '}
          <span class="soft">
            <InLanguage frame={frame} text={graph.name(predicate.value, frame.language)} />
          </span>
          {' — '}
          <Value frame={frame} graph={graph} term={object} />
        </>
      )}
    </Row>
  );
}

/** Leads to the example queries whose text names the term. */
function Queries({ frame, vocabulary, term }: TermProps): JSX.Element | null {
  const { queries, graph, iri } = vocabulary;
  const local = term.iri.slice(iri.length + 1);
  const prefix = [...graph.model.prefixes].find(([, namespaceIri]) => namespaceIri === `${iri}#`)?.[0];
  const named = new RegExp(`(?:\\b${prefix ?? '-'}:|#)${local}(?![\\w-])`);
  const found = queries.filter(({ text }) => named.test(text));
  if (found.length === 0) return null;
  return (
    <Row label={textsOf(frame, 'ontology').queries}>
      {found.map(({ title, text }) => (
        <p>
          <a
            href={`${href({ ...frame, chosen: false }, `${frame.publication.base}sparql`)}?query=${encodeURIComponent(text)}`}
          >
            <InLanguage frame={frame} text={pickMap(title, frame.language) ?? { text: local, language: undefined }} />
          </a>
        </p>
      ))}
    </Row>
  );
}

/** Shapes of skolemised nodes say nothing to a reader. */
function valuesOf(graph: Graph, iri: string, predicates: readonly string[]): string[] {
  const values = predicates.flatMap((predicate) => graph.values(iri, predicate));
  return values.map((each) => each.value).filter((each) => !each.includes('/.well-known/genid/'));
}
