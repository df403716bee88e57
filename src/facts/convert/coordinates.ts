// Reads places that were not written as well-known text: degrees with minutes, letters of the compass, what maps give to copy.
import type { PointMeant } from '../words/meant.js';
import { isOnEarth, turned, writePoint, type Point } from './point.js';

const number = String.raw`[+-]?\d{1,3}(?:[.,]\d+)?`;

/** Gives the points that a text can mean; `undefined` where it names none, `projected` where its numbers are no degrees. */
export function placeMeant(text: string): PointMeant | 'projected' | undefined {
  const plain = plainly(text);
  const certain = ofCompass(plain) ?? ofAddress(plain);
  if (certain !== undefined) return isOnEarth(certain) ? sure(writePoint(certain)) : undefined;
  const high = new RegExp(`^POINT ?\\(? ?(${number}) (${number}) (${number})\\)?$`, 'i').exec(plain);
  if (high !== null) return sure(`POINT Z(${high.slice(1).map(Number).join(' ')})`);
  const pair = ofDegrees(plain) ?? ofNumbers(plain);
  if (pair === undefined) return isProjected(plain) ? 'projected' : undefined;
  const options = [pair, turned(pair)].filter(isOnEarth);
  return options.length === 0 ? undefined : { written: options.map(writePoint), longitude: pair.longitude };
}

/** Reads an angle in degrees: `50.06143`, `50,06143`, `50°03′41″N`, `S 33 51`; `undefined` for any other text. */
export function readAngle(text: string): number | undefined {
  const plain = plainly(text);
  const turn = /^[NSEW]|[NSEW]$/.exec(plain)?.[0];
  const parts = plain.replace(/[NSEW]/, '').trim();
  const form =
    /^([+-]?)(\d{1,3}(?:[.,]\d+)?)(?:[°: ] ?(\d{1,2}(?:[.,]\d+)?)(?:[': ] ?(\d{1,2}(?:[.,]\d+)?))?)?[°'" ]*$/;
  const [, sign = '', ...digits]: (string | undefined)[] = form.exec(parts) ?? [];
  const [degrees, minutes = 0, seconds = 0] = digits.map((each) => Number(each?.replace(',', '.') ?? 0)); // prettier-ignore
  if (degrees === undefined || minutes >= 60 || seconds >= 60) return undefined;
  const isWhole = minutes === 0 && seconds === 0;
  const angle = isWhole ? degrees : Number((degrees + minutes / 60 + seconds / 3600).toFixed(6));
  return sign === '-' || turn === 'S' || turn === 'W' ? -angle : angle;
}

function plainly(text: string): string {
  return text
    .replace(/[′’‘´`ʹ]/g, "'")
    .replace(/''|[″”“ʺ]/g, '"')
    .replace(/[º˚]/g, '°')
    .replace(/[−–]/g, '-')
    .replace(/\s+/g, ' ')
    .trim();
}

function sure(written: string): PointMeant {
  return { written: [written], longitude: 0 };
}

/** Two angles of which letters of the compass say which is which. */
function ofCompass(text: string): Point | undefined {
  if (/[^NSEW\d.,°:'"+\- ;]/.test(text)) return undefined;
  const letters = [...text.matchAll(/[NSEW]/g)];
  const [first, second] = letters;
  if (first === undefined || second === undefined || letters.length !== 2) return undefined;
  const cut = first.index === 0 ? second.index : first.index + 1;
  const halves = [text.slice(0, cut), text.slice(cut)].map((half) => half.replace(/^[,; ]+|[,; ]+$/g, ''));
  const [one, other] = halves.map(readAngle);
  const isNorth = (half = ''): boolean => /[NS]/.test(half);
  if (one === undefined || other === undefined || isNorth(halves[0]) === isNorth(halves[1])) return undefined;
  return isNorth(halves[0]) ? { latitude: one, longitude: other } : { latitude: other, longitude: one };
}

/** What maps and programs write has one order: a geo URI and an address of a map have the latitude first, GeoJSON has not. */
function ofAddress(text: string): Point | undefined {
  const known = [
    { form: new RegExp(`^(?:geo:|https?://.*[/=@:])(${number}),(${number})(?:[,;&/?z].*)?$`, 'i'), isTurned: true },
    { form: new RegExp(`"coordinates" ?: ?\\[ ?(${number}) ?, ?(${number}) ?[,\\]]`), isTurned: false },
    { form: new RegExp(`^SRID=4326; ?POINT ?\\( ?(${number}) (${number}) ?\\)$`, 'i'), isTurned: false },
  ];
  for (const { form, isTurned } of known) {
    const [, first, second] = form.exec(text) ?? [];
    if (first === undefined) continue;
    const point = { longitude: Number(first), latitude: Number(second) };
    return isTurned ? turned(point) : point;
  }
  return undefined;
}

/** Two angles in degrees and minutes without a word on which is which. */
function ofDegrees(text: string): Point | undefined {
  const [, first = '', second = ''] =
    /^([+-]?\d[^°:]*[°:].*?)(?:[,;] ?| (?=[+-]?\d+(?:[.,]\d+)? ?[°:]))([+-]?\d[^°:]*[°:].*)$/.exec(text) ?? [];
  const [longitude, latitude] = [readAngle(first), readAngle(second)];
  return longitude === undefined || latitude === undefined || first === '' ? undefined : { longitude, latitude };
}

/** Two numbers with decimal commas, or without the word, are what somebody copied from a map. */
function ofNumbers(text: string): Point | undefined {
  const [longitude, latitude, ...others] = numbersOf(text);
  if (longitude === undefined || latitude === undefined || others.length > 0) return undefined;
  return isOnEarth({ longitude, latitude }) || isOnEarth({ longitude: latitude, latitude: longitude })
    ? { longitude, latitude }
    : undefined;
}

function numbersOf(text: string): number[] {
  return (text.replace(/(\d),(\d)/g, '$1.$2').match(/[+-]?\d+(?:\.\d+)?/g) ?? []).map(Number);
}

/** Maps of a country count metres from a corner of it. */
function isProjected(text: string): boolean {
  const numbers = numbersOf(text);
  return numbers.length === 2 && numbers.every((each) => Math.abs(each) > 1000);
}
