// Workbooks of three writers say what the CSV says: openpyxl and odfpy made the committed ones, LibreOffice makes others here.
import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { deflateRawSync } from 'node:zlib';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { maxUnpacked, openArchive, Unreadable } from '../../src/facts/read/workbook/archive.js';
import type { Sheet } from '../../src/facts/read/workbook/cell.js';
import { readSheets } from '../../src/facts/read/workbook/workbook.js';
import { presentOr, whenInstalled } from '../present.js';
import { scratch } from '../scratch.js';

const cases = join(import.meta.dirname, '../cases');
const xlsx = readFileSync(join(cases, 'xlsx/data/museums.xlsx'));
const ods = readFileSync(join(cases, 'ods/data/museums.ods'));

/** Gives the texts of a sheet, row by row, empty cells left out. */
function textsOf(sheet: Sheet | undefined): string[][] {
  return (sheet?.rows ?? []).map(({ number, cells }) => [String(number), ...cells.flatMap((cell) => cell?.text ?? [])]);
}

async function textsIn(bytes: Uint8Array): Promise<string[][]> {
  const [sheet] = await readSheets(bytes);
  return textsOf(sheet);
}

describe('a workbook', () => {
  it('says the same in XLSX by openpyxl and in ODS by odfpy', async () => {
    const texts = await textsIn(xlsx);
    expect(await textsIn(ods)).toEqual(texts);
    expect(texts.slice(1)).toEqual([
      ['2', 'mocak', 'Czartoryski Museum', 'Muzeum Czartoryskich', 'Czartoryscy | „Puławy”', '1878', '12', '1204.1', 'true', '00123', 'gothic'],
      ['3', 'wawel', 'Wawel Castle, Cracow', 'Zamek Królewski\nna Wawelu', '1930-05', '71', '0.3', 'https://wawel.example/'],
      ['5', 'schindler', 'Schindler’s Factory 🏭', 'Fabryka Schindlera', '2010-06-10', '1', '30/702'],
      ['6', 'old', '2026-01-01'],
    ]); // prettier-ignore
  });
});

whenInstalled('soffice', 'LibreOffice writes workbooks to read')('a workbook that LibreOffice saved', () => {
  it.each([
    ['xlsx/data/museums.xlsx', 'ods'],
    ['xlsx/data/museums.xlsx', 'xlsx'],
    ['ods/data/museums.ods', 'xlsx'],
    ['ods/data/museums.ods', 'ods'],
  ])('says what %s said, in %s', { timeout: 120_000 }, async (from, to) => {
    const written = await textsIn(readFileSync(join(cases, from)));
    const folder = scratch('soffice');
    const args = [
      `-env:UserInstallation=file://${folder}/profile`,
      '--headless',
      '--convert-to',
      to,
      '--outdir',
      folder,
    ];
    execFileSync('soffice', [...args, join(cases, from)], { stdio: 'ignore' });
    expect(await textsIn(readFileSync(join(folder, `museums.${to}`)))).toEqual(written);
  });

  it('has its errors and formulas as LibreOffice counted them', { timeout: 120_000 }, async () => {
    const folder = scratch('soffice');
    const source = join(cases, 'workbook-mistakes/data/museums.xlsx');
    const args = [
      `-env:UserInstallation=file://${folder}/profile`,
      '--headless',
      '--convert-to',
      'ods',
      '--outdir',
      folder,
    ];
    execFileSync('soffice', [...args, source], { stdio: 'ignore' });
    const [sheet] = await readSheets(readFileSync(join(folder, 'museums.ods')));
    const second = sheet?.rows[1]?.cells ?? [];
    expect(second[4]).toEqual({ text: '2', is: 'number' });
    expect(second[6]).toEqual({ text: '#N/A', is: 'text', fault: 'error' });
    expect(sheet?.merged).toEqual(['B5:C6']);
  });
});

