// A crawler made of rdflib.js: starts at one name, reads each document, and follows every link within the publication.
import { Fetcher, graph, sym, type IndexedFormula } from 'rdflib';
import { rdf, xsd } from '../../src/rdf.js';
import { base, type Served } from './publication.js';

/** What a crawl brought back. */
interface Crawl {
  /** Addresses that were read, in the order in which they were found. */
  readonly read: ReadonlySet<string>;
  /** Each triple once, as a canonical N-Triples line. */
  readonly lines: ReadonlySet<string>;
  /** Addresses that could not be read, each with the reason. */
  readonly faults: readonly string[];
  /** Documents in which their topic is not described. */
  readonly withoutTopic: readonly string[];
}

/** Files and services are no documents; nodes of lists have names but no documents of their own (RDF 1.1 §3.5). */
const undocumented = /^(?:dump|sparql|\.well-known\/genid)(?:\/|$|\?)|\.html$/;

/** Follows links from one name until nothing new is found, asking for one media type only. */
export async function crawl(served: Served, start: string, mediaType: string): Promise<Crawl> {
  const read = new Set([start]);
  const lines = new Set<string>();
  const faults: string[] = [];
  const withoutTopic: string[] = [];
  for (const address of read) {
    const store = graph();
    const fault = await load(served, store, address, mediaType);
    if (fault !== undefined) faults.push(`${address}: ${fault}`);
    for (const each of statementsOf(store)) {
      lines.add(`${lineOf(each.subject)} ${lineOf(each.predicate)} ${lineOf(each.object)} .`);
      for (const term of [each.subject, each.predicate, each.object]) {
        const link = term.termType === 'NamedNode' ? term.value.replace(/#.*$/, '') : '';
        if (link.startsWith(base) && !undocumented.test(link.slice(base.length))) read.add(link);
      }
    }
    if (!statementsOf(store).some(({ subject }) => subject.value.replace(/#.*$/, '') === address))
      withoutTopic.push(address);
  }
  return { read, lines, faults, withoutTopic };
}

const session = 'chrome://TheCurrentSession';

type Statement = IndexedFormula['statements'][number];

/** Leaves out what rdflib notes about its own requests and takes from Link headers: only the documents' own links count. */
function statementsOf(store: IndexedFormula): Statement[] {
  const type = `${rdf.type} http://www.w3.org/2007/ont/link#RDFDocument`;
  return store.statements.filter(({ graph, predicate, object }) => {
    const isNote = graph.termType !== 'NamedNode' || graph.value === session;
    return !isNote && `${predicate.value} ${object.value}` !== type;
  });
}

async function load(
  served: Served,
  store: IndexedFormula,
  address: string,
  mediaType: string,
): Promise<string | undefined> {
  const fetcher = new Fetcher(store, { fetch: (input, options) => served.fetch(addressOf(input), options) });
  fetcher.mediatypes = { [mediaType]: {} };
  try {
    const answer = await fetcher.load(sym(address));
    const type = answer.headers.get('content-type') ?? '';
    return type.startsWith(mediaType) ? undefined : `is ${type}`;
  } catch (error) {
    return String(error);
  }
}

function addressOf(input: RequestInfo | URL): string {
  return typeof input === 'string' ? input : 'url' in input ? input.url : input.href;
}

/** Writes a term of rdflib as a canonical N-Triples term; it reads `true` as "1" and `false` as "0", which is undone here. */
function lineOf(term: Statement['object'] | Statement['subject'] | Statement['predicate']): string {
  if (term.termType === 'NamedNode') return `<${term.value}>`;
  if (term.termType !== 'Literal') return `_:${term.value}`;
  const value =
    term.datatype.value === xsd.boolean ? term.value.replace(/^1$/, 'true').replace(/^0$/, 'false') : term.value;
  const text = value.replace(/["\\\n\r]/g, (each) => ({ '\n': '\\n', '\r': '\\r' })[each] ?? `\\${each}`);
  if (term.language !== '') return `"${text}"@${term.language}`;
  return term.datatype.value === xsd.string ? `"${text}"` : `"${text}"^^<${term.datatype.value}>`;
}
