// Reads `data/publication.yaml`: what the publication says about itself, with a finding for every line that does not fit.
import { authority, codesOf, publisherType } from '../../model/authorities.js';
import { askedBase, iriFault, namesUnder } from '../../rdf/iri.js';
import type { Contact, Extent, Period, Publication } from '../../model/publication.js';
import { errorAt, type Finding, type Origin } from '../record.js';
import { accessibilityKeys, readAccessibility } from './accessibility.js';
import { Form } from './form.js';
import { highValueKeys, readHighValue } from './highvalue.js';
import { readLanguages } from './languages.js';
import type { TableNames } from './records.js';
import { readTables } from './tables.js';
import type { Saying } from '../words/words.js';
import { readYaml } from './yaml.js';

const keys = [
  'base', 'ontology', 'toolVocabulary', 'slug', 'title', 'description', 'publisher', 'licence', 'languages', 'modified', 'issued',
  'keywords', 'themes', 'frequency', 'accessRights', 'spatial', 'temporal', 'contact', 'accessibility', 'datasets', 'columns',
  'highValue', 'researchData',
] as const; // prettier-ignore
type Key = (typeof keys)[number];
const required: readonly Key[] = [
  'base', 'slug', 'title', 'description', 'publisher', 'licence', 'languages', 'modified',
]; // prettier-ignore

/** Tells where a setting stands: its value, or one value of a list by its number. */
export type PlaceOfSetting = (key: Key, index?: number) => Origin;

/**
 * Reads the publication; `base`, where given, takes the place of the one in the file. Without a publication there are
 * findings. Throws `iri-invalid` where the base given cannot be one.
 */
export function readPublication(
  text: string,
  file: string,
  base?: string,
): { publication: Publication | undefined; findings: Finding[]; place: PlaceOfSetting; tables: TableNames } {
  if (base !== undefined) namesUnder(base);
  const { root, findings: syntax } = readYaml(text, file);
  const findings = [...syntax];
  if (root?.is !== 'mapping') {
    const origin = { file, line: 1, column: 1 };
    if (syntax.length === 0)
      findings.push(errorAt(origin, 'publication-form', ({ settings }) => settings.noPublication(required)));
    return { publication: undefined, findings, place: () => ({ file, line: 1, column: 1 }), tables: new Map() };
  }
  const form = new Form(root, keys, 'publication', findings);
  form.refuseUnknown();
  const own = form.address('base', true);
  const languages = readLanguages(form, 'languages', findings);
  const publication: Publication = {
    ...namespaces(form, base ?? own, findings),
    slug: form.slug('slug'),
    title: form.texts('title', languages),
    description: form.texts('description', languages),
    publisher: readPublisher(form, languages),
    licence: form.address('licence', true),
    languages,
    modified: form.day('modified'),
    keywords: form.textLists('keywords'),
    themes: form.codes('themes', codesOf('data-theme')).map((code) => `${authority}data-theme/${code}`),
    ...readExtras(form, languages),
  };
  const place: PlaceOfSetting = (key, index) =>
    (index === undefined ? undefined : form.places(key)[index]) ?? form.place(key);
  const tables = readTables(root.entries.get('columns')?.value, findings);
  const isWrong = findings.some(({ severity }) => severity === 'error');
  return { publication: isWrong ? undefined : publication, findings, place, tables };
}

function namespaces(
  form: Form<Key>,
  base: string,
  findings: Finding[],
): Pick<Publication, 'base' | 'ontology' | 'toolVocabulary'> {
  const ontology = form.address('ontology', false);
  const tool = form.address('toolVocabulary', false);
  // What is wrong with one of them has been said already, at its own place.
  if ([base, ontology || base, tool || base].some((each) => iriFault(each) !== undefined))
    return { base, ontology, toolVocabulary: tool };
  try {
    const names = namesUnder(base, { ...(ontology && { ontology }), ...(tool && { tool }) });
    return { base: names.base, ontology: names.ontology, toolVocabulary: names.tool };
  } catch {
    // The namespaces were looked at before, so that it is the base that cannot be one.
    const asked = askedBase(base);
    const say: Saying = ({ settings }) => (asked === undefined ? settings.base(base) : settings.otherBase(base, asked));
    findings.push(errorAt(form.place('base'), 'bad-link', say));
    return { base, ontology, toolVocabulary: tool };
  }
}

function readPublisher(form: Form<Key>, languages: readonly string[]): Publication['publisher'] {
  const [inner] = form.inner('publisher', ['name', 'page', 'type'], true);
  if (inner === undefined) return { name: {}, page: undefined };
  const type = inner.code('type', codesOf('publishertype'));
  return {
    name: inner.texts('name', languages),
    page: inner.address('page', false) || undefined,
    ...(type && { type: publisherType(type) }),
  };
}

/** Reads what only catalogues say. */
function readExtras(form: Form<Key>, languages: readonly string[]): Partial<Publication> {
  const issued = form.day('issued', false);
  const frequency = form.code('frequency', codesOf('frequency'));
  const accessRights = form.code('accessRights', codesOf('access-right'));
  const spatial = form.inner('spatial', ['place', 'name', 'centre', 'box']).map((each) => readExtent(each, languages));
  const [temporal] = form.inner('temporal', ['start', 'end']).map(readPeriod);
  const [contact] = form.inner('contact', ['name', 'page', 'email']).map((each) => readContact(each, languages));
  const [accessibility] = form
    .inner('accessibility', accessibilityKeys, false, 'statement')
    .map((each) => readAccessibility(each, languages));
  const highValue = form.inner('highValue', highValueKeys, false, 'high-value data set').map(readHighValue);
  return {
    ...(issued && { issued }),
    ...(frequency && { frequency: `${authority}frequency/${frequency}` }),
    ...(accessRights && { accessRights: `${authority}access-right/${accessRights}` }),
    ...(spatial.length > 0 && { spatial }),
    ...(temporal && { temporal }),
    ...(contact && { contact }),
    ...(accessibility && { accessibility }),
    ...(highValue.length > 0 && { highValue }),
    ...(form.choice('researchData', ['true', 'false']) === 'true' && { researchData: true }),
    datasets: form.list('datasets', false),
  };
}

function readExtent(form: Form<'place' | 'name' | 'centre' | 'box'>, languages: readonly string[]): Extent {
  const [place, name] = [form.address('place', true), form.texts('name', languages)];
  const [centre, box] = [form.numbers('centre', 2), form.numbers('box', 4)];
  return { place, name, ...(centre.length > 0 && { centre }), ...(box.length > 0 && { box }) };
}

function readPeriod(form: Form<'start' | 'end'>): Period {
  const [start, end] = [form.date('start'), form.date('end')];
  return { ...(start && { start }), ...(end && { end }) };
}

function readContact(form: Form<'name' | 'page' | 'email'>, languages: readonly string[]): Contact {
  const name = form.texts('name', languages, false);
  const [page, email] = [form.address('page', false), form.email('email', 'data@example.org')];
  return { ...(Object.keys(name).length > 0 && { name }), ...(page && { page }), ...(email && { email }) };
}
