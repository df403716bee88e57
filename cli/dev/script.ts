// What a page of `hejnal dev` runs beside its own scripts: it reloads when there is another release, and shows findings.
import type { Words } from '../words/words.js';

/** Path of the script, and of the stream of events that it listens to. */
export const scriptPath = '/.hejnal/dev.js';
export const eventsPath = '/.hejnal/events';

/** Puts the script into a page. */
export function withScript(html: string): string {
  const tag = `<script src="${scriptPath}" defer></script>`;
  const end = html.lastIndexOf('</body>');
  return end < 0 ? html + tag : html.slice(0, end) + tag + html.slice(end);
}

/** The page that stands where there is no release yet. */
export function holdingPage({ language, dev: { holding } }: Words): string {
  return withScript(
    `<!doctype html><html lang="${language}"><meta charset="utf-8"><title>hejnal dev</title><body><p>${holding}</p></body></html>`,
  );
}

/** Gives the script; styles are set one by one, which the content security policy of pages allows. */
export function scriptIn(language: string): string {
  return `(() => {
  let release;
  const panel = document.createElement('section');
  panel.setAttribute('role', 'alert');
  panel.setAttribute('aria-label', 'hejnal dev');
  panel.lang = '${language}';
  const style = {
    position: 'fixed', inset: 'auto 0 0 0', maxHeight: '50vh', overflow: 'auto', padding: '1rem', zIndex: '99999',
    background: '#7a1020', color: '#fff', font: '14px/1.4 ui-monospace, monospace', whiteSpace: 'pre-wrap',
  };
  Object.assign(panel.style, style);
  const events = new EventSource('${eventsPath}');
  events.addEventListener('release', ({ data }) => {
    if (release !== undefined && release !== data) location.reload();
    release = data;
  });
  events.addEventListener('findings', ({ data }) => {
    const text = JSON.parse(data);
    panel.textContent = text;
    if (text === '') panel.remove();
    else document.body.append(panel);
  });
})();
`;
}
