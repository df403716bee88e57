// The tool that runs SPARQL.
import { z } from 'zod';
import type { Tool } from './tool.js';

const input = z.object({
  sparql: z.string().min(1).max(100_000).describe('A SPARQL query; SERVICE and updates are refused.'),
  evidence: z
    .boolean()
    .default(false)
    .describe('Whether a column is to tell the passages that each row of a SELECT rests on.'),
});

/** Runs a query; rows come as tab-separated values, a graph as Turtle. */
export const queryTool: Tool<typeof input.shape> = {
  name: 'query',
  title: 'Run SPARQL',
  description:
    'Runs a SPARQL query over all graphs: rows as TSV, graphs as Turtle. Call "schema" first; with "evidence", each row has the passages that it rests on.',
  input,
  call: async ({ sparql, evidence }, { query }) => (await query(sparql, evidence)).trimEnd().split('\n'),
};
