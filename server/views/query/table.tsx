// The rows of an answer as a table, each with the numbers of its passages where these were asked for.
import type { ComponentChildren, JSX } from 'preact';
import type { Graph } from '../components/graph.js';
import { textsOf, type Frame } from '../components/frame.js';
import { NoteList, Notes, Refs } from '../components/notes.js';
import { Value } from '../components/value.js';
import type { Rows } from './answer.js';
import type { RowEvidence } from './cited.js';

/** Shows rows as a table, and below it the passages that they rest on. */
export function CitedTable({ frame, graph, rows }: { frame: Frame; graph: Graph; rows: Rows }): JSX.Element {
  const notes = new Notes(graph);
  return (
    <>
      <Table frame={frame} graph={graph} rows={rows} notes={notes} />
      {rows.cited === undefined ? null : <NoteList frame={frame} graph={graph} notes={notes} />}
    </>
  );
}

/** The numbers of the passages of a row, and in words what cannot be said. */
function Cited({ frame, cited, notes }: { frame: Frame; cited: RowEvidence; notes: Notes }): JSX.Element {
  const texts = textsOf(frame, 'query');
  const words = { absence: texts.unsaidAbsence, many: texts.unsaidMany, bare: texts.unsaidBare };
  return (
    <td data-label={texts.passages}>
      <Refs frame={frame} numbers={cited.evidence.map((each) => notes.number(each)).sort((a, b) => a - b)} />
      {cited.unsaid.map((key) => (
        <span class="soft small"> {words[key]}</span>
      ))}
    </td>
  );
}

function Table(props: { frame: Frame; graph: Graph; rows: Rows; notes: Notes }): JSX.Element {
  const { frame, graph, rows, notes } = props;
  const { cited } = rows;
  return (
    <Scroll
      frame={frame}
      heads={[...rows.variables, ...(cited === undefined ? [] : [textsOf(frame, 'query').passages])]}
    >
      {rows.rows.map((row, at) => (
        <tr>
          {rows.variables.map((variable) => {
            const term = row.get(variable);
            return (
              <td data-label={variable}>
                {term === undefined ? null : <Value frame={frame} graph={graph} term={term} />}
              </td>
            );
          })}
          {cited?.[at] === undefined ? null : <Cited frame={frame} cited={cited[at]} notes={notes} />}
        </tr>
      ))}
    </Scroll>
  );
}

/** Holds a table that may be wider than the page. */
export function Scroll(props: { frame: Frame; heads: readonly string[]; children: ComponentChildren }): JSX.Element {
  const { frame, heads, children } = props;
  return (
    <div class="scroll" role="group" aria-label={textsOf(frame, 'query').table} tabIndex={0}>
      <table class="cells">
        <thead>
          <tr>
            {heads.map((each) => (
              <th scope="col">{each}</th>
            ))}
          </tr>
        </thead>
        <tbody>{children}</tbody>
      </table>
    </div>
  );
}
