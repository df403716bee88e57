// What making a release needs of the library: re-exports, no logic. Apart, for a server that starts need not load it.
export { settleQuery } from './facts/read/query.js';
export { lockFile, publicationFile, readFolder, type PublicationFiles } from './facts/folder.js';
export { quadsOf, readWorkspace, type Unreadable, type Workspace, type WorkspaceOptions } from './facts/workspace.js';
export { writeLock, type Lock } from './facts/evidence/lock.js';
export { generatedFiles, staleFiles, type GeneratedFile } from './facts/generated.js';
export { schemaOf } from './facts/schema.js';
export { publish } from './publish.js';
export { proveRelease, type Proof } from './verify.js';
export { verifyOutside, type OutsideOptions, type Seen as SeenOutside } from './outside/verify.js';
export { currentManifest, staleDay, vanishedNames } from './changed.js';
export { compareReleases } from './release/history/compare.js';
export { copyReleases, type Copied, type CopyOptions } from './keep/copy.js';
export { pruneReleases, type Pruned, type PruneOptions } from './keep/prune.js';
export type { Built } from './release/build.js';
export type { OnProgress, Progress } from './release/progress.js';
export { pushRelease, type PushProgress } from './push/push.js';
