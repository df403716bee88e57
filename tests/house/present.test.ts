// What a test needs from outside is looked for, and its absence is said.
import { describe, expect, it, vi } from 'vitest';
import { whenInstalled, whenPresent } from '../present.js';

describe('a test that needs something from outside', () => {
  it('runs where it is there', () => {
    expect(whenPresent('package.json', 'the package')).toBe(describe);
    expect(whenInstalled('node', 'Node')).toBe(describe);
  });

  it('skips where it is not, and says once what is absent', () => {
    const said = vi.spyOn(console, 'warn').mockImplementation(() => undefined);
    expect(whenPresent('no/such/folder', 'proof against the sources')).not.toBe(describe);
    expect(whenPresent('no/such/folder', 'proof against the sources')).not.toBe(describe);
    expect(whenInstalled('no-such-command', 'another reader')).not.toBe(describe);
    expect(said).toHaveBeenCalledTimes(2);
    expect(said.mock.calls[0]?.[0]).toMatch(/^Skipped: proof against the sources \(.*no\/such\/folder is absent\)$/);
    said.mockRestore();
  });
});
