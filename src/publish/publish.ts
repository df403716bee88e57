// Publishes a checked publication: its quads and its catalogue become the current release.
import { createHash } from 'node:crypto';
import { describeCatalog } from '../catalog/catalog.js';
import { describeExamples } from './examples.js';
import { coverageOf } from '../catalog/coverage.js';
import { draftDocument } from '../document/prerender.js';
import { writeFeeds } from '../feed/build.js';
import type { PublicationFiles } from '../facts/folder.js';
import { buildRelease, type Built } from '../release/build.js';
import type { OnProgress } from '../release/progress.js';
import type { Signer } from '../release/statement/proof.js';
import { layout } from '../search/layout.js';
import { judgeLines } from './judge.js';
import { once } from '../release/quads.js';
import { toolVersion } from '../version.js';
import { quadsOf, type Workspace } from '../facts/workspace.js';

/** Fewer records are written sooner than threads have begun. */
const leastShared = 5000;

/** What a release is made with besides its facts. */
interface PublishOptions {
  /** Signs the release. */
  readonly signer?: Signer | undefined;
  /** Whether the release is for this process only. */
  readonly isFleeting?: boolean;
}

/**
 * Builds the release of a workspace that has no errors; throws what {@link buildRelease} throws, and `release-unreadable`.
 * A fleeting release is for this process only. Its records are let go of when their quads are sorted: whoever keeps no hold on the workspace has their memory for the rest.
 */
export function publish(
  workspace: Workspace,
  files: PublicationFiles,
  releases: string,
  onProgress: OnProgress,
  { signer, isFleeting = false }: PublishOptions = {},
): Promise<Built> {
  const { publication, names, model } = workspace;
  const coverage = coverageOf(workspace.records, workspace.evidence);
  const examples = describeExamples(workspace, workspace.queries);
  return buildRelease({
    publication,
    names,
    model,
    quads: once(quadsOf(workspace)),
    queries: workspace.queries,
    catalog: ({ version, dumps }) => [
      ...describeCatalog({ publication, names, model, version, dumps, coverage }),
      ...examples,
    ],
    draft: draftDocument,
    isShared: workspace.records.length >= leastShared,
    things: workspace.records.length,
    releases,
    follow: (change) => writeFeeds(names, change),
    toolVersion,
    inputDigest: inputDigest(workspace, files, signer),
    signer,
    // The engine of a fleeting release reads its numbers, not its lines.
    ...(!isFleeting && { judge: judgeLines }),
    onProgress,
    isFleeting,
  });
}

/** Covers what shapes a release besides its quads: settings, the base that was chosen, example queries, the tool, and who signs. */
function inputDigest(
  { publication, queries }: Workspace,
  { publication: { text } }: PublicationFiles,
  signer?: Signer,
): string {
  return createHash('sha256')
    .update(
      JSON.stringify([
        text,
        publication.base,
        toolVersion,
        layout,
        queries,
        ...(signer === undefined ? [] : [signer.did]),
      ]),
    )
    .digest('hex');
}
