// A thing in a few lines, for other programs to show inside their own pages.
import type { JSX } from 'preact';
import { renderToString } from 'preact-render-to-string';
import type { Kind } from '../../../src/index.js';
import { pickMap, type Graph, type Text } from '../components/graph.js';
import { InLanguage, Said, type Frame } from '../components/frame.js';
import { spokenTo } from '../messages/messages.js';
import { styleAsset } from '../style/style.js';
import { OrLater } from '../components/later.js';
import { Value } from '../components/value.js';

/** What is shown of a thing: its name, its kind and a few facts. */
interface Preview {
  readonly graph: Graph;
  readonly iri: string;
  readonly kind: Kind;
}

/** Most facts that are shown, and most values of each. */
const most = { facts: 5, values: 3 } as const;

/** Writes the preview as a page of its own. */
export function previewPage(frame: Frame, preview: Preview): string {
  const name = preview.graph.name(preview.iri, frame.language);
  const page = (
    <html lang={spokenTo(frame.language)}>
      <head>
        <meta charSet="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>{name.text}</title>
        <link rel="stylesheet" href={`${frame.prefix}assets/${styleAsset.path}`} />
        <base target="_blank" />
      </head>
      <body>
        <main class="preview">
          <Summary frame={frame} preview={preview} name={name} />
        </main>
      </body>
    </html>
  );
  return `<!doctype html>\n${renderToString(page)}\n`;
}

/** Writes the preview as a piece of HTML. */
export function previewPart(frame: Frame, preview: Preview): string {
  const name = preview.graph.name(preview.iri, frame.language);
  return renderToString(<Summary frame={frame} preview={preview} name={name} />);
}

function Summary({ frame, preview, name }: { frame: Frame; preview: Preview; name: Text }): JSX.Element {
  const { graph, iri, kind } = preview;
  const label = pickMap(kind.label, frame.language);
  const facts = kind.fields.flatMap(({ path, label: title }) => {
    const values = graph.values(iri, path).filter((term) => isReadable(term, frame.language));
    return values.length === 0 || graph.name(iri, frame.language).text === values[0]?.value
      ? []
      : [{ path, title, values }];
  });
  return (
    <>
      <p class="kind">{label === undefined ? null : <InLanguage frame={frame} text={label} />}</p>
      <h1>
        <a href={iri}>
          <InLanguage frame={frame} text={name} />
        </a>
      </h1>
      <dl class="facts">
        {facts.slice(0, most.facts).map(({ path, title, values }) => (
          <div>
            <dt>
              <Said frame={frame} texts={title} />
            </dt>
            <dd>
              {values.slice(0, most.values).map((term) => (
                <p>
                  <Value frame={frame} graph={graph} term={term} />
                  <OrLater frame={frame} graph={graph} thing={iri} path={path} />
                </p>
              ))}
            </dd>
          </div>
        ))}
      </dl>
    </>
  );
}

function isReadable(term: ReturnType<Graph['values']>[number], language: string): boolean {
  return term.termType !== 'Literal' || term.language === '' || term.language === language;
}
