// Puts what browsers run into one file: dist/web/query.js, or the folder that is named.
import { rolldown } from 'rolldown';

const folder = process.argv[2] ?? 'dist/web';
const bundle = await rolldown({ input: 'web/query.ts', platform: 'browser', logLevel: 'warn' });
await bundle.write({ file: `${folder}/query.js`, format: 'esm', minify: true });
await bundle.close();
