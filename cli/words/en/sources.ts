// What `hejnal verify-sources` says, in English.

/** Holds the texts. */
export const sources = {
  states: { found: 'found', moved: 'moved', changed: 'changed', gone: 'gone', unread: 'not looked up' },
  line: 'line',
  setOtherwise: 'Only quotation marks, dashes or the like differ; copy the words as they stand there.',
  rest: 'These lose their proof',
  lost: '{count} values lose their proof. Read the source again and mend them; then run hejnal check --sources FOLDER --write.',
};
