// Files to download, with their sizes.
import type { JSX } from 'preact';
import { numberFormat } from './formatter.js';
import { href, type Frame } from './frame.js';

/** One file that can be downloaded. */
export interface Download {
  /** Name under `dump/`. */
  readonly file: string;
  readonly bytes: number;
}

/** Shows files to download with their sizes. */
export function Downloads({ frame, downloads }: { frame: Frame; downloads: readonly Download[] }): JSX.Element {
  return (
    <ul class="row">
      {downloads.map(({ file, bytes }) => (
        <li>
          <a href={href(frame, `${frame.publication.base}dump/${file}`)}>
            {file} <span class="soft">{formatSize(bytes, frame.language)}</span>
          </a>
        </li>
      ))}
    </ul>
  );
}

/** Writes a number of bytes in the unit that fits, a thousand bytes to the kilobyte. */
export function formatSize(bytes: number, language: string): string {
  const units = ['byte', 'kilobyte', 'megabyte', 'gigabyte'] as const;
  const step = bytes < 1000 ? 0 : Math.min(Math.floor(Math.log10(bytes) / 3), units.length - 1);
  const options = {
    style: 'unit',
    unit: units[step] ?? 'byte',
    unitDisplay: 'short',
    maximumSignificantDigits: 3,
  } as const;
  return numberFormat(language, options).format(bytes / 1000 ** step);
}
