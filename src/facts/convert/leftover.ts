// What a spreadsheet leaves in place of a value.

/** What it shows where a formula failed, in the languages of spreadsheets, as they stand in cells and in exported tables. */
const failures = [
  ...['REF!', 'N/A', 'VALUE!', 'NAME?', 'DIV/0!', 'NUM!', 'NULL!', 'SPILL!', 'CALC!', 'GETTING_DATA', 'FIELD!', 'BLOCKED!', 'CONNECT!', 'UNKNOWN!'],
  ...['ADR!', 'N/D', 'N/D!', 'ARG!', 'LICZBA!', 'NAZWA?', 'DZIEL/0!', 'ZERO!'],
  ...['BEZUG!', 'NV', 'WERT!', 'ZAHL!', 'NOMBRE!', 'VALEUR!', 'NOM?', 'NUL!'],
  ...['¡REF!', '¿NOMBRE?', '¡VALOR!', '¡DIV/0!', '¡NUM!', '¡NULO!', 'VALOR!', 'NOME?', 'NÚM!', 'NULO!', 'RIF!', 'VALORE!', 'NULLO!'],
  ...['VERW!', 'WAARDE!', 'NAAM?', 'DEEL/0!', 'N/B', 'GETAL!', 'LEEG!', 'REFERENS!', 'VÄRDEFEL!', 'NAMN?', 'DIVISION/0!', 'SAKNAS!', 'OGILTIGT!'],
  ...['HODNOTA!', 'NÁZEV?', 'NÁZOV?', 'DĚLENÍ_NULOU!', 'DELENÍ_NULOU!', 'NENÍ_K_DISPOZICI', 'ČÍSLO!', 'ODKAZ!', 'HIV!', 'ÉRTÉK!', 'NÉV?', 'ZÉRÓOSZTÓ!', 'HIÁNYZIK', 'SZÁM!'],
  ...['ССЫЛКА!', 'ЗНАЧ!', 'ИМЯ?', 'ДЕЛ/0!', 'Н/Д', 'ЧИСЛО!', 'ПУСТО!', 'ПОСИЛАННЯ!', 'VIITTAUS!', 'ARVO!', 'NIMI?', 'JAKO/0!', 'PUUTTUU!', 'LUKU!', 'BAŞV!', 'DEĞER!', 'AD?', 'SAYI/0!', 'YOK'],
]; // prettier-ignore

const failed = new Set(failures.map((each) => `#${each}`));

const leftovers: readonly RegExp[] = [
  /^(?:(?:Err|Błąd|Fehler|Erreur ?|Error|Errore|Erro|Fout|Fel|Chyba|Hiba|Ошибка|Помилка|Σφάλμα):\d{3}|#{4,})$/,
  /^=(?:[A-Z$'][\w$'.!:\u00c0-\u017f ]*(?:[!(:+*/&-].*)?|[(+-].*|[\d.]+[+*/&-].*)$/,
];

/** Tells whether a text is no value, but what a spreadsheet left in place of one. */
export function isLeftover(text: string): boolean {
  return failed.has(text) || leftovers.some((each) => each.test(text));
}
