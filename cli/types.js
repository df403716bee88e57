// Puts the types of the library into one file, so that none of a package that only makes it is needed to read them:
// dist/types/library.d.ts, or the file that is named.
import { readFileSync, writeFileSync } from 'node:fs';
import { rollup } from 'rollup';
import { dts } from 'rollup-plugin-dts';

const file = process.argv[2] ?? 'dist/types/library.d.ts';
const bundle = await rollup({
  input: 'src/library.ts',
  plugins: [dts()],
  external: (name) => !/^[./]/.test(name),
});
await bundle.write({ file, format: 'es' });
await bundle.close();
writeFileSync(file, `// The types of the library. Made by cli/types.js.\n${readFileSync(file, 'utf8')}`);
