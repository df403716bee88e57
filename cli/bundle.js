// Puts the program into few files, dist/bin/, or the folder that is named: a process reads and links two hundred modules
// and packages one by one, which took half of the time that the server needs to its first answer.
import { existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { rolldown } from 'rolldown';

const folder = process.argv[2] ?? 'dist/bin';

/** What is bundled together: the command with the library, which share their code; and what threads run, each by itself, so that none loads what is another's. */
const bundles = [
  { hejnal: 'cli/main.ts', library: 'src/library.ts' },
  { exact: 'src/sparql/exact/worker.ts' },
  { documents: 'src/sparql/exact/documents.ts' },
  { comunica: 'src/sparql/comunica/worker.ts' },
  { inspect: 'src/release/inspect/worker.ts' },
  { chore: 'src/publish/chore.ts' },
];

/** Packages that stay where they are: with binaries, put together at their start, or asked for by Fastify but never here. */
const outside = [
  'lmdb',
  '@comunica/query-sparql',
  '@fastify/ajv-compiler',
  '@fastify/fast-json-stringify-compiler',
  'light-my-request',
];

/** Bundles entries; gives what was written, and the files that went into it. */
async function bundle(input) {
  const [name] = Object.keys(input);
  const made = await rolldown({
    input,
    platform: 'node',
    external: outside,
    logLevel: 'warn',
    resolve: { extensionAlias: { '.js': ['.ts', '.tsx', '.js'] } },
  });
  const names = (chunk) => (chunk.isEntry ? '[name].js' : `${name}-[name].js`);
  const { output } = await made.write({
    dir: folder,
    format: 'esm',
    sourcemap: true,
    chunkFileNames: names,
  });
  await made.close();
  return {
    files: output.map(({ fileName }) => fileName),
    modules: output.flatMap(({ modules = {} }) => Object.keys(modules)),
  };
}

/** Gives the licences of the packages in the bundle: who passes it on passes them on. */
function licencesOf(modules) {
  const packages = modules.flatMap((path) => /^.*node_modules\/(?:@[^/]+\/)?[^/]+(?=\/)/.exec(path)?.[0] ?? []);
  return [...new Set(packages)].sort().map((path) => {
    const { name, version, license } = JSON.parse(readFileSync(join(path, 'package.json'), 'utf8'));
    const file = readdirSync(path).find((each) => /^licen[cs]e/i.test(each));
    return `# ${name} ${version} (${license})\n\n${file === undefined ? '' : readFileSync(join(path, file), 'utf8')}`;
  });
}

const made = [];
for (const input of bundles) made.push(await bundle(input));
const licences = 'licences.md';
writeFileSync(join(folder, licences), licencesOf(made.flatMap(({ modules }) => modules)).join('\n\n'));
const written = new Set([licences, ...made.flatMap(({ files }) => files)]);
for (const name of existsSync(folder) ? readdirSync(folder) : []) if (!written.has(name)) rmSync(join(folder, name));
