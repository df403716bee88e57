// The colours: each ink is read on each ground that it stands on, each mark told from what is around it.
import { expect, it } from 'vitest';
import { dark, light } from '../../server/views/style/colours.js';

/** Relative luminance (WCAG 2.2, definition). */
function luminance(colour: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const value = Number.parseInt(colour.slice(at, at + 2), 16) / 255;
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function contrast(a: string, b: string): number {
  const [high = 0, low = 0] = [luminance(a), luminance(b)].sort((x, y) => y - x);
  return (high + 0.05) / (low + 0.05);
}

it('reckons contrast as the standard does', () => {
  expect(contrast('#000000', '#ffffff')).toBe(21);
  expect(contrast('#777777', '#ffffff')).toBeCloseTo(4.48, 2);
});

it.each([
  ['light', light],
  ['dark', dark],
] as const)('%s: text has 4.5 to 1, marks have 3 to 1', (_name, scheme) => {
  const texts = (['paper', 'raised', 'tint', 'mark'] as const).flatMap((ground) =>
    (['ink', 'soft', 'accent', 'brass'] as const).map((ink) => [ink, ground] as const),
  );
  const marks = [
    ['edge', 'paper'],
    ['edge', 'raised'],
    ['edge', 'tint'],
    ['brass', 'sea'],
    ['brass', 'land'],
  ] as const;
  const poor = [
    ...[...texts, ['onaccent', 'accent'] as const, ['ink', 'land'] as const].filter(
      ([ink, ground]) => contrast(scheme[ink], scheme[ground]) < 4.5,
    ),
    ...marks.filter(([mark, ground]) => contrast(scheme[mark], scheme[ground]) < 3),
  ];
  expect(poor).toEqual([]);
});
