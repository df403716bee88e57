// The query page with an answer or a fault, for browsers.
import type { FastifyReply, FastifyRequest } from 'fastify';
import { HejnalError, literal, namedNode, termLine, xsd, type ExampleQuery, type QueryForm } from '../../src/index.js';
import { frameOf, languageOf } from '../respond/frame.js';
import { prefersPage } from '../http/negotiate.js';
import type { Fault } from '../views/problem/page.js';
import { Graph, type Term } from '../views/components/graph.js';
import type { Frame } from '../views/components/frame.js';
import { drawRows, viewNames, type Answer } from '../views/query/answer.js';
import type { ResultView } from '../views/query/result.js';
import { queryPage } from '../views/query/page.js';
import { queryScript } from '../views/query/script.js';
import { problemOf } from '../respond/problem.js';
import { requestOf, writeSearch, type Asked } from '../sparql/protocol.js';
import type { Checked, Queries } from '../sparql/queries.js';
import { packQuery } from '../sparql/short.js';
import { describe } from '../respond/send.js';
import { editionOf, prefixOf, wishOf } from '../site/wish.js';
import { namesOf } from '../views/components/names.js';

/** More IRIs than this are shown without a look for their names. */
const maxNamed = 500;

/** Answers past these sizes are offered as files: making a page of them would hold up every other visitor. */
const mostShown = { bytes: 512 * 1024, rows: 1_000 };

const downloads: Readonly<Record<QueryForm, readonly string[]>> = {
  SELECT: ['csv', 'tsv', 'json', 'xml'],
  ASK: ['json', 'xml'],
  CONSTRUCT: ['ttl', 'jsonld', 'nt', 'rdf'],
  DESCRIBE: ['ttl', 'jsonld', 'nt', 'rdf'],
};

interface Wanted {
  readonly asked: Asked;
  readonly form: QueryForm;
  readonly checked: Checked;
  readonly queries: Queries;
}

/** Answers a query with the query page and the answer below. */
export async function answerResults(
  request: FastifyRequest,
  reply: FastifyReply,
  { asked, form, checked, queries }: Wanted,
): Promise<FastifyReply> {
  const { release } = editionOf(request);
  const isGraph = form === 'CONSTRUCT' || form === 'DESCRIBE';
  const mediaType = isGraph ? 'text/turtle' : 'application/sparql-results+json';
  const query = requestOf(asked, form, mediaType, release.names.base);
  const held = await queries.answer(request, reply, { checked, query, coding: 'identity' });
  const answer = readAnswer(held.bytes, isGraph);
  held.release();
  const language = languageOf(request);
  const result = resultOf(request, asked, form, answer);
  const search = `${writeSearch(asked)}${result.view === 'table' ? '' : `&view=${result.view}`}`;
  const frame = frameOf(request, `${release.names.base}sparql?${search}`, language);
  describe(request, reply, { language: language.language });
  if (checked.shape.volatile) reply.header('cache-control', 'no-store');
  reply.type('text/html; charset=utf-8');
  return reply.send(answerPage(request, frame, { text: query.text, result, isGraph }));
}

function resultOf(request: FastifyRequest, asked: Asked, form: QueryForm, answer: Answer): ResultView {
  const path = `${prefixOf(editionOf(request))}sparql?`;
  const { language, chosen } = languageOf(request);
  const tongue = chosen ? `&lang=${language}` : '';
  const drawn = answer.is === 'rows' ? drawRows(answer) : {};
  const wanted = viewNames.find((name) => name === wishOf(request).parameter('view')) ?? 'table';
  return {
    graph: graphFor(request, answer),
    answer,
    drawn,
    view: wanted === 'table' || drawn[wanted] !== undefined ? wanted : 'table',
    addressOf: (view) => `${path}${writeSearch(asked)}${view === 'table' ? '' : `&view=${view}`}${tongue}#result`,
    downloads: downloads[form].map((name) => ({ name, address: path + writeSearch(asked, name) })),
  };
}

/** Names what an answer names, as far as it is ours. */
function graphFor(request: FastifyRequest, answer: Answer): Graph {
  const { release } = editionOf(request);
  const named = answer.is === 'rows' ? irisOf(answer).filter((iri) => iri.startsWith(release.names.base)) : [];
  const quads = named.slice(0, maxNamed).flatMap((iri) => namesOf(release, iri));
  return new Graph(quads, release.model, release.names);
}

function readAnswer(bytes: Buffer, isGraph: boolean): Answer {
  if (bytes.byteLength > mostShown.bytes) return { is: 'large' };
  const text = bytes.toString('utf8');
  if (isGraph) return { is: 'text', text };
  const answer = readResults(text);
  return answer.is === 'rows' && answer.rows.length > mostShown.rows ? { is: 'large' } : answer;
}

