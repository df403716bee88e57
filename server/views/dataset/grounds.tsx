// What the facts of a data set rest on, kind by kind, in per cent.
import type { JSX } from 'preact';
import { dct, dqv, factGrounds, metricOf, rdfs, voidNs, type FactGround } from '../../../src/index.js';
import { numberFormat } from '../components/formatter.js';
import { pickText, type Graph } from '../components/graph.js';
import { InLanguage, textsOf, type Frame } from '../components/frame.js';
import { Heads, Section } from '../components/parts.js';

interface GroundsProps {
  readonly frame: Frame;
  readonly graph: Graph;
  readonly iri: string;
}

/** Shows how the facts came about, and a table of shares where they were counted. */
export function Grounds({ frame, graph, iri }: GroundsProps): JSX.Element | null {
  const texts = textsOf(frame, 'dataset');
  const [provenance] = graph.values(iri, dct.provenance);
  const text = provenance && pickText(graph.values(provenance.value, rdfs.label), frame.language);
  const parts = graph.values(iri, voidNs.classPartition).map(({ value }) => value);
  if (parts.length === 0) return null;
  const shown = factGrounds.filter((ground) => shareOf({ frame, graph, iri }, ground) !== undefined);
  return (
    <Section id="grounds" title={texts.grounds}>
      {text === undefined ? null : (
        <p>
          <InLanguage frame={frame} text={text} />
        </p>
      )}
      <div class="scroll" tabIndex={0} role="group" aria-labelledby="grounds">
        <table>
          <caption>{texts.shares}</caption>
          <Heads words={[texts.kind]} numbers={[texts.things, texts.facts, ...shown.map((ground) => texts[ground])]} />
          <tbody>
            {parts.map((part) => (
              <Shares frame={frame} graph={graph} iri={part} shown={shown} />
            ))}
          </tbody>
          {parts.length < 2 ? null : (
            <tfoot>
              <Shares frame={frame} graph={graph} iri={iri} shown={shown} />
            </tfoot>
          )}
        </table>
      </div>
    </Section>
  );
}

/** Tells whether all facts were counted, and none of them rests on nothing. */
export function isEverythingGrounded(props: GroundsProps): boolean {
  return props.graph.values(props.iri, dqv.hasQualityMeasurement).length > 0 && shareOf(props, 'none') === undefined;
}

function Shares({ frame, graph, iri, shown }: GroundsProps & { shown: readonly FactGround[] }): JSX.Element {
  const isPart = graph.value(iri, voidNs.class) !== undefined;
  const number = numberFormat(frame.language);
  const share = numberFormat(frame.language, { minimumFractionDigits: 1 });
  const parts = graph.values(iri, voidNs.classPartition).map(({ value }) => value);
  const sum = (predicate: string): number =>
    (isPart ? [iri] : parts).reduce((total, each) => total + Number(graph.value(each, predicate)?.value ?? 0), 0);
  return (
    <tr>
      <th scope="row">
        {isPart ? (
          <InLanguage
            frame={frame}
            text={pickText(graph.values(iri, dct.title), frame.language) ?? graph.name(iri, frame.language)}
          />
        ) : (
          textsOf(frame, 'dataset').all
        )}
      </th>
      <td class="number">{number.format(sum(voidNs.entities))}</td>
      <td class="number">{number.format(sum(voidNs.triples))}</td>
      {shown.map((ground) => {
        const value = shareOf({ frame, graph, iri }, ground);
        return <td class="number">{value === undefined ? '–' : share.format(value)}</td>;
      })}
    </tr>
  );
}

function shareOf({ frame, graph, iri }: GroundsProps, ground: FactGround): number | undefined {
  const metric = metricOf(ground, { publication: frame.publication, names: graph.names });
  const node = graph
    .values(iri, dqv.hasQualityMeasurement)
    .find(({ value }) => graph.value(value, dqv.isMeasurementOf)?.value === metric);
  const share = node && graph.value(node.value, dqv.value);
  return share === undefined ? undefined : Number(share.value);
}
