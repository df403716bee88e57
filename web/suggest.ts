// Suggestions below a field, as an editable combobox with a list (WAI-ARIA Authoring Practices, combobox pattern): the focus stays in the field.

/** What is suggested: how it is called, what it is, and where it leads. */
interface Suggestion {
  readonly name: string;
  readonly about: string;
  readonly address: string;
}

/** How long a reader stops before the server is asked, in milliseconds. */
const pauseMs = 90;

/** Makes a field suggest; `data-suggest` has the address to ask, `data-base` and `data-path` how names become addresses here. */
export function suggestIn(field: HTMLInputElement): void {
  const list = listFor(field);
  const news = newsFor(field);
  let shown: readonly Suggestion[] = [];
  let chosen = -1;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let asking = new AbortController();

  const choose = (at: number): void => {
    chosen = at;
    for (const [place, option] of [...list.children].entries())
      option.setAttribute('aria-selected', String(place === at));
    if (at < 0) field.removeAttribute('aria-activedescendant');
    else field.setAttribute('aria-activedescendant', `${list.id}-${at}`);
    list.children[at]?.scrollIntoView({ block: 'nearest' });
  };
  const show = (suggestions: readonly Suggestion[]): void => {
    shown = suggestions;
    list.replaceChildren(...suggestions.map((each, at) => optionFor(each, `${list.id}-${at}`)));
    list.hidden = suggestions.length === 0;
    field.setAttribute('aria-expanded', String(!list.hidden));
    choose(-1);
    place(list, field);
  };
  const close = (): void => {
    clearTimeout(timer);
    asking.abort();
    show([]);
    news.textContent = '';
  };
  const ask = async (): Promise<void> => {
    asking.abort();
    asking = new AbortController();
    const { signal } = asking;
    const found = await suggestionsFor(field, signal);
    if (found === undefined || signal.aborted) return;
    show(found);
    news.textContent = `${field.dataset['count'] ?? ''} ${found.length}`;
  };

  field.addEventListener('input', () => {
    clearTimeout(timer);
    if (field.value.trim() === '') close();
    else timer = setTimeout(() => void ask(), pauseMs);
  });
  field.addEventListener('keydown', (event) => {
    const { key, isComposing } = event;
    if (isComposing) return;
    const active = shown[chosen];
    const step = key === 'ArrowDown' ? 1 : key === 'ArrowUp' ? -1 : 0;
    if (step !== 0 && shown.length > 0) {
      event.preventDefault();
      // Behind the last one comes the field itself, then the first again.
      choose(((chosen + 1 + step + shown.length + 1) % (shown.length + 1)) - 1);
    } else if (step === 1 && field.value.trim() !== '') {
      event.preventDefault();
      void ask();
    } else if (key === 'Enter' && active !== undefined) {
      event.preventDefault();
      location.assign(active.address);
    } else if (key === 'Escape' && !list.hidden) {
      event.preventDefault();
      close();
    }
  });
  field.addEventListener('blur', close);
  // The field keeps the focus while the list is pressed.
  list.addEventListener('pointerdown', (event) => event.preventDefault());
  list.addEventListener('mousedown', (event) => event.preventDefault());
  list.addEventListener('click', ({ target }) => {
    const at = [...list.children].findIndex((option) => option.contains(target as Node));
    const found = shown[at];
    if (found !== undefined) location.assign(found.address);
  });
}

/** Asks the server; `undefined` where it does not answer, or the reader has typed on. */
async function suggestionsFor(
  { value, dataset }: HTMLInputElement,
  signal: AbortSignal,
): Promise<Suggestion[] | undefined> {
  const { suggest = '', base = '', path = '/', lang = '' } = dataset;
  try {
    const answer = await fetch(`${suggest}${encodeURIComponent(value.trim())}`, { signal });
    if (!answer.ok) return undefined;
    const [, names, kinds, iris] = (await answer.json()) as [string, string[], string[], string[]];
    return names.map((name, at) => ({
      name,
      about: kinds[at] ?? '',
      address: addressOf(iris[at] ?? '', { base, path, lang }),
    }));
  } catch {
    return undefined;
  }
}

/** Gives the address, on this server, of what an IRI names, in the language that was chosen. */
function addressOf(iri: string, { base, path, lang }: Readonly<Record<'base' | 'path' | 'lang', string>>): string {
  if (!iri.startsWith(base)) return iri;
  const [address = '', fragment] = iri.slice(base.length).replace(/^id\//, 'doc/').split('#', 2);
  return `${path}${address}${lang}${fragment === undefined ? '' : `#${fragment}`}`;
}

function listFor(field: HTMLInputElement): HTMLUListElement {
  const list = document.createElement('ul');
  list.id = `${field.id}-list`;
  list.className = 'suggest';
  list.role = 'listbox';
  list.hidden = true;
  list.ariaLabel = field.dataset['label'] ?? '';
  field.after(list);
  // A field of the type “search” may not be a combobox (ARIA in HTML); what a telephone shows for one stays.
  field.type = 'text';
  field.inputMode = 'search';
  field.enterKeyHint = 'search';
  field.role = 'combobox';
  field.setAttribute('aria-autocomplete', 'list');
  field.setAttribute('aria-controls', list.id);
  field.setAttribute('aria-expanded', 'false');
  return list;
}

/** Makes room for what screen readers are told: how many suggestions there are. */
function newsFor(field: HTMLInputElement): HTMLElement {
  const news = document.createElement('span');
  news.className = 'hidden';
  news.role = 'status';
  field.after(news);
  return news;
}

function optionFor({ name, about }: Suggestion, id: string): HTMLLIElement {
  const option = document.createElement('li');
  const soft = document.createElement('span');
  option.id = id;
  option.role = 'option';
  option.setAttribute('aria-selected', 'false');
  soft.className = 'soft';
  soft.textContent = about;
  option.append(name, ' ', soft);
  return option;
}

/** Lets a list end with its field where it would run out of the window. */
function place(list: HTMLElement, field: HTMLElement): void {
  list.classList.remove('end');
  const { right } = list.getBoundingClientRect();
  if (right > document.documentElement.clientWidth && field.getBoundingClientRect().right > list.offsetWidth)
    list.classList.add('end');
}
