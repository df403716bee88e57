// Data Integrity proofs by Ed25519 (cryptosuite `eddsa-rdfc-2022`, VC Data Integrity EdDSA Cryptosuites 1.0 §3.2).
import { createHash, createPrivateKey, createPublicKey, sign, verify, type KeyObject } from 'node:crypto';
import { HejnalError } from '../../errors.js';

/** Who signs: a private key, and the name that follows from its public one. */
export interface Signer {
  /** `did:key:…` (did:key Method 0.7). */
  readonly did: string;
  readonly key: KeyObject;
}

/** A proof as it stands in a document. */
export interface Proof {
  readonly type: 'DataIntegrityProof';
  readonly cryptosuite: 'eddsa-rdfc-2022';
  /** `xsd:dateTime`. */
  readonly created: string;
  readonly verificationMethod: string;
  readonly proofPurpose: 'assertionMethod';
  /** Signature in base58 behind a `z` (Multibase). */
  readonly proofValue: string;
}

/** First bytes of an Ed25519 public key (Multicodec, as a varint). */
const ed25519 = Buffer.from([0xed, 0x01]);
const keyBytes = 32;

/** Reads a private key in PEM (PKCS #8), as `openssl genpkey -algorithm ed25519` writes it; throws `option-invalid`. */
export function readSigner(pem: string): Signer {
  let key: KeyObject;
  try {
    key = createPrivateKey(pem);
  } catch (cause) {
    throw noKey('It is no private key in PEM.', cause);
  }
  if (key.asymmetricKeyType !== 'ed25519') throw noKey(`It is a key of the type ${String(key.asymmetricKeyType)}.`);
  const { x = '' } = createPublicKey(key).export({ format: 'jwk' });
  const multikey = `z${base58(Buffer.concat([ed25519, Buffer.from(x, 'base64url')]))}`;
  return { did: `did:key:${multikey}`, key };
}

function noKey(message: string, cause?: unknown): HejnalError {
  const hint = 'Make one with: openssl genpkey -algorithm ed25519 -out key.pem';
  return new HejnalError('option-invalid', `The key cannot be used for signing. ${message}`, hint, { cause });
}

/** Signs a document, given as its canonical N-Quads in bytes. */
export function prove(
  lines: string,
  { created, signer }: { readonly created: string; readonly signer: Signer },
): Proof {
  const verificationMethod = `${signer.did}#${signer.did.slice('did:key:'.length)}`;
  const config = { created, verificationMethod };
  const signature = sign(null, hashed(lines, config), signer.key);
  return {
    type: 'DataIntegrityProof',
    cryptosuite: 'eddsa-rdfc-2022',
    ...config,
    proofPurpose: 'assertionMethod',
    proofValue: `z${base58(signature)}`,
  };
}

/** Reads what should be a proof; `undefined` where it is none of ours. */
export function readProof(found: unknown): Proof | undefined {
  const proof = found as Partial<Proof> | undefined;
  const isOurs = proof?.type === 'DataIntegrityProof' && proof.cryptosuite === 'eddsa-rdfc-2022';
  const isWhole = [proof?.created, proof?.verificationMethod, proof?.proofValue].every(
    (each) => typeof each === 'string',
  );
  return isOurs && isWhole ? (proof as Proof) : undefined;
}

/** Tells whether a proof is one of a document, by the key that its method names. */
export function isProved(lines: string, proof: Proof): boolean {
  const [, multikey = ''] = /^did:key:z(\w+)#z\1$/.exec(proof.verificationMethod) ?? [];
  const bytes = fromBase58(multikey);
  if (bytes.length !== ed25519.length + keyBytes || !bytes.subarray(0, 2).equals(ed25519)) return false;
  const x = bytes.subarray(2).toString('base64url');
  const key = createPublicKey({ key: { kty: 'OKP', crv: 'Ed25519', x }, format: 'jwk' });
  return verify(null, hashed(lines, proof), key, fromBase58(proof.proofValue.slice(1)));
}

/** Joins the digests of the proof's own statements, canonical with its one blank node, and of the document (§3.2.4). */
function hashed(lines: string, { created, verificationMethod }: Pick<Proof, 'created' | 'verificationMethod'>): Buffer {
  const security = 'https://w3id.org/security#';
  const own = [
    `<http://purl.org/dc/terms/created> "${created}"^^<http://www.w3.org/2001/XMLSchema#dateTime>`,
    `<http://www.w3.org/1999/02/22-rdf-syntax-ns#type> <${security}DataIntegrityProof>`,
    `<${security}cryptosuite> "eddsa-rdfc-2022"^^<${security}cryptosuiteString>`,
    `<${security}proofPurpose> <${security}assertionMethod>`,
    `<${security}verificationMethod> <${verificationMethod}>`,
  ];
  const config = own.map((each) => `_:c14n0 ${each} .\n`).join('');
  const digest = (text: string): Buffer => createHash('sha256').update(text, 'latin1').digest();
  return Buffer.concat([digest(config), digest(lines)]);
}

const alphabet = '123456789ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz';

/** Writes bytes in base58 as Bitcoin does; leading zeros are kept. */
export function base58(bytes: Uint8Array): string {
  let rest = BigInt(`0x${Buffer.from(bytes).toString('hex') || '0'}`);
  let text = '';
  for (; rest > 0n; rest /= 58n) text = (alphabet[Number(rest % 58n)] ?? '') + text;
  const zeros = bytes.findIndex((byte) => byte !== 0);
  return '1'.repeat(zeros < 0 ? bytes.length : zeros) + text;
}

/** Reads base58; what is none gives no bytes. */
export function fromBase58(text: string): Buffer {
  let value = 0n;
  for (const character of text) {
    const digit = alphabet.indexOf(character);
    if (digit < 0) return Buffer.alloc(0);
    value = value * 58n + BigInt(digit);
  }
  const hex = value === 0n ? '' : value.toString(16);
  const zeros = /^1*/.exec(text)?.[0].length ?? 0;
  return Buffer.concat([Buffer.alloc(zeros), Buffer.from(hex.length % 2 === 0 ? hex : `0${hex}`, 'hex')]);
}
