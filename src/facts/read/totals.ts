// Rows that add up those above, as people write them below tables.
import { slugOf } from './slug.js';

const words = new Set(
  'razem suma ogolem lacznie total totals sum gesamt summe insgesamt totale somme totaal sammanlagt totalt summa yhteensa kokku kopa is-viso celkem spolu osszesen skupaj ukupno obshto vsego itogo razom synolo toplam totali'.split(' '),
); // prettier-ignore

/** Tells whether a text stands before a sum: `Razem`, `Total:`, `Σύνολο`. */
export function isTotal(text: string): boolean {
  return words.has(slugOf(text));
}
