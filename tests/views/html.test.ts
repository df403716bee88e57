// Every kind of page in both languages by the Nu Html Checker, which knows the standard of HTML as it stands.
import { spawnSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { useServed } from '../e2e/publication.js';
import { whenInstalled, whenPresent } from '../present.js';
import { scratch } from '../scratch.js';
import { pages } from './pages.js';

const jar = join(import.meta.dirname, '.tools/node_modules/vnu-jar/build/dist/vnu.jar');
const served = useServed();

interface Message {
  readonly type: string;
  readonly subType?: string;
  readonly message: string;
  readonly url: string;
  readonly extract?: string;
}

/** Checks files; gives the errors and the warnings. */
function check(files: readonly string[]): string[] {
  const words = ['-jar', jar, '--format', 'json', '--exit-zero-always', ...files];
  const { stderr } = spawnSync('java', words, { encoding: 'utf8', maxBuffer: 2 ** 26 });
  const { messages } = JSON.parse(stderr) as { readonly messages: readonly Message[] };
  const heard = messages.filter(({ type, subType }) => type !== 'info' || subType === 'warning');
  return heard.map(({ url, message, extract }) => `${url.replace(/^.*\//, '')}: ${message} ${extract ?? ''}`);
}

whenInstalled('java', 'the Nu Html Checker')('with Java', () => {
  whenPresent(jar, 'the Nu Html Checker; tests/views/install brings it')('the Nu Html Checker', () => {
    const folder = scratch('html');

    it('finds nothing on any page', { timeout: 120_000 }, async () => {
      const files: string[] = [];
      for (const [at, path] of pages.entries())
        for (const language of ['en', 'pl']) {
          const answer = await served().fetch(path, { headers: { accept: 'text/html', 'accept-language': language } });
          const file = join(folder, `${at}-${path.replaceAll(/\W+/g, '-').slice(0, 40)}-${language}.html`);
          writeFileSync(file, await answer.text());
          files.push(file);
        }
      expect(check(files)).toEqual([]);
    });

    it('finds what is planted', { timeout: 60_000 }, () => {
      const file = join(folder, 'planted.html');
      const figure = '<figure><p>a</p><figcaption>b</figcaption><ul></ul></figure>';
      writeFileSync(file, `<!doctype html><html lang="en"><title>a</title>${figure}`);
      expect(check([file]).join()).toContain('not allowed as child of element');
    });
  });
});
