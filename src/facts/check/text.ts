// Tells what is wrong with the characters of a text.
import { ungarbled } from '../encoding.js';
import type { Converted, Value } from '../convert/converted.js';
import { xsd } from '../../rdf/rdf.js';
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
  const lost = lostIn(text);
  if (lost !== undefined) findings.push(errorAt(origin, rule('text-lost'), `${what} ${lost.message}`, lost.hint));
  if (text !== text.trim()) {
    const message = `${what} begins or ends with white space.`;
    findings.push(
      warningAt(origin, rule('text-padded'), message, 'Delete it, and the quotation marks if nothing else needs them.'),
    );
  }
  return findings;
}

/** What a spreadsheet shows where a formula failed, in English, Polish, German and French, and a formula itself. */
const leftovers: readonly RegExp[] = [
  /^#(?:REF!|N\/A|VALUE!|NAME\?|DIV\/0!|NUM!|NULL!|SPILL!|CALC!|GETTING_DATA|FIELD!|BLOCKED!|ADR!|N\/D!?|ARG!|LICZBA!|NAZWA\?|DZIEL\/0!|ZERO!|BEZUG!|NV|WERT!|ZAHL!|NOMBRE!|VALEUR!|NOM\?)$/,
  /^(?:Err:\d{3}|#{4,})$/,
  /^=(?:[A-Z$'][\w$'.!:\u00c0-\u017f ]*(?:[!(:+*/&-].*)?|[(+-].*|[\d.]+[+*/&-].*)$/,
];

/** What stands for no value where a cell may not be empty, and a number that a spreadsheet cut. */
const placeholders: readonly RegExp[] = [
  /^(?:n\/a|n\.a\.|null|none|nil|nan|undefined|\[object Object\]|tbd|tba|todo|fixme|lorem ipsum.*|brak(?: danych)?|b\.\s?d\.|b\/d|nie dotyczy|do uzupełnienia|k\.\s?a\.|unknown|nieznan[ey])$/i,
  /^(?:[-–—?.…_*/]{1,6}|x{3,6})$/i,
  /^[+-]?\d[.,]\d+E[+-]?\d+$/i,
];

/** Tells what is left of a text that was lost; `undefined` where nothing shows that any was. */
function lostIn(text: string): { message: string; hint: string } | undefined {
  if (leftovers.some((each) => each.test(text)))
    return { message: `is "${text}", which a spreadsheet left in place of a value.`, hint: 'Write the value itself.' };
  if (text.includes('\ufffd'))
    return {
      message: 'has U+FFFD, which stands where a letter was lost in another encoding.',
      hint: 'Type the letter, or take the text from where it came and save it as UTF-8.',
    };
  const whole = ungarbled(text);
  return whole === undefined
    ? undefined
    : { message: `is "${text}", UTF-8 that was taken for another encoding.`, hint: `Write "${whole}".` };
}

/** A number or a date is looked at by its datatype; a text may be anything but what stands for none. */
function placeholder({ field, term, origin }: Value): Finding[] {
  const isText = term.termType === 'Literal' && (term.language !== '' || term.datatype.value === xsd.string);
  if (!isText || !placeholders.some((each) => each.test(term.value))) return [];
  const message = `"${field.key}" is "${term.value}", which stands where a value is missing.`;
  return [warningAt(origin, 'text-lost', message, 'Leave the field out, or write the value itself.')];
}

/** Checks the characters of every literal of a record. */
export function cleanTexts({ values }: Converted): Finding[] {
  const literals = [...values.values()].flat().filter(({ term }) => term.termType === 'Literal');
  return literals.flatMap((value) => [
    ...textFindings(value.term.value, value.origin, `"${value.field.key}"`),
    ...placeholder(value),
  ]);
}
