// What the world may use: read and check a publication, make a release of it, open one, look a thing up, write it down.
export { HejnalError, type ErrorCode, type Position } from './errors.js';
export { formatFinding, type Finding, type Origin, type Severity } from './facts/record.js';
export { readFolder, type PublicationFiles } from './facts/folder.js';
export { readWorkspace, type Unreadable, type Workspace, type WorkspaceOptions } from './facts/workspace.js';
export { publish } from './publish/publish.js';
export type { Built } from './release/build.js';
export type { OnProgress, Progress } from './release/progress.js';
export { openRelease, resolveRelease, type Release } from './release/open.js';
export { verifyRelease } from './release/verify.js';
export { compareReleases } from './release/history/compare.js';
export type { FileEntry, Manifest } from './release/manifest.js';
export { describeThing, type Document } from './document/describe.js';
export { formatsOf, type Format } from './formats/formats.js';
export { writerOf, type Writer, type Writing } from './formats/write/index.js';
export type { Quad } from './rdf/rdf.js';
export { toolVersion } from './version.js';