/** Shows a fault of a query above the form, so that a person can mend the query; `undefined` for programs. */
export function showFault(request: FastifyRequest, reply: FastifyReply, error: unknown): FastifyReply | undefined {
  if (!(error instanceof HejnalError) || !prefersPage(request.headers.accept) || request.method === 'POST')
    return undefined;
  const problem = problemOf(error.code);
  if (problem === undefined || problem.status >= 500) return undefined;
  const { release } = editionOf(request);
  const text = wishOf(request).parameter('query') ?? '';
  const fault = { ...problem, detail: error.message, hint: error.hint, ...error.position };
  const language = languageOf(request);
  const frame = frameOf(
    request,
    `${release.names.base}sparql?${new URLSearchParams({ query: text }).toString()}`,
    language,
  );
  reply.code(problem.status).header('cache-control', 'no-store').header('content-language', language.language);
  return reply.type('text/html; charset=utf-8').send(answerPage(request, frame, { text, fault }));
}

/** What the query page shows besides its form. */
interface Shown {
  readonly text?: string;
  readonly result?: ResultView;
  readonly fault?: Fault;
  readonly isGraph?: boolean;
}

/** Writes the query page. */
export function answerPage(request: FastifyRequest, frame: Frame, { text, result, fault, isGraph }: Shown): string {
  const { release } = editionOf(request);
  const { queryTimeoutMs, queryMaxBytes, queryMaxRows } = request.server.config;
  const script = queryScript();
  // Queries are about the current release, and so are the addresses of the page.
  const { pathname } = new URL(release.names.base);
  return queryPage(frame, {
    action: `${pathname}sparql`,
    text: text ?? firstQuery(frame),
    result,
    fault,
    isGraph: isGraph === true,
    queries: release.queries,
    limits: { timeoutMs: queryTimeoutMs, maxBytes: queryMaxBytes, maxRows: queryMaxRows },
    short: text === undefined || fault !== undefined ? undefined : `${pathname}q?${shortOf(release.queries, text)}`,
    script: script && `${pathname}assets/${script.path}`,
  });
}

/** An example query has a name; any other is packed. */
function shortOf(queries: readonly ExampleQuery[], text: string): string {
  return queries.find((each) => each.text.trim() === text.trim())?.name ?? packQuery(text);
}

/** A query that finds something in any publication: what there is, by kind. */
function firstQuery({ language }: Frame): string {
  return [
    'PREFIX skos: <http://www.w3.org/2004/02/skos/core#>',
    '',
    'SELECT ?kind (COUNT(?thing) AS ?things) WHERE {',
    '  ?thing a ?class .',
    '  ?class skos:prefLabel ?kind .',
    `  FILTER(LANG(?kind) = "${language}")`,
    '}',
    'GROUP BY ?kind',
    'ORDER BY DESC(?things)',
  ].join('\n');
}

function irisOf(answer: Extract<Answer, { is: 'rows' }>): string[] {
  const terms = answer.rows.flatMap((row) => [...row.values()]);
  return [...new Set(terms.flatMap((term) => (term.termType === 'NamedNode' ? [term.value] : [])))];
}

interface Results {
  readonly boolean?: boolean;
  readonly head: { readonly vars?: readonly string[] };
  readonly results?: { readonly bindings: readonly Readonly<Record<string, Binding>>[] };
}

type Binding =
  | {
      readonly type: 'uri' | 'literal' | 'typed-literal' | 'bnode';
      readonly value: string;
      readonly datatype?: string;
      readonly 'xml:lang'?: string;
    }
  | { readonly type: 'triple'; readonly value: Readonly<Record<'subject' | 'predicate' | 'object', Binding>> };

/** Reads what an engine wrote (SPARQL 1.1 Query Results JSON Format). */
function readResults(text: string): Answer {
  const { boolean, head, results } = JSON.parse(text) as Results;
  if (boolean !== undefined) return { is: 'truth', value: boolean };
  const rows = (results?.bindings ?? []).map((binding) => {
    return new Map(Object.entries(binding).map(([variable, value]) => [variable, readTerm(value)]));
  });
  return { is: 'rows', variables: head.vars ?? [], rows };
}

function readTerm(binding: Binding): Term {
  if (binding.type === 'triple') return literal(textOf(binding));
  const { type, value, datatype, 'xml:lang': language } = binding;
  if (type === 'uri') return namedNode(value);
  if (type === 'bnode') return literal(`_:${value}`);
  return literal(value, language ?? namedNode(datatype ?? xsd.string));
}

/** Writes a term as SPARQL 1.2 has it, for a triple term has no page to lead to. */
function textOf(binding: Binding): string {
  if (binding.type === 'triple') {
    const { subject, predicate, object } = binding.value;
    return `<<( ${textOf(subject)} ${textOf(predicate)} ${textOf(object)} )>>`;
  }
  const term = readTerm(binding);
  return term.termType === 'Literal' && binding.type === 'bnode' ? term.value : termLine(term);
}
