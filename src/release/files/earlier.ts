// Parts of the dumps of the release before, which are taken over byte for byte once their digests were compared.
import { closeSync, existsSync, openSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { digestOf, gzipHead, partsFile, stretchOf, type PackedPart, type Part, type Stored } from './parts.js';
import { unpacked } from './plain.js';

/** A release whose dumps may be taken over. */
export interface Standing {
  /** Its folder; its file of parts is the one that it claims. */
  readonly directory: string;
  /** Whether the same part would be written alike now, as far as settings, ontology and the program's version tell. */
  readonly isAlike: boolean;
}

/** Gives parts that were written before; one whose bytes are others than were written is not there. */
export class Earlier {
  readonly #directory: string;
  readonly #stored: Stored;
  readonly #isAlike: boolean;
  readonly #open = new Map<string, number>();

  constructor({ directory, isAlike }: Standing) {
    this.#directory = directory;
    this.#stored = JSON.parse(readFileSync(join(directory, partsFile), 'utf8')) as Stored;
    this.#isAlike = isAlike;
  }

  /** Gives one of its files, by the name of the folder in which it is. */
  of(file: string, folder = 'dumps'): EarlierFile {
    const parts = this.#stored.files[file] ?? [];
    const read: Read = (name, from, length) => this.#read(join(this.#directory, folder, name), from, length);
    const isPacked = this.#stored.zlib === process.versions.zlib;
    return new EarlierFile(file, parts, read, { isAlike: this.#isAlike, isPacked });
  }

  close(): void {
    for (const file of this.#open.values()) closeSync(file);
    this.#open.clear();
  }

  #read(path: string, from: number, length: number): Buffer {
    let open = this.#open.get(path);
    if (open === undefined) {
      if (!existsSync(path)) return Buffer.alloc(0);
      open = openSync(path, 'r');
      this.#open.set(path, open);
    }
    return stretchOf(open, from, length);
  }
}

type Read = (file: string, from: number, length: number) => Buffer;

interface Place {
  readonly part: PackedPart;
  readonly at: number;
}

/** The parts of one file that was written before. */
export class EarlierFile {
  readonly #file: string;
  readonly #read: Read;
  readonly #texts = new Map<string, Place>();
  readonly #packed = new Map<string, Place>();
  #isAlike: boolean;
  #isTried = false;
  readonly #isPacked: boolean;

  constructor(file: string, parts: readonly PackedPart[], read: Read, may: { isAlike: boolean; isPacked: boolean }) {
    this.#file = file;
    this.#read = read;
    this.#isAlike = may.isAlike;
    this.#isPacked = may.isPacked;
    let [at, packedAt] = [0, gzipHead.length];
    for (const part of parts) {
      if (may.isAlike) this.#texts.set(part.source, { part, at });
      this.#packed.set(part.sha256, { part, at: packedAt });
      at += part.bytes;
      packedAt += part.packed;
    }
  }

  /** Gives the text that was made of the same; not the first that could be taken, which is made anew to be compared. */
  text(source: string): { readonly part: Part; readonly bytes: Buffer } | undefined {
    const found = this.#isAlike && this.#isTried ? this.#texts.get(source) : undefined;
    if (found === undefined) return undefined;
    const { bytes, sha256 } = found.part;
    const part = { source, bytes, sha256 };
    const read = this.#read(this.#file, found.at, bytes);
    if (read.length === bytes && digestOf(read) === sha256) return { part, bytes: read };
    const packed = this.#held(sha256);
    return packed && { part, bytes: unpacked(packed, part, this.#file) };
  }

  /** Hears of a part that was made: where another state of the program writes otherwise, nothing more is taken. */
  compare(part: Part | undefined): void {
    const found = part && this.#texts.get(part.source);
    if (found === undefined) return;
    this.#isTried = true;
    this.#isAlike &&= found.part.sha256 === part?.sha256;
  }

  /** Gives a part as it was packed, by the digest of its text. */
  packed(sha256: string): Buffer | undefined {
    return this.#isPacked ? this.#held(sha256) : undefined;
  }

  #held(sha256: string): Buffer | undefined {
    const found = this.#packed.get(sha256);
    if (found === undefined) return undefined;
    const read = this.#read(`${this.#file}.gz`, found.at, found.part.packed);
    return digestOf(read) === found.part.packedSha256 ? read : undefined;
  }
}
