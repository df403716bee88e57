// The page that says on what the facts rest: how many on what, and which on nothing.
import type { JSX } from 'preact';
import type { Kind } from '../../../src/index.js';
import type { Loose } from './gather.js';
import { Grounds, isEverythingGrounded } from '../dataset/grounds.js';
import { titleOf, type Graph } from '../components/graph.js';
import { href, InLanguage, textsOf, type Frame } from '../components/frame.js';
import { renderPage } from '../components/layout.js';
import { propertyName } from '../components/notes.js';
import { Section } from '../components/parts.js';
import { Reference, Value } from '../components/value.js';

interface ProofView {
  /** Holds what was counted of the data set, and the names of all that the facts without evidence name. */
  readonly graph: Graph;
  /** IRI of the data set. */
  readonly dataset: string;
  readonly loose: Loose;
  /** The kind of sources and the address of their list, where the publication has sources. */
  readonly sources: { readonly kind: Kind; readonly iri: string } | undefined;
}

/** Writes the page. */
export function proofPage(frame: Frame, view: ProofView): string {
  const texts = textsOf(frame, 'evidence');
  const { dataset, loose, graph, sources } = view;
  const isGrounded = isEverythingGrounded({ frame, graph, iri: dataset });
  return renderPage(frame, {
    title: texts.title,
    children: (
      <>
        <h1>{texts.title}</h1>
        <p class="lead">{texts.lead}</p>
        <Grounds frame={frame} graph={graph} iri={dataset} />
        {sources === undefined ? null : (
          <p>
            <a href={href(frame, sources.iri)}>
              <InLanguage frame={frame} text={titleOf(sources.kind, graph, frame.language)} />
            </a>
          </p>
        )}
        <Section id="loose" title={texts.loose}>
          {isGrounded ? <p>{texts.noLoose}</p> : <LooseFacts frame={frame} graph={graph} loose={loose} />}
        </Section>
      </>
    ),
  });
}

function LooseFacts({ frame, graph, loose }: { frame: Frame; graph: Graph; loose: Loose }): JSX.Element {
  return (
    <>
      <ul>
        {loose.facts.map(({ subject, predicate, object }) => (
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
      {loose.isWhole ? null : <p class="soft">{textsOf(frame, 'evidence').partial}</p>}
    </>
  );
}
