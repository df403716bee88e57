// Verifies what a release states of itself by packages that are not ours: jsonld-signatures for the proof, rdf-canonize for
// the graphs. Takes the folder of a release; prints what it found as JSON. It asks nobody: contexts and keys are at hand.
import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import contexts from '@digitalbazaar/data-integrity-context';
import { DataIntegrityProof } from '@digitalbazaar/data-integrity';
import { driver } from '@digitalbazaar/did-method-key';
import * as multikey from '@digitalbazaar/ed25519-multikey';
import { cryptosuite } from '@digitalbazaar/eddsa-rdfc-2022-cryptosuite';
import { JsonLdDocumentLoader } from 'jsonld-document-loader';
import signatures from 'jsonld-signatures';
import { canonize, NQuads } from 'rdf-canonize';

const [folder = ''] = process.argv.slice(2);
const keys = driver();
keys.use({ multibaseMultikeyHeader: 'z6Mk', fromMultibase: multikey.from });
const loader = new JsonLdDocumentLoader();
for (const [url, context] of contexts.contexts) loader.addStatic(url, context);
loader.setDidResolver(keys);
const documentLoader = loader.build();

/** Tells whether a text is a document with a proof that is its own. */
async function isProved(text) {
  try {
    const suite = new DataIntegrityProof({ cryptosuite });
    const purpose = new signatures.purposes.AssertionProofPurpose();
    return (await signatures.verify(JSON.parse(text), { suite, purpose, documentLoader })).verified;
  } catch {
    return false;
  }
}

/** Changes one character of what stands in quotation marks, a different one each time. */
function change(text, at) {
  const values = [...text.slice(text.indexOf('"id"')).matchAll(/": "([^"]+)"/g)].map(
    (match) => match.index + 4 + text.indexOf('"id"'),
  );
  const place = values[Math.floor((at * values.length) / 100)];
  const other = text[place] === 'x' ? 'y' : 'x';
  return text.slice(0, place) + other + text.slice(place + 1);
}

async function digest(file) {
  const dataset = NQuads.parse(readFileSync(join(folder, 'dumps', file), 'utf8'));
  const text = await canonize(dataset, { algorithm: 'RDFC-1.0', format: 'application/n-quads' });
  return createHash('sha256').update(text).digest('hex');
}

const text = readFileSync(join(folder, 'release.jsonld'), 'utf8');
const changed = Array.from({ length: 100 }, (_each, at) => change(text, at));
const found = [];
for (const each of changed) found.push(!(await isProved(each)));
const digests = {};
for (const file of ['facts.nt', 'ontology.nt', 'evidence.nt', 'all.nq'])
  if (existsSync(join(folder, 'dumps', file))) digests[file] = await digest(file);
console.log(JSON.stringify({ isProved: await isProved(text), found: found.filter(Boolean).length, digests }));
