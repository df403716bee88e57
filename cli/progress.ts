// Tells on standard error what a long piece of work is doing; work under two seconds stays silent.
import type { OnProgress } from '../src/making.js';
import { note } from './output.js';

const silentMs = 2000;
const betweenMs = 1000;

/** Makes a listener that writes a line when a step begins and, within one, at most every second. */
export function progress(now: () => number = Date.now, write: (line: string) => void = note): OnProgress {
  const begun = now();
  let written = 0;
  let last = '';
  return ({ step, quads, things, file }) => {
    const time = now();
    if (time - begun < silentMs || (step === last && time - written < betweenMs)) return;
    [written, last] = [time, step];
    const detail = file ?? counted(quads, 'quads') ?? counted(things, 'things') ?? '';
    write(`  ${((time - begun) / 1000).toFixed(0)} s  ${step}${detail === '' ? '' : `: ${detail}`}`);
  };
}

function counted(count: number | undefined, unit: string): string | undefined {
  return count === undefined ? undefined : `${count.toLocaleString('en')} ${unit}`;
}
