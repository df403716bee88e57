// How the editor looks: in the colours of the page, which reach into its shadow tree as variables.
import { HighlightStyle, syntaxHighlighting } from '@codemirror/language';
import { EditorView } from '@codemirror/view';
import { tags } from '@lezer/highlight';

/** Holds the colours of words by what they are. */
export const colours = syntaxHighlighting(
  HighlightStyle.define([
    { tag: tags.keyword, color: 'var(--accent)', fontWeight: '600' },
    { tag: [tags.variableName, tags.special(tags.variableName)], color: 'var(--query-variable)' },
    { tag: [tags.string, tags.literal, tags.number], color: 'var(--query-text)' },
    { tag: [tags.atom, tags.meta, tags.tagName, tags.standard(tags.name)], color: 'var(--query-name)' },
    { tag: tags.comment, color: 'var(--soft)', fontStyle: 'italic' },
  ]),
);

/** Holds everything else: frame, gutters, lists. */
export const look = EditorView.theme({
  '&': {
    fontSize: '.92rem',
    color: 'var(--ink)',
    backgroundColor: 'var(--raised)',
    border: '1px solid var(--soft)',
    borderRadius: '.4rem',
  },
  '&.cm-focused': { outline: '.18rem solid var(--brass)', outlineOffset: '.15rem' },
  '.cm-scroller': { fontFamily: 'var(--mono)', lineHeight: '1.5', minHeight: '17rem', maxHeight: '70vh' },
  '.cm-content': { caretColor: 'var(--ink)', padding: '.7rem 0' },
  '.cm-cursor': { borderLeftColor: 'var(--ink)' },
  '.cm-gutters': { backgroundColor: 'transparent', color: 'var(--soft)', border: '0' },
  '.cm-activeLine, .cm-activeLineGutter': { backgroundColor: 'color-mix(in srgb, var(--accent) 7%, transparent)' },
  '&.cm-focused .cm-selectionBackground, .cm-selectionBackground': {
    backgroundColor: 'color-mix(in srgb, var(--accent) 25%, transparent) !important',
  },
  '&.cm-focused .cm-matchingBracket': { backgroundColor: 'var(--mark)' },
  '.cm-tooltip': {
    backgroundColor: 'var(--raised)',
    color: 'var(--ink)',
    border: '1px solid var(--line)',
    borderRadius: '.3rem',
  },
  '.cm-tooltip-autocomplete ul li[aria-selected]': { backgroundColor: 'var(--accent)', color: 'var(--onaccent)' },
  '.cm-completionDetail': { fontStyle: 'normal', opacity: '.8', marginLeft: '1em' },
  '.cm-diagnostic': { whiteSpace: 'pre-wrap' },
  // The editor's own marks are images inside the style, which the policy of the pages does not allow.
  '.cm-lintRange-error': { backgroundImage: 'none', textDecoration: 'underline wavy var(--brass)' },
  '.cm-lint-marker-error': { content: '"▲"', color: 'var(--brass)' },
});
