// What becomes of our terms in triple stores, from what `npm run stores` found.
import type { Trial } from '../stores/results.js';

/** Writes the part of the page. */
export function storesPart(trials: readonly Trial[], probes: number): string {
  const lines = trials.map(({ store, terms }) => {
    const changed = terms.map(({ label }) => label).join(', ');
    return `| ${store} | ${probes - terms.length} of ${probes} | ${changed === '' ? '–' : changed} |`;
  });
  return [
    '## Triple stores',
    '',
    'The same terms, pushed into a store and asked for through our query service. What each becomes stands in [the page about stores](stores.md#what-each-store-does).',
    '',
    '| store | terms as they were written | otherwise |',
    '| --- | --- | --- |',
    ...lines,
  ].join('\n');
}
