// The box in which readers write what they look for; it leads to the search.
import type { JSX } from 'preact';
import { href, textsOf, type Frame } from './frame.js';

/** Shows the search box; the identifier must occur once on the page. */
export function Find({ frame, id, text }: { frame: Frame; id: string; text?: string }): JSX.Element {
  const texts = textsOf(frame, 'frame');
  const action = href({ ...frame, chosen: false }, `${frame.publication.base}search`);
  // The box of the page is told from that in its head, which has no name.
  const name = id === 'find-top' ? undefined : texts.find;
  return (
    <form class="find" role="search" aria-label={name} method="get" action={action}>
      <label class="hidden" for={id}>
        {texts.find}
      </label>
      <input id={id} type="search" name="q" placeholder={texts.find} value={text} autocomplete="off" />
      {frame.chosen === true ? <input type="hidden" name="lang" value={frame.language} /> : null}
      <button type="submit" class={id === 'find-top' ? 'hidden' : ''}>
        {texts.find}
      </button>
    </form>
  );
}
