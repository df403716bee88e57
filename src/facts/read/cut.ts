// Finds texts of YAML that end where a number sign begins a comment that nobody meant: “No. #5”, “Room # 5”, “Block C #”.
import { visit, type Document, type Scalar } from 'yaml';
import { warningAt, type Finding, type Origin } from '../record.js';

/** Gives a warning for each text that a number sign seems to have cut. */
export function cutTexts(document: Document, text: string, at: (offset: number) => Origin): Finding[] {
  const found: Finding[] = [];
  visit(document, {
    Scalar: (_key, node) => {
      const comment = commentBehind(node, text);
      if (comment === undefined || !isCut(String(node.value), comment)) return;
      const origin = at(node.range?.[0] ?? 0);
      found.push(warningAt(origin, 'text-cut', ({ yaml }) => yaml.cut(String(node.value), comment)));
    },
  });
  return found;
}

/** Gives what stands behind the number sign in the line where a plain text ends. */
function commentBehind({ type, range, value }: Scalar, text: string): string | undefined {
  if (type !== 'PLAIN' || value === '' || range === undefined || range === null) return undefined;
  const end = range[1];
  const line = /^[^\r\n]*/.exec(text.slice(end, end + 500))?.[0] ?? '';
  return /^[ \t]+#(.*)$/.exec(line)?.[1];
}

/**
 * A comment has a space behind its sign, as a rule, and words. A sign without anything, or with nothing but a number,
 * belongs to the words before it; behind a number or a date it is a comment that was not finished.
 */
function isCut(value: string, comment: string): boolean {
  if (/^[^\s#!]/.test(comment)) return true;
  return /\p{L}/u.test(value) && /^\s*(?:\(?\p{N}[\p{N}\p{L}/.,-]{0,8}\)?)?\s*$/u.test(comment);
}
