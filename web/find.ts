// The boxes that search, in a browser: what begins so is suggested while somebody types. Without it they lead to the page of the search.
import { suggestIn } from './suggest.js';

for (const field of document.querySelectorAll<HTMLInputElement>('input[data-suggest]')) suggestIn(field);
