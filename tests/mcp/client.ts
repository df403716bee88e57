// Asks the served publication as an assistant does: with the client of the protocol's own project.
import { Client, StreamableHTTPClientTransport } from '@modelcontextprotocol/client';

/** An answer of a tool: its text, and whether it is a refusal. */
export interface Told {
  readonly text: string;
  readonly isError: boolean;
}

/** A connected client. */
export interface Assistant {
  readonly client: Client;
  ask(tool: string, asked?: Record<string, unknown>): Promise<Told>;
  close(): Promise<void>;
}

/** Connects a client of the newest era of the protocol, or one that still shakes hands. */
export async function connect(port: number, options?: ConstructorParameters<typeof Client>[1]): Promise<Assistant> {
  const client = new Client({ name: 'a-test', version: '1' }, options);
  await client.connect(new StreamableHTTPClientTransport(new URL(`http://127.0.0.1:${port}/mcp`)));
  return {
    client,
    ask: async (name, asked = {}) => {
      const { content, isError } = await client.callTool({ name, arguments: asked });
      const text = content.map((each) => (each.type === 'text' ? each.text : '')).join('');
      return { text, isError: isError === true };
    },
    close: () => client.close(),
  };
}
