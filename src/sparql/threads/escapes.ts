// Mends what the parser of the engines in JavaScript leaves undone: it keeps the backslashes of prefixed names.

const escape = /\\([_~.\-!$&'()*+,;=/?#@%])/g;

/**
 * Takes the backslashes out of the names of a parsed query (SPARQL 1.1 Query §4.1.1.1, PN_LOCAL_ESC), in place. No other IRI has
 * any: IRIREF excludes them, and those of code points are read before the grammar.
 */
export function unescapeNames(parsed: unknown, text: string): void {
  if (!text.includes('\\')) return;
  const seen = new Set<object>();
  const visit = (value: unknown): void => {
    if (typeof value !== 'object' || value === null || seen.has(value)) return;
    seen.add(value);
    if (isName(value) && value.value.includes('\\')) value.value = value.value.replace(escape, '$1');
    Object.values(value).forEach(visit);
  };
  visit(parsed);
}

function isName(value: object): value is { value: string } {
  return 'termType' in value && value.termType === 'NamedNode' && 'value' in value && typeof value.value === 'string';
}
