// The query page with an answer or a fault, for browsers.
import { hash } from 'node:crypto';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { HejnalError, type ExampleQuery, type QueryForm } from '../../src/index.js';
import { frameOf, languageOf } from '../respond/frame.js';
import { weigh } from '../http/condition.js';
import { tagOf } from '../http/header.js';
import { prefersPage } from '../http/negotiate.js';
import type { Fault } from '../views/problem/fault.js';
import { Graph } from '../views/components/graph.js';
import type { Frame } from '../views/components/frame.js';
import { viewsOf, type Answer, type Drawn } from '../views/query/answer.js';
import type { ResultView } from '../views/query/result.js';
import { queryPage } from '../views/query/page.js';
import { scriptNamed } from '../views/components/scripts.js';
import { problemOf } from '../respond/problem.js';
import { citeLinks } from '../sparql/bound.js';
import { requestOf, writeSearch, type Asked } from '../sparql/protocol.js';
import type { Checked, Queries } from '../sparql/queries.js';
import { questionOf } from '../sparql/question.js';
import { evidenceQuads } from '../cite/quads.js';
import { pageSize, readGraph, readRows, type Read } from './read.js';
import { packQuery } from '../sparql/short.js';
import { describe, settle } from '../respond/send.js';
import { editionOf, prefixOf, wishOf } from '../site/wish.js';
import { namesOf } from '../views/components/names.js';

/** More IRIs than this are shown without a look for their names. */
const maxNamed = 500;

const downloads: Readonly<Record<QueryForm, readonly string[]>> = {
  SELECT: ['csv', 'tsv', 'json', 'xml'],
  ASK: ['json', 'xml'],
  CONSTRUCT: ['ttl', 'jsonld', 'nt', 'rdf'],
  DESCRIBE: ['ttl', 'jsonld', 'nt', 'rdf'],
};

/** A query that is to be answered for people. */
export interface Wanted {
  readonly asked: Asked;
  readonly form: QueryForm;
  readonly checked: Checked;
  readonly queries: Queries;
  /** Address by which the answer can be cited, where it was asked for. */
  readonly citeAs: string | undefined;
}

/** Answers a query with a page: the answer, and the query below it. */
export async function answerResults(
  request: FastifyRequest,
  reply: FastifyReply,
  { asked, form, checked, queries, citeAs }: Wanted,
): Promise<FastifyReply> {
  const { release } = editionOf(request);
  const isGraph = form === 'CONSTRUCT' || form === 'DESCRIBE';
  const mediaType = isGraph ? 'application/n-triples' : 'application/sparql-results+json';
  const query = requestOf(asked, form, mediaType, release.names);
  const held = await queries.answer(request, reply, { checked, query, coding: 'identity' });
  const page = readPage(wishOf(request).parameter('page'));
  const read = isGraph ? readGraph(held.bytes, release, page) : readRows(held.bytes, query, page);
  const { answer, drawn } = await read.finally(() => held.release());
  const language = languageOf(request);
  const question = questionOf(release, query.text);
  const result = resultOf(request, { asked, form, checked, answer, drawn, page, citeAs });
  const search = question === undefined ? `sparql?${writeSearch(asked)}` : `q?${question.name}`;
  const frame = frameOf(request, `${release.names.base}${search}&view=${result.view}`, language);
  describe(request, reply, { language: language.language, links: citeLinks(citeAs) });
  const text = answerPage(request, frame, { text: query.text, question, result, isGraph });
  if (checked.shape.volatile) reply.header('cache-control', 'no-store');
  else if (request.method !== 'POST') {
    // How long it took is told by the reader's own clock: the same answer is the same page.
    const tag = tagOf(hash('sha256', text, 'base64url'));
    const outcome = weigh(request.headers, tag, undefined);
    reply.header('etag', tag);
    if (outcome !== 'given') return settle(request, reply, outcome);
  }
  return reply.type('text/html; charset=utf-8').send(text);
}

