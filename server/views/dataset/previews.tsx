// The first rows of a data set, a table for each kind.
import type { ComponentChildren, JSX } from 'preact';
import type { Preview } from './gather.js';
import { numberFormat } from '../components/formatter.js';
import { titleOf, type Graph, type Term } from '../components/graph.js';
import { href, InLanguage, textsOf, type Frame } from '../components/frame.js';
import { OrLater } from '../components/later.js';
import { propertyName } from '../components/notes.js';
import { Section } from '../components/parts.js';
import { Reference, Value } from '../components/value.js';

/** Most values that a cell shows. */
const maxValues = 3;

interface PreviewProps {
  readonly frame: Frame;
  readonly graph: Graph;
  readonly preview: Preview;
}

/** Shows the previews; only the first is open where there are many. */
export function Previews(props: { frame: Frame; graph: Graph; previews: readonly Preview[] }): JSX.Element | null {
  const { frame, graph, previews } = props;
  if (previews.length === 0) return null;
  const number = numberFormat(frame.language);
  return (
    <Section id="preview" title={textsOf(frame, 'dataset').preview}>
      <div class="stack">
        {previews.map((preview, index) => (
          <details open={index === 0}>
            <summary>
              <InLanguage frame={frame} text={titleOf(preview.kind, graph, frame.language)} />{' '}
              <span class="soft">({number.format(preview.total)})</span>
            </summary>
            <Rows frame={frame} graph={graph} preview={preview} />
          </details>
        ))}
      </div>
    </Section>
  );
}

function Rows({ frame, graph, preview }: PreviewProps): JSX.Element {
  const { kind, fields, things, total } = preview;
  const texts = textsOf(frame, 'dataset');
  const title = titleOf(kind, graph, frame.language);
  return (
    <>
      <div class="scroll" tabIndex={0} role="group" aria-label={`${texts.previewOf} ${title.text}`}>
        <table>
          <thead>
            <tr>
              <th scope="col">{textsOf(frame, 'part').name}</th>
              {fields.map(({ path }) => (
                <th scope="col">
                  <InLanguage frame={frame} text={propertyName(graph, path, frame.language, kind.name)} />
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {things.map((thing) => (
              <Line frame={frame} graph={graph} preview={preview} thing={thing} />
            ))}
          </tbody>
        </table>
      </div>
      {total <= things.length ? null : (
        <p>
          <a href={href(frame, `${frame.publication.base}doc/${kind.name}`)}>{texts.seeAll}</a>
        </p>
      )}
    </>
  );
}

function Line({ frame, graph, preview, thing }: PreviewProps & { thing: string }): JSX.Element {
  return (
    <tr>
      <th scope="row">
        <Reference frame={frame} graph={graph} iri={thing} />
      </th>
      {preview.fields.map(({ path }) => (
        <td>
          <Cell frame={frame} graph={graph} terms={graph.values(thing, path)}>
            <OrLater frame={frame} graph={graph} thing={thing} path={path} />
          </Cell>
        </td>
      ))}
    </tr>
  );
}

interface CellProps extends Pick<PreviewProps, 'frame' | 'graph'> {
  readonly terms: readonly Term[];
  /** What stands behind each value. */
  readonly children: ComponentChildren;
}

/** Shows the first values; texts in the reader's language where there are any. */
function Cell({ frame, graph, terms, children }: CellProps): JSX.Element {
  const own = terms.filter((term) => term.termType === 'Literal' && term.language === frame.language);
  const shown = own.length > 0 ? own : terms;
  return (
    <>
      {shown.slice(0, maxValues).map((term) => (
        <p>
          <Value frame={frame} graph={graph} term={term} />
          {children}
        </p>
      ))}
      {shown.length > maxValues ? <p class="soft">…</p> : null}
    </>
  );
}
