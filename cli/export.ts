// `hejnal export`: writes the static twin of the current release into a folder, or into an object store.
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { HejnalError } from '../src/index.js';
import { upload, type Bucket } from '../server/export/bucket.js';
import { exportRelease } from '../server/export/serve.js';
import type { Call } from './options.js';
import { exitCodes, say, sayJson, type ExitCode } from './output.js';
import type { Words } from './words/words.js';

/** Runs the command; keys come from the environment, for a command line can be read by others. */
export async function exportTwin({ operands, options, words }: Call): Promise<ExitCode> {
  const [to] = operands;
  if (to === undefined) throw new HejnalError('option-invalid', ...words.refused.twin);
  const releases = typeof options['releases'] === 'string' ? options['releases'] : 'releases';
  const bucket = bucketOf(to, options['endpoint'], words);
  const folder = bucket === undefined ? to : await mkdtemp(join(tmpdir(), 'hejnal-twin-'));
  try {
    const made = await exportRelease(releases, folder);
    const { written, stood, removed } = bucket === undefined ? made : await upload(folder, bucket);
    const [files, counts] = [made.files.length, [written, stood, removed].map(({ length }) => length)] as const;
    const [fresh = 0, same = 0, gone = 0] = counts;
    if (options['json'] === true)
      sayJson({ ok: true, version: made.version, files, written: fresh, stood: same, removed: gone });
    else say(words.export.outcome(made.version, to, { files, written: fresh, removed: gone }));
    return exitCodes.done;
  } finally {
    if (bucket !== undefined) await rm(folder, { recursive: true, force: true });
  }
}

function bucketOf(to: string, endpoint: unknown, { refused }: Words): Bucket | undefined {
  const [, bucket, prefix = ''] = /^s3:\/\/([^/]+)\/?(.*)$/.exec(to) ?? [];
  if (bucket === undefined) return undefined;
  const {
    AWS_ACCESS_KEY_ID: accessKeyId,
    AWS_SECRET_ACCESS_KEY: secretAccessKey,
    AWS_REGION: region = 'us-east-1',
  } = process.env;
  if (typeof endpoint !== 'string' || !URL.canParse(endpoint))
    throw new HejnalError('option-invalid', ...refused.endpoint);
  if (accessKeyId === undefined || secretAccessKey === undefined)
    throw new HejnalError('option-invalid', ...refused.keys);
  const signing = { accessKeyId, secretAccessKey, region };
  return { endpoint, bucket, prefix: prefix === '' ? '' : prefix.replace(/\/?$/, '/'), signing };
}
