// The Model Context Protocol over Streamable HTTP, without sessions: a server for each request, made from the table of tools.
import { createMcpHandler, McpServer, type CallToolResult } from './protocol.js';
import { z } from 'zod';
import { HejnalError, toolVersion } from '../../src/index.js';
import { registerPrompts } from './prompts.js';
import { registerResources } from './resources.js';
import { overview } from './schema.js';
import { answerBytes, CallError, fit, type Calling, type Tool } from './tool.js';
import { tools } from './tools.js';

const bytesInput = z
  .number()
  .int()
  .min(512)
  .max(answerBytes.most)
  .default(answerBytes.usual)
  .describe('Largest answer, in bytes.');

/** Answers one request of the protocol, of its era of 2026 or of 2025; the body is JSON that was parsed already. */
export function serveMcp(request: Request, parsedBody: unknown, calling: Calling): Promise<Response> {
  return serveWith(() => makeServer(calling), request, parsedBody);
}

/** Answers one request by a server that is made for it. */
export async function serveWith(make: () => McpServer, request: Request, parsedBody: unknown): Promise<Response> {
  const handler = createMcpHandler(make, { maxSubscriptions: 1 });
  try {
    return await handler.fetch(request, { parsedBody });
  } finally {
    await handler.close();
  }
}

function makeServer(calling: Calling): McpServer {
  const { publication } = calling.release;
  const server = new McpServer(
    { name: publication.slug, version: `${toolVersion}+${calling.release.manifest.version}` },
    { instructions: instructionsOf(calling) },
  );
  for (const tool of tools) {
    const { name, title, description, input } = tool;
    const annotations = { readOnlyHint: true, idempotentHint: true, openWorldHint: false } as const;
    server.registerTool(
      name,
      { title, description, inputSchema: z.object({ ...input.shape, bytes: bytesInput }), annotations },
      (asked: { bytes: number }) => answer(tool, asked, calling),
    );
  }
  registerResources(server, calling);
  registerPrompts(server, calling);
  return server;
}

function instructionsOf({ release }: Calling): string {
  const advice =
    'Find a name with "find", read a thing with "thing": footnotes give source and passage of each fact. Cite them, and say nothing that no fact says.';
  return fit([advice, ...overview(release, release.publication.languages[0] ?? 'en')], 2048);
}

async function answer(tool: Tool, asked: { readonly bytes: number }, calling: Calling): Promise<CallToolResult> {
  try {
    return { content: [{ type: 'text', text: fit(await tool.call(asked, calling), asked.bytes) }] };
  } catch (error) {
    if (!(error instanceof CallError || error instanceof HejnalError)) throw error;
    return { content: [{ type: 'text', text: `${error.message} ${error.hint}` }], isError: true };
  }
}
