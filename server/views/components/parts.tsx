// Parts that pages are put together from: a heading with its section, a row of facts, a lead, an identifier.
import type { ComponentChildren, JSX } from 'preact';
import type { Text } from './graph.js';
import { InLanguage, textsOf, type Frame } from './frame.js';

/** Shows a section under its heading; the identifier is also its anchor. */
export function Section(props: { id: string; title: ComponentChildren; children: ComponentChildren }): JSX.Element {
  const { id, title, children } = props;
  return (
    <section aria-labelledby={id}>
      <h2 id={id}>{title}</h2>
      {children}
    </section>
  );
}

/** Shows one row of a list of facts. */
export function Row({ label, children }: { label: ComponentChildren; children: ComponentChildren }): JSX.Element {
  return (
    <div>
      <dt>{label}</dt>
      <dd>{children}</dd>
    </div>
  );
}

/** Shows the sentence that says what something is, where there is one. */
export function Lead({ frame, text }: { frame: Frame; text: Text | undefined }): JSX.Element | null {
  if (text === undefined) return null;
  return (
    <p class="lead">
      <InLanguage frame={frame} text={text} />
    </p>
  );
}

/** Shows the name that programs use. */
export function Identifier({ frame, iri }: { frame: Frame; iri: string }): JSX.Element {
  return (
    <p class="soft">
      {textsOf(frame, 'part').identifier}: <span class="iri">{iri}</span>
    </p>
  );
}

/** Shows the heads of columns: those of words first, then those of numbers. */
export function Heads({ words, numbers }: { words: readonly string[]; numbers: readonly string[] }): JSX.Element {
  return (
    <thead>
      <tr>
        {words.map((each) => (
          <th scope="col">{each}</th>
        ))}
        {numbers.map((each) => (
          <th scope="col" class="number">
            {each}
          </th>
        ))}
      </tr>
    </thead>
  );
}
