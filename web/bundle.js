// Puts what browsers run into files: one for the query page, one for the box that searches, in dist/web or the folder that is named.
import { rolldown } from 'rolldown';

const folder = process.argv[2] ?? 'dist/web';
for (const name of ['query', 'find']) {
  const bundle = await rolldown({ input: `web/${name}.ts`, platform: 'browser', logLevel: 'warn' });
  await bundle.write({ file: `${folder}/${name}.js`, format: 'esm', minify: true });
  await bundle.close();
}
