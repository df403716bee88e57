// How long the reader waited for the answer, by the browser's own clock.

/** Writes the time between asking and the first byte into the element that has room for it. */
export function showTiming(page: Document): void {
  const place = page.querySelector<HTMLElement>('[data-timing]');
  const [visit] = performance.getEntriesByType('navigation') as PerformanceNavigationTiming[];
  if (place === null || visit === undefined) return;
  const waitedMs = Math.max(1, Math.round(visit.responseStart - visit.requestStart));
  place.textContent = `${place.dataset['timing'] ?? ''} ${waitedMs} ms`;
  place.hidden = false;
}
