// How much pages weigh, all in all, and how soon they show themselves on a phone with a slow connection.
import { readFileSync } from 'node:fs';
import { brotliCompressSync } from 'node:zlib';
import { expect, it } from 'vitest';
import { useServed } from '../e2e/publication.js';
import { complaintsOf, contextFor, describeInBrowser, useBrowser } from './browser.js';

/** What Lighthouse takes for a phone on a mobile network: 150 ms there and back, 1.6 Mbit/s. */
const slow = { offline: false, latency: 150, downloadThroughput: 200_000, uploadThroughput: 94_000 };

/** Most looks at a page: one that was slow may have waited for what else runs on this machine. */
const maxLooks = 6;

interface Look {
  /** All that came over the network, with headers. */
  readonly bytes: number;
  /** First contentful paint, in milliseconds since the address was entered. */
  readonly paintedMs: number;
  readonly complaints: readonly string[];
}

describeInBrowser('over a slow connection', () => {
  const served = useServed();
  const browser = useBrowser();

  /** Looks at a page with nothing in the cache. */
  const look = async (address: string): Promise<Look> => {
    const context = await browser().newContext(contextFor({ language: 'pl', size: 'phone', scheme: 'light' }));
    const page = await context.newPage();
    const complaints = complaintsOf(page);
    const session = await context.newCDPSession(page);
    let bytes = 0;
    session.on('Network.loadingFinished', ({ encodedDataLength }) => (bytes += encodedDataLength));
    await session.send('Network.enable');
    await session.send('Network.emulateNetworkConditions', slow);
    await page.goto(address, { waitUntil: 'networkidle' });
    const paintedMs = await page.evaluate(
      () => performance.getEntriesByName('first-contentful-paint')[0]?.startTime ?? Infinity,
    );
    await context.close();
    return { bytes, paintedMs, complaints };
  };

  it.each([
    ['home', '/', 60_000],
    ['a thing', '/doc/city/krakow', 60_000],
    ['a source with its passages', '/doc/source/krakow-2025-01-22', 60_000],
    ['the query page with an answer', '/q?networks-of-krakow', 400_000],
  ])('%s is light and shows itself within a second', { timeout: 60_000 }, async (_name, path, maxBytes) => {
    // The first answer only makes the server ready, as it is for every reader but the first after a release.
    const { url } = await served().fetch(path, { headers: { accept: 'text/html', 'accept-language': 'pl' } });
    const address = url.replace('localhost:8080', `127.0.0.1:${served().port}`);
    await fetch(address, { headers: { accept: 'text/html', 'accept-language': 'pl', 'accept-encoding': 'br' } });
    const looks: Look[] = [];
    do looks.push(await look(address));
    while (looks.length < maxLooks && looks.every(({ paintedMs }) => paintedMs >= 1000));
    for (const { bytes, complaints } of looks) {
      expect(complaints).toEqual([]);
      expect(bytes).toBeGreaterThan(10_000);
      expect(bytes).toBeLessThan(maxBytes);
    }
    expect(Math.min(...looks.map(({ paintedMs }) => paintedMs))).toBeLessThan(1000);
  });

  it('the script of the editor is a minor part of that', () =>
    expect(brotliCompressSync(readFileSync('dist/web/query.js')).byteLength).toBeLessThan(150_000));
});
