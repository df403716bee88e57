// The endpoints that the tests of SERVICE call, on this machine: one address for each name, with the data of the test.
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { QueryEngine } from '../src/sparql/engine.js';
import { guard } from '../src/sparql/text/scan.js';
import type { Test } from './manifest.js';

/** Serves the endpoints. */
export interface Endpoints {
  readonly urls: readonly string[];
  /** Puts the endpoints of this machine into the text of a query and the data of the test behind them. */
  prepare(test: Test, text: string): string;
  close(): Promise<void>;
}

/**
 * Starts them. `start` is given their addresses and starts the engine that stands behind them, which holds the data of
 * all tests as graphs and may call the endpoints in its turn; what no test names does not exist.
 */
export async function startEndpoints(
  tests: readonly Test[],
  start: (urls: readonly string[]) => Promise<QueryEngine>,
): Promise<Endpoints> {
  const names = [...new Set(tests.flatMap(({ services }) => services.map(({ endpoint }) => endpoint)))];
  const graphs = new Map<string, readonly string[]>();
  const server = createServer((request, response) => {
    const chunks: Buffer[] = [];
    request.on('data', (chunk: Buffer) => chunks.push(chunk));
    request.on('end', () => {
      const text = new URLSearchParams(Buffer.concat(chunks).toString()).get('query') ?? '';
      const mediaType = 'application/sparql-results+json';
      const defaultGraphs = graphs.get(request.url ?? '');
      if (defaultGraphs === undefined) return void response.writeHead(404).end();
      void Promise.resolve()
        .then(() => ({ text, form: guard(text).form ?? 'ASK', mediaType, base: 'urn:base', defaultGraphs }))
        .then((query) => answers.query(query))
        .then(
          ({ bytes }) => response.writeHead(200, { 'content-type': mediaType }).end(bytes),
          () => response.writeHead(400).end(),
        );
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const base = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const urls = new Map(names.map((name, at) => [name, `${base}/${at}`]));
  const all = [...urls.values(), `${base}/absent`];
  const answers = await start(all);
  return {
    urls: all,
    prepare: ({ services }, text) => {
      for (const { endpoint, data } of services) graphs.set(new URL(urls.get(endpoint) ?? '').pathname, data);
      const absent = text.replace(
        /<http:\/\/invalid\.endpoint\.org\/sparql>|(?<=SERVICE (?:SILENT )?)<g>/g,
        `<${base}/absent>`,
      );
      return names.reduce((query, name) => query.replaceAll(`<${name}>`, `<${urls.get(name) ?? name}>`), absent);
    },
    close: async () => {
      await answers.close();
      server.closeAllConnections();
      await new Promise<void>((resolve) => server.close(() => resolve()));
    },
  };
}
