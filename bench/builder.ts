// Checks or builds one publication in a process of its own, so that its memory is that of this work alone.
import { answerCalls } from './child.js';
import { publish, readFolder, readWorkspace } from '../src/making.js';

/** What one step took: processor time of all threads, and the memory that was resident at its end. */
export interface StepFigures {
  readonly name: string;
  readonly cpuMs: number;
  readonly residentMb: number;
}

/** What checking or building took; sizes in bytes, the peak in MiB. */
export interface WorkFigures {
  readonly records: number;
  readonly quads: number;
  readonly wallMs: number;
  readonly cpuMs: number;
  readonly peakMb: number;
  readonly bytes: number;
  readonly steps: readonly StepFigures[];
}

const today = '2026-11-30';

function cpuMs(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
}

/** Adds up what each step takes, by what is heard of them. */
class Steps {
  readonly #found = new Map<string, StepFigures>();
  #name = 'start';
  #since = 0;

  hear(name: string): void {
    const [now, before] = [cpuMs(), this.#found.get(this.#name)];
    const spent = (before?.cpuMs ?? 0) + now - this.#since;
    const residentMb = process.memoryUsage.rss() / 2 ** 20;
    this.#found.set(this.#name, { name: this.#name, cpuMs: spent, residentMb });
    [this.#name, this.#since] = [name, now];
  }

  all(): StepFigures[] {
    this.hear('end');
    return [...this.#found.values()];
  }
}

/** Reads and checks a folder; with a folder of releases, builds. */
async function measure({ folder, releases }: { folder: string; releases?: string }): Promise<WorkFigures> {
  const steps = new Steps();
  const begun = performance.now();
  const files = await readFolder(folder);
  const onProgress = ({ step }: { readonly step: string }): void => steps.hear(step);
  let workspace: Awaited<ReturnType<typeof readWorkspace>> | undefined = await readWorkspace(files, {
    today,
    onProgress,
  });
  if (!('model' in workspace)) throw new Error(`${folder}: ${workspace.findings[0]?.message ?? 'it cannot be read'}`);
  const records = workspace.records.length;
  const publishing = releases === undefined ? undefined : publish(workspace, files, releases, onProgress);
  // As the command does: what was read goes as soon as its quads are sorted.
  // eslint-disable-next-line no-useless-assignment -- what it held is measured to be gone
  workspace = undefined;
  const built = await publishing;
  return {
    records,
    quads: built?.manifest.total ?? 0,
    wallMs: performance.now() - begun,
    cpuMs: cpuMs(),
    peakMb: process.resourceUsage().maxRSS / 1024,
    bytes: built?.manifest.files.reduce((sum, { bytes, isPacked }) => sum + (isPacked === true ? 0 : bytes), 0) ?? 0,
    steps: steps.all(),
  };
}

answerCalls({ measure });