const python = ['python3', '/usr/bin/python3', process.env['HEJNAL_PYTHON'] ?? 'python'].find((path) => {
  try {
    execFileSync(path, ['-c', 'import openpyxl, odf'], { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
});

presentOr(python !== undefined, 'openpyxl and odfpy write the workbooks of the cases anew')('make.py', () => {
  it('writes what is committed', async () => {
    const folder = scratch('workbooks');
    execFileSync(python ?? '', [join(import.meta.dirname, 'make.py'), folder]);
    const made = readdirSync(folder).flatMap((name) =>
      readdirSync(join(folder, name, 'data')).map((file) => join(name, 'data', file)),
    );
    expect(made.length).toBeGreaterThan(5);
    for (const file of made) {
      const [now, committed] = [readFileSync(join(folder, file)), readFileSync(join(cases, file))];
      expect((await readSheets(now)).map(textsOf)).toEqual((await readSheets(committed)).map(textsOf));
    }
  });
});

describe('an archive', () => {
  it('is refused where it would unpack to more than the limit', async () => {
    await expect(openArchive(xlsx, 5000)).rejects.toThrow('Unpacked the file would be larger than 0 MiB.');
    expect(maxUnpacked).toBe(512 * 1024 * 1024);
  });

  it('is refused where a part is longer than it says', async () => {
    const part = 'content.xml';
    const archive = await openArchive(lying(part, Buffer.from(`<a>${' '.repeat(100_000)}</a>`), 50));
    await expect(allOf(archive.read(part))).rejects.toThrow('The file is damaged, or no workbook.');
  });

  it('expands no entity of its own', async () => {
    const bomb = `<!DOCTYPE a [<!ENTITY b "bbbbbbbb"><!ENTITY c "&b;&b;&b;">]><a><table:table>&c;</table:table></a>`;
    const bytes = lying('content.xml', Buffer.from(bomb));
    await expect(readSheets(bytes)).rejects.toThrow('The file is damaged');
  });
});

async function allOf(pieces: AsyncIterable<Buffer>): Promise<Buffer[]> {
  const all: Buffer[] = [];
  for await (const piece of pieces) all.push(piece);
  return all;
}

/** Writes an archive with one part, which says that it is so long. */
function lying(name: string, content: Buffer, says = content.length): Buffer {
  return packed([{ name, content, says }]);
}

function packed(parts: readonly { name: string; content: Buffer; says?: number }[]): Buffer {
  const locals: Buffer[] = [];
  const centrals: Buffer[] = [];
  for (const { name, content, says = content.length } of parts) {
    const data = deflateRawSync(content);
    const head = Buffer.alloc(26);
    head.set([20, 0, 0, 0, 8]);
    head.writeUInt32LE(crc32(content), 10);
    head.writeUInt32LE(data.length, 14);
    head.writeUInt32LE(says, 18);
    head.writeUInt16LE(Buffer.byteLength(name), 22);
    const central = Buffer.alloc(14);
    central.writeUInt32LE(
      locals.reduce((sum, each) => sum + each.length, 0),
      10,
    );
    locals.push(Buffer.concat([Buffer.from('PK\x03\x04'), head, Buffer.from(name), data]));
    centrals.push(Buffer.concat([Buffer.from('PK\x01\x02\x14\x00'), head, central, Buffer.from(name)]));
  }
  const [before, directory] = [Buffer.concat(locals), Buffer.concat(centrals)];
  const end = Buffer.alloc(18);
  end.writeUInt16LE(parts.length, 4);
  end.writeUInt16LE(parts.length, 6);
  end.writeUInt32LE(directory.length, 8);
  end.writeUInt32LE(before.length, 12);
  return Buffer.concat([before, directory, Buffer.from('PK\x05\x06'), end]);
}

/** CRC-32 of ISO 3309, as ZIP has it; Node has one of its own from version 22. */
function crc32(bytes: Buffer): number {
  let crc = 0xffffffff;
  for (const byte of bytes) {
    crc ^= byte;
    for (let bit = 0; bit < 8; bit++) crc = (crc >>> 1) ^ (crc & 1 ? 0xedb88320 : 0);
  }
  return (crc ^ 0xffffffff) >>> 0;
}

const partsOf = {
  xlsx: [
    'xl/_rels/workbook.xml.rels',
    'xl/workbook.xml',
    'xl/styles.xml',
    'xl/sharedStrings.xml',
    'xl/worksheets/sheet1.xml',
  ],
  ods: ['content.xml', 'styles.xml'],
} as const;

describe('a workbook with any damage', () => {
  it.each([
    ['xlsx', xlsx],
    ['ods', ods],
  ] as const)('in %s is read or refused, and breaks nothing', { timeout: 120_000 }, async (ending, bytes) => {
    const archive = await openArchive(bytes);
    const names = partsOf[ending].filter((name) => archive.has(name));
    const parts = await Promise.all(
      names.map(async (name) => ({ name, content: Buffer.concat(await allOf(archive.read(name))) })),
    );
    expect(await textsIn(packed(parts))).toEqual(await textsIn(bytes));
    const piece = fc.constantFrom(
      '',
      '"',
      '<',
      '&',
      '0',
      '-1',
      '99999999999',
      'NaN',
      'A',
      'XFD1048577',
      '2024-13-45',
      '</row>',
      '<c>',
      '1e400',
    );
    await fc.assert(
      fc.asyncProperty(
        fc.nat(parts.length - 1),
        fc.double({ min: 0, max: 1, noNaN: true }),
        fc.nat(12),
        piece,
        async (which, where, length, put) => {
          const changed = parts.map((part, at) => {
            if (at !== which) return part;
            const start = Math.floor(where * part.content.length);
            const text = part.content.toString();
            return { ...part, content: Buffer.from(text.slice(0, start) + put + text.slice(start + length)) };
          });
          const read = await readSheets(packed(changed)).catch((error: unknown) => error);
          if (!(read instanceof Unreadable)) expect(read).toBeInstanceOf(Array);
        },
      ),
      { numRuns: 300 },
    );
  });
});
