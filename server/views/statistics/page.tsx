// The page of what the release as a whole holds, counted: in words what programs read of it as VoID.
import type { ComponentChildren, JSX } from 'preact';
import { documentFormats, voidNs, type Kind } from '../../../src/index.js';
import type { Link } from '../../http/header.js';
import { numberFormat } from '../components/formatter.js';
import { titleOf, type Graph } from '../components/graph.js';
import { href, InLanguage, textsOf, type Frame } from '../components/frame.js';
import { renderPage } from '../components/layout.js';
import { propertyName } from '../components/notes.js';
import { Heads, Identifier, Row, Section } from '../components/parts.js';
import { Reference } from '../components/value.js';
import { FormatRow } from '../thing/page.js';
import { statistic } from './gather.js';

/** What the page shows: the statements of the description, and how things are called. */
interface StatisticsView {
  /** IRI of the description, and of the data set that it is about. */
  readonly iri: string;
  readonly dataset: string;
  readonly graph: Graph;
  readonly links: readonly Link[];
}

interface Props {
  readonly frame: Frame;
  readonly view: StatisticsView;
}

/** Writes the page. */
export function statisticsPage(frame: Frame, view: StatisticsView): string {
  const texts = textsOf(frame, 'statistics');
  return renderPage(frame, {
    title: texts.title,
    description: texts.about,
    links: view.links,
    children: (
      <>
        <h1>{texts.title}</h1>
        <p class="lead">{texts.about}</p>
        <Totals frame={frame} view={view} />
        <Section id="kinds" title={textsOf(frame, 'home').kinds}>
          <Classes frame={frame} view={view} />
        </Section>
        <Section id="properties" title={textsOf(frame, 'ontology').properties}>
          <Properties frame={frame} view={view} />
        </Section>
        <Links frame={frame} view={view} />
        <Ways frame={frame} view={view} />
        <FormatRow frame={frame} address={view.iri} formats={documentFormats} />
      </>
    ),
  });
}

/** A number that the description has of something; 0 where it has none. */
function numberOf({ graph }: StatisticsView, subject: string, predicate: string): number {
  return Number(graph.value(subject, predicate)?.value ?? 0);
}

function Totals({ frame, view }: Props): JSX.Element {
  const texts = textsOf(frame, 'statistics');
  const number = numberFormat(frame.language);
  const rows = [
    [textsOf(frame, 'graphs').statements, voidNs.triples],
    [textsOf(frame, 'dataset').things, statistic('entities')],
    [textsOf(frame, 'ontology').classes, statistic('classes')],
    [textsOf(frame, 'ontology').properties, statistic('properties')],
  ] as const;
  return (
    <dl class="facts">
      {rows.map(([label, predicate]) => (
        <Row label={label}>{number.format(numberOf(view, view.dataset, predicate))}</Row>
      ))}
      <Row label={texts.space}>
        <code class="iri">{view.graph.value(view.dataset, statistic('uriSpace'))?.value}</code>
      </Row>
    </dl>
  );
}

/** Lists what of the description is divided by a class or a property, with what was counted of each, the most first. */
function partsOf({ graph, dataset }: StatisticsView, is: 'class' | 'property', counted: string): [string, number][] {
  const parts = graph.values(dataset, statistic(`${is}Partition`)).map(({ value }): [string, number] => {
    const [of, count] = [graph.value(value, statistic(is))?.value ?? '', graph.value(value, counted)?.value];
    return [of, Number(count ?? 0)];
  });
  return parts.sort((a, b) => b[1] - a[1]);
}

/** Shows the publication's own kinds; all other classes are folded. */
function Classes({ frame, view }: Props): JSX.Element {
  const { graph } = view;
  const kindOf = (iri: string): Kind | undefined => graph.model.kinds.find((kind) => kind.class === iri);
  const nameOf = (iri: string): JSX.Element => {
    const kind = kindOf(iri);
    if (kind === undefined) return <Reference frame={frame} graph={graph} iri={iri} />;
    return (
      <a href={href(frame, `${graph.names.base}doc/${kind.name}`)}>
        <InLanguage frame={frame} text={titleOf(kind, graph, frame.language)} />
      </a>
    );
  };
  return (
    <Folded
      frame={frame}
      id="kinds"
      words={[textsOf(frame, 'statistics').class, textsOf(frame, 'dataset').things]}
      parts={partsOf(view, 'class', statistic('entities'))}
      isOwn={(iri) => kindOf(iri) !== undefined}
      nameOf={nameOf}
    />
  );
}

