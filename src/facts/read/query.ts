// Reads the example queries of a publication: a header of comment lines that form YAML, then the query.
import { settle, type Names } from '../../rdf/iri.js';
import type { LangMap } from '../../rdf/rdf.js';
import { errorAt, type Finding, type Node } from '../record.js';
import { lackingIn, lacks } from '../lacks.js';
import { readYaml } from './yaml.js';

/** One question that researchers ask, with its query. */
export interface ExampleQuery {
  /** File name without ending. */
  readonly name: string;
  readonly title: LangMap;
  readonly explanation: LangMap;
  /** Under which heading the question stands among the others; absent where they are few. */
  readonly group?: LangMap;
  /** The language in which the query asks for names, where pages in other languages may ask in theirs. */
  readonly language?: string;
  /** SPARQL with the base and the namespaces of the publication put in. */
  readonly text: string;
}

/** Reads one `.rq` file; the header must give a title and an explanation, in a language of the publication at least. */
export function readQuery(
  text: string,
  file: string,
  { names, languages }: { readonly names: Names; readonly languages: readonly string[] },
): { query: ExampleQuery | undefined; findings: Finding[] } {
  const lines = text.split('\n');
  const end = lines.findIndex((line) => !line.startsWith('#'));
  const header = lines.slice(0, end).map((line) => line.replace(/^# ?/, ''));
  const { root, findings } = readYaml(header.join('\n'), file);
  const title = texts(root, 'title');
  const explanation = texts(root, 'explanation');
  if (title === undefined || explanation === undefined) {
    const missing = errorAt({ file, line: 1, column: 1 }, 'query-header', ({ entries }) => entries.query);
    return { query: undefined, findings: [...findings, missing] };
  }
  const name = file.replace(/^.*\//, '').replace(/\.rq$/, '');
  const group = texts(root, 'group');
  const language = word(root, 'language');
  const more = { ...(group && { group }), ...(language !== undefined && { language }) };
  return {
    query: { name, title, explanation, ...more, text: settleQuery(lines.slice(end).join('\n'), names) },
    findings: [...findings, ...untranslated(root, { title, explanation, group }, languages)],
  };
}

function untranslated(
  root: Node | undefined,
  said: Readonly<Record<string, LangMap | undefined>>,
  languages: readonly string[],
): Finding[] {
  return Object.entries(said).flatMap(([key, each]) => {
    const node = root?.is === 'mapping' ? root.entries.get(key)?.value : undefined;
    if (node === undefined || each === undefined) return [];
    // The parser was given the lines without their number sign.
    const origin = { ...node.origin, column: node.origin.column + '# '.length };
    return lacks(
      { origin, rule: 'language-missing', lacking: lackingIn(each, languages), languages },
      (language) =>
        ({ settings }) =>
          settings.noText(key, language),
    );
  });
}

/** Gives the text of a query that asks for names in a language: its own text where the query does not let that be chosen. */
export function askedIn({ text, language: own }: ExampleQuery, language: string): string {
  if (own === undefined || own === language) return text;
  return text.replace(/(\bLANG\s*\(\s*[?$]\w+\s*\)\s*=\s*)"([^"]*)"/gi, (all, start: string, tag: string) =>
    tag === own ? `${start}"${language}"` : all,
  );
}

/** Puts the base before a query and the publication's namespaces in the place of `<ontology#…>` and `<hejnal#…>`. */
export function settleQuery(text: string, names: Names): string {
  const settled = text.replace(
    /<((?:ontology|hejnal)#[^<>\s]*)>/g,
    (_all, relative: string) => `<${settle(names.base + relative, names)}>`,
  );
  return `BASE <${names.base}>\n${settled.trim()}\n`;
}

function word(root: Node | undefined, key: string): string | undefined {
  const node = root?.is === 'mapping' ? root.entries.get(key)?.value : undefined;
  return node?.is === 'scalar' ? node.text : undefined;
}

function texts(root: Node | undefined, key: string): LangMap | undefined {
  const node = root?.is === 'mapping' ? root.entries.get(key)?.value : undefined;
  if (node?.is !== 'mapping') return undefined;
  return Object.fromEntries(
    [...node.entries.values()].flatMap(({ key: language, value }) =>
      value.is === 'scalar' ? [[language.text, value.text]] : [],
    ),
  );
}
