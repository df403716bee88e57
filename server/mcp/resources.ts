// What assistants read without a tool: each document as Markdown with its footnotes, what there is in few words, and the dumps.
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import {
  ProtocolError,
  ProtocolErrorCode,
  ResourceTemplate,
  type McpServer,
  type ReadResourceResult,
} from './protocol.js';
import { byExtension, type Release } from '../../src/index.js';
import { citeThing } from '../cite/cited.js';
import { writeMarkdown } from '../cite/markdown.js';
import { overview } from './schema.js';
import type { Calling } from './tool.js';

const folder = 'dumps/';
const markdown = 'text/markdown';

/** Largest file that is read into a message; larger ones are fetched from their address, which is that of the resource. */
const mostBytes = 1024 * 1024;

/** Registers the resources of a release; each has the address at which anybody finds the same over HTTP. */
export function registerResources(server: McpServer, { release }: Calling): void {
  registerSchema(server, release);
  registerDumps(server, release);
  const template = `${release.names.base}doc/{kind}/{name}`;
  const kinds = release.model.kinds.map(({ name }) => name);
  const complete = { kind: (begun: string) => kinds.filter((each) => each.startsWith(begun)) };
  server.registerResource(
    'document',
    new ResourceTemplate(template, { list: undefined, complete }),
    {
      title: 'The document about a thing',
      description: 'Markdown, each fact with a footnote for its source and passage; name.LANGUAGE.md for a language.',
      mimeType: markdown,
    },
    (uri, { kind, name }) => readDocument(release, uri.href, String(kind), String(name)),
  );
}

function registerSchema(server: McpServer, release: Release): void {
  const uri = `${release.names.base}schema.txt`;
  const language = release.publication.languages[0] ?? 'en';
  server.registerResource(
    'schema',
    uri,
    { title: 'Kinds, properties and counts', description: 'The schema in few words.', mimeType: 'text/plain' },
    () => ({ contents: [{ uri, mimeType: 'text/plain', text: overview(release, language).join('\n') }] }),
  );
}

function registerDumps(server: McpServer, release: Release): void {
  for (const { path, bytes } of release.manifest.files) {
    const file = path.slice(folder.length);
    const format = byExtension(file.replace(/^.*\./, ''));
    // Tables are described by what stands beside them, and compressed files are no text.
    if (!path.startsWith(folder) || (format?.content !== 'triples' && format?.content !== 'quads')) continue;
    const uri = `${release.names.base}dump/${file}`;
    const about = { title: file, mimeType: format.mediaType, size: bytes };
    server.registerResource(file, uri, about, async () => {
      if (bytes > mostBytes) throw tooLarge(uri, bytes);
      const text = await readFile(join(release.directory, path), 'utf8');
      return { contents: [{ uri, mimeType: format.mediaType, text }] };
    });
  }
}

function tooLarge(uri: string, bytes: number): ProtocolError {
  const message = `The file has ${bytes} bytes, and a message at most ${mostBytes}: fetch it from ${uri}, or ask for a part with the tool "query".`;
  return new ProtocolError(ProtocolErrorCode.InvalidParams, message);
}

/** Reads `slug`, `slug.md` or `slug.LANGUAGE.md`. */
function readDocument(release: Release, uri: string, kind: string, name: string): ReadResourceResult {
  const { languages } = release.publication;
  const [slug = '', ...ending] = decodeURIComponent(name).split('.');
  const language = ending.length === 2 ? ending[0] : languages[0];
  const isKnown = ending.length === 0 || (ending.at(-1) === 'md' && ending.length <= 2);
  const cited =
    isKnown && language !== undefined && languages.includes(language)
      ? citeThing(release, release.names.thing(kind, slug), language)
      : undefined;
  if (cited === undefined) {
    const message = `There is no document ${uri}. Look for a name with the tool "find"; languages are ${languages.join(', ')}.`;
    throw new ProtocolError(ProtocolErrorCode.InvalidParams, message);
  }
  return { contents: [{ uri, mimeType: markdown, text: writeMarkdown(cited) }] };
}
