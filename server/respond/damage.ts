// Which answers are not given because what they rest on is damaged: nothing is served that is known to be wrong.
import { prefixOf, type Visit } from '../site/wish.js';

/** What says how the server is, what belongs to the program, and files, which are looked at one by one. */
const apart = /^(?:(?:health|ready|metrics|release\.jsonld)$|(?:dump|assets)\/)/;
const asking = /^(?:sparql|mcp)(?:[.?]|$)/;
/** What says nothing but answers to queries. */
const onlyAsking = /^sparql(?:[.?]|$)/;

/** Tells whether the answer to a request would rest on files that differ from their manifest. */
export function isBlocked({ edition, wish }: Visit): boolean {
  const { integrity, release } = edition;
  if (integrity.state !== 'damaged') return false;
  const path = wish.path.slice(prefixOf({ address: release.names.base }).length);
  if (apart.test(path)) return false;
  if (asking.test(path) && integrity.blocks('queries')) return true;
  return !onlyAsking.test(path) && integrity.blocks('documents');
}
