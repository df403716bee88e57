// Whether requests should be sent to a server, in one word.
import type { Edition } from './edition.js';
import type { Site } from './site.js';

/** All words that there are: what is served is everything, all but queries, whole dumps only, or nothing for long. */
export const statuses = ['ready', 'documents only', 'damaged', 'stopping'] as const;

/** Says how a server is; damage that takes away some files only does not hinder. */
export function statusOf({ engine, integrity }: Edition, { stage }: Site): (typeof statuses)[number] {
  if (stage !== 'serving') return 'stopping';
  if (integrity.blocks('documents') || integrity.blocks('queries')) return 'damaged';
  return engine.state() === 'ready' ? 'ready' : 'documents only';
}
