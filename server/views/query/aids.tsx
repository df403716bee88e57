// What helps with a query: the examples of the publication, the query in the words of other programs, the limits of the service.
import type { JSX } from 'preact';
import { inLanguage, type ExampleQuery } from '../../../src/index.js';
import { numberFormat } from '../components/formatter.js';
import { Said, textsOf, type Frame } from '../components/frame.js';
import { samplesOf } from './samples.js';

/** What the query service allows; 0 rows are any number. */
export interface Limits {
  readonly timeoutMs: number;
  readonly maxBytes: number;
  readonly maxRows: number;
}

/** Shows the questions that the publication answers, in groups, each with its explanation and an address that can be kept. */
export function Examples(props: { frame: Frame; queries: readonly ExampleQuery[] }): JSX.Element | null {
  const { frame, queries } = props;
  if (queries.length === 0) return null;
  const groups = new Map<string, ExampleQuery[]>();
  for (const query of queries) {
    const heading = inLanguage(query.group ?? {}, frame.language) ?? '';
    groups.set(heading, [...(groups.get(heading) ?? []), query]);
  }
  return (
    <div class="questions">
      {[...groups].map(([heading, own]) => (
        <section>
          {heading === '' ? null : <h2>{heading}</h2>}
          <Questions frame={frame} queries={own} />
        </section>
      ))}
    </div>
  );
}

/** Shows questions, each with its explanation. */
export function Questions({ frame, queries }: { frame: Frame; queries: readonly ExampleQuery[] }): JSX.Element {
  const language = frame.chosen === true ? `&lang=${frame.language}` : '';
  const { pathname } = new URL(frame.publication.base);
  return (
    <ul class="examples">
      {queries.map(({ name, title, explanation }) => (
        <li>
          <a href={`${pathname}q?${name}${language}`}>
            <Said frame={frame} texts={title} />
          </a>
          <p class="soft">
            <Said frame={frame} texts={explanation} />
          </p>
        </li>
      ))}
    </ul>
  );
}

/** Shows the query as other programs send it. */
export function Samples(props: { frame: Frame; text: string; isGraph: boolean }): JSX.Element {
  const { frame, text, isGraph } = props;
  const texts = textsOf(frame, 'query');
  return (
    <details class="screen">
      <summary>{texts.samples}</summary>
      {samplesOf(`${frame.publication.base}sparql`, text, isGraph).map((sample) => (
        <div data-copy={`${texts.copy}: ${sample.name}`}>
          <p>
            <strong>{sample.name}</strong>
          </p>
          <pre tabIndex={0}>{sample.text}</pre>
        </div>
      ))}
    </details>
  );
}

/** Says what the service allows. */
export function LimitsLine({ frame, limits }: { frame: Frame; limits: Limits }): JSX.Element {
  const texts = textsOf(frame, 'query');
  const number = numberFormat(frame.language);
  const { timeoutMs, maxBytes, maxRows } = limits;
  const parts = [
    `${number.format(timeoutMs / 1000)} s`,
    `${number.format(Math.round(maxBytes / 1024 / 1024))} MiB`,
    ...(maxRows > 0 ? [`${number.format(maxRows)} ${texts.rowsOf}`] : []),
  ];
  return (
    <p class="limits soft">
      {texts.limits}: {parts.join(', ')}. {texts.limitsHint}
    </p>
  );
}

/** Shows the line of a query in which a mistake is, with a mark below its place. */
export function MistakePlace(props: { text: string; line: number; column: number }): JSX.Element | null {
  const { text, line, column } = props;
  const found = text.split('\n')[line - 1];
  if (found === undefined) return null;
  const gutter = `${line} │ `;
  return <pre tabIndex={0}>{`${gutter}${found}\n${' '.repeat(gutter.length + Math.max(0, column - 1))}▲`}</pre>;
}
