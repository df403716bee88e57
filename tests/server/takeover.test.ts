// A release that is still on its way to a serving machine: refused, told of once, and taken up when it is whole.
import { cpSync, mkdirSync, renameSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import { folder } from '../release/museum.js';
import { buildYears, serveKept } from './kept.js';

it.each([
  ['the link first', ['link', 'release', 'history']],
  ['the release before its history', ['release', 'link', 'history']],
  ['the history first, as is documented', ['history', 'release', 'link']],
])('comes with %s', async (_what, order) => {
  const [from, to] = [folder(), folder()];
  const [old, young] = await buildYears(from, ['1990', '1991']);
  mkdirSync(join(to, 'history'));
  for (const part of [old!.version, join('history', old!.version)])
    cpSync(join(from, part), join(to, part), { recursive: true });
  symlinkSync(old!.version, join(to, 'current'));
  const { app, site, events } = await serveKept(to, 20);
  onTestFinished(async () => {
    await app.close();
    await site.close();
  });
  const parts: Readonly<Record<string, () => void>> = {
    link: () => {
      symlinkSync(young!.version, join(to, 'next'));
      renameSync(join(to, 'next'), join(to, 'current'));
    },
    release: () => cpSync(young!.directory, join(to, young!.version), { recursive: true }),
    history: () =>
      cpSync(join(from, 'history', young!.version), join(to, 'history', young!.version), { recursive: true }),
  };
  const served = async (): Promise<string> =>
    (JSON.parse((await app.inject('/ready')).body) as { release: string }).release;
  const refused = (): string[] => events.filter(({ level }) => level === 'error').map(({ message }) => message);
  for (const part of order.slice(0, -1)) {
    parts[part]?.();
    if (order.indexOf(part) >= order.indexOf('link')) await expect.poll(refused, { timeout: 10_000 }).not.toEqual([]);
    expect(await served()).toBe(old!.version);
  }
  parts[order.at(-1)!]?.();
  await expect.poll(served, { timeout: 10_000 }).toBe(young!.version);
  expect((await app.inject('/doc/museum/czapski.nt')).headers['last-modified']).toBe('Sun, 01 Nov 2026 00:00:00 GMT');
  expect(refused().length).toBe(new Set(refused()).size);
  expect(refused().length > 0).toBe(order.at(-1) === 'history');
});
