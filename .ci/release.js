// `npm run release -- 0.2.0`: gives what stands under Unreleased its number and day, in every file that names the version, and tags it.
import { execFileSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';

const version = process.argv[2] ?? '';
const git = (...words) => execFileSync('git', words, { encoding: 'utf8' }).trim();

/** Ends the script where something must be mended first. */
function refuse(reason) {
  console.error(reason);
  process.exit(1);
}

/** Rewrites a file; refuses where the text to be replaced is not there. */
function replace(file, pattern, by) {
  const text = readFileSync(file, 'utf8');
  if (!pattern.test(text)) refuse(`${file} has no place for ${version}: ${String(pattern)}`);
  writeFileSync(file, text.replace(pattern, by));
}

/** Tells whether a version comes after another (Semantic Versioning §11, without what stands behind a hyphen). */
function isAfter(version, other) {
  const [mine, theirs] = [version, other].map((each) => each.split('.').map(Number));
  const at = mine.findIndex((part, index) => part !== theirs[index]);
  return at !== -1 && mine[at] > theirs[at];
}

if (!/^\d+\.\d+\.\d+$/.test(version)) refuse('Say which version: npm run release -- 0.2.0');
const { version: before } = JSON.parse(readFileSync('package.json', 'utf8'));
const isFirst = git('tag', '--list', 'v*') === '';
if (!isAfter(version, before) && !(isFirst && version === before)) refuse(`${version} does not come after ${before}.`);
if (git('status', '--porcelain') !== '') refuse('Commit first: the tree is not clean.');
const unreleased = /^## \[Unreleased\]\n+([\s\S]*?)(?=^## |(?![\s\S]))/m.exec(
  readFileSync('CHANGELOG.md', 'utf8'),
)?.[1];
if (unreleased === undefined || unreleased.trim() === '') refuse('CHANGELOG.md has nothing under Unreleased.');

const day = new Date().toISOString().slice(0, 10);
replace('CHANGELOG.md', /^## \[Unreleased\]\n/m, `## [Unreleased]\n\n## [${version}] - ${day}\n`);
replace('package.json', /"version": "[^"]*"/, `"version": "${version}"`);
replace('package-lock.json', /"version": "[^"]*"/, `"version": "${version}"`);
replace('package-lock.json', /("": \{\s+"name": "hejnal",\s+"version": )"[^"]*"/, `$1"${version}"`);
replace('CITATION.cff', /^version: .*$/m, `version: ${version}`);
git('commit', '--all', '--message', `chore: release ${version}`);
git('tag', '--annotate', `v${version}`, '--message', `Hejnał ${version}`);
console.log(`v${version} is tagged. Push it with: git push --follow-tags`);
