// Queries of version 1.0 of the API: lists of conditions, read from JSON that anybody may have written.
import { isObject, limitOf, listOf, most, readValue, textOf, type Condition, type Query } from './read.js';

/**
 * Reads a query (1.0-draft, "Structure of a Reconciliation Query"). One that asks nothing is `undefined`: each is answered
 * for itself. A `matchQualifier` is not looked at: no property lists any, and each is compared in one way only.
 */
export function readConditions(query: unknown): Query | undefined {
  if (!isObject(query)) return undefined;
  const conditions = listOf(query['conditions']).slice(0, most.properties).flatMap(readCondition);
  const type = textOf(query['type']);
  if (conditions.length === 0) return undefined;
  return { types: type === undefined ? [] : [type], strictness: 'any', limit: limitOf(query['limit']), conditions };
}

const kinds: ReadonlySet<unknown> = new Set(['name', 'id', 'property']);
const quantifiers: ReadonlySet<unknown> = new Set(['any', 'all', 'none']);

/**
 * Says what stands in a batch in the place of a word of the API: passed over, it would make another question of the one that
 * was meant. Counted from 1; `undefined` where all words are known.
 */
export function strangeWordIn(queries: readonly unknown[]): string | undefined {
  for (const [at, query] of queries.entries()) {
    const conditions = isObject(query) ? listOf(query['conditions']) : [];
    for (const [place, condition] of conditions.entries()) {
      if (!isObject(condition)) continue;
      const { matchType, matchQuantifier = 'any' } = condition;
      const where = `Condition ${place + 1} of query ${at + 1}`;
      if (!kinds.has(matchType)) return `${where} has a matchType other than name, id and property.`;
      if (!quantifiers.has(matchQuantifier)) return `${where} has a matchQuantifier other than any, all and none.`;
    }
  }
  return undefined;
}

function readCondition(condition: unknown): Condition[] {
  if (!isObject(condition) || !kinds.has(condition['matchType'])) return [];
  const about = condition['matchType'] as Condition['about'];
  const property = about === 'property' ? textOf(condition['propertyId']) : '';
  const values = listOf(condition['propertyValue']).slice(0, most.values).flatMap(readValue);
  if (property === undefined || values.length === 0) return [];
  const quantifier = (condition['matchQuantifier'] ?? 'any') as Condition['quantifier'];
  return [{ about, property, values, quantifier, isRequired: condition['required'] === true }];
}
