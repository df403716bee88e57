// The values of controlled vocabularies that catalogues use, with their names and classes (DCAT-AP 3.0.1 §7).
import { dcatap, dcat, dct, eli, foaf, adms, spdx, type LangMap } from '../rdf/rdf.js';
import { readShipped } from '../shipped.js';

/** Namespace of the EU authority tables; a table's name and a code follow. */
export const authority = 'http://publications.europa.eu/resource/authority/';
/** Namespace of the vocabularies of ADMS. */
const admsTables = 'http://purl.org/adms/';
/** Namespace of the categories of high-value data sets, and the scheme that they are in. */
const highValueTable = 'http://data.europa.eu/bna/';
const highValueScheme = `${highValueTable}asd487ae75`;
/** Namespace of media types as IRIs. */
export const mediaTypes = 'https://www.iana.org/assignments/media-types/';

/** Classes that the values of properties belong to (DCAT-AP 3.0.1, range shapes). */
export const ranges: Readonly<Record<string, string>> = {
  [dct.license]: dct.LicenseDocument,
  [dct.format]: dct.MediaTypeOrExtent,
  [dcat.mediaType]: dct.MediaType,
  [dcat.packageFormat]: dct.MediaType,
  [dct.language]: dct.LinguisticSystem,
  [dct.accrualPeriodicity]: dct.Frequency,
  [dct.accessRights]: dct.RightsStatement,
  [dct.rights]: dct.RightsStatement,
  [dct.conformsTo]: dct.Standard,
  [dct.spatial]: dct.Location,
  [foaf.homepage]: foaf.Document,
  [foaf.page]: foaf.Document,
  [dcatap.applicableLegislation]: eli.LegalResource,
  [dcat.landingPage]: foaf.Document,
  [spdx.algorithm]: spdx.ChecksumAlgorithm,
};

/** Properties whose values are concepts of a scheme. */
export const conceptual: ReadonlySet<string> = new Set([
  dcat.theme,
  dct.type,
  dct.language,
  dct.format,
  dct.accrualPeriodicity,
  dct.accessRights,
  adms.status,
  dcatap.hvdCategory,
  dcatap.availability,
]);

/** Codes of languages by BCP 47 tag: those of the European Union and Ukrainian. */
// prettier-ignore
const languageCodes: Readonly<Record<string, string>> = {
  bg: 'BUL', cs: 'CES', da: 'DAN', de: 'DEU', el: 'ELL', en: 'ENG', es: 'SPA', et: 'EST', fi: 'FIN', fr: 'FRA', ga: 'GLE',
  hr: 'HRV', hu: 'HUN', it: 'ITA', lt: 'LIT', lv: 'LAV', mt: 'MLT', nl: 'NLD', pl: 'POL', pt: 'POR', ro: 'RON', sk: 'SLK',
  sl: 'SLV', sv: 'SWE', uk: 'UKR',
};

/** What is known of a licence. */
interface Licence {
  /** Code in the authority table. */
  readonly code: string;
  /** Type in ADMS. */
  readonly type: string;
  /** Title in the register of CKAN, which knows no versions. */
  readonly title: string;
}

/** Code, ADMS type and CKAN's title of licences, by the addresses of their deeds, written without scheme and last slash. */
const licences: Readonly<Record<string, Licence>> = Object.fromEntries(
  (
    [
      ['creativecommons.org/licenses/by/3.0', 'CC_BY_3_0', 'Attribution', 'Creative Commons Attribution'],
      ['creativecommons.org/licenses/by/4.0', 'CC_BY_4_0', 'Attribution', 'Creative Commons Attribution'],
      ['creativecommons.org/licenses/by-sa/3.0', 'CC_BYSA_3_0', 'ViralEffect-ShareAlike', 'Creative Commons Attribution Share-Alike'],
      ['creativecommons.org/licenses/by-sa/4.0', 'CC_BYSA_4_0', 'ViralEffect-ShareAlike', 'Creative Commons Attribution Share-Alike'],
      ['creativecommons.org/publicdomain/zero/1.0', 'CC0', 'PublicDomain', 'Creative Commons CCZero'],
      ['opendatacommons.org/licenses/by/1.0', 'ODC_BY', 'Attribution', 'Open Data Commons Attribution License'],
      ['opendatacommons.org/licenses/odbl/1.0', 'ODC_BL', 'ViralEffect-ShareAlike', 'Open Data Commons Open Database License (ODbL)'],
      ['opendatacommons.org/licenses/pddl/1.0', 'ODC_PDDL', 'PublicDomain', 'Open Data Commons Public Domain Dedication and License (PDDL)'],
    ] as const
  ).map(([address, code, type, title]) => [address, { code, type, title }]),
); // prettier-ignore

