// Writes the catalogue in the import format of the Polish portal dane.gov.pl (urn:otwarte-dane:harvester:1.10).
import { createHash } from 'node:crypto';
import { maxIdentifierLength } from '../model/publication.js';
import { dcat, dcatap, dct, type Quad } from '../rdf/rdf.js';

/** Longest title and description that the portal takes, in characters. */
const [maxTitle, maxDescription] = [300, 1000];

const frequencies: Readonly<Record<string, string>> = {
  ANNUAL: 'yearly',
  ANNUAL_2: 'everyHalfYear',
  QUARTERLY: 'quarterly',
  MONTHLY: 'monthly',
  WEEKLY: 'weekly',
  DAILY: 'daily',
};

/** Names of licences at the portal, which has none for CC0. */
const licences: Readonly<Record<string, string>> = { CC_BY_4_0: 'CC BY 4.0', CC_BYSA_4_0: 'CC BY-SA 4.0' };

/** How often data change that the portal calls dynamic: all day long. */
const dynamic: ReadonlySet<string> = new Set(
  'CONT UPDATE_CONT 1MIN 5MIN 10MIN 15MIN 30MIN HOURLY BIHOURLY TRIHOURLY 12HRS DAILY_2'.split(' '),
);

/** Gives the objects of a subject and a predicate. */
type Look = (subject: string, predicate: string) => readonly Quad['object'][];

/**
 * Writes the file from the quads of a catalogue; `undefined` where the portal would refuse it: it takes https addresses
 * only, and asks of each data set for a theme and a keyword in Polish or English.
 */
export function writePortalFile(quads: Iterable<Quad>, isResearch = false): string | undefined {
  const all = [...quads];
  const bySubject = new Map<string, Quad[]>();
  for (const each of all) {
    const group = bySubject.get(each.subject.value);
    if (group === undefined) bySubject.set(each.subject.value, [each]);
    else group.push(each);
  }
  const look: Look = (subject, predicate) =>
    (bySubject.get(subject) ?? []).filter((each) => each.predicate.value === predicate).map(({ object }) => object);
  const datasets = all.filter(({ predicate }) => predicate.value === dcat.dataset).map(({ object }) => object.value);
  const isFit = datasets.length > 0 && datasets.every((iri) => iri.startsWith('https://') && hasWords(iri, look));
  if (!isFit) return undefined;
  const written = datasets.sort().map((iri) => writeDataset(iri, look, isResearch));
  return `<?xml version="1.0" encoding="UTF-8"?>\n<datasets xmlns="urn:otwarte-dane:harvester:1.10">\n${written.join('')}</datasets>\n`;
}

/** Gives what the portal wants beside the file: its MD5 in 32 hexadecimal digits, and nothing else. */
export function digestPortalFile(text: string): string {
  return createHash('md5').update(text).digest('hex');
}

function hasWords(iri: string, look: Look): boolean {
  return look(iri, dcat.theme).length > 0 && look(iri, dcat.keyword).some((each) => languageOf(each) !== undefined);
}

function writeDataset(iri: string, look: Look, isResearch: boolean): string {
  const kinds = kindsOf(iri, look, isResearch);
  const licence = licences[tail(look(iri, dct.license)[0]?.value ?? '')];
  const tags = look(iri, dcat.keyword).flatMap((each) => {
    const language = languageOf(each);
    return language === undefined ? [] : [`<tag lang="${language}">${escape(each.value)}</tag>`];
  });
  const parts = [
    element('extIdent', identifier(tail(iri))),
    ...writeTexts(iri, look),
    ...look(iri, dcat.landingPage).map(({ value }) => element('url', value)),
    element('updateFrequency', frequencies[tail(look(iri, dct.accrualPeriodicity)[0]?.value ?? '')] ?? 'notApplicable'),
    `<categories>${look(iri, dcat.theme)
      .map(({ value }) => element('category', tail(value)))
      .join('')}</categories>`,
    ...(licence === undefined
      ? []
      : [
          `<conditions><source>true</source>${element('dbOrCopyrighted', licence)}${element('dbOrCopyrightedLicenseChosen', licence)}</conditions>`,
        ]),
    `<resources>\n${look(iri, dcat.distribution)
      .map(({ value }) => writeResource(value, look, kinds))
      .join('')}  </resources>`,
    `<tags>${tags.join('')}</tags>`,
    ...look(iri, dct.modified).map(({ value }) => element('lastUpdateDate', value)),
    ...kinds,
  ];
  return ` <dataset status="published">\n${parts.map((each) => `  ${each}\n`).join('')} </dataset>\n`;
}

/** Says which of the kinds of data it is that the law tells from others. */
function kindsOf(iri: string, look: Look, isResearch: boolean): string[] {
  const isDynamic = dynamic.has(tail(look(iri, dct.accrualPeriodicity)[0]?.value ?? ''));
  const isHigh = look(iri, dcatap.hvdCategory).length > 0;
  return [
    element('hasDynamicData', String(isDynamic)),
    element('hasHighValueData', String(isHigh)),
    element('hasResearchData', String(isResearch)),
  ];
}

function writeResource(iri: string, look: Look, kinds: readonly string[]): string {
  const address = look(iri, dcat.accessURL)[0]?.value ?? '';
  const [modified] = look(iri, dct.modified).map(({ value }) => value);
  const parts = [
    element('extIdent', identifier(iri.replace(/^.*#/, ''))),
    element('url', address),
    ...writeTexts(iri, look),
    element('availability', 'remote'),
    ...(modified === undefined
      ? []
      : [element('dataDate', modified.slice(0, 'yyyy-mm-dd'.length)), element('lastUpdateDate', modified)]),
    ...kinds,
  ];
  return `   <resource status="published">\n${parts.map((each) => `    ${each}\n`).join('')}   </resource>\n`;
}

/** The portal wants every text in Polish, English besides; what there is only in another language stands for Polish. */
function writeTexts(iri: string, look: Look): string[] {
  return ([['title', dct.title, maxTitle], ['description', dct.description, maxDescription]] as const).map(
    ([name, predicate, max]) => {
      const texts = look(iri, predicate);
      const [polish, english] = ['pl', 'en'].map((each) => texts.find((text) => languageOf(text) === each)?.value);
      const first = cut(polish ?? english ?? texts[0]?.value ?? tail(iri), max);
      const second = english === undefined ? '' : element('english', cut(english, max));
      return `<${name}>${element('polish', first)}${second}</${name}>`;
    },
  ); // prettier-ignore
}

function languageOf(term: Quad['object']): 'pl' | 'en' | undefined {
  const language = term.termType === 'Literal' ? term.language : '';
  return language === 'pl' || language === 'en' ? language : undefined;
}

/** Shortens an identifier that is too long to a digest of it, so that it stays one of its own. */
function identifier(text: string): string {
  if (text.length <= maxIdentifierLength) return text;
  return createHash('sha256').update(text).digest('hex').slice(0, maxIdentifierLength);
}

function cut(text: string, max: number): string {
  return text.length <= max ? text : `${text.slice(0, max - 1).trimEnd()}…`;
}

function tail(iri: string): string {
  return iri.replace(/^.*\//, '');
}

function element(name: string, text: string): string {
  return `<${name}>${escape(text)}</${name}>`;
}

const entities: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

function escape(text: string): string {
  return text.replace(/[&<>"]/g, (each) => entities[each] ?? each);
}
