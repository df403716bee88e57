// Cards: things of one kind at a glance, with the fields that the shapes choose for it.
import type { JSX } from 'preact';
import { skos, type Field } from '../../../src/index.js';
import type { Cards } from '../home/gather.js';
import { numberFormat } from './formatter.js';
import { href, InLanguage, textsOf, type Frame } from './frame.js';
import { titleOf, type Graph, type Term } from './graph.js';
import { OrLater } from './later.js';
import { propertyName } from './notes.js';
import { Section } from './parts.js';
import { Reference, Value } from './value.js';

interface CardProps {
  readonly frame: Frame;
  readonly graph: Graph;
  readonly cards: Cards;
}

/** Most values of one field on a card. */
const maxValues = 3;

/** Shows the things of a kind as cards, and the way to the others where there are more. */
export function CardList({ frame, graph, cards }: CardProps): JSX.Element {
  const { kind, things, total } = cards;
  const number = numberFormat(frame.language).format(total);
  return (
    <Section id={`all-${kind.name}`} title={<InLanguage frame={frame} text={titleOf(kind, graph, frame.language)} />}>
      <ul class="cards">
        {things.map((thing) => (
          <li>
            <Card frame={frame} graph={graph} cards={cards} thing={thing} />
          </li>
        ))}
      </ul>
      {total <= things.length ? null : (
        <p>
          <a href={href(frame, `${frame.publication.base}doc/${kind.name}`)}>
            {textsOf(frame, 'home').all} ({number})
          </a>
        </p>
      )}
    </Section>
  );
}

function Card({ frame, graph, cards, thing }: CardProps & { thing: string }): JSX.Element {
  const { kind } = cards;
  const others = graph.values(thing, skos.altLabel).filter((term) => isRead(term, frame));
  const fields = kind.fields.filter((field) => field.glance && graph.value(thing, field.path) !== undefined);
  return (
    <>
      <h3>
        <Reference frame={frame} graph={graph} iri={thing} />
      </h3>
      {others.length === 0 ? null : <p class="soft">{[...new Set(others.map(({ value }) => value))].join(' · ')}</p>}
      <dl>
        {fields.map((field) => (
          <CardField frame={frame} graph={graph} cards={cards} thing={thing} field={field} />
        ))}
      </dl>
    </>
  );
}

function CardField({ frame, graph, cards, thing, field }: CardProps & { thing: string; field: Field }): JSX.Element {
  const values = graph.values(thing, field.path).filter((term) => isRead(term, frame));
  const shown = values.slice(0, maxValues);
  const rest = values.length - shown.length;
  return (
    <div>
      <dt>
        <InLanguage frame={frame} text={propertyName(graph, field.path, frame.language, cards.kind.name)} />
      </dt>
      <dd>
        {shown.map((term, index) => (
          <>
            {index === 0 ? null : ', '}
            <Value frame={frame} graph={graph} term={term} />
            <OrLater frame={frame} graph={graph} thing={thing} path={field.path} />
          </>
        ))}
        {rest > 0 ? <span class="soft"> +{rest}</span> : null}
      </dd>
    </div>
  );
}

/** A text in another language repeats what the one in the reader's says. */
function isRead(term: Term, { language }: Frame): boolean {
  return term.termType !== 'Literal' || term.language === '' || term.language === language;
}
