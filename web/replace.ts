// Typing over a selection. Left to itself, Chromium builds elements with inline styles for it, which the policy of the pages forbids.
import type { Extension } from '@codemirror/state';
import { EditorView } from '@codemirror/view';

/** Replaces what is selected by what is typed, in the editor's own way. */
export const replaceSelection: Extension = EditorView.domEventHandlers({
  beforeinput: ({ inputType, data, isComposing }, view) => {
    const { from, to, empty } = view.state.selection.main;
    if (inputType !== 'insertText' || data === null || isComposing || empty) return false;
    const typed = () => view.state.update(view.state.replaceSelection(data), { userEvent: 'input.type' });
    // Brackets that close themselves come first, as when the browser types.
    const isDone = view.state.facet(EditorView.inputHandler).some((handle) => handle(view, from, to, data, typed));
    if (!isDone) view.dispatch(typed());
    return true;
  },
});
