// What the commands say of their outcome, in English.
import { englishCount as counted } from '../plural.js';

const grouped = (count: number): string => count.toLocaleString('en');

/** Holds the sentences about outcomes in English. */
export const said = {
  findings: {
    severity: { error: 'error', warning: 'warning' },
    total: (errors: number, warnings: number): string =>
      `${counted(errors, 'error')}, ${counted(warnings, 'warning')}.`,
    /** Of findings of one sort, those that are not written out; `places` are lines, or rows of a sheet. */
    rest: (
      rule: string,
      more: number,
      all: number,
      places: { isRow: boolean; first: number; last: number },
    ): string => {
      const line = places.isRow ? 'row' : 'line';
      return `… ${grouped(more)} more of [${rule}], ${grouped(all)} in all, first in ${line} ${places.first}, last in ${line} ${places.last}; --max 0 shows them all.`;
    },
    more: (count: number): string => `… and ${counted(count, 'finding')} more`,
  },

  progress: {
    steps: {
      sources: 'look up',
      ask: 'ask',
      read: 'read',
      convert: 'convert',
      check: 'check',
      shapes: 'shapes',
      compare: 'compare',
      prove: 'prove',
      sort: 'sort',
      merge: 'merge',
      dump: 'dump',
      catalog: 'catalog',
      triples: 'triples',
      history: 'history',
      names: 'names',
      documents: 'documents',
      flush: 'flush',
      'publish history': 'publish history',
      'publish release': 'publish release',
      switch: 'switch',
      done: 'done',
    },
    of: (count: number, total: number | undefined, unit: 'quads' | 'records' | 'things'): string =>
      `${grouped(count)}${total === undefined ? '' : ` of ${grouped(total)}`} ${unit}`,
    rate: (perSecond: number): string => `${grouped(perSecond)}/s`,
    left: (time: string): string => `${time} left`,
  },

  check: {
    nothing: 'nothing could be checked',
    outcome: (records: number, facts: number, passages: number, isBySources: boolean): string =>
      `${counted(records, 'record')}, ${counted(facts, 'fact')}, ${counted(passages, 'passage')} proved${isBySources ? ' in the sources' : ' by the lock'}`,
    wrote: (file: string): string => `wrote ${file}`,
    missing: (language: string, count: number): string =>
      `${language}: ${count === 0 ? 'every text is there' : `${counted(count, 'text')} missing`}`,
    renewed: 'Its proof was renewed; see that the passage still says so.',
  },

  score: {
    total: (dataset: string, total: number, most: number, rating: string): string =>
      `${dataset}: ${total} of ${most}, ${rating}`,
    rating: { excellent: 'excellent', good: 'good', sufficient: 'sufficient', bad: 'bad' },
    points: (criterion: string, most: number): string => `${criterion}: ${most} points.`,
    write: (key: string): string => `Write ${key} in data/publication.yaml.`,
    licence: 'Choose a licence of the EU table, such as https://creativecommons.org/licenses/by/4.0/.',
  },

  build: {
    outcome: (isChanged: boolean, version: string, quads: number, directory: string): string =>
      `${isChanged ? 'Published' : 'Nothing has changed since'} ${version}: ${counted(quads, 'quad')} in ${directory}`,
    local: (base: string): string =>
      `All names begin with ${base}: a release for trying out. Give --base for a real one.`,
    cancelled: 'Cancelled; nothing was published.',
    refused: 'Nothing was published.',
  },

  serve: {
    outcome: (base: string, version: string, quads: number, address: string): string =>
      `${base} (release ${version}, ${grouped(quads)} quads) is served at ${address}`,
    elsewhere: (base: string): string =>
      `    The names of this release lead to ${base}, not here: build it with --base for this address.`,
  },

  push: {
    outcome: (version: string, quads: number, graphs: number): string =>
      `The store holds ${version}: ${counted(quads, 'quad')} in ${counted(graphs, 'graph')}`,
    graph: (graph: string, sent: number, total: number): string =>
      `  ${graph}: ${grouped(sent)} of ${grouped(total)} triples`,
  },

  verify: {
    whole: (version: string, directory: string): string => `${version} is whole: ${directory}`,
    proved: (files: number, quads: number, documents: number, checksums: number): readonly string[] => [
      `${counted(files, 'file')} and the history have the bytes of their manifests.`,
      `${counted(quads, 'quad')} in the store and in the dumps, ${counted(documents, 'document')}, and`,
      `${counted(checksums, 'checksum')} in the catalogue agree with them.`,
    ],
    signed: (signer: string): string => `It is signed by ${signer}.`,
    served: (address: string, wrong: number, base: string): string =>
      `${address} ${wrong === 0 ? 'serves what it claims' : `is wrong in ${counted(wrong, 'place')}`}: ${base}`,
    seen: (files: number, checksums: number, documents: number): readonly string[] => [
      `${counted(files, 'file')}, ${counted(checksums, 'checksum')} of the catalogue,`,
      `${counted(documents, 'document')} compared with a dump.`,
    ],
  },

  copy: {
    outcome: (version: string, to: string, copied: number, stood: number): string =>
      `${version} is the current release in ${to}: ${counted(copied, 'release')} copied${stood === 0 ? '' : `, ${stood} stood there whole`}, each byte compared.`,
  },

  export: {
    outcome: (
      version: string,
      to: string,
      { files, written, removed }: { readonly files: number; readonly written: number; readonly removed: number },
    ): string =>
      `${version} stands in ${to}: ${counted(files, 'file')}, ${written} of them written${removed === 0 ? '' : `, ${removed} removed`}, each byte compared.`,
  },

  prune: {
    gone: (version: string, isDry: boolean): string => `${isDry ? 'would go' : 'gone'}: ${version}`,
    unreadable: (version: string): string => `${version} cannot be read and was left as it is: remove it by hand.`,
    outcome: (kept: number, current: string, mebibytes: number, isDry: boolean): string =>
      `${counted(kept, 'release')} ${kept === 1 ? 'stays' : 'stay'}, ${current} is current; ${mebibytes.toFixed(1)} MiB ${isDry ? 'would be' : 'are'} free.`,
    feeds: (histories: number): string => `    Pages of feeds stay in ${counted(histories, 'history', 'histories')}.`,
  },

  diff: { broken: 'The facts have errors, so that they cannot be compared.' },

  dev: {
    shows: (address: string, folder: string): string =>
      `${address} shows ${folder === '.' ? 'this folder' : folder}, and follows what you write. Stop it with Ctrl+C.`,
    nothing: 'There is nothing to show yet.',
    stays: 'The last good release stays up.',
    shown: (records: number, seconds: number): string =>
      `${counted(records, 'record')} shown after ${seconds.toFixed(1)} s`,
    holding: 'There is no release yet: the facts have errors.',
  },

  init: {
    table: 'A table to begin with (.csv, .xlsx, .ods; none: empty)',
    kind: 'What one thing is called, such as library',
    title: (language: string): string => `Title in ${language}`,
    publisher: (language: string): string => `Who publishes, in ${language}`,
    languages: (guessed: string): string => `Languages (none: ${guessed})`,
    kindOf: (title: string, records: number, name: string): string =>
      `${title}: ${counted(records, 'record')} of the kind “${name}”`,
    wrote: (file: string): string => `  wrote ${file}`,
    look: 'Look here:',
    next: (commands: string): string => `Next: ${commands}`,
  },
};
