// `npm run bench -- agents`: fifty questions about Kraków's facts through our tools, and through a plain door to SPARQL.
import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { Client, StreamableHTTPClientTransport } from '@modelcontextprotocol/client';
import { root } from '../root.js';
import { serve } from '../serve.js';
import { atMost, note, round, sayGoals, sayMachine, sayTable, type Goal } from '../table.js';
import { connectPlain, exploring, knowing, type Rows } from './plain.js';
import { measure, type Taken } from './measure.js';
import { readQuestions, type Call, type Question } from './questions.js';

const base = 'http://localhost:8080/';

/** Builds Kraków's publication, serves it, and prints what the questions took. */
export async function benchAgents(): Promise<void> {
  const releases = join(root, 'node_modules/.cache/hejnal-bench-krakow');
  note('Kraków’s publication …');
  execFileSync(process.execPath, [join(root, 'dist/bin/hejnal.js'), 'build', root, '--releases', releases], {
    stdio: 'ignore',
  });
  const served = await serve(releases, '/doc/city/krakow');
  try {
    const taken = await measureAll(served.port, readQuestions(root));
    sayMachine('Assistants');
    const head = ['door', 'answered', 'calls a question', 'bytes a question', 'bytes of the list of tools'];
    sayTable(
      head,
      taken.map((each) => [each.door, String(each.right), ...[each.calls, each.bytes, each.listed].map(round)]),
    );
    sayGoals(goalsOf(taken));
  } finally {
    await served.end();
  }
}

/** Asks the questions through every door before the server at a port of this machine: ours first. */
export async function measureAll(port: number, questions: readonly Question[]): Promise<Taken[]> {
  const client = new Client({ name: 'bench', version: '1' }, { versionNegotiation: { mode: 'auto' } });
  await client.connect(new StreamableHTTPClientTransport(new URL(`http://127.0.0.1:${port}/mcp`)));
  const taken = [await measure('Hejnał’s tools', client, questions, ({ calls }) => calls)];
  await client.close();
  for (const rows of ['application/sparql-results+json', 'text/tab-separated-values'] as const)
    taken.push(...(await measurePlain(port, questions, rows)));
  return taken;
}

async function measurePlain(port: number, questions: readonly Question[], rows: Rows): Promise<Taken[]> {
  const plain = await connectPlain(`http://127.0.0.1:${port}/sparql`, rows);
  const form = rows.includes('json') ? 'JSON' : 'TSV';
  const ways = { 'that explores': exploring, 'that knows the vocabulary': knowing };
  const taken: Taken[] = [];
  for (const [way, write] of Object.entries(ways)) {
    const calls = (question: Question): Call[] =>
      write(question, base).map((query) => ({ tool: 'query', asked: { query } }));
    taken.push(await measure(`plain SPARQL, ${form}, for an assistant ${way}`, plain, questions, calls));
  }
  await plain.close();
  return taken;
}

function goalsOf([ours, plain]: readonly Taken[]): Goal[] {
  if (ours === undefined || plain === undefined) return [];
  return [
    atMost('at most half the calls of the plain door', ours.calls / plain.calls, 0.5, ' ×'),
    atMost('at most half of its bytes', ours.bytes / plain.bytes, 0.5, ' ×'),
  ];
}