/** Values of ADMS that DCAT-AP 2 wants for the status of a distribution, by those of the EU table. */
export const statusTwins: Readonly<Record<string, string>> = Object.fromEntries(
  [
    ['COMPLETED', 'Completed'],
    ['DEPRECATED', 'Deprecated'],
    ['DEVELOP', 'UnderDevelopment'],
    ['WITHDRAWN', 'Withdrawn'],
  ].map(([code, name]) => [`${authority}distribution-status/${code}`, `${admsTables}status/${name}`]),
);

/** Gives the IRI of a language in the authority table; `undefined` for one that is not known here. */
export function languageOf(tag: string): string | undefined {
  const code = languageCodes[tag.replace(/-.*$/, '')];
  return code === undefined ? undefined : `${authority}language/${code}`;
}

/** Gives the IRI of a licence in the authority table, its type, and its title at CKAN; a licence that is not there keeps its own IRI. */
export function licenceOf(address: string): {
  readonly iri: string;
  readonly type: string | undefined;
  readonly title: string | undefined;
} {
  const deed = address.replace(/^https?:\/\//, '').replace(/\/(?:deed|legalcode)?(?:\.[a-z]+)?$/, '');
  // Open Data Commons writes a hyphen where the number of the licence has a point.
  const found = licences[deed.replace(/\/1-0$/, '/1.0')] ?? licenceWith(address);
  if (found === undefined) return { iri: address, type: undefined, title: undefined };
  const { code, type, title } = found;
  return { iri: `${authority}licence/${code}`, type: `${admsTables}licencetype/${type}`, title };
}

/** Finds a licence by its IRI in the authority table. */
function licenceWith(iri: string): Licence | undefined {
  return Object.values(licences).find(({ code }) => iri === `${authority}licence/${code}`);
}

/** Lists the addresses of the licences that are known here. */
export const licenceAddresses: readonly string[] = Object.keys(licences).map((each) => `https://${each}/`);

/** Tells whether an IRI names a place in a table that portals know: those of the EU, or GeoNames (DCAT-AP 3.0.1 §7). */
export function isKnownPlace(iri: string): boolean {
  return schemeOf(iri) !== undefined || /^https?:\/\/(?:sws|www)\.geonames\.org\/\d+(?:\/|$)/.test(iri);
}

/** Gives the IRI of a kind of publisher, such as `LocalAuthority`. */
export function publisherType(code: string): string {
  return `${admsTables}publishertype/${code}`;
}

/** Gives the IRI of a category of high-value data sets (Regulation (EU) 2023/138). */
export function highValueCategory(code: string): string {
  return highValueTable + code;
}

/** Lists the codes of the categories of high-value data sets. */
export function highValueCodes(): string[] {
  return codesUnder(`${highValueTable}c_`).map((rest) => `c_${rest}`);
}

/** Gives the scheme that a value belongs to; `undefined` for an IRI of no table. */
export function schemeOf(iri: string): string | undefined {
  if (iri.startsWith(highValueTable)) return highValueScheme;
  const table = (namespaceIri: string): string | undefined =>
    iri.startsWith(namespaceIri) ? /^[a-z-]+(?=\/.)/.exec(iri.slice(namespaceIri.length))?.[0] : undefined;
  const [european, ofAdms] = [table(authority), table(admsTables)];
  if (european !== undefined) return authority + european;
  return ofAdms === undefined ? undefined : `${admsTables}${ofAdms}/1.0`;
}

/** Lists the codes of an authority table that are known here. */
export function codesOf(table: string): string[] {
  const prefix = table === 'publishertype' ? `${admsTables}${table}/` : `${authority}${table}/`;
  return codesUnder(prefix);
}

function codesUnder(prefix: string): string[] {
  return [...names().keys()].filter((iri) => iri.startsWith(prefix)).map((iri) => iri.slice(prefix.length));
}

/** Gives the names of a value by language; none for one that is not known here. */
export function namesOf(iri: string): LangMap {
  return names().get(iri) ?? {};
}

let known: ReadonlyMap<string, LangMap> | undefined;

/** Reads the table once. It stands in a file of data, for it has words of every domain. */
function names(): ReadonlyMap<string, LangMap> {
  return (known ??= readNames());
}

function readNames(): ReadonlyMap<string, LangMap> {
  const lines = readShipped('ontology/authorities.tsv').split('\n');
  return new Map(
    lines
      .filter((line) => line.startsWith('http'))
      .map((line) => {
        const [iri = '', en = '', pl] = line.split('\t');
        return [iri, { en, ...(pl !== undefined && { pl }) }];
      }),
  );
}
