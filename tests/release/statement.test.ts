// What a release states of itself: digests that others compute, too, and a proof that others verify.
import { execFileSync } from 'node:child_process';
import { createHash, generateKeyPairSync } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { literal, skos } from '../../src/rdf/rdf.js';
import type { Built } from '../../src/release/build.js';
import { base58, fromBase58, readSigner } from '../../src/release/statement/proof.js';
import { verifyRelease } from '../../src/release/verify.js';
import { proveRelease } from '../../src/publish/verify.js';
import { hejnal } from '../e2e/command.js';
import { findPython } from '../e2e/python.js';
import { presentOr } from '../present.js';
import { build, fact, folder, museum, publication, quads } from './museum.js';

const pem = (): string => generateKeyPairSync('ed25519').privateKey.export({ type: 'pkcs8', format: 'pem' }).toString();
const signer = readSigner(pem());
// Everything that canonical N-Quads escape, and what they do not (RDF 1.2 N-Quads §5).
const odd = ['a\n\r\t\b\f\v"\\\u0000\u001f\u007f', 'é\u{1f3db}\u0085\u2028\ufeff', '', "'"];
const more = odd.map((text, at) => fact(`${museum('odd')}#${at}`, skos.prefLabel, literal(text, 'en')));

interface Statement {
  readonly part: readonly { readonly id: string; readonly checksum: { readonly checksumValue: string } }[];
}

const statementOf = ({ directory }: Built): Statement =>
  JSON.parse(readFileSync(join(directory, 'release.jsonld'), 'utf8')) as Statement;

let signed: Built;
beforeAll(async () => {
  signed = await build(folder(), { signer, quads: [...quads, ...more] });
});

describe('the statement of a release', () => {
  it('is verified by packages that are not ours, and each of a hundred changes is found', () => {
    const said = JSON.parse(
      execFileSync(process.execPath, ['tests/outside/proof.js', signed.directory], { encoding: 'utf8' }),
    ) as unknown;
    const { graphDigests, contentDigest } = signed.manifest;
    expect(said).toEqual({
      isProved: true,
      found: 100,
      digests: {
        'facts.nt': graphDigests?.facts,
        'ontology.nt': graphDigests?.ontology,
        'evidence.nt': graphDigests?.evidence,
        'all.nq': contentDigest,
      },
    });
  });

  it('names each graph and each dump with its digest, and is the same again', async () => {
    const { part } = statementOf(signed);
    const digests = new Map(
      part.map(({ id, checksum }) => [id.split(`${signed.version}/`)[1], checksum.checksumValue]),
    );
    for (const [name, digest] of Object.entries(signed.manifest.graphDigests ?? {}))
      expect(digests.get(`graph/${name}`)).toBe(digest);
    for (const { path, sha256 } of signed.manifest.files.filter((each) => each.path.startsWith('dumps/')))
      expect([path, digests.get(path.replace('dumps/', 'dump/'))]).toEqual([path, sha256]);
    const again = await build(folder(), { signer, quads: [...quads, ...more] });
    expect(readFileSync(join(again.directory, 'release.jsonld'))).toEqual(
      readFileSync(join(signed.directory, 'release.jsonld')),
    );
  });

  it('says after which release it comes, and is signed by nobody where there is no key', async () => {
    const releases = folder();
    const first = await build(releases);
    const second = await build(releases, { publication: { ...publication, modified: '2026-11-02' } });
    expect(statementOf(second)).toMatchObject({
      replaces: expect.stringContaining(`version/${first.version}/catalog`),
    });
    expect(statementOf(second)).not.toHaveProperty('proof');
    expect((await proveRelease(releases)).signer).toBeUndefined();
  });

  const lies: readonly [string, (text: string) => string, RegExp][] = [
    ['another digest', (text) => text.replace(/"checksumValue": "./, '"checksumValue": "x'), /states something else/],
    ['another proof', (text) => text.replace(/"proofValue": "z../, '"proofValue": "z11'), /Its proof is none/],
    [
      'another signer',
      (text) => text.replaceAll(signer.did.slice(8), readSigner(pem()).did.slice(8)),
      /Its proof is none/,
    ],
    ['a proof of another sort', (text) => text.replace('eddsa-rdfc-2022', 'eddsa-jcs-2022'), /Its proof is none/],
  ];

  it('is proved by hejnal verify', async () => {
    expect((await proveRelease(signed.directory)).signer).toBe(signer.did);
    for (const [what, lie, message] of lies) {
      const { directory } = await build(folder(), { signer });
      const [path, manifest] = [join(directory, 'release.jsonld'), join(directory, 'release.json')];
      writeFileSync(path, lie(readFileSync(path, 'utf8')));
      await expect(verifyRelease(directory)).rejects.toThrow('release.jsonld');
      // Whoever changes the statement can change the manifest, too, but not the proof.
      writeFileSync(manifest, withDigest(readFileSync(manifest, 'utf8'), path));
      const outcome = await proveRelease(directory).catch((cause: unknown) => cause);
      expect([what, outcome]).toEqual([what, expect.objectContaining({ message: expect.stringMatching(message) })]);
    }
  });

  it('needs a key of the right sort', async () => {
    const rsa = generateKeyPairSync('rsa', { modulusLength: 1024 }).privateKey.export({ type: 'pkcs8', format: 'pem' });
    for (const text of ['', 'no key', rsa.toString()])
      expect(() => readSigner(text)).toThrow(expect.objectContaining({ code: 'option-invalid' }));
    expect((await hejnal('build', '--help')).code).toBe(0);
  });

  it('writes base58 as others do', () => {
    // draft-msporny-base58-03 §5.
    for (const [bytes, text] of [
      [Buffer.from('Hello World!'), '2NEpo7TZRRrLZSi2U'],
      [
        Buffer.from('The quick brown fox jumps over the lazy dog.'),
        'USm3fpXnKG5EUBx2ndxBDMPVciP5hGey2Jh4NDv6gmeo1LkMeiKrLJUUBk6Z',
      ],
      [Buffer.from('0000287fb4cd', 'hex'), '11233QC4'],
    ] as const) {
      expect(base58(bytes)).toBe(text);
      expect(fromBase58(text)).toEqual(bytes);
    }
  });
});

function withDigest(manifest: string, path: string): string {
  const found = JSON.parse(manifest) as { files: { path: string; bytes: number; sha256: string }[] };
  const text = readFileSync(path);
  const files = found.files.map((each) =>
    each.path === 'release.jsonld'
      ? { ...each, bytes: text.length, sha256: createHash('sha256').update(text).digest('hex') }
      : each,
  );
  return JSON.stringify({ ...found, files });
}

const python = findPython();
presentOr(python !== undefined, 'a release as Python verifies it (rdflib is not installed)')('with Python', () => {
  it('each file and graph is what is stated, and each of a hundred flips is found', async () => {
    const { directory } = await build(folder());
    const script = ['tests/outside/verifier.py', directory, '100'];
    const said = JSON.parse(execFileSync(python!, script, { encoding: 'utf8' })) as { files: number };
    expect(said).toEqual({
      files: said.files,
      whole: said.files,
      graphs: { facts: true, ontology: true, evidence: true },
      found: 100,
    });
    expect(said.files).toBeGreaterThan(20);
  });
});
