// The flag by which the server keeps its heap small is one that this Node has: of another, V8 would complain.
import { spawnSync } from 'node:child_process';
import { expect, it } from 'vitest';
import { heapFlag } from '../../cli/serve.js';

it('is known to V8', () => {
  const set = (flag: string): string => {
    const script = `require('node:v8').setFlagsFromString(${JSON.stringify(flag)})`;
    return spawnSync(process.execPath, ['-e', script], { encoding: 'utf8' }).stderr;
  };
  expect(set('--no-such-flag=1')).toContain('unrecognized');
  expect(set(heapFlag)).toBe('');
});
