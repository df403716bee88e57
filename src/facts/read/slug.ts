// Makes short names of texts in the Latin, Greek and Cyrillic alphabets.

/** Makes a short name of a text; empty where the text has no letter of these alphabets and no digit. */
export function slugOf(text: string): string {
  return text
    .toLowerCase()
    .normalize('NFC')
    .replace(/\p{L}/gu, (letter) => letters.get(letter) ?? letter)
    .normalize('NFKD')
    .replace(/\p{L}/gu, (letter) => letters.get(letter) ?? letter)
    .replace(/\p{Mn}/gu, '')
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');
}

/** Letters that no normalisation takes apart; Greek without digraphs, Cyrillic as passports have it. */
const letters: ReadonlyMap<string, string> = new Map([
  ...Object.entries({
    ł: 'l',
    đ: 'd',
    ø: 'o',
    æ: 'ae',
    œ: 'oe',
    ß: 'ss',
    þ: 'th',
    ð: 'd',
    ı: 'i',
    ħ: 'h',
    ŋ: 'n',
    ŧ: 't',
  }),
  ...pairs('α β γ δ ε ζ η θ ι κ λ μ ν ξ ο π ρ σ ς τ υ φ χ ψ ω', 'a v g d e z i th i k l m n x o p r s s t y f ch ps o'),
  ...pairs(
    'а б в г д е ё ж з и й к л м н о п р с т у ф х ц ч ш щ ъ ы ь э ю я і ї є ґ ђ ј љ њ ћ џ ѓ ќ ѕ ў',
    'a b v g d e e zh z i y k l m n o p r s t u f h ts ch sh sht a y - e yu ya i i ie g dj j lj nj c dz gj kj dz u',
  ),
]);

function pairs(from: string, to: string): [string, string][] {
  const latin = to.split(' ').map((each) => (each === '-' ? '' : each));
  return from.split(' ').map((letter, at) => [letter, latin[at] ?? '']);
}
