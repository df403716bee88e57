// Finds in a query's tokens the endpoints that it would call, and refuses those that the operator did not list; finds its base.
import { HejnalError } from '../../errors.js';
import { positionAt, tokenise, type Token, type TokenLimits } from './tokens.js';

const hint = 'Query the other endpoint itself and join the answers.';

/**
 * Looks at every SERVICE clause, nested ones too, and returns the endpoints named. Throws `query-refused` with line and
 * column unless each is an IRI of `allowed`, written in full or with a declared prefix and equal character by
 * character; what the scan cannot read is refused.
 */
export function permitEndpoints(text: string, allowed: ReadonlySet<string>, limits: TokenLimits): ReadonlySet<string> {
  const prefixes = new Map<string, string>();
  const found = new Set<string>();
  let [before, last] = ['', ''];
  for (const token of tokenise(text, limits)) {
    const value = text.slice(token.start, token.end);
    if (token.kind === 'iri' && /^prefix$/i.test(before)) prefixes.set(last.slice(0, -1), value.slice(1, -1));
    const isTarget = /^service$/i.test(last) ? !/^silent$/i.test(value) : /^service silent$/i.test(`${before} ${last}`);
    if (isTarget) found.add(target(text, token, prefixes, allowed));
    [before, last] = [last, value];
  }
  if (found.size === 0) throw new HejnalError('query-refused', 'The SERVICE clause cannot be read.', hint);
  return found;
}

/** Resolves the query's own BASE, if it has one, against the base of the request (SPARQL 1.1 Query, 4.1.1.1). */
export function baseOf(text: string, base: string, limits: TokenLimits): string {
  let [own, last] = [base, ''];
  for (const token of tokenise(text, limits)) {
    const value = text.slice(token.start, token.end);
    if (token.kind === 'mark') break;
    if (token.kind === 'iri' && /^base$/i.test(last)) {
      const iri = value.slice(1, -1);
      if (URL.canParse(iri, own)) own = new URL(iri, own).href;
    }
    last = value;
  }
  return own;
}

function target(
  text: string,
  { kind, start, end }: Token,
  prefixes: ReadonlyMap<string, string>,
  allowed: ReadonlySet<string>,
): string {
  const value = text.slice(start, end);
  const colon = value.indexOf(':');
  const namespaceIri = prefixes.get(value.slice(0, colon));
  const named = kind === 'name' && namespaceIri !== undefined ? namespaceIri + value.slice(colon + 1) : undefined;
  const iri = kind === 'iri' ? value.slice(1, -1) : named;
  if (iri !== undefined && allowed.has(iri)) return iri;
  const message =
    iri === undefined ? 'SERVICE takes the IRI of an endpoint here.' : `SERVICE <${iri}> is not allowed here.`;
  const list = allowed.size === 0 ? hint : `Endpoints allowed: ${[...allowed].join(', ')}.`;
  throw new HejnalError('query-refused', message, list, { position: positionAt(text, start) });
}
