// The words in which differences are told, by language; a text more is a line here, a language more is a column.

/** Texts in one language; `{…}` is filled. */
const english = {
  came: 'New: {name} ({kind})',
  went: 'Gone: {name} ({kind})',
  withdrawn: 'Withdrawn: {name} ({kind})',
  renamed: 'Renamed: {before} is {after} now',
  changed: '{field} {after}, was {before}',
  added: '{field} {after} as well',
  first: '{field} {after}, was not said',
  removed: '{field} no longer {before}',
  nothing: 'Nothing has changed.',
  more: '… and {count} more; --max 0 shows them all.',
  things: '{came} came, {went} went, {changed} changed.',
  quads: 'Quads: {list}.',
  graph: '{graph} +{added} −{removed}',
  yes: 'yes',
  no: 'no',
};

/** Names one of the texts. */
export type Text = keyof typeof english;

const polish: Readonly<Record<Text, string>> = {
  came: 'Przybyło: {name} ({kind})',
  went: 'Ubyło: {name} ({kind})',
  withdrawn: 'Wycofano: {name} ({kind})',
  renamed: 'Zmieniono nazwę: {before} to teraz {after}',
  changed: '{field} {after}, było {before}',
  added: '{field} także {after}',
  first: '{field} {after}, wcześniej nie podano',
  removed: '{field} już nie {before}',
  nothing: 'Nic się nie zmieniło.',
  more: '… i jeszcze {count}; --max 0 pokazuje wszystkie.',
  things: 'Przybyło: {came}, ubyło: {went}, zmieniono: {changed}.',
  quads: 'Czwórki: {list}.',
  graph: '{graph} +{added} −{removed}',
  yes: 'tak',
  no: 'nie',
};

/** Fills a text in a language; English where the program does not speak it. */
export function say(language: string, text: Text, holes: Readonly<Record<string, string>> = {}): string {
  const texts = language.startsWith('pl') ? polish : english;
  return texts[text].replace(/\{(\w+)\}/g, (_, hole: string) => holes[hole] ?? '');
}
