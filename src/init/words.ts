// Words that people write over the columns of tables, in the languages of the European Union and its neighbours.
import { slugOf } from '../facts/read/slug.js';

/** What a title can tell of its column. */
export type Meaning = 'name' | 'id' | 'latitude' | 'longitude' | 'point' | 'year' | 'page';

const meanings: Readonly<Record<Meaning, string>> = {
  name: 'name names label title nazwa nazwy tytul nom nombre nome nimi nimetus naam namn navn naziv nazov nazev nume denumire denominazione denominacion denomination designation bezeichnung titel titre titulo titolo nosaukums pavadinimas nev megnevezes onoma titlos onomasia ime naimenovanie nazvanie nazva isem ainm',
  id: 'id code kod kods kodas koodi koda codigo codice cod sifra identifier identyfikator identifikator insee teryt siren nuts lau iso kennzahl schluessel schlussel ags kodikos',
  latitude:
    'lat latitude szerokosc breite breitengrad latitud latitudine latitude sirka leveysaste laius platums platuma szelesseg geografikoplatos platos shirina y',
  longitude:
    'lon lng long longitude dlugosc laenge lange langengrad longitud longitudine zemepisnadelka dlzka delka pituusaste pikkus garums ilguma hosszusag mikos dalzhina x',
  point:
    'wkt coordinates coords koordinaten koordynaty wspolrzedne coordonnees coordenadas coordinate geopoint geometry position syntetagmenes koordinati koordinatit suradnice souradnice',
  year: 'year rok annee ano jahr anno an aasta vuosi ar jaar metai gads ev etos godina leto bliain sena inscription',
  page: 'url www web website site page link homepage strona witryna adreswww webseite internet sitio pagina sito stranka',
};

const words: ReadonlyMap<string, ReadonlySet<string>> = new Map(
  Object.entries(meanings).map(([meaning, list]) => [meaning, new Set(list.split(' '))]),
);

/** Tells whether one of the words of a title means that. */
export function means(title: string, meaning: Meaning): boolean {
  const spaced = title.replace(/(\p{Ll})(\p{Lu})/gu, '$1 $2');
  const known = words.get(meaning);
  return slugOf(spaced)
    .split('-')
    .some((word) => known?.has(word));
}

/** Languages that titles are taken to end in: `name_pl`, `Name (FR)`. */
const tags = new Set(
  'bg cs da de el en es et fi fr ga hr hu it lt lv mt nl pl pt ro sk sl sv uk sr sq mk bs is no nb nn ca eu gl cy be ru tr la'.split(
    ' ',
  ),
);

/** Splits a title into what it is about and its language; `isMarked` where nothing but a language can be meant. */
export function languageIn(title: string): { stem: string; tag: string; isMarked: boolean } | undefined {
  const [, stem = '', mark = '', tag = ''] =
    /^(.*?)\s*([_@ .\-([])\s*([A-Za-z]{2,3}(?:-[A-Za-z]{2,4})?)[)\]]?$/.exec(title) ?? [];
  const small = tag.toLowerCase();
  return stem !== '' && tags.has(small) ? { stem, tag: small, isMarked: '@(['.includes(mark) } : undefined;
}
