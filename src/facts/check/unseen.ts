// Tells which characters of a text are not seen, so that two texts look alike, or turn what stands behind them.
import { warningAt, type Finding, type Origin } from '../record.js';
import type { Owner } from '../words/en/checks.js';
import { codePoint } from '../words/en/yaml.js';

/** Turns the direction of what follows, beyond what letters do by themselves (UAX #9 §2.1, §2.2). */
const turning = /[\u202a-\u202e]/u;
/** Opens and closes what is read apart from its surroundings (UAX #9 §2.4); right where each is closed. */
const isolating = /[\u2066-\u2069]/u;
/**
 * Ignorable and without a shape, in no script that is written today. Joiners, marks of direction and variation
 * selectors are no such characters: Persian, Arabic, Hindi and emoji need them.
 */
const hidden = /[\u00ad\u200b\u2060-\u2064\u206a-\u206f\u3164\ufeff\uffa0\ufff9-\ufffb]/u;
/** Scripts that write no space between words and may mark their ends by U+200B. */
const unspaced = /[\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}\p{Script=Tibetan}]/u;
/** Spaces that an address has only where it was copied from a text. */
const spaces = /[\p{Zs}\p{Zl}\p{Zp}]/u;

/** Finds the first character of a text that nobody sees, and the first that turns what follows. */
export function unseenIn(text: string, origin: Origin, owner: Owner): Finding[] {
  const inner = text.trim();
  const turn = turning.exec(inner) ?? (isOpen(inner) ? isolating.exec(inner) : null);
  const hide = hidden.exec(unspaced.test(inner) ? inner.replaceAll('\u200b', ' ') : inner);
  return [
    ...(turn === null
      ? []
      : [warningAt(origin, 'text-unseen', ({ checks }) => checks.turning(owner, codePoint(turn[0])))]),
    ...(hide === null
      ? []
      : [warningAt(origin, 'text-unseen', ({ checks }) => checks.unseen(owner, codePoint(hide[0])))]),
  ];
}

/** Finds the first character of an address that is not seen, or looks like a space: the grammar of IRIs allows it (RFC 3987 §2.2). */
export function unseenInAddress(iri: string, origin: Origin, owner: Owner): Finding[] {
  const [character] = hidden.exec(iri) ?? spaces.exec(iri) ?? [];
  if (character === undefined) return [];
  return [warningAt(origin, 'text-unseen', ({ checks }) => checks.unseen(owner, codePoint(character)))];
}

function isOpen(text: string): boolean {
  let depth = 0;
  for (const character of text) {
    if (character === '\u2069') depth--;
    else if (isolating.test(character)) depth++;
    if (depth < 0) return true;
  }
  return depth !== 0;
}
