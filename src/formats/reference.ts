// Character references of XML.

/** Writes a character as a reference (XML 1.0 §4.1): readers that decode a stream piece by piece spoil letters outside ASCII at the edges. */
export function reference(character: string): string {
  return `&#x${(character.codePointAt(0) ?? 0).toString(16).toUpperCase()};`;
}
