// Findings that only repeat another, which says the cause.
import type { Finding } from './record.js';

/** What else is wrong with a value that YAML read as an alias comes of its first sign. */
export function withoutEchoes(found: readonly Finding[]): readonly Finding[] {
  const aliases = new Set(found.filter(({ rule }) => rule === 'yaml-alias').map(placeOf));
  if (aliases.size === 0) return found;
  return found.filter((finding) => finding.rule === 'yaml-alias' || !aliases.has(placeOf(finding)));
}

function placeOf({ file, line, column }: Finding): string {
  return `${file}:${line}:${column}`;
}
