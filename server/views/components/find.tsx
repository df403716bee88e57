// The box in which readers write what they look for; it leads to the search, and with scripts suggests what begins so.
import type { JSX } from 'preact';
import { href, textsOf, type Frame } from './frame.js';
import { scriptNamed } from './scripts.js';

/** Most suggestions below a box. */
const most = 8;

/** Shows the search box; the identifier must occur once on the page. */
export function Find({ frame, id, text }: { frame: Frame; id: string; text?: string }): JSX.Element {
  const texts = textsOf(frame, 'frame');
  const action = href({ ...frame, chosen: false }, `${frame.publication.base}search`);
  const script = scriptNamed('find');
  // The box of the page is told from that in its head, which has no name.
  const name = id === 'find-top' ? undefined : texts.find;
  return (
    <form class="find" role="search" aria-label={name} method="get" action={action}>
      <label class="hidden" for={id}>
        {texts.find}
      </label>
      <span class="field">
        <input
          id={id}
          type="search"
          name="q"
          placeholder={texts.find}
          value={text}
          autocomplete="off"
          {...(script !== undefined && suggesting(frame))}
        />
      </span>
      {frame.chosen === true ? <input type="hidden" name="lang" value={frame.language} /> : null}
      <button type="submit" class={id === 'find-top' ? 'hidden' : ''}>
        {texts.find}
      </button>
      {script === undefined ? null : <script type="module" src={`${frame.prefix}assets/${script.path}`} />}
    </form>
  );
}

/** What the script is told: where to ask, how names become addresses of pages, and the words that it needs. */
function suggesting(frame: Frame): Readonly<Record<`data-${string}`, string>> {
  const { suggestions, suggested } = textsOf(frame, 'frame');
  const { base } = frame.publication;
  const { pathname } = new URL(base);
  return {
    'data-suggest': `${pathname}suggest?lang=${frame.language}&limit=${most}&q=`,
    'data-base': base,
    'data-path': pathname,
    ...(frame.chosen === true && { 'data-lang': `?lang=${frame.language}` }),
    'data-label': suggestions,
    'data-count': suggested,
  };
}
