// Tells what is wrong with the characters of a text.
import { ungarbled } from '../encoding.js';
import type { Converted, Value } from '../convert/converted.js';
import { xsd } from '../../rdf/rdf.js';
import { errorAt, warningAt, type Finding, type Origin } from '../record.js';
import type { CheckRule } from '../rules.js';
import { isLeftover } from '../convert/leftover.js';
import type { Owner } from '../words/en/checks.js';
import { codePoint } from '../words/en/yaml.js';
import type { Saying } from '../words/words.js';
import { addressFindings } from './address.js';
import { letterFindings } from './letters.js';
import { unseenIn, unseenInAddress } from './unseen.js';

// Tab and line feed may stand in a text; a carriage return would come out of XML as a line feed (XML 1.0 §2.11).
const forbidden = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\ufffe\uffff]|\p{Cs}/u;

/** Finds characters that formats cannot hold (XML 1.0 §2.2), texts that are not NFC, and white space around them. */
export function textFindings(text: string, origin: Origin, owner: Owner): Finding[] {
  const findings: Finding[] = [];
  const rule = (name: CheckRule): CheckRule => name;
  const character = forbidden.exec(text);
  if (character !== null) {
    const [sign] = character;
    findings.push(
      errorAt(origin, rule('text-character'), ({ checks }) =>
        checks.character(owner, codePoint(sign), character.index + 1),
      ),
    );
  }
  const composed = text.normalize('NFC');
  if (text !== composed)
    findings.push(errorAt(origin, rule('text-composition'), ({ checks }) => checks.composition(owner, composed)));
  findings.push(...unseenIn(text, origin, owner));
  const lost = lostIn(text, owner);
  if (lost !== undefined) findings.push(errorAt(origin, rule('text-lost'), lost));
  const [markup] = markedUp.exec(text) ?? [];
  if (markup !== undefined)
    findings.push(warningAt(origin, rule('text-markup'), ({ checks }) => checks.markup(owner, markup)));
  const [sign] = /[,;]$/.exec(text) ?? [];
  if (sign !== undefined && markup === undefined)
    findings.push(warningAt(origin, rule('text-padded'), ({ checks }) => checks.unfinished(owner, sign)));
  if (text !== text.trim()) findings.push(warningAt(origin, rule('text-padded'), ({ checks }) => checks.padded(owner)));
  return findings;
}

/** What pages are written in, and what it writes for signs of its own (HTML §13.1.2, §13.1.4). */
const markedUp = /&(?:amp|nbsp|lt|gt|quot|apos|ndash|mdash|oacute|shy|hellip|[rlb]dquo|#\d{1,6}|#x[\da-f]{1,6});|<\/?(?:a|b|br|div|em|font|i|li|p|span|strong|sub|sup|td|u|ul)(?:\s[^<>]*)?\/?>/i; // prettier-ignore

/** What stands for no value where a cell may not be empty. */
const placeholders: readonly RegExp[] = [
  /^(?:n\/a|n\.a\.|null|none|nil|nan|undefined|\[object Object\]|tbd|tba|todo|fixme|lorem ipsum.*|brak(?: danych)?|b\.\s?d\.|b\/d|nie dotyczy|do uzupełnienia|k\.\s?a\.|unknown|nieznan[ey])$/i,
  /^(?:[-–—?.…_*/]{1,6}|x{3,6})$/i,
];

/** A long code that a spreadsheet took for a number and showed by its first digits. */
const cutNumber = /^[+-]?\d[.,]\d+E[+-]?\d+$/i;
/** The apostrophe by which people tell a spreadsheet that what follows is a text. */
const marked = /^'[\d=+@-]/;

/** Tells what is left of a text that was lost; `undefined` where nothing shows that any was. */
function lostIn(text: string, owner: Owner): Saying | undefined {
  if (isLeftover(text)) return ({ checks }) => checks.leftover(owner, text);
  if (text.includes('\ufffd')) return ({ checks }) => checks.lostLetter(owner);
  const whole = ungarbled(text);
  return whole === undefined ? undefined : ({ checks }) => checks.garbled(owner, text, whole);
}

/** A number or a date is looked at by its datatype; a text may be anything but what stands for none. */
function placeholder({ field, term, origin }: Value): Finding[] {
  const isText = term.termType === 'Literal' && (term.language !== '' || term.datatype.value === xsd.string);
  if (isText && cutNumber.test(term.value))
    return [warningAt(origin, 'text-lost', ({ checks }) => checks.cutNumber(field.key, term.value))];
  if (isText && marked.test(term.value))
    return [warningAt(origin, 'text-lost', ({ checks }) => checks.marked(field.key, term.value))];
  if (!isText || !placeholders.some((each) => each.test(term.value))) return [];
  return [warningAt(origin, 'text-lost', ({ checks }) => checks.placeholder(field.key, term.value))];
}

/** Checks the characters of every literal and every address of a record. */
export function cleanTexts({ values }: Converted, base: string): Finding[] {
  return [...values.values()].flat().flatMap((value) => {
    const { field, term, origin } = value;
    const owner = { field: field.key };
    if (term.termType === 'Literal') {
      const isText = term.language !== '' || term.datatype.value === xsd.string;
      const letters = isText ? letterFindings(term.value, origin, owner) : [];
      return [...textFindings(term.value, origin, owner), ...letters, ...placeholder(value)];
    }
    if (field.type.is !== 'link') return [];
    const isOpen = field.type.template === undefined;
    return [...unseenInAddress(term.value, origin, owner), ...(isOpen ? addressFindings(term.value, origin, field.key, base) : [])]; // prettier-ignore
  });
}