/** Shows the properties of the publication's own fields; all others are folded. */
function Properties({ frame, view }: Props): JSX.Element {
  const { graph } = view;
  const own = new Set(graph.model.kinds.flatMap(({ fields }) => fields.map(({ path }) => path)));
  return (
    <Folded
      frame={frame}
      id="properties"
      words={[textsOf(frame, 'statistics').property, textsOf(frame, 'graphs').statements]}
      parts={partsOf(view, 'property', voidNs.triples)}
      isOwn={(iri) => own.has(iri)}
      nameOf={(iri) => (
        <Reference frame={frame} graph={graph} iri={iri}>
          <InLanguage frame={frame} text={propertyName(graph, iri, frame.language)} />
        </Reference>
      )}
    />
  );
}

interface FoldedProps {
  readonly frame: Frame;
  readonly id: string;
  /** Heads of what is counted, and of the number. */
  readonly words: readonly [what: string, number: string];
  readonly parts: readonly [iri: string, count: number][];
  isOwn(iri: string): boolean;
  nameOf(iri: string): JSX.Element;
}

function Folded({ frame, id, words: [what, number], parts, isOwn, nameOf }: FoldedProps): JSX.Element {
  const own = parts.filter(([iri]) => isOwn(iri));
  const others = parts.filter(([iri]) => !isOwn(iri));
  const table = (some: FoldedProps['parts']): JSX.Element => (
    <Counts id={id} words={[what]} counted={number}>
      {some.map(([iri, count]) => (
        <Line frame={frame} cells={[nameOf(iri)]} count={count} />
      ))}
    </Counts>
  );
  return (
    <>
      {own.length === 0 ? null : table(own)}
      {others.length === 0 ? null : (
        <details>
          <summary>
            {textsOf(frame, 'statistics').others} ({numberFormat(frame.language).format(others.length)})
          </summary>
          {table(others)}
        </details>
      )}
    </>
  );
}

/** Shows where links leave the publication: by which property, to which host, and how many. */
function Links({ frame, view }: Props): JSX.Element | null {
  const { graph, dataset } = view;
  const texts = textsOf(frame, 'statistics');
  const sets = graph.values(dataset, statistic('subset')).map(({ value }) => value);
  if (sets.length === 0) return null;
  return (
    <Section id="links" title={texts.links}>
      <Counts id="links" words={[texts.target, texts.property]} counted={texts.count}>
        {sets.map((set) => {
          const target = graph.value(set, statistic('objectsTarget'))?.value ?? '';
          const predicate = graph.value(set, statistic('linkPredicate'))?.value ?? '';
          return (
            <Line
              frame={frame}
              cells={[
                <code class="iri">{graph.value(target, statistic('uriSpace'))?.value}</code>,
                <InLanguage frame={frame} text={propertyName(graph, predicate, frame.language)} />,
              ]}
              count={numberOf(view, set, voidNs.triples)}
            />
          );
        })}
      </Counts>
    </Section>
  );
}

/** Leads to where it can be asked and fetched. */
function Ways({ frame, view }: Props): JSX.Element {
  const { base, slug } = frame.publication;
  const texts = textsOf(frame, 'statistics');
  return (
    <Section id="ways" title={textsOf(frame, 'home').reuse}>
      <ul>
        <li>
          <a href={href(frame, `${base}sparql`)}>{textsOf(frame, 'home').openQuery}</a>
        </li>
        <li>
          <a href={href(frame, `${base}dataset/${slug}`)}>{textsOf(frame, 'home').openData}</a>
        </li>
        <li>
          <a href={href(frame, `${base}feed`)}>{textsOf(frame, 'latest').follow}</a>
        </li>
      </ul>
      <p class="soft">{texts.standard}</p>
      <Identifier frame={frame} iri={view.iri} />
    </Section>
  );
}

interface CountsProps {
  readonly id: string;
  readonly words: readonly string[];
  readonly counted: string;
  readonly children: ComponentChildren;
}

function Counts({ id, words, counted, children }: CountsProps): JSX.Element {
  return (
    <div class="scroll" role="group" aria-labelledby={id} tabIndex={0}>
      <table>
        <Heads words={words} numbers={[counted]} />
        <tbody>{children}</tbody>
      </table>
    </div>
  );
}

function Line(props: { frame: Frame; cells: readonly JSX.Element[]; count: number }): JSX.Element {
  const [head, ...others] = props.cells;
  return (
    <tr>
      <th scope="row">{head}</th>
      {others.map((cell) => (
        <td>{cell}</td>
      ))}
      <td class="number">{numberFormat(props.frame.language).format(props.count)}</td>
    </tr>
  );
}
