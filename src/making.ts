// What making a release needs of the library: re-exports, no logic. Apart, for a server that starts need not load it.
export { settleQuery } from './read/query.js';
export { lockFile, publicationFile, readFolder, type PublicationFiles } from './folder.js';
export { quadsOf, readWorkspace, type Unreadable, type Workspace, type WorkspaceOptions } from './workspace.js';
export { writeLock, type Lock } from './evidence/lock.js';
export { generatedFiles, staleFiles, type GeneratedFile } from './generated.js';
export { schemaOf } from './schema.js';
export { publish } from './publish.js';
export { compareReleases } from './release/compare.js';
export type { Built } from './release/build.js';
export type { OnProgress, Progress } from './release/progress.js';
export { pushRelease, type PushProgress } from './push.js';
