// The tool that runs SPARQL.
import { z } from 'zod';
import type { Tool } from './tool.js';

const input = z.object({
  sparql: z.string().min(1).max(100_000).describe('A SPARQL query; SERVICE and updates are refused.'),
});

/** Runs a query; rows come as tab-separated values, a graph as Turtle. */
export const queryTool: Tool<typeof input.shape> = {
  name: 'query',
  title: 'Run SPARQL',
  description:
    'Runs a SPARQL query over all graphs: rows as TSV, graphs as Turtle. Call "schema" first; "who_says" tells where a fact is said.',
  input,
  call: async ({ sparql }, { query }) => (await query(sparql)).trimEnd().split('\n'),
};
