// The editor: SPARQL in colours, completion, and the place of a mistake. It keeps the text field filled, which is what is sent.
import { autocompletion, closeBrackets, closeBracketsKeymap, completionKeymap } from '@codemirror/autocomplete';
import { defaultKeymap, history, historyKeymap } from '@codemirror/commands';
import { bracketMatching, indentUnit, StreamLanguage } from '@codemirror/language';
import { sparql } from '@codemirror/legacy-modes/mode/sparql';
import { lintGutter, setDiagnostics } from '@codemirror/lint';
import { EditorState, type Extension, type Text } from '@codemirror/state';
import {
  drawSelection,
  EditorView,
  highlightActiveLine,
  highlightActiveLineGutter,
  keymap,
  lineNumbers,
} from '@codemirror/view';
import { completeSparql } from './complete.js';
import { colours, look } from './look.js';
import { replaceSelection } from './replace.js';

/** Puts an editor in the place of a text field of a form. */
export function startEditor(field: HTMLTextAreaElement): EditorView {
  const host = document.createElement('div');
  host.className = 'editor';
  field.before(host);
  // Inside a shadow tree the editor's styles are adopted sheets, which a policy without inline styles allows.
  const root = host.attachShadow({ mode: 'open' });
  const view = new EditorView({
    root,
    parent: root,
    state: EditorState.create({ doc: field.value, extensions: extensionsFor(field) }),
  });
  field.hidden = true;
  field.form?.addEventListener('submit', () => (field.value = view.state.doc.toString()));
  showMistake(view, field);
  return view;
}

function extensionsFor(field: HTMLTextAreaElement): Extension {
  const run = (): boolean => {
    field.form?.requestSubmit();
    return true;
  };
  return [
    lineNumbers(),
    highlightActiveLineGutter(),
    highlightActiveLine(),
    history(),
    drawSelection(),
    indentUnit.of('  '),
    bracketMatching(),
    closeBrackets(),
    StreamLanguage.define(sparql),
    colours,
    autocompletion({ override: [completeSparql(field.dataset['terms'] ?? '')], icons: false }),
    lintGutter(),
    replaceSelection,
    // Tab is left to the keyboard's way through the page; what is chosen from a list is taken with Enter.
    keymap.of([
      { key: 'Mod-Enter', run, preventDefault: true },
      ...closeBracketsKeymap,
      ...completionKeymap,
      ...defaultKeymap,
      ...historyKeymap,
    ]),
    EditorView.lineWrapping,
    EditorView.contentAttributes.of({
      'aria-label': field.labels[0]?.textContent ?? '',
      // Where the text is longer than its frame, the keyboard must reach what scrolls.
      tabindex: '0',
      spellcheck: 'false',
      autocapitalize: 'off',
    }),
    EditorView.updateListener.of(({ docChanged, state }) => {
      if (docChanged) field.value = state.doc.toString();
    }),
    look,
  ];
}

/** Marks the place that the server named. */
function showMistake(view: EditorView, { dataset }: HTMLTextAreaElement): void {
  const { line, column, message } = dataset;
  if (message === undefined || line === undefined) return;
  const from = placeIn(view.state.doc, Number(line), Number(column ?? 1));
  const to = Math.max(from, view.state.doc.lineAt(from).to);
  view.dispatch(setDiagnostics(view.state, [{ from, to, severity: 'error', message }]));
  view.dispatch({ selection: { anchor: from }, scrollIntoView: true });
  view.focus();
}

function placeIn(text: Text, line: number, column: number): number {
  const found = text.line(Math.min(Math.max(line, 1), text.lines));
  return Math.min(found.from + Math.max(column - 1, 0), found.to);
}
