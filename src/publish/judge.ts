// Reads the lines of a release before it is published, as strictly as any reader may: what one refuses would stop all of it there.
import { HejnalError } from '../errors.js';
import { isLanguageTag } from '../rdf/language.js';
import { iriFault } from '../rdf/syntax.js';

// What every reader takes: http addresses of ASCII without escapes (RFC 3986), texts without escapes and controls, short language tags.
const segment = String.raw`[\w.~!$&'()*+,;=:@/-]*`;
const address = String.raw`<https?://[A-Za-z0-9.-]+(?::[0-9]{1,5})?/${segment}(?:\?${segment})?(?:#${segment})?>`;
const text = String.raw`"[^"\\\0-\x1f\x7f]*"(?:@[a-z]{2,3}(?:-[A-Z]{2})?|\^\^${address})?`;
const plainForm = new RegExp(`^${address} ${address} (?:${address}|${text}) ${address} \\.$`);

/** Tells whether a line of N-Quads, a byte string, is made of nothing that a reader could refuse: as nearly all lines are. */
export function isPlain(line: string): boolean {
  return plainForm.test(line);
}

const iri = '<[^>]*>';
const literal = String.raw`"(?:[^"\\\n\r]|\\.)*"(?:@[^ ]*|\^\^${iri})?`;
const lineForm = new RegExp(`^(${iri}) (${iri}) (${iri}|${literal})(?: (${iri}))? \\.$`, 'u');
/** A literal by its text, its tag and its datatype; only escapes of the grammar stand in the text (RDF 1.1 N-Quads §4). */
const literalForm = new RegExp(
  String.raw`^"(?:[^"\\\n\r]|\\[tbnrf"'\\]|\\u[\dA-Fa-f]{4}|\\U[\dA-Fa-f]{8})*"(?:@([^ ]*)|\^\^<([^>]*)>)?$`,
  'u',
);
/** Tags that are private from their first letter are well formed (BCP 47 §2.2.7), though no record may have one. */
const privateTag = /^x(?:-[a-z0-9]{1,8})+$/;

/**
 * Hands lines of N-Quads on, UTF-8 as byte strings, and throws `release-unreadable` for the first that the grammars of RDF 1.1 N-Quads,
 * of IRIs (RFC 3987) and of language tags (BCP 47) do not have, with the term that is to blame.
 */
export function* judgeLines(lines: Iterable<string>): Generator<string> {
  for (const line of lines) {
    if (!isPlain(line)) judge(Buffer.from(line, 'latin1').toString('utf8'));
    yield line;
  }
}

function judge(line: string): void {
  const [, ...terms] = lineForm.exec(line) ?? [];
  if (terms.length === 0) throw unreadable(line, 'it is no line of N-Quads');
  // The graph is left out where a line is a triple.
  for (const term of terms.filter(Boolean)) {
    const fault = faultOf(term);
    if (fault !== undefined) throw unreadable(term, fault);
  }
}

/** Says in a part of a sentence what is wrong with a term. */
function faultOf(term: string): string | undefined {
  if (term.startsWith('<')) return iriFault(term.slice(1, -1));
  const [found, tag, datatype] = literalForm.exec(term) ?? [];
  if (found === undefined) return 'its text has an escape that is none';
  if (tag !== undefined && !isTag(tag.replace(/--(?:ltr|rtl)$/, '').toLowerCase())) return `${tag} is no language tag`;
  return datatype === undefined ? undefined : iriFault(datatype);
}

function isTag(tag: string): boolean {
  return isLanguageTag(tag) || privateTag.test(tag);
}

function unreadable(term: string, fault: string): HejnalError {
  return new HejnalError(
    'release-unreadable',
    `No program could read ${term}: ${fault}; nothing was published.`,
    'Correct it in the facts, the ontology or the settings. `hejnal check` ought to have found it: please report it.',
  );
}
