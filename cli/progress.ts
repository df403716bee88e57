// Tells on standard error what a long piece of work is doing, how fast, and how long it will take; work under two seconds stays silent.
import type { Progress, ReadingProgress } from '../src/making.js';
import { note } from './output.js';
import type { Words } from './words/words.js';

const silentMs = 2000;
const betweenMs = 1000;

/** What is told of any work: its step, what it has dealt with, and of how much. */
type Told = { readonly step: keyof Words['progress']['steps'] } & Pick<
  Progress,
  'quads' | 'things' | 'total' | 'file'
> &
  Pick<ReadingProgress, 'records'>;

/** Makes a listener that writes a line when a step begins and, within one, at most every second. */
export function progress(
  { progress: said }: Words,
  now: () => number = Date.now,
  write: (line: string) => void = note,
): (told: Told) => void {
  const begun = now();
  let written = 0;
  let step = { name: '', begun };
  return (told) => {
    const time = now();
    const isNew = told.step !== step.name;
    if (isNew) step = { name: told.step, begun: time };
    if (time - begun < silentMs || (!isNew && time - written < betweenMs)) return;
    written = time;
    const detail = told.file ?? amount(told, time - step.begun, said);
    const name = said.steps[told.step];
    write(`  ${((time - begun) / 1000).toFixed(0)} s  ${name}${detail === '' ? '' : `: ${detail}`}`);
  };
}

/** Says how much is done, of how much, how fast, and how long the step will go on like that. */
function amount({ quads, things, records, total }: Told, ms: number, said: Words['progress']): string {
  const count = quads ?? things ?? records ?? 0;
  if (count === 0) return '';
  const unit = quads === undefined ? (things === undefined ? 'records' : 'things') : 'quads';
  const whole = total === undefined || total < count ? undefined : total;
  const done = said.of(count, whole, unit);
  if (ms < betweenMs) return done;
  const left = whole === undefined ? '' : `, ${said.left(seconds((ms * (whole - count)) / count))}`;
  return `${done}, ${said.rate(Math.round((count * 1000) / ms))}${left}`;
}

function seconds(ms: number): string {
  const whole = Math.ceil(ms / 1000);
  return whole < 120 ? `${whole} s` : `${Math.ceil(whole / 60)} min`;
}
