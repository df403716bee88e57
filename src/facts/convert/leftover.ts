// What a spreadsheet leaves in place of a value.

/** What it shows where a formula failed, in English, Polish, German and French, and a formula itself. */
const leftovers: readonly RegExp[] = [
  /^#(?:REF!|N\/A|VALUE!|NAME\?|DIV\/0!|NUM!|NULL!|SPILL!|CALC!|GETTING_DATA|FIELD!|BLOCKED!|ADR!|N\/D!?|ARG!|LICZBA!|NAZWA\?|DZIEL\/0!|ZERO!|BEZUG!|NV|WERT!|ZAHL!|NOMBRE!|VALEUR!|NOM\?)$/,
  /^(?:Err:\d{3}|#{4,})$/,
  /^=(?:[A-Z$'][\w$'.!:\u00c0-\u017f ]*(?:[!(:+*/&-].*)?|[(+-].*|[\d.]+[+*/&-].*)$/,
];

/** Tells whether a text is no value, but what a spreadsheet left in place of one. */
export function isLeftover(text: string): boolean {
  return leftovers.some((each) => each.test(text));
}
