// What is wrong with a page as it stands in a browser now: asked inside of the page, whatever its width and its media.
import type { Page } from 'playwright-core';

/** Finds faults of layout and links; each is its sort, what it is about, and how much. */
export async function auditOf(page: Page): Promise<string[]> {
  return page.evaluate(faultsIn);
}

/** Finds words of English that are not marked so on a page in Polish (WCAG 3.1.2); code and addresses are no words. */
export async function englishOn(page: Page): Promise<string[]> {
  return page.evaluate(englishIn);
}

/** Runs in the page: it can use nothing from outside. */
function faultsIn(): string[] {
  const faults: string[] = [];
  const width = document.documentElement.clientWidth;
  const nameOf = (element: Element): string => {
    const text = element.textContent.replace(/\s+/g, ' ').trim().slice(0, 60);
    return `${element.tagName.toLowerCase()}.${element.getAttribute('class') ?? ''} "${text}"`;
  };
  const isShown = (element: Element): boolean => element.checkVisibility() && element.getClientRects().length > 0;
  const all = [...document.body.querySelectorAll('*')].filter(isShown);
  const scrolls = (element: Element | null): boolean => {
    for (let each = element; each !== null && each !== document.body; each = each.parentElement)
      if (['auto', 'scroll', 'hidden', 'clip'].includes(getComputedStyle(each).overflowX)) return true;
    return false;
  };

  // Sideways: the page is wider than its window, by what stands out of it.
  if (document.documentElement.scrollWidth > width + 1) {
    const wide = all.filter((each) => each.getBoundingClientRect().right > width + 1 && !scrolls(each.parentElement));
    faults.push(`sideways by ${document.documentElement.scrollWidth - width}: ${wide.slice(-1).map(nameOf).join()}`);
  }

  // Cut: text that is wider or higher than what shows of it, where nothing can be scrolled.
  for (const element of all) {
    const style = getComputedStyle(element);
    const { overflowX, overflowY, clipPath, position } = style;
    // What only screen readers are told is cut on purpose, by the old property or the new one.
    const isForReaders = position === 'absolute' && (style.getPropertyValue('clip') !== 'auto' || clipPath !== 'none');
    if (isForReaders || element.closest('svg, .skip, .hidden') !== null || element.textContent.trim() === '') continue;
    const isCutX = ['hidden', 'clip'].includes(overflowX) && element.scrollWidth > element.clientWidth + 1;
    const isCutY = ['hidden', 'clip'].includes(overflowY) && element.scrollHeight > element.clientHeight + 2;
    if (isCutX || isCutY) faults.push(`cut: ${nameOf(element)}`);
  }

  // Drawings: names inside of them, and none over another.
  for (const drawing of all.filter(({ tagName }) => tagName.toLowerCase() === 'svg')) {
    const frame = drawing.getBoundingClientRect();
    const texts = [...drawing.querySelectorAll('text')].filter(isShown);
    const boxes = texts.map((text) => text.getBoundingClientRect());
    boxes.forEach((box, at) => {
      const text = texts[at];
      if (text === undefined || scrolls(drawing.parentElement)) return;
      if (box.left < frame.left - 2 || box.right > frame.right + 2) faults.push(`out of its drawing: ${nameOf(text)}`);
      const over = boxes.findIndex((other, to) => {
        const [x, y] = [
          Math.min(box.right, other.right) - Math.max(box.left, other.left),
          Math.min(box.bottom, other.bottom) - Math.max(box.top, other.top),
        ];
        return to > at && x > 3 && y > box.height / 2;
      });
      const other = texts[over];
      if (other !== undefined && other.textContent !== text.textContent)
        faults.push(`over each other: ${nameOf(text)} and ${nameOf(other)}`);
    });
  }

  // Links that lead nowhere or have no name.
  for (const link of document.querySelectorAll('a')) {
    const target = link.getAttribute('href');
    const picture = link.querySelector('img[alt]:not([alt=""])');
    const isNamed = link.textContent.trim() !== '' || Boolean(link.getAttribute('aria-label')) || picture !== null;
    if (!isNamed) faults.push(`a link without a name: ${target ?? ''}`);
    if (target === '' || target === '#') faults.push(`a link to nowhere: ${nameOf(link)}`);
    if (
      target?.startsWith('#') &&
      target.length > 1 &&
      document.getElementById(decodeURIComponent(target.slice(1))) === null
    )
      faults.push(`a link to a place that is not there: ${target}`);
  }

  return [...new Set(faults)];
}

function englishIn(): string[] {
  const english =
    /(?<![\p{L}\p{N}-])(?:the|of|and|is|are|was|were|with|from|which|this|that|has|have|not|there|statement|see also)(?![\p{L}-])/iu;
  const found: string[] = [];
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
    const text = (node.textContent ?? '').trim();
    // Addresses have words of no language, and queries among the results, which begin with the lines of grlc, are code.
    if (!english.test(text) || /^\S+\/\S*$/.test(text) || text.startsWith('#+ ')) continue;
    const parent = node.parentElement;
    const isCode = parent?.closest('code, pre, kbd, samp, textarea, script, style, .iri, option') !== null;
    const isPolish = parent?.closest('[lang]')?.getAttribute('lang') === 'pl';
    if (isPolish && !isCode) found.push(`English in a Polish page: "${text.slice(0, 80)}"`);
  }
  return [...new Set(found)];
}
