// What a validator of Data Packages makes of the tables that ours describes.
import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { promisify } from 'node:util';
import { base, serveProbes } from './publication.js';

/** A table as a validator has it: what it found wrong, nothing where it is right. */
export interface PackageRow {
  readonly reader: string;
  readonly version: string;
  readonly table: string;
  readonly format: string;
  readonly rows: number | null;
  readonly wrong: readonly string[];
}

interface Told {
  readonly version: string;
  readonly tables: readonly (readonly [name: string, format: string, rows: number | null, wrong: readonly string[]])[];
}

const folder = 'conformance/interoperability/readers';
const python = `${folder}/.venv/bin/python`;

/** Lets frictionless validate the Data Package of the probes; nothing where it is absent. */
export async function measurePackages(): Promise<PackageRow[]> {
  if (!existsSync(python)) {
    console.error('Absent: frictionless');
    return [];
  }
  const { url, close } = await serveProbes();
  const words = [`${folder}/by_frictionless.py`, url, base, `${url}dataset/probes/datapackage.json`];
  const { stdout } = await promisify(execFile)(python, words, { maxBuffer: 1 << 24 });
  await close();
  const { version, tables } = JSON.parse(stdout.trim().split('\n').at(-1) ?? '') as Told;
  return tables.map(([table, format, rows, wrong]) => ({
    reader: 'frictionless',
    version,
    table,
    format,
    rows,
    wrong,
  }));
}

/** Writes the part of the page; `''` where nothing was measured. */
export function packagesPart(rows: readonly PackageRow[]): string {
  if (rows.length === 0) return '';
  const lines = rows.map(({ reader, version, table, format, rows: count, wrong }) => {
    const said = wrong.length === 0 ? 'valid' : wrong.map((each) => `\`\` ${each} \`\``).join(', ');
    return `| ${reader} | ${version} | \`${table}\` | ${format} | ${count ?? '–'} | ${said} |`;
  });
  return [
    '## Tables by their Data Package',
    '',
    '[`datapackage.json`](portals.md#packages-for-tables-and-archives) tells of each table its columns, its size in `bytes` and its digest.',
    '',
    '| reader | version | table | format | rows read | finds |',
    '| --- | --- | --- | --- | --- | --- |',
    ...lines,
    '',
  ].join('\n');
}
