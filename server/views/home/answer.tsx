// What the publication answers: a row for each thing that says it, the oldest first, with its date as precise as it is.
import type { JSX } from 'preact';
import type { Answer, Dated } from './gather.js';
import { Timeline } from '../drawing/timeline.js';
import { textsOf, type Frame } from '../components/frame.js';
import type { Graph } from '../components/graph.js';
import { lowerBoundOf, OrLater } from '../components/later.js';
import { Reference, Value } from '../components/value.js';
import { InLanguage } from '../components/frame.js';
import { propertyName } from '../components/notes.js';

interface AnswerProps {
  readonly frame: Frame;
  readonly graph: Graph;
  readonly answer: Answer;
}

/** Shows the rows: those with a date on a timeline, the others below it. */
export function AnswerRows({ frame, graph, answer }: AnswerProps): JSX.Element {
  const dates = answer.things.flatMap((thing) => dateOf(graph, answer, thing));
  const others = answer.things.filter((thing) => !dates.some((each) => each.thing === thing));
  const entry = (thing: string): JSX.Element => <Entry frame={frame} graph={graph} answer={answer} thing={thing} />;
  return (
    <>
      {dates.length === 0 ? null : (
        <Timeline frame={frame} graph={graph} dates={dates} entry={({ thing }) => entry(thing)} />
      )}
      {others.length === 0 ? null : (
        <ul class="examples">
          {others.map((thing) => (
            <li>{entry(thing)}</li>
          ))}
        </ul>
      )}
    </>
  );
}

function dateOf(graph: Graph, { kind }: Answer, thing: string): Dated[] {
  const field = kind.fields.find(({ timeline }) => timeline);
  const date = field && graph.value(thing, field.path);
  if (field === undefined || date?.termType !== 'Literal') return [];
  return [{ thing, date, openBecause: lowerBoundOf(graph, thing, field.path) }];
}

/** Names what the subject is linked with, and the fields that the shapes choose. */
function Entry({ frame, graph, answer, thing }: AnswerProps & { thing: string }): JSX.Element {
  const { kind, subject } = answer;
  const others = kind.describedWith.flatMap((path) =>
    graph.values(thing, path).filter(({ value }) => value !== subject),
  );
  const fields = kind.fields.filter(({ glance, path }) => glance && graph.value(thing, path) !== undefined);
  return (
    <>
      {others.map(({ value }) => (
        <Reference frame={frame} graph={graph} iri={value} />
      ))}
      <span class="details">
        {fields.map(({ path }) => (
          <span>
            <InLanguage frame={frame} text={propertyName(graph, path, frame.language, kind.name)} />:{' '}
            {graph.values(thing, path).map((term) => (
              <Value frame={frame} graph={graph} term={term} />
            ))}
            <OrLater frame={frame} graph={graph} thing={thing} path={path} />
          </span>
        ))}
        <Details frame={frame} graph={graph} thing={thing} />
      </span>
    </>
  );
}

function Details({ frame, graph, thing }: { frame: Frame; graph: Graph; thing: string }): JSX.Element {
  const { text } = graph.name(thing, frame.language);
  return (
    <Reference frame={frame} graph={graph} iri={thing} label={`${textsOf(frame, 'home').details}: ${text}`}>
      {textsOf(frame, 'home').details}
    </Reference>
  );
}
