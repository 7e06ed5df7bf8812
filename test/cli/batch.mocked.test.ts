import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it, onTestFinished, vi } from 'vitest';
import { runProgram } from '../support/run-program.ts';

/** Cuts off nothing of a file that is open to append, as Windows does not. */
vi.mock('node:fs', async (importActual) => {
  const actual = await importActual<typeof import('node:fs')>();
  const appended = new Set<number>();
  const openSync: typeof actual.openSync = (path, flags, mode) => {
    const handle = actual.openSync(path, flags, mode);
    if (String(flags).startsWith('a')) appended.add(handle);
    return handle;
  };
  const ftruncateSync: typeof actual.ftruncateSync = (handle, length) => {
    if (appended.has(handle)) throw Object.assign(new Error('EPERM'), { code: 'EPERM', syscall: 'ftruncate' });
    actual.ftruncateSync(handle, length);
  };
  return { ...actual, openSync, ftruncateSync };
});

it('goes on where an earlier run stopped, on Windows as well', async () => {
  const cwd = mkdtempSync(join(tmpdir(), 'mq-advisor-batch-'));
  onTestFinished(() => rmSync(cwd, { recursive: true, force: true }));
  writeFileSync(join(cwd, 'in.ndjson'), '{"throughput":"1k"}\n{"throughput":"50k"}\n{"throughput":"500k"}\n');
  const run = (...argv: string[]) => runProgram(['batch', 'in.ndjson', '-o', 'out.ndjson', ...argv], { cwd });
  await run();
  const whole = readFileSync(join(cwd, 'out.ndjson'), 'utf8');
  writeFileSync(join(cwd, 'out.ndjson.partial'), whole.slice(0, whole.length / 2));
  expect(await run('--resume')).toMatchObject({ status: 0, stderr: '' });
  expect(readFileSync(join(cwd, 'out.ndjson'), 'utf8')).toBe(whole);
});
