// What the commands take from outside: the day, and the options that they share.
import type { WorkspaceOptions } from '../src/making.js';
import type { Call } from './options.js';

/** Gives the options for reading a publication; the day of new proofs is today's in UTC. */
export function workspaceOptions(options: Call['options']): WorkspaceOptions {
  const text = (name: string): string | undefined => (typeof options[name] === 'string' ? options[name] : undefined);
  const base = text('base');
  const sources = text('sources');
  return {
    today: new Date().toISOString().slice(0, 10),
    ...(base !== undefined && { base }),
    ...(sources !== undefined && { sources }),
  };
}
