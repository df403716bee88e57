// The query page in a browser: an editor in the place of the text field, and buttons that copy. Without it the page works as well.
import { makeCopyable } from './copy.js';
import { startEditor } from './editor.js';
import { showTiming } from './timing.js';

const field = document.querySelector<HTMLTextAreaElement>('textarea#query');
if (field !== null) startEditor(field);
makeCopyable(document);
showTiming(document);
