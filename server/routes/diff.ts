// `/version/{a}/diff/{b}`: what changed from one release to another, in words, as RDF Patch and as JSON.
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { compareInTurns, HejnalError, isVersion, type Release } from '../../src/index.js';
import { chooseOffer } from '../http/negotiate.js';
import { frameFor, languageFor } from '../respond/frame.js';
import { refuseDamaged, sendProblem } from '../respond/problem.js';
import type { Representation } from '../respond/represent.js';
import { mount } from '../respond/route.js';
import { send } from '../respond/send.js';
import { editionOf, vary, visitOf, wishOf } from '../site/wish.js';
import type { Shares } from '../sparql/shares.js';
import { Graph } from '../views/components/graph.js';
import { shapeNames } from '../views/components/names.js';
import { diffPage } from '../views/diff/page.js';
import { toldChanges } from '../views/home/changes.js';

/** Formats, the preferred one first. */
const formats = [
  { ending: 'html', mediaType: 'text/html', aliases: ['application/xhtml+xml'] },
  { ending: 'rdfp', mediaType: 'application/rdf-patch', aliases: ['text/rdf-patch'] },
  { ending: 'json', mediaType: 'application/json' },
] as const;

/** Most things that the page names, and most lines of which it is made. */
const [maxThings, maxLines] = [200, 5000];

/** What came and went between two releases. */
interface Diff {
  readonly before: Release;
  readonly after: Release;
  readonly added: number;
  readonly removed: number;
  /** Canonical N-Quads with `# added` or `# removed` behind each. */
  readonly lines: readonly string[];
}

/** Mounts the differences between releases. */
export function mountDiffs(app: FastifyInstance, prefix: string, shares: Shares): void {
  mount(app, `${prefix}version/:before/diff/:after`, (request, reply) => answerDiff(request, reply, shares));
}

async function answerDiff(request: FastifyRequest, reply: FastifyReply, shares: Shares): Promise<FastifyReply> {
  const { before = '', after: last = '' } = request.params as Readonly<Record<string, string | undefined>>;
  const [, after = '', ending] = /^([^.]*)(?:\.([a-z]+))?$/.exec(last) ?? [];
  vary(reply, ending === undefined ? 'everything' : ending === 'html' ? 'language' : 'coding');
  const offers = ending === undefined ? formats : formats.filter((each) => each.ending === ending);
  if (offers.length === 0) return sendProblem(request, reply, 'not-found', 'Differences end in .html, .rdfp or .json.');
  const format = ending === undefined ? chooseOffer(request.headers.accept, offers) : offers[0];
  const available = formats.map(({ mediaType }) => mediaType);
  const none = 'Differences come in none of the formats asked for.';
  if (format === undefined) return sendProblem(request, reply, 'not-acceptable', none, { available });
  const { site } = request.server;
  const { release } = editionOf(request);
  const isNamed = isVersion(before) && isVersion(after);
  const visits = await Promise.all(isNamed ? [before, after].map((each) => site.archive.enter(release, each)) : []);
  try {
    const [old, young] = visits;
    if (old === undefined || young === undefined)
      return await sendProblem(request, reply, 'not-found', 'One of these releases is not kept here.');
    for (const { integrity } of [old, young])
      if ((await integrity.wrongWith('dumps/all.nq')) !== undefined) return await refuseDamaged(request, reply);
    const compare = (): Promise<Diff> =>
      compareReleases(request, reply, { shares, old: old.release, young: young.release });
    const address = `${release.names.base}version/${before}/diff/${after}`;
    return await send(request, reply, represent(request, { address, format, compare }));
  } catch (error) {
    if (reply.raw.destroyed) return await reply.hijack(); // the client has left: nobody reads an answer
    throw error;
  } finally {
    for (const visit of visits) visit?.leave();
  }
}

interface Pair {
  readonly shares: Shares;
  readonly old: Release;
  readonly young: Release;
}

/** Compares two releases in slices that are charged to the client; throws `query-too-large` past the size of any answer. */
async function compareReleases(
  request: FastifyRequest,
  reply: FastifyReply,
  { shares, old, young }: Pair,
): Promise<Diff> {
  const most = request.server.config.queryMaxBytes;
  const lines: string[] = [];
  let size = 0;
  const steps = compareInTurns(old.directory, young.directory, (is, line) => {
    lines.push(`${line} # ${is}`);
    size += line.length;
    if (size > most) throw tooLarge();
  });
  const gone = new AbortController();
  reply.raw.once('close', () => gone.abort());
  const counts = await shares.slices.run(shares.clientOf(request), steps, gone.signal);
  return { before: old, after: young, lines, ...counts };
}

function tooLarge(): HejnalError {
  const hint = 'Take the dumps of both releases, or compare releases that are nearer to each other.';
  return new HejnalError('query-too-large', 'The releases differ in more than an answer may hold.', hint);
}

interface Wanted {
  readonly address: string;
  readonly format: (typeof formats)[number];
  readonly compare: () => Promise<Diff>;
}

/** Says how a difference is written; what came between two releases never changes, but pages do with the program. */
function represent(request: FastifyRequest, { address, format, compare }: Wanted): Representation {
  const visit = visitOf(request);
  const language = languageFor(visit);
  const isPage = format.ending === 'html';
  const location = `${address}.${format.ending}`;
  return {
    contentType: isPage ? `${format.mediaType}; charset=utf-8` : format.mediaType,
    key: `${location} ${isPage ? `${language.language} ${String(language.chosen)}` : ''}`,
    location,
    isImmutable: !isPage,
    ...(isPage && { language: language.language }),
    links: [{ to: visit.edition.release.publication.licence, rel: 'license' }],
    write: async () => {
      const diff = await compare();
      if (format.ending === 'json') return writeJson(diff);
      if (format.ending === 'rdfp') return writePatch(diff, address);
      return writePage(request, diff);
    },
  };
}

/** Writes an RDF Patch (afs.github.io/rdf-patch): what is to be deleted and added, as one transaction. */
function writePatch({ lines }: Diff, address: string): string {
  const rows = lines.map((line) =>
    line.replace(
      /^(.*) # (added|removed)$/s,
      (_all, quad: string, is: string) => `${is === 'added' ? 'A' : 'D'} ${quad}`,
    ),
  );
  return `H id <${address}> .\nTX .\n${rows.map((row) => `${row}\n`).join('')}TC .\n`;
}

function writeJson({ before, after, added, removed, lines }: Diff): string {
  const rows = lines.map((line) => {
    const [, quad = '', is = ''] = /^(.*) # (added|removed)$/s.exec(line) ?? [];
    return { is, quad };
  });
  return JSON.stringify({ from: before.manifest.version, to: after.manifest.version, added, removed, lines: rows });
}

function writePage(request: FastifyRequest, { before, after, added, removed, lines }: Diff): string {
  const visit = visitOf(request);
  const { release } = visit.edition;
  const [from, to] = [before.manifest.version, after.manifest.version];
  const asked = { version: to, before: from };
  const changed = toldChanges(lines.slice(0, maxLines), {
    current: release,
    asked,
    most: maxThings,
    isWhole: lines.length <= maxLines,
  });
  const graph = new Graph([...shapeNames(release), ...changed.names], release.model, release.names);
  const frame = frameFor(visit, undefined, languageFor(visit));
  const own = wishOf(request).path.replace(/\.html$/, '');
  return diffPage(frame, { address: own, before: from, after: to, added, removed, changed, graph });
}
