// Builds one release in a process of its own, so that its memory is that of the build alone.
import { mkdtempSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { answerCalls } from './child.js';
import { build, quadsOf } from './release.js';
import { root } from './root.js';

/** What one build took: times in milliseconds, `makeMs` that of making the quads alone; sizes in bytes. */
export interface BuildFigures {
  readonly quads: number;
  readonly buildMs: number;
  readonly makeMs: number;
  readonly peakMb: number;
  readonly bytes: number;
}

async function measure(quads: number): Promise<BuildFigures> {
  const releases = mkdtempSync(join(root, 'node_modules/.cache/hejnal-building-'));
  try {
    const begun = performance.now();
    const { manifest } = await build(quads, releases);
    const buildMs = performance.now() - begun;
    const peakMb = process.resourceUsage().maxRSS / 1024;
    const made = performance.now();
    for (const each of quadsOf(quads)) each.subject.value satisfies string;
    const makeMs = performance.now() - made;
    const bytes = manifest.files.reduce((sum, file) => sum + file.bytes, 0);
    return { quads: manifest.total, buildMs, makeMs, peakMb, bytes };
  } finally {
    rmSync(releases, { recursive: true, force: true });
  }
}

answerCalls({ measure });
