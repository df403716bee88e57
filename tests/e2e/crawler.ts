// A crawler made of rdflib.js: starts at one name, reads each document, and follows every link within the publication.
import { Fetcher, graph, sym, type IndexedFormula } from 'rdflib';
import { rdf, xsd } from '../../src/rdf/rdf.js';
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

/** Files and services are no documents, earlier releases none of today; nodes of lists have names but no documents of their own (RDF 1.1 §3.5). */
export const undocumented =
  /^(?:dump|assets|sparql|fragments|search|reconcile|version|\.well-known\/genid)(?:\/|$|\?)|\.html$/;

/** Documents that are asked for at the same time. */
const width = 8;

/** Follows links from one name until nothing new is found, asking for one media type only. */
export async function crawl(served: Served, start: string, mediaType: string): Promise<Crawl> {
  const read = new Set([start]);
  const order = [start];
  const lines = new Set<string>();
  const faults: string[] = [];
  const withoutTopic: string[] = [];
  const note = (address: string, { store, fault, at }: Loaded): void => {
    // A name and its document are read at once.
    read.add(at);
    if (fault !== undefined) faults.push(`${address}: ${fault}`);
    const statements = statementsOf(store);
    for (const each of statements) {
      lines.add(writeLine(each));
      for (const term of [each.subject, each.predicate, each.object]) {
        const link = term.termType === 'NamedNode' ? term.value.replace(/#.*$/, '') : '';
        if (!link.startsWith(base) || undocumented.test(link.slice(base.length)) || read.has(link)) continue;
        read.add(link);
        order.push(link);
      }
    }
    const subjects = new Set(statements.map(({ subject }) => subject.value.replace(/#.*$/, '')));
    withoutTopic.push(...new Set([address, at].filter((each) => !subjects.has(each))));
  };
  for (let at = 0; at < order.length;) {
    const batch = order.slice(at, at + width);
    at += batch.length;
    const loaded = await Promise.all(batch.map((address) => load(served, address, mediaType)));
    for (const [index, each] of loaded.entries()) note(batch[index] ?? '', each);
  }
  return { read, lines, faults, withoutTopic };
}

/** Reads one document and gives its triples as sorted lines. */
export async function readLines(served: Served, address: string, mediaType: string): Promise<string[]> {
  const { store, fault } = await load(served, address, mediaType);
  if (fault !== undefined) throw new Error(`${address}: ${fault}`);
  return [...new Set(statementsOf(store).map(writeLine))].sort();
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

interface Loaded {
  readonly store: IndexedFormula;
  readonly fault: string | undefined;
  /** Address to which redirects led. */
  readonly at: string;
}

async function load(served: Served, address: string, mediaType: string): Promise<Loaded> {
  const store = graph();
  const fetcher = new Fetcher(store, { fetch: (input, options) => served.fetch(addressOf(input), options) });
  fetcher.mediatypes = { [mediaType]: {} };
  try {
    const answer = await fetcher.load(sym(address));
    const type = answer.headers.get('content-type') ?? '';
    return { store, fault: type.startsWith(mediaType) ? undefined : `is ${type}`, at: answer.url };
  } catch (error) {
    return { store, fault: String(error), at: address };
  }
}

function addressOf(input: RequestInfo | URL): string {
  return typeof input === 'string' ? input : 'url' in input ? input.url : input.href;
}

function writeLine({ subject, predicate, object }: Statement): string {
  return `${lineOf(subject)} ${lineOf(predicate)} ${lineOf(object)} .`;
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
