// What becomes of our terms in the readers of others.
import { changesOf } from './outcome.js';
import type { ReifiedRow, Row } from './page.js';
import { serveProbes } from './publication.js';
import { readBy, reifying, type Reader } from './readers.js';

/** Runs readers over the probes. */
export async function measure(chosen: readonly Reader[]): Promise<Row[]> {
  const { url, close } = await serveProbes();
  const rows: Row[] = [];
  for (const reader of chosen)
    for (const mediaType of reader.mediaTypes) rows.push(await rowOf(reader, mediaType, url));
  await close();
  return rows;
}

/** Lets readers read the document in which each fact has its reifier, in the formats that have a form for them. */
export async function measureReified(chosen: readonly Reader[]): Promise<ReifiedRow[]> {
  const { url, close } = await serveProbes();
  const rows: ReifiedRow[] = [];
  for (const reader of chosen)
    for (const mediaType of reader.mediaTypes.filter((each) => reifying.has(each))) {
      const common = { reader: reader.name, mediaType };
      try {
        const { version, terms } = await readBy(reader, mediaType, url, true);
        rows.push({ ...common, version, isRead: terms.size > 0 });
      } catch {
        rows.push({ ...common, version: '', isRead: false });
      }
    }
  await close();
  return rows;
}

async function rowOf(reader: Reader, mediaType: string, url: string): Promise<Row> {
  const common = { reader: reader.name, mediaType };
  try {
    const read = await readBy(reader, mediaType, url);
    return { ...common, version: read.version, changes: changesOf(read, mediaType === 'text/csv') };
  } catch (error) {
    return { ...common, version: '', changes: (error as Error).message.split('\n').slice(0, 3).join(' ') };
  }
}
