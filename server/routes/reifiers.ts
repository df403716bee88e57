// `/dump/{file}?version=1.2`: the facts, and behind them the evidence that reifies each, streamed as one file.
import { join } from 'node:path';
import { Readable } from 'node:stream';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { byExtension, contentType, reifiersFile, reifyingVersion, streamOf, type FileEntry } from '../../src/index.js';
import { refuseDamaged, sendProblem } from '../respond/problem.js';
import { weigh } from '../http/condition.js';
import { describe, settle } from '../respond/send.js';
import { editionOf, wishOf } from '../site/wish.js';

/** What stands before a dump, between it and the reifiers, and behind them; `ends` are the last signs of a line of reifiers. */
interface Joint {
  readonly before: string;
  readonly between: string;
  readonly behind: string;
  readonly ends: string;
}

const announcement = `VERSION "${reifyingVersion}"\n`;

/** Dumps with facts, in formats with triple terms. A reifier is said in the graph of evidence, where there are graphs. */
const joints: Readonly<Record<string, (graph: string) => Joint>> = {
  'facts.nt': () => ({ before: '', between: '', behind: '', ends: ' .' }),
  'facts.ttl': () => ({ before: announcement, between: '\n', behind: '', ends: ' .' }),
  'all.nq': (graph) => ({ before: '', between: '', behind: '', ends: ` <${graph}> .` }),
  'all.trig': (graph) => ({ before: announcement, between: `\n<${graph}> {\n`, behind: '}\n', ends: ' .' }),
};

/** Answers with a dump in another version of RDF than the usual one; refuses what there is not in it. */
export async function answerVersion(
  request: FastifyRequest,
  reply: FastifyReply,
  { file, entry, version }: { readonly file: string; readonly entry: FileEntry; readonly version: string },
): Promise<unknown> {
  const { release, integrity } = editionOf(request);
  const joint = version === reifyingVersion ? joints[file]?.(release.names.graph('evidence')) : undefined;
  const reifiers = release.manifest.files.find(({ path }) => path === reifiersFile);
  if (joint === undefined || reifiers === undefined) {
    const detail = `This file is not there in version "${version}" of RDF. In 1.2 there are ${Object.keys(joints).join(', ')}.`;
    return sendProblem(request, reply, 'not-acceptable', detail, { available: [] });
  }
  for (const { path } of [entry, reifiers])
    if ((await integrity.wrongWith(path)) !== undefined) return refuseDamaged(request, reply);
  const location = `${release.names.base}dump/${file}?version=${reifyingVersion}`;
  describe(request, reply, { modified: release.moment, location });
  const tag = `"${entry.sha256.slice(0, 16)}${reifiers.sha256.slice(0, 16)}"`;
  reply.header('etag', tag);
  const outcome = weigh(request.headers, tag, release.moment);
  if (outcome !== 'given') return settle(request, reply, outcome);
  const format = byExtension(file.replace(/^.*\./, ''));
  if (format !== undefined) reply.header('content-type', contentType(format, reifyingVersion));
  if (wishOf(request).method === 'HEAD') return reply.send();
  const paths = [entry, reifiers].map(({ path }) => join(release.directory, path));
  return reply.send(Readable.from(joined(paths, joint), { objectMode: false }));
}

async function* joined(paths: readonly string[], { before, between, behind, ends }: Joint): AsyncGenerator<Buffer> {
  const [facts = '', reifiers = ''] = paths;
  if (before !== '') yield Buffer.from(before);
  yield* streamOf(facts) as AsyncIterable<Buffer>;
  if (between !== '') yield Buffer.from(between);
  yield* endedWith(streamOf(reifiers) as AsyncIterable<Buffer>, ends);
  if (behind !== '') yield Buffer.from(behind);
}

/** Puts other signs where lines end with ` .`; a line end stands nowhere else. */
async function* endedWith(pieces: AsyncIterable<Buffer>, ends: string): AsyncGenerator<Buffer> {
  if (ends === ' .') {
    yield* pieces;
    return;
  }
  let rest = '';
  for await (const piece of pieces) {
    const text = rest + piece.toString('latin1');
    const at = text.lastIndexOf('\n') + 1;
    rest = text.slice(at);
    const lines = text.slice(0, at).replaceAll(' .\n', `${Buffer.from(ends).toString('latin1')}\n`);
    yield Buffer.from(lines, 'latin1');
  }
}