interface Told extends Read {
  readonly asked: Asked;
  readonly form: QueryForm;
  readonly checked: Checked;
  readonly page: number;
  readonly citeAs: string | undefined;
}

function resultOf(request: FastifyRequest, { asked, form, checked, answer, drawn, page, citeAs }: Told): ResultView {
  const path = `${prefixOf(editionOf(request))}sparql?`;
  const { language, chosen } = languageOf(request);
  const tongue = chosen ? `&lang=${language}` : '';
  const views = viewsOf(answer, drawn);
  const [best = 'table'] = views;
  const total = answer.is === 'truth' ? 1 : answer.total;
  return {
    graph: graphFor(request, answer, drawn),
    answer,
    drawn,
    views,
    view: views.find((name) => name === wishOf(request).parameter('view')) ?? best,
    page,
    pages: Math.ceil(total / pageSize),
    addressOf: (view, part = 1) =>
      `${path}${writeSearch(asked)}${view === best ? '' : `&view=${view}`}${part === 1 ? '' : `&page=${part}`}${tongue}`,
    passages:
      form === 'SELECT' && checked.engine.cites === true && !asked.evidence && total > 0
        ? `${path}${writeSearch({ ...asked, evidence: true })}${tongue}`
        : undefined,
    cited:
      citeAs ?? (checked.shape.volatile ? undefined : { show: `${path}${writeSearch(asked)}&cite=yes${tongue}#cited` }),
    downloads: downloads[form].map((name) => ({ name, address: path + writeSearch(asked, name) })),
  };
}

/** Reads the number of a part, 1 where there is none that can be one. */
function readPage(text: string | undefined): number {
  return text !== undefined && /^[1-9]\d{0,6}$/.test(text) ? Number(text) : 1;
}

/** Names what an answer names, as far as it is ours. */
function graphFor(request: FastifyRequest, answer: Answer, { map = [], graph = [] }: Drawn): Graph {
  const { release } = editionOf(request);
  const drawn = [...map.map(({ thing }) => thing), ...graph.flatMap(({ from, to }) => [from, to])];
  const named = new Set([...irisOf(answer), ...drawn].filter((iri) => iri.startsWith(release.names.base)));
  const quads = [...named].slice(0, maxNamed).flatMap((iri) => namesOf(release, iri));
  const cited = answer.is === 'rows' ? (answer.cited ?? []) : [];
  const evidence = evidenceQuads(
    release,
    cited.flatMap((row) => row.evidence),
  );
  return new Graph([...quads, ...evidence], release.model, release.names);
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
  readonly question?: ExampleQuery | undefined;
  readonly result?: ResultView;
  readonly fault?: Fault;
  readonly isGraph?: boolean;
}

/** Writes the query page. */
export function answerPage(request: FastifyRequest, frame: Frame, shown: Shown): string {
  const { text, question, result, fault, isGraph } = shown;
  const { release } = editionOf(request);
  const { queryTimeoutMs, queryMaxBytes, queryMaxRows } = request.server.config;
  const script = scriptNamed('query');
  // Queries are about the current release, and so are the addresses of the page.
  const { pathname } = new URL(release.names.base);
  return queryPage(frame, {
    action: `${pathname}sparql`,
    text: text ?? firstQuery(frame),
    question,
    result,
    fault,
    isGraph: isGraph === true,
    queries: release.queries,
    limits: { timeoutMs: queryTimeoutMs, maxBytes: queryMaxBytes, maxRows: queryMaxRows },
    short: text === undefined || fault !== undefined ? undefined : `${pathname}q?${question?.name ?? packQuery(text)}`,
    script: script && `${pathname}assets/${script.path}`,
  });
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

function irisOf(answer: Answer): string[] {
  if (answer.is === 'truth') return [];
  const terms =
    answer.is === 'rows'
      ? answer.rows.flatMap((row) => [...row.values()])
      : answer.quads.flatMap(({ subject, object }) => [subject, object]);
  return terms.flatMap((term) => (term.termType === 'NamedNode' ? [term.value] : []));
}
