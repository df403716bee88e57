// The tools, resources and prompts that scenarios of the conformance suite ask for by name, served as `/mcp` serves ours.
import { createServer, type IncomingMessage, type Server } from 'node:http';
import { fromJsonSchema, McpServer, ResourceTemplate } from '@modelcontextprotocol/server';
import { z } from 'zod';
import { serveWith } from '../../server/mcp/serve.js';

const png = 'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mP8z8DwHwAFBQIAX8jx0gAAAABJRU5ErkJggg==';
const wav = 'UklGRiQAAABXQVZFZm10IBAAAAABAAEAQB8AAEAfAAABAAgAZGF0YQAAAAA=';
const image = { type: 'image', data: png, mimeType: 'image/png' } as const;
const text = (words: string) => ({ type: 'text', text: words }) as const;
const embedded = (uri: string, words: string, mimeType = 'text/plain') =>
  ({ type: 'resource', resource: { uri, mimeType, text: words } }) as const;

/** Makes a server with all of them. */
export function makeFixtures(): McpServer {
  const server = new McpServer({ name: 'fixtures', version: '1' });
  tools(server);
  resources(server);
  prompts(server);
  return server;
}

function tools(server: McpServer): void {
  const none = { description: 'A fixture.', inputSchema: z.object({}) };
  server.registerTool('test_simple_text', none, () => ({
    content: [text('This is a simple text response for testing.')],
  }));
  server.registerTool('test_image_content', none, () => ({ content: [image] }));
  server.registerTool('test_audio_content', none, () => ({
    content: [{ type: 'audio', data: wav, mimeType: 'audio/wav' }],
  }));
  server.registerTool('test_embedded_resource', none, () => ({
    content: [embedded('test://embedded-resource', 'This is an embedded resource content.')],
  }));
  server.registerTool('test_multiple_content_types', none, () => ({
    content: [
      text('Multiple content types test:'),
      image,
      embedded('test://mixed-content-resource', '{"test":"data","value":123}', 'application/json'),
    ],
  }));
  server.registerTool('test_error_handling', none, () => ({
    content: [text('This tool intentionally returns an error for testing')],
    isError: true,
  }));
  const schema = {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    type: 'object',
    $defs: { address: { type: 'object', properties: { street: { type: 'string' }, city: { type: 'string' } } } },
    properties: { name: { type: 'string' }, address: { $ref: '#/$defs/address' } },
    additionalProperties: false,
  } as const;
  server.registerTool(
    'json_schema_2020_12_tool',
    { description: 'A fixture.', inputSchema: fromJsonSchema(schema) },
    () => ({ content: [text('ok')] }),
  );
}

function resources(server: McpServer): void {
  const [plain, binary] = ['test://static-text', 'test://static-binary'];
  server.registerResource('static-text', plain, { description: 'A fixture.', mimeType: 'text/plain' }, () => ({
    contents: [{ uri: plain, mimeType: 'text/plain', text: 'This is the content of the static text resource.' }],
  }));
  server.registerResource('static-binary', binary, { description: 'A fixture.', mimeType: 'image/png' }, () => ({
    contents: [{ uri: binary, mimeType: 'image/png', blob: png }],
  }));
  const template = new ResourceTemplate('test://template/{id}/data', { list: undefined });
  server.registerResource('template', template, { description: 'A fixture.' }, (uri, { id }) => ({
    contents: [
      { uri: uri.href, mimeType: 'application/json', text: JSON.stringify({ id, data: `Data for ID: ${String(id)}` }) },
    ],
  }));
}

function prompts(server: McpServer): void {
  const say = (...content: ReturnType<typeof text | typeof embedded>[]) => ({
    messages: content.map((each) => ({ role: 'user', content: each }) as const),
  });
  server.registerPrompt('test_simple_prompt', { description: 'A fixture.' }, () =>
    say(text('This is a simple prompt for testing.')),
  );
  server.registerPrompt(
    'test_prompt_with_arguments',
    { description: 'A fixture.', argsSchema: z.object({ arg1: z.string(), arg2: z.string() }) },
    ({ arg1, arg2 }) => say(text(`Prompt with arguments: arg1='${arg1}', arg2='${arg2}'`)),
  );
  server.registerPrompt(
    'test_prompt_with_embedded_resource',
    { description: 'A fixture.', argsSchema: z.object({ resourceUri: z.string() }) },
    ({ resourceUri }) =>
      say(
        embedded(resourceUri, 'Embedded resource content for testing.'),
        text('Please process the embedded resource above.'),
      ),
  );
  server.registerPrompt('test_prompt_with_image', { description: 'A fixture.' }, () => ({
    messages: [
      { role: 'user', content: image },
      { role: 'user', content: text('Please analyze the image above.') },
    ],
  }));
}

/** Serves them on a free port, each request by a server of its own, as `/mcp` does. */
export function serveFixtures(): Promise<Server> {
  const server = createServer((request, response) => {
    void answer(request).then(async (answered) => {
      response.writeHead(answered.status, Object.fromEntries(answered.headers));
      response.end(Buffer.from(await answered.arrayBuffer()));
    });
  });
  return new Promise((resolve) => server.listen(0, '127.0.0.1', () => resolve(server)));
}

async function answer(request: IncomingMessage): Promise<Response> {
  if (request.method !== 'POST') return new Response('', { status: 405 });
  const pieces: Buffer[] = [];
  for await (const piece of request as AsyncIterable<Buffer>) pieces.push(piece);
  const body = Buffer.concat(pieces).toString();
  const headers = Object.entries(request.headers).flatMap(([name, value]): [string, string][] =>
    typeof value === 'string' && (name.startsWith('mcp-') || name === 'accept' || name === 'content-type')
      ? [[name, value]]
      : [],
  );
  const asked = new Request('http://localhost/mcp', { method: 'POST', headers, body });
  return serveWith(makeFixtures, asked, JSON.parse(body));
}
