import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it, onTestFinished, vi } from 'vitest';
import { runProgram } from '../support/run-program.ts';

/** Fails once a record has been accepted, as where a disk becomes read-only in between. */
const disk = vi.hoisted(() => ({ failsAfter: Number.POSITIVE_INFINITY }));
vi.mock('../../src/cli/write-file.ts', async (importActual) => {
  const actual = await importActual<typeof import('../../src/cli/write-file.ts')>();
  const writeFileAtomically: typeof actual.writeFileAtomically = (path, text, name) =>
    disk.failsAfter-- > 0
      ? actual.writeFileAtomically(path, text, name)
      : actual.notWritten(name, Object.assign(new Error('read-only'), { code: 'EROFS' }));
  return { ...actual, writeFileAtomically };
});

it('names a record that is left accepted because it could not be put back', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'mq-advisor-accept-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  writeFileSync(join(folder, 'answers.yaml'), 'scenario: event-sourcing\nreplay: true\n');
  const run = (...argv: string[]) => runProgram(argv, { cwd: folder });
  const record = (...argv: string[]) => run('export', 'answers.yaml', '--draws', '0', '--adr-dir', 'adr', ...argv);
  await record('--title', 'Old', '--status', 'accepted');
  await record('--title', 'New', '--status', 'proposed', '--supersedes', '0');
  disk.failsAfter = 1;
  const ran = await run('accept', 'adr/0001-new.md');
  expect([ran.status, ran.stdout]).toEqual([2, '']);
  expect(ran.stderr).toContain('adr/0000-old.md: ');
  expect(ran.stderr).toContain('adr/0001-new.md is changed already and could not be put back: restore it by hand');
  expect(readFileSync(join(folder, 'adr/0001-new.md'), 'utf8')).toContain('status: "accepted"');
});
