// `npm run interoperability [-- --write]`: runs the readers of others that are here, and writes the page.
import { writeFileSync } from 'node:fs';
import { measure, measureReified } from './measure.js';
import { measurePackages } from './packages.js';
import { writePage } from './page.js';
import { readers } from './readers.js';

for (const { name, isPresent } of readers) if (!isPresent) console.error(`Absent: ${name}`);
const present = readers.filter(({ isPresent }) => isPresent);
const page = writePage(await measure(present), await measureReified(present), await measurePackages());
if (process.argv.includes('--write')) writeFileSync('docs/interoperability.md', page);
else process.stdout.write(page);
