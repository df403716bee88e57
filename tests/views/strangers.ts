// A publication as somebody else would make it: six languages in as many scripts, many values, nothing where others have something.
import { make, name, type Kind } from './publications.js';

const shops: Kind = {
  name: 'shop',
  file: 'shops',
  names: ['sklep', 'shop', 'sklepy', 'shops'],
  marks: 'hej:atAGlance true ;',
  fields: [
    name,
    ['hours', 'my:hours', 'sh:datatype xsd:string ; hej:atAGlance true', 'godziny', 'hours'],
    ['rating', 'my:rating', 'sh:datatype xsd:decimal ; hej:atAGlance true', 'ocena', 'rating'],
    ['open', 'my:open', 'sh:datatype xsd:boolean', 'czynny', 'open'],
    ['sells', 'my:sells', 'sh:class my:Good ; hej:atAGlance true', 'sprzedaje', 'sells'],
    ['since', 'my:since', 'sh:datatype xsd:dateTime', 'od', 'since'],
    ['point', 'my:point', 'sh:datatype geo:wktLiteral ; hej:onMap true', 'położenie', 'position'],
  ],
};
const goods: Kind = { name: 'good', file: 'goods', names: ['towar', 'good', 'towary', 'goods'], fields: [name] };
const stalls: Kind = {
  name: 'stall',
  file: 'stalls',
  names: ['stragan', 'stall', 'stragany', 'stalls'],
  fields: [name],
};

/** Names in scripts without spaces, from right to left, of one long word, with marks that join, and of one letter. */
const strange: readonly Readonly<Record<string, string>>[] = [
  { ja: '東京都立中央図書館前銀座本店舗', en: 'Tokyo' },
  { th: 'ร้านหนังสือกรุงเทพมหานครอมรรัตนโกสินทร์', en: 'Bangkok' },
  { ar: 'متجر الكتب القديمة في المدينة العتيقة', en: 'Old books' },
  { de: 'Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft', en: 'Danube' },
  { pl: 'Ź', en: 'Z' },
  { en: 'שלום עולם (hello) 123' },
  { ja: '𠮷野家', en: 'Yoshinoya 👩‍👩‍👧‍👦 👍🏽' },
  { pl: 'Łódź', en: 'Lodz', de: 'Lodsch', ar: 'وودج', ja: 'ウッチ', th: 'วูช' },
];

/** Makes shops as somebody else would: six languages, a hundred values in one field, no days, points of one street, what was withdrawn, and a kind of which there is nothing. */
export function buildShops(): Promise<string> {
  const tongues = ['pl', 'en', 'de', 'ar', 'ja', 'th'];
  const named = (at: number, what: readonly [pl: string, en: string]): Record<string, string> => {
    const own = strange[at] ?? { pl: `${what[0]} ${at + 1}`, en: `${what[1]} ${at + 1}` };
    return Object.fromEntries(Object.entries(own).map(([tongue, text]) => [`name@${tongue}`, text]));
  };
  const some = Array.from({ length: 120 }, (_, at) => {
    const sold = Array.from(
      { length: at === 2 ? 100 : at % 4 },
      (_each, good) => `good-${((at * 7 + good) % 110) + 1}`,
    );
    return {
      id: `shop-${at + 1}`,
      ...named(at, ['Sklep', 'Shop']),
      hours: at % 5 === 0 ? `pn-pt:${'08.00-16.00;'.repeat((at % 4) + 1)}` : '',
      rating: at % 3 === 0 ? `${at % 6}.${at}5` : '',
      open: String(at % 2 === 0),
      sells: sold.join('|'),
      since: at % 9 === 0 ? `20${String(10 + (at % 15))}-03-04T0${at % 10}:30:00${at % 2 === 0 ? 'Z' : '+02:00'}` : '',
      point: `POINT(${(19.9375 + at / 100_000).toFixed(5)} ${(50.0614 + (at % 7) / 100_000).toFixed(5)})`,
      withdrawn: at === 7 ? '2026-11-20' : '',
    };
  });
  const sold = Array.from({ length: 110 }, (_, at) => ({ id: `good-${at + 1}`, ...named(at + 3, ['Towar', 'Good']) }));
  const all = { shops: some, goods: sold };
  return make('shops', ['Sklepy', 'Shops'], [shops, goods, stalls], all, tongues);
}
