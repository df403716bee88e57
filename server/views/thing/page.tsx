// The page about one thing.
import type { JSX } from 'preact';
import { dct, rdf, skos, type Document, type Format, type Model, type Names, type Quad } from '../../../src/index.js';
import { addEnding } from '../../http/address.js';
import type { Link } from '../../http/header.js';
import { About } from './about.js';
import { Neighbours } from '../drawing/neighbours.js';
import { Derived, Facts, type Context } from '../components/facts.js';
import { Graph, pickText } from '../components/graph.js';
import { href, InLanguage, stopAfter, textsOf, type Frame } from '../components/frame.js';
import { renderPage } from '../components/layout.js';
import { NoteList, Notes } from '../components/notes.js';
import { Identifier, Lead, Section } from '../components/parts.js';
import { sentenceOf } from '../components/sentence.js';
import { PointMap } from '../drawing/map.js';
import { Heading, OtherNames } from './names.js';
import { pointsOf } from './place.js';
import { Passages } from './passages.js';
import type { PastStep } from './past.js';
import { Incoming, Tables } from './related.js';

/** What the page of a thing shows. */
interface ThingView {
  readonly document: Document;
  /** Names of the kinds' shapes, which head the tables, and what is shown of sources. */
  readonly beside: readonly Quad[];
  readonly history: readonly PastStep[];
  readonly model: Model;
  readonly names: Names;
  readonly formats: readonly Format[];
  readonly links: readonly Link[];
}

/** Writes the page of a document about a thing. */
export function thingPage(frame: Frame, view: ThingView): string {
  const { document, beside, model, names, links } = view;
  const graph = new Graph([...document.quads, ...beside], model, names);
  const context: Context = { frame, graph, notes: new Notes(graph) };
  const title = graph.name(document.topic, frame.language);
  const { sentence, text } = openingOf(context, document);
  return renderPage(frame, {
    title,
    description: sentence === undefined ? text?.text : `${sentence.text}${stopAfter(sentence)}`,
    links,
    children: <Thing context={context} view={view} />,
  });
}

function Thing({ context, view }: { context: Context; view: ThingView }): JSX.Element {
  const { frame, graph } = context;
  const { document, formats, history } = view;
  const { topic, kind, modified } = document;
  const name = graph.name(topic, frame.language);
  const address = graph.names.document(kind, graph.names.readThing(topic)?.slug ?? '');
  return (
    <article class="thing">
      <p class="kind">
        <KindLink context={context} document={document} />
      </p>
      <Heading context={context} topic={topic} />
      <OtherNames context={context} topic={topic} shown={name.text} />
      <Opening context={context} document={document} />
      <Body context={context} document={document} />
      <About
        frame={frame}
        graph={graph}
        about={{ topic, document: address, title: name, modified, formats, history }}
      />
    </article>
  );
}

/** What the thing is, in words: by the sentence of its kind, or else by its own definition or description. */
function openingOf({ frame, graph }: Context, { topic, kind: name, next, iri }: Document) {
  const kind = graph.model.kind(name);
  // Of a document that is cut the number of links is not known.
  const isWhole = next === undefined && !iri.includes('?');
  const sentence = kind && isWhole ? sentenceOf(graph, { thing: topic, kind }, frame.language) : undefined;
  const texts = [...graph.values(topic, skos.definition), ...graph.values(topic, dct.description)];
  return { sentence, text: pickText(texts, frame.language) };
}

function Opening({ context, document }: { context: Context; document: Document }): JSX.Element {
  const { frame } = context;
  const { sentence, text } = openingOf(context, document);
  if (sentence === undefined) return <Lead frame={frame} text={text} />;
  return (
    <p class="lead">
      <InLanguage frame={frame} text={sentence} />
      {stopAfter(sentence)}
    </p>
  );
}

function Body({ context, document }: { context: Context; document: Document }): JSX.Element {
  const { frame, graph, notes } = context;
  const { topic } = document;
  const kind = graph.model.kind(document.kind);
  const points = pointsOf(graph, topic);
  return (
    <>
      <Tables context={context} topic={topic} />
      <Facts context={context} topic={topic} kind={kind} />
      {points.length === 0 ? null : (
        <Section id="map" title={textsOf(frame, 'drawing').map}>
          <PointMap frame={frame} graph={graph} points={points} />
        </Section>
      )}
      <Incoming context={context} topic={topic} />
      <Next frame={frame} iri={document.next} />
      <Passages frame={frame} graph={graph} source={topic} />
      <NoteList frame={frame} graph={graph} notes={notes} />
      <details class="screen">
        <summary>{textsOf(frame, 'thing').machines}</summary>
        <Identifier frame={frame} iri={topic} />
        <Derived context={context} topic={topic} />
        <Neighbours frame={frame} graph={graph} topic={topic} />
      </details>
    </>
  );
}

function Next({ frame, iri }: { frame: Frame; iri: string | undefined }): JSX.Element | null {
  if (iri === undefined) return null;
  return (
    <p>
      <a rel="next" href={href(frame, iri)}>
        {textsOf(frame, 'part').more}
      </a>
    </p>
  );
}

function KindLink({ context, document }: { context: Context; document: Document }): JSX.Element {
  const { frame, graph } = context;
  const type = graph.model.kind(document.kind)?.class ?? graph.value(document.topic, rdf.type)?.value ?? '';
  return (
    <a href={href(frame, `${graph.names.base}doc/${document.kind}`)}>
      <InLanguage frame={frame} text={graph.name(type, frame.language)} />
    </a>
  );
}

/** Shows the other formats of a document as links. */
export function FormatRow({
  frame,
  address,
  formats,
  others = [],
}: {
  frame: Frame;
  address: string;
  formats: readonly Format[];
  /** Files below the address that describe it in other ways. */
  others?: readonly { readonly name: string; readonly file: string; readonly mediaType: string }[];
}): JSX.Element {
  return (
    <nav aria-labelledby="formats">
      <h2 id="formats">{textsOf(frame, 'part').formats}</h2>
      <ul class="row">
        {formats
          .filter((format) => format.content !== 'page')
          .map((format) => (
            <li>
              <a
                href={href({ ...frame, chosen: false }, addEnding(address, `.${format.extension}`))}
                type={format.mediaType}
              >
                {format.name}
              </a>
            </li>
          ))}
        {others.map(({ name, file, mediaType }) => (
          <li>
            <a href={href(frame, `${address}/${file}`)} type={mediaType}>
              {name}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
