// The page of the shapes: for each kind a table of the fields that its records have.
import type { JSX } from 'preact';
import { dct, type Field, type Format, type Kind } from '../../../src/index.js';
import type { Link } from '../../http/header.js';
import { pickText, titleOf, type Graph } from '../components/graph.js';
import { InLanguage, textsOf, type Frame } from '../components/frame.js';
import { renderPage } from '../components/layout.js';
import { propertyName } from '../components/notes.js';
import { Identifier, Lead, Section } from '../components/parts.js';
import { FormatRow } from '../thing/page.js';
import { Reference } from '../components/value.js';

/** What the page of the shapes shows. */
interface ShapesView {
  /** IRI of the document of shapes. */
  readonly iri: string;
  readonly graph: Graph;
  readonly formats: readonly Format[];
  readonly links: readonly Link[];
}

/** Writes the page of the shapes. */
export function shapesPage(frame: Frame, { iri, graph, formats, links }: ShapesView): string {
  const title = graph.name(iri, frame.language);
  const kinds = graph.model.kinds.filter((kind) => graph.about(kind.shape).length > 0);
  return renderPage(frame, {
    title,
    links,
    children: (
      <>
        <h1>
          <InLanguage frame={frame} text={title} />
        </h1>
        <Lead frame={frame} text={pickText(graph.values(iri, dct.description), frame.language)} />
        <Identifier frame={frame} iri={iri} />
        {kinds.map((kind) => (
          <KindTable frame={frame} graph={graph} kind={kind} />
        ))}
        <FormatRow frame={frame} address={iri} formats={formats} />
      </>
    ),
  });
}

function KindTable({ frame, graph, kind }: { frame: Frame; graph: Graph; kind: Kind }): JSX.Element {
  const texts = textsOf(frame, 'ontology');
  const id = kind.shape.replace(/^.*[#/]/, '');
  const heads = [texts.key, texts.name, texts.property, texts.range, texts.howMany];
  return (
    <Section id={id} title={<InLanguage frame={frame} text={titleOf(kind, graph, frame.language)} />}>
      <div class="scroll" role="group" aria-labelledby={id} tabIndex={0}>
        <table class="cells">
          <thead>
            <tr>
              {heads.map((head) => (
                <th scope="col">{head}</th>
              ))}
            </tr>
          </thead>
          <tbody>
            {kind.fields.map((field) => (
              <FieldRow frame={frame} graph={graph} kind={kind} field={field} />
            ))}
          </tbody>
        </table>
      </div>
    </Section>
  );
}

function FieldRow(props: { frame: Frame; graph: Graph; kind: Kind; field: Field }): JSX.Element {
  const { frame, graph, kind, field } = props;
  const { minCount, maxCount } = field;
  const texts = textsOf(frame, 'ontology');
  return (
    <tr id={field.shape.replace(/^.*[#/]/, '')}>
      <th scope="row">
        <code>{field.key}</code>
      </th>
      <td data-label={texts.name}>
        <InLanguage frame={frame} text={propertyName(graph, field.path, frame.language, kind.name)} />
      </td>
      <td data-label={texts.property}>
        <Reference frame={frame} graph={graph} iri={field.path} />
      </td>
      <td data-label={texts.range}>{valuesOf(field)}</td>
      <td data-label={texts.howMany}>
        {minCount === maxCount ? minCount : `${minCount}–${maxCount === Infinity ? '∞' : maxCount}`}
      </td>
    </tr>
  );
}

/** Writes what may stand in a field: kinds, words, an address, languages or datatypes. */
function valuesOf({ type }: Field): string {
  switch (type.is) {
    case 'reference':
      return type.kinds.join(', ');
    case 'choice':
      return [...type.options.keys()].join(', ');
    case 'link':
      return type.template ?? 'IRI';
    case 'text':
      return 'rdf:langString';
    case 'literal':
      return type.datatypes.map((each) => each.replace(/^.*[#/]/, '')).join(', ');
  }
}
