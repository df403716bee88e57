// Other people's clients, each asking a running server as the page of the docs shows it; what is absent here skips aloud.
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { presentOr } from '../present.js';
import { languageOf, readClients, run, runnersOf } from './client.js';
import { useServer } from './serve.js';

const clients = readClients();
const page = 'docs/clients.md';
const marker = '<!-- What follows is made of tests/clients/: UPDATE_CLIENTS=1 npx vitest run tests/clients -->';
const outputs = outputsIn(readFileSync(page, 'utf8'));
const isRewriting = process.env['UPDATE_CLIENTS'] === '1';

const origin = useServer();

for (const client of clients) {
  const runners = runnersOf(client);
  presentOr(runners.length > 0, `${client.file}: ${client.needs.join(', ')} not installed`)(client.title, () => {
    it.each(runners)('by %s', { timeout: 70_000 }, async (runner) => {
      const said = await run(client, runner, origin());
      if (isRewriting) outputs.set(client.file, said.trim());
      expect(said.trim()).toBe(outputs.get(client.file));
    });
  });
}

describe(page, () => {
  it('shows the lines that were run, and what they print', () => {
    const text = readFileSync(page, 'utf8');
    const [head = ''] = text.split(marker);
    const made = `${head}${marker}\n${clients.map(sectionOf).join('')}`;
    if (isRewriting) writeFileSync(page, made);
    expect(isRewriting ? made : text).toBe(made);
  });
});

function sectionOf(client: (typeof clients)[number]): string {
  const [name = '', what = ''] = client.title.split(/: (.*)/);
  const shown = `\`\`\`${languageOf(client)}\n${client.code}\n\`\`\``;
  const printed = `\`\`\`text\n${outputs.get(client.file) ?? ''}\n\`\`\``;
  const file = `[${client.file}](../${join('tests/clients', client.file)})`;
  return `\n## ${name}\n\n${what.charAt(0).toUpperCase()}${what.slice(1)} ${file}\n\n${shown}\n\n${printed}\n`;
}

/** Reads what each client printed last time, from the second block of its section. */
function outputsIn(text: string): Map<string, string> {
  const found = text.matchAll(/\(\.\.\/tests\/clients\/([^)]*)\)\n\n```[^]*?\n```\n\n```text\n([^]*?)\n```\n/g);
  return new Map([...found].map(([, file = '', said = '']) => [file, said]));
}
