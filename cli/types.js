// Puts the types of the library into one file, dist/types/library.d.ts, so that none of a package that only makes it is
// needed to read them; and what the library offers into the file that is named, if one is.
import { readFileSync, writeFileSync } from 'node:fs';
import { rollup } from 'rollup';
import { dts } from 'rollup-plugin-dts';
import ts from 'typescript';

const file = 'dist/types/library.d.ts';
const bundle = await rollup({
  input: 'src/library.ts',
  plugins: [dts()],
  external: (name) => !/^[./]/.test(name),
});
await bundle.write({ file, format: 'es' });
await bundle.close();
const report = process.argv[2];
if (report !== undefined) writeFileSync(report, reportOf(readFileSync(file, 'utf8')));

/** Gives the declarations of what is exported by name; what they are made of is not promised to anybody. */
function reportOf(text) {
  const parsed = ts.createSourceFile(file, text, ts.ScriptTarget.Latest, true);
  const lists = parsed.statements.filter((each) => ts.isExportDeclaration(each) && each.moduleSpecifier === undefined);
  const names = new Set(lists.flatMap(({ exportClause }) => exportClause.elements.map(({ name }) => name.text)));
  const declared = parsed.statements.flatMap((each) => {
    const declarations = ts.isVariableStatement(each) ? each.declarationList.declarations : [each];
    const name = declarations.find((one) => one.name !== undefined && names.has(one.name.text))?.name.text;
    return name === undefined ? [] : [[name, each.getFullText().trim()]];
  });
  const sorted = declared.sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0)).map(([, code]) => code);
  return `# The library\n\nWhat \`import { … } from 'hejnal'\` offers. Written by \`npm run api\`; a test compares it with the program, so that it changes on purpose only.\n\n\`\`\`ts\n${sorted.join('\n\n')}\n\`\`\`\n`;
}
