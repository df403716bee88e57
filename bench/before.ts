// The command of one state of the program, measured from outside: so two states can stand side by side in one run.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { note } from './table.js';

/** What a process took, its threads included. */
interface Process {
  readonly wallMs: number;
  readonly cpuMs: number;
  readonly peakMb: number;
}

/** What `hejnal check` and `hejnal build` took. */
export interface Command {
  readonly check: Process;
  readonly build: Process;
}

/** Is loaded into the process before the program, and writes down at its end what it took. */
const meter = `data:text/javascript,${encodeURIComponent(
  'import{writeFileSync as w}from"node:fs";process.on("exit",()=>{const{user:u,system:s}=process.cpuUsage();w(process.env.HEJNAL_METER,JSON.stringify({cpuMs:(u+s)/1000,peakMb:process.resourceUsage().maxRSS/1024}))})',
)}`;

/** Runs the command of a compiled checkout over the folder of a publication. */
export async function commandOf(checkout: string, folder: string): Promise<Command> {
  const place = mkdtempSync(join(folder, '../meter-'));
  const run = async (words: readonly string[]): Promise<Process> => {
    note(`${checkout}: ${words[0] ?? ''} …`);
    const path = join(place, 'meter.json');
    const env = { ...process.env, HEJNAL_METER: path };
    const begun = performance.now();
    const args = ['--import', meter, join(checkout, 'dist/bin/hejnal.js'), ...words];
    const [code] = (await once(spawn(process.execPath, args, { env, stdio: 'ignore' }), 'close')) as [number | null];
    // What is generated may be missing or of another version: a check says so, and ends with 1.
    if (code !== 0 && words[0] !== 'check') throw new Error(`${checkout} ended with ${code} at ${words.join(' ')}.`);
    const wallMs = performance.now() - begun;
    return { wallMs, ...(JSON.parse(readFileSync(path, 'utf8')) as Omit<Process, 'wallMs'>) };
  };
  try {
    const check = await run(['check', folder]);
    return { check, build: await run(['build', folder, '--releases', join(place, 'releases')]) };
  } finally {
    rmSync(place, { recursive: true, force: true });
  }
}
