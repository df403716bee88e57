// Names of XML, by which RDF/XML writes properties.

/** NameStartChar and the rest of NameChar, the colon left out (XML 1.0 §2.3, Namespaces in XML §3). */
const start = String.raw`A-Z_a-z\xc0-\xd6\xd8-\xf6\xf8-\u02ff\u0370-\u037d\u037f-\u1fff\u200c-\u200d\u2070-\u218f\u2c00-\u2fef\u3001-\ud7ff\uf900-\ufdcf\ufdf0-\ufffd\u{10000}-\u{effff}`;
const rest = String.raw`\-.0-9\xb7\u203f\u2040`;
const name = new RegExp(String.raw`^[${start}][\u0300-\u036f${start}${rest}]*$`, 'u');

/** Tells whether a text is a name without a colon (NCName). */
export function isName(text: string): boolean {
  return name.test(text);
}

/** Cuts an IRI before the longest name that it ends in; `undefined` where it ends in none, as one that ends in digits does. */
export function cutName(iri: string): { readonly namespace: string; readonly local: string } | undefined {
  const characters = [...iri];
  const at = characters.findIndex((_each, index) => index > 0 && isName(characters.slice(index).join('')));
  return at < 0 ? undefined : { namespace: characters.slice(0, at).join(''), local: characters.slice(at).join('') };
}
