// The version of the tool, as its package says.
import { createRequire } from 'node:module';

const { version } = createRequire(import.meta.url)('hejnal/package.json') as { version: string };

/** Version of the tool (Semantic Versioning 2.0.0). */
export const toolVersion = version;
