// Evidence as RDF 1.2 in the readers of others that are no package of npm: what they read is what is served, and it keeps to its shapes.
import { execFile } from 'node:child_process';
import { expect, it } from 'vitest';
import { useServed } from '../e2e/publication.js';
import { whenPresent } from '../present.js';
import { readBy, whenReadable } from './python.js';

const served = useServed();
const get = async (address: string): Promise<string> => (await served().fetch(address)).text();
const lines = (text: string): string[] => text.trimEnd().split('\n');

whenReadable('in Python', () => {
  it('Oxigraph reads every dump, and rudof finds that every fact has a source', { timeout: 120_000 }, async () => {
    const files = ['facts.nt', 'facts.ttl', 'all.nq', 'all.trig'];
    const texts = await Promise.all(files.map((file) => get(`/dump/${file}?version=1.2`)));
    const dumps = Object.fromEntries(files.map((file, at) => [file.replace(/^.*\./, ''), texts[at]]));
    const others = [await get('/dump/evidence.nt'), await get('/dump/ontology.nt')].join('');
    const facts = texts[0] ?? '';
    const reifiers = lines(facts).filter((line) => line.includes('#reifies> <<('));
    const [first = ''] = reifiers[0]?.split(' ') ?? [];
    const broken = lines(facts).filter((line) => !line.startsWith(first));
    const shapes = await get('/shapes.ttl?version=1.2');
    const given = { dumps, shapes, data: [facts + others, `${broken.join('\n')}\n${others}`] };
    const told = (await readBy('reifiers.py', given)) as {
      readonly counts: Readonly<Record<string, readonly [number, number]>>;
      readonly violations: readonly number[];
    };
    const [plain, all] = [lines(await get('/dump/facts.nt')).length, lines(await get('/dump/all.nq')).length];
    const count = reifiers.length;
    expect(told.counts).toEqual({
      nt: [plain + count, count],
      ttl: [plain + count, count],
      nq: [all + count, count],
      trig: [all + count, count],
    });
    expect(told.violations[0]).toBe(0);
    expect(told.violations[1]).toBeGreaterThan(0);
  });
});

const jena = 'conformance/interoperability/readers/.jena';
whenPresent(jena, 'Apache Jena: conformance/interoperability/install')('Jena', () => {
  it.each([
    ['/doc/membership/krakow-eccar.ttl', 'text/turtle'],
    ['/dump/facts.nt', 'application/n-triples'],
  ])('reads %s as it was', { timeout: 120_000 }, async (path, mediaType) => {
    const address = `http://127.0.0.1:${served().port}${path}?version=1.2`;
    const script = 'conformance/interoperability/readers/jena.sh';
    const told = await new Promise<string>((resolve, reject) => {
      execFile('bash', [script, address, mediaType], { maxBuffer: 2 ** 26 }, (error, stdout, stderr) =>
        error === null ? resolve(stdout) : reject(new Error(stderr)),
      );
    });
    const nt = path.endsWith('.nt') ? path : path.replace(/ttl$/, 'nt');
    const expected = lines(await get(`${nt}?version=1.2`));
    const own = (all: readonly string[]): string[] => all.filter((line) => line.includes('#reifies>')).sort();
    expect(own(expected).length).toBeGreaterThan(5);
    expect(own(lines(told)).map((line) => line.replaceAll(/\s+/g, ''))).toEqual(
      own(expected).map((line) => line.replaceAll(/\s+/g, '')),
    );
  });
});
