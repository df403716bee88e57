// Buttons that put a piece of text into the clipboard.

/** Adds a button to each element that names its label in `data-copy`; what is copied is the text of its `pre`. */
export function makeCopyable(page: Document): void {
  for (const block of page.querySelectorAll<HTMLElement>('[data-copy]')) {
    const button = page.createElement('button');
    const label = block.dataset['copy'] ?? '';
    button.type = 'button';
    button.className = 'small';
    button.textContent = label;
    button.addEventListener('click', () => {
      const text = block.querySelector('pre, code')?.textContent ?? '';
      navigator.clipboard.writeText(text).then(
        () => (button.textContent = `${label} ✓`),
        () => (button.textContent = `${label} ✗`),
      );
    });
    block.prepend(button);
  }
}
