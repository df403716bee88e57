// The colours of the pages, by what they are for. A test holds each ink to its contrast on each ground (WCAG 2.2 §1.4.3, §1.4.11).

/** Colours of one scheme. */
type Scheme = Readonly<Record<ColourName, string>>;

/** What a colour is for: grounds, inks on them, lines, and what drawings are made of. */
type ColourName =
  | 'paper'
  | 'raised'
  | 'tint'
  | 'mark'
  | 'ink'
  | 'soft'
  | 'accent'
  | 'onaccent'
  | 'brass'
  | 'edge'
  | 'line'
  | 'sea'
  | 'land'
  | 'border';

/** Colours where the reader's system asks for a light scheme, or for none. */
export const light: Scheme = {
  paper: '#fbf9f5',
  raised: '#ffffff',
  tint: '#f1ede4',
  mark: '#fdf0c8',
  ink: '#172033',
  soft: '#535c6b',
  accent: '#0d4685',
  onaccent: '#ffffff',
  brass: '#84560a',
  edge: '#79808c',
  line: '#ddd7ca',
  sea: '#e6edf2',
  land: '#fbf9f5',
  border: '#c4c3bb',
};

/** Colours where the reader's system asks for a dark scheme. */
export const dark: Scheme = {
  paper: '#11161e',
  raised: '#19202a',
  tint: '#1d2530',
  mark: '#3b3113',
  ink: '#ece8e0',
  soft: '#adb4c0',
  accent: '#9ac4f5',
  onaccent: '#0f1722',
  brass: '#e3b55f',
  edge: '#7d8796',
  line: '#303a47',
  sea: '#161f2a',
  land: '#2a3441',
  border: '#4a5666',
};

/** Writes a scheme as custom properties. */
export function properties(scheme: Scheme): string {
  return Object.entries(scheme)
    .map(([name, value]) => `--${name}:${value}`)
    .join(';');
}
