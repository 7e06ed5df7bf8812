import { describe, expect, it, onTestFinished } from 'vitest';
import { processWorld } from '../../../src/cli/process-world.ts';

describe('the locale of the system', () => {
  const { platform } = process;
  const on = (value: string) => {
    Object.defineProperty(process, 'platform', { value });
    onTestFinished(() => void Object.defineProperty(process, 'platform', { value: platform }));
    return processWorld().locale?.();
  };

  it('counts where terminals set no variables', () => {
    expect(on('win32')).toBe(Intl.DateTimeFormat().resolvedOptions().locale);
    expect(on('linux')).toBeUndefined();
  });
});
