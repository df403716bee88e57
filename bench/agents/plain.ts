// A plain door to SPARQL for assistants, as a dozen servers are: one tool that sends a query and gives what comes back.
import { Client } from '@modelcontextprotocol/client';
import { createMcpHandler, McpServer } from '@modelcontextprotocol/server';
import { StreamableHTTPClientTransport } from '@modelcontextprotocol/client';
import { z } from 'zod';
import type { Question } from './questions.js';

/** In which form rows come back. */
export type Rows = 'application/sparql-results+json' | 'text/tab-separated-values';

/** Connects a client to a plain door before an endpoint; the door stands in this process, the endpoint where it stands. */
export async function connectPlain(endpoint: string, rows: Rows): Promise<Client> {
  const handler = createMcpHandler(() => makeDoor(endpoint, rows));
  const client = new Client({ name: 'plain', version: '1' }, { versionNegotiation: { mode: 'auto' } });
  const fetchHere = (address: string | URL, init?: RequestInit): Promise<Response> =>
    handler.fetch(new Request(address, init));
  await client.connect(new StreamableHTTPClientTransport(new URL('http://localhost/mcp'), { fetch: fetchHere }));
  return client;
}

function makeDoor(endpoint: string, rows: Rows): McpServer {
  const server = new McpServer({ name: 'sparql', version: '1' });
  server.registerTool(
    'query',
    { description: 'Runs a SPARQL query.', inputSchema: z.object({ query: z.string() }) },
    async ({ query }) => {
      const asked = `${endpoint}?${new URLSearchParams({ query }).toString()}`;
      const response = await fetch(asked, { headers: { accept: rows } });
      return { content: [{ type: 'text', text: await response.text() }], isError: !response.ok };
    },
  );
  return server;
}

const names =
  'PREFIX rdfs: <http://www.w3.org/2000/01/rdf-schema#> PREFIX skos: <http://www.w3.org/2004/02/skos/core#> PREFIX oa: <http://www.w3.org/ns/oa#> ';

/** Looks for a name, which every question begins with. */
function lookFor({ name }: Question): string {
  return `${names}SELECT DISTINCT ?thing ?name { ?thing rdfs:label|skos:prefLabel|skos:altLabel ?name FILTER(CONTAINS(LCASE(?name), "${name}")) } LIMIT 20`;
}

/** What an assistant asks that knows of the data what earlier answers said: names, what leads to a thing, its facts, what refers to it. */
export function exploring(question: Question, base: string): string[] {
  const [about, through] = [question.about, question.through].map((each) => `<${base}id/${each ?? ''}>`);
  const called = (thing: string): string =>
    `OPTIONAL { ${thing} rdfs:label|skos:prefLabel ?name FILTER(LANG(?name) = "${question.tongue}") }`;
  return [
    lookFor(question),
    ...(question.through === undefined
      ? []
      : [`${names}SELECT ?thing ?p ?name { ?thing ?p ${through ?? ''} ${called('?thing')} }`]),
    `${names}SELECT ?p ?o ?name { ${about ?? ''} ?p ?o ${called('?o')} }`,
    `${names}SELECT ?e ?p ?o { ?e ?q ${about ?? ''} ; ?p ?o }`,
  ];
}

/** What an assistant asks that knows the vocabulary by heart: a name, then the values of one property with their passages. */
export function knowing(question: Question, base: string): string[] {
  const { about, property, through, tongue } = question;
  const thing = through === undefined ? `<${base}id/${about}>` : '?thing';
  const leads = through === undefined ? '' : `?thing ?leads <${base}id/${through}> . `;
  return [
    lookFor(question),
    `${names}${known(base)}SELECT ?o ?name ?from ?to ?source { ${leads}${thing} ${property} ?o
      OPTIONAL { ?o skos:prefLabel ?name FILTER(LANG(?name) = "${tongue}") }
      ?e hej:about ${thing} ; hej:field ${property} ; hej:startsWith ?from ; hej:endsWith ?to ; oa:hasSource ?source }`,
  ];
}

function known(base: string): string {
  return `PREFIX hej: <${base}hejnal#> PREFIX cn: <${base}ontology#> PREFIX dct: <http://purl.org/dc/terms/> PREFIX schema: <https://schema.org/> `;
}
