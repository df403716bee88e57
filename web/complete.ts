// Completion: keywords, variables, prefixes, and the classes and properties that this data uses; first those that may follow where they are typed.
import type { Completion, CompletionContext, CompletionResult } from '@codemirror/autocomplete';
import { followingAt, type Following } from './context.js';

/** What the server tells of the data (`/sparql/terms.json`). */
interface Terms {
  /** Namespace by prefix. */
  readonly prefixes: Readonly<Record<string, string>>;
  readonly terms: readonly {
    /** Prefixed name. */
    readonly name: string;
    readonly is: 'class' | 'property';
    readonly label?: string;
    readonly definition?: string;
    readonly uses: number;
    /** Classes of whose things a property is said, and to whose things it leads. */
    readonly of?: readonly string[];
    readonly to?: readonly string[];
  }[];
}

const keywords =
  'SELECT DISTINCT WHERE FILTER OPTIONAL UNION MINUS BIND VALUES GRAPH ASK CONSTRUCT DESCRIBE PREFIX BASE FROM NAMED ORDER BY ASC DESC GROUP HAVING LIMIT OFFSET EXISTS NOT COUNT SUM AVG MIN MAX SAMPLE GROUP_CONCAT STR LANG DATATYPE CONTAINS STRSTARTS REGEX YEAR BOUND COALESCE IF IN AS'.split(
    ' ',
  );

/** Makes the source of completions; the terms are fetched when somebody first types. */
export function completeSparql(address: string): (context: CompletionContext) => Promise<CompletionResult | null> {
  let known: Promise<Terms> | undefined;
  return async (context) => {
    const word = context.matchBefore(/[?$:\w-]*$/);
    if (word === null || (word.from === word.to && !context.explicit)) return null;
    known ??= fetchTerms(address);
    const text = context.state.doc.toString();
    if (/^[?$]/.test(word.text))
      return { from: word.from, options: variablesIn(text, word.text), validFor: /^[?$]\w*$/ };
    const { prefixes, terms } = await known;
    const isDeclaring = /\bPREFIX\s+$/i.test(context.state.sliceDoc(Math.max(0, word.from - 20), word.from));
    if (isDeclaring) return { from: word.from, options: declarations(prefixes), validFor: /^[:\w-]*$/ };
    const following = followingAt(text, word.from, context.pos, terms);
    const options = [...termOptions(terms, prefixes, text, following), ...keywordOptions];
    return { from: word.from, options, validFor: /^[:\w-]*$/ };
  };
}

async function fetchTerms(address: string): Promise<Terms> {
  const none: Terms = { prefixes: {}, terms: [] };
  try {
    const answer = await fetch(address);
    return answer.ok ? ((await answer.json()) as Terms) : none;
  } catch {
    return none;
  }
}

const keywordOptions: readonly Completion[] = keywords.map((label) => ({ label, type: 'keyword', boost: -1 }));

function variablesIn(text: string, typed: string): Completion[] {
  const found = new Set(text.match(/[?$]\w+/g) ?? []);
  found.delete(typed);
  return [...found].map((label) => ({ label, type: 'variable' }));
}

function declarations(prefixes: Terms['prefixes']): Completion[] {
  return Object.entries(prefixes).map(([prefix, iri]) => ({
    label: `${prefix}:`,
    detail: iri,
    apply: `${prefix}: <${iri}>`,
  }));
}

/** A term brings the declaration of its prefix along where that is missing. */
function termOptions(
  terms: Terms['terms'],
  prefixes: Terms['prefixes'],
  text: string,
  following: Following,
): Completion[] {
  return terms
    .filter(({ is }) => mayStand(is, following))
    .map((term) => {
      const { name, is, label, definition, uses } = term;
      const prefix = name.slice(0, name.indexOf(':'));
      const isDeclared = new RegExp(`\\bPREFIX\\s+${prefix}:`, 'i').test(text);
      return {
        label: name,
        type: is,
        boost: fitOf(term, following) + Math.min(40, Math.log2(1 + uses)),
        ...(label !== undefined && { detail: label }),
        ...(definition !== undefined && { info: definition }),
        apply: (view, _completion, from, to) => {
          const declaration = isDeclared ? '' : `PREFIX ${prefix}: <${prefixes[prefix] ?? ''}>\n`;
          view.dispatch({
            changes: [
              { from: 0, insert: declaration },
              { from, to, insert: name },
            ],
            selection: { anchor: from + declaration.length + name.length },
          });
        },
      };
    });
}

/** A class does not stand before an object, nor a property behind one; behind `a` stand classes. */
function mayStand(is: 'class' | 'property', { wants, predicate }: Following): boolean {
  if (wants === 'predicate') return is === 'property';
  return wants === 'subject' || is === 'class' || (predicate !== 'a' && predicate !== 'rdf:type');
}

/** How well a term fits what stands around it: what the shapes say of the subject comes before all else. */
function fitOf({ name, is, of = [] }: Terms['terms'][number], { classes, expected }: Following): number {
  if (is === 'class') return expected.has(name) ? 50 : 0;
  if (classes.size === 0) return 0;
  return of.some((each) => classes.has(each)) ? 50 : 0;
}
