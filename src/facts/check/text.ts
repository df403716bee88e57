// Tells what is wrong with the characters of a text.
import type { Converted } from '../convert/converted.js';
import { errorAt, warningAt, type Finding, type Origin } from '../record.js';
import type { CheckRule } from '../rules.js';

// Tab and line feed may stand in a text; a carriage return would come out of XML as a line feed (XML 1.0 §2.11).
const forbidden = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\ufffe\uffff]|\p{Cs}/u;

/** Finds characters that formats cannot hold (XML 1.0 §2.2), texts that are not NFC, and white space around them. */
export function textFindings(text: string, origin: Origin, what: string): Finding[] {
  const findings: Finding[] = [];
  const rule = (name: CheckRule): CheckRule => name;
  const character = forbidden.exec(text);
  if (character !== null) {
    const code = (character[0].codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0');
    const message = `${what} has the character U+${code}, number ${character.index + 1} of the text, which no page and no XML can show.`;
    findings.push(
      errorAt(origin, rule('text-character'), message, 'Delete the character; it is invisible in most editors.'),
    );
  }
  if (text !== text.normalize('NFC')) {
    const message = `${what} writes a letter and its accent as two characters, so that searching would miss it.`;
    findings.push(
      errorAt(
        origin,
        rule('text-composition'),
        message,
        `Write "${text.normalize('NFC')}" in one piece (Unicode form NFC).`,
      ),
    );
  }
  if (text !== text.trim()) {
    const message = `${what} begins or ends with white space.`;
    findings.push(
      warningAt(origin, rule('text-padded'), message, 'Delete it, and the quotation marks if nothing else needs them.'),
    );
  }
  return findings;
}

/** Checks the characters of every literal of a record. */
export function cleanTexts({ values }: Converted): Finding[] {
  return [...values.values()]
    .flat()
    .filter(({ term }) => term.termType === 'Literal')
    .flatMap(({ field, term, origin }) => textFindings(term.value, origin, `"${field.key}"`));
}
