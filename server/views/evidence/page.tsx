// The page that says on what the facts rest: how many on what, and which on nothing.
import type { JSX } from 'preact';
import type { Kind } from '../../../src/index.js';
import { grounds, type Grounds } from './gather.js';
import { numberFormat } from '../components/formatter.js';
import { titleOf, type Graph } from '../components/graph.js';
import { href, InLanguage, textsOf, type Frame } from '../components/frame.js';
import { renderPage } from '../components/layout.js';
import { propertyName } from '../components/notes.js';
import { Heads, Section } from '../components/parts.js';
import { Reference, Value } from '../components/value.js';

interface ProofView {
  /** Holds the names of all that the facts without evidence name. */
  readonly graph: Graph;
  readonly found: Grounds;
  /** The kind of sources and the address of their list, where the publication has sources. */
  readonly sources: { readonly kind: Kind; readonly iri: string } | undefined;
}

/** Writes the page. */
export function proofPage(frame: Frame, view: ProofView): string {
  const texts = textsOf(frame, 'evidence');
  const { found, graph, sources } = view;
  return renderPage(frame, {
    title: texts.title,
    children: (
      <>
        <h1>{texts.title}</h1>
        <p class="lead">{texts.lead}</p>
        <Counts frame={frame} found={found} />
        {sources === undefined ? null : (
          <p>
            <a href={href(frame, sources.iri)}>
              <InLanguage frame={frame} text={titleOf(sources.kind, graph, frame.language)} />
            </a>
          </p>
        )}
        <Section id="loose" title={texts.loose}>
          {found.loose.length === 0 ? <p>{texts.noLoose}</p> : <Loose frame={frame} graph={graph} found={found} />}
          {found.looked < found.total ? (
            <p class="soft">
              {texts.partial} {number(frame, found.looked)} / {number(frame, found.total)}.
            </p>
          ) : null}
        </Section>
      </>
    ),
  });
}

function Counts({ frame, found }: { frame: Frame; found: Grounds }): JSX.Element {
  const texts = textsOf(frame, 'evidence');
  const all = grounds.reduce((sum, ground) => sum + found.counts[ground], 0);
  const share = numberFormat(frame.language, { style: 'percent', maximumFractionDigits: 1 });
  return (
    <div class="scroll" role="group" aria-label={texts.counts} tabIndex={0}>
      <table>
        <Heads words={[texts.ground]} numbers={[texts.facts, texts.share]} />
        <tbody>
          {grounds.map((ground) => (
            <tr>
              <th scope="row">{texts[ground]}</th>
              <td class="number">{number(frame, found.counts[ground])}</td>
              <td class="number">{all === 0 ? '–' : share.format(found.counts[ground] / all)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function Loose({ frame, graph, found }: { frame: Frame; graph: Graph; found: Grounds }): JSX.Element {
  return (
    <ul>
      {found.loose.map(({ subject, predicate, object }) => (
        <li>
          <Reference frame={frame} graph={graph} iri={subject.value} />:{' '}
          <span class="soft">
            <InLanguage
              frame={frame}
              text={propertyName(graph, predicate.value, frame.language, graph.names.readThing(subject.value)?.kind)}
            />
          </span>{' '}
          <Value frame={frame} graph={graph} term={object} />
        </li>
      ))}
    </ul>
  );
}

function number(frame: Frame, count: number): string {
  return numberFormat(frame.language).format(count);
}
