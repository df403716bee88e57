// How a thing is called besides its heading: in other languages, and by its other names, each once.
import type { JSX } from 'preact';
import { skos } from '../../../src/index.js';
import { InLanguage } from '../components/frame.js';
import type { Context } from '../components/facts.js';
import type { Text } from '../components/graph.js';
import { Refs } from '../components/notes.js';

interface NamesProps {
  readonly context: Context;
  readonly topic: string;
  /** The name in the heading. */
  readonly shown: string;
}

/** Shows the name in the reader's language as the heading, with what it rests on. */
export function Heading({ context, topic }: { context: Context; topic: string }): JSX.Element {
  const { frame, graph, notes } = context;
  const name = graph.name(topic, frame.language);
  const own = graph
    .values(topic, skos.prefLabel)
    .find((term) => term.value === name.text && term.termType === 'Literal' && term.language === name.language);
  return (
    <h1>
      <InLanguage frame={frame} text={graph.isA(topic, skos.Concept) ? asHeading(name) : name} />
      {own === undefined ? null : <Refs frame={frame} numbers={notes.of(topic, skos.prefLabel, own)} />}
    </h1>
  );
}

/** Names of concepts are written small, as common nouns are, and headings begin with a capital. */
function asHeading({ text, language }: Text): Text {
  return { text: text.charAt(0).toLocaleUpperCase(language) + text.slice(1), language };
}

/** Shows the names in one line; nothing where there is no other. */
export function OtherNames({ context, topic, shown }: NamesProps): JSX.Element | null {
  const { frame, graph, notes } = context;
  const seen = new Set([shown]);
  const names = [skos.prefLabel, skos.altLabel].flatMap((predicate) =>
    graph.values(topic, predicate).flatMap((term) => {
      if (term.termType !== 'Literal' || seen.has(term.value)) return [];
      seen.add(term.value);
      const language = term.language === '' ? undefined : term.language;
      return [{ text: term.value, language, numbers: notes.of(topic, predicate, term) }];
    }),
  );
  if (names.length === 0) return null;
  return (
    <p class="names soft">
      {names.map(({ text, language, numbers }) => (
        <span>
          <InLanguage frame={frame} text={{ text, language }} />
          {language === undefined || language === frame.language ? null : <b class="tongue"> {language}</b>}
          <Refs frame={frame} numbers={numbers} />
        </span>
      ))}
    </p>
  );
}
