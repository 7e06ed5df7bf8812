import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeEach, expect, it, onTestFinished, vi } from 'vitest';
import { runProgram } from '../support/run-program.ts';

/** Names are parted as on Windows, as far as what the user typed is concerned. */
vi.mock('node:path', async (importActual) => ({ ...(await importActual<typeof import('node:path')>()), sep: '\\' }));

let cwd = '';
beforeEach(() => {
  cwd = mkdtempSync(join(tmpdir(), 'mq-advisor-slashes-'));
  onTestFinished(() => rmSync(cwd, { recursive: true, force: true }));
  mkdirSync(join(cwd, 'svc'));
  mkdirSync(join(cwd, 'teams/house'), { recursive: true });
  writeFileSync(join(cwd, 'svc/answers.yaml'), 'scenario: event-sourcing\nreplay: true\n');
  const entry = '{ id: xq, term: X queue, definition: a thing, origin: added, source: [doc/01-07] }';
  writeFileSync(join(cwd, 'teams/house/words.yaml'), `glossary:\n  - ${entry}\n`);
});
const run = (...argv: string[]) => runProgram(argv, { cwd });

it('writes paths into a record as every system takes them, and names what it wrote so', async () => {
  const knowledge = ['--knowledge', 'teams\\house'];
  const ran = await run('export', 'svc\\answers.yaml', '--draws', '0', '--adr-dir', 'docs\\adr\\', ...knowledge);
  expect(ran).toMatchObject({ status: 0, stdout: 'docs/adr/0000-choose-kafka.md\n' });
  const record = readFileSync(join(cwd, 'docs/adr/0000-choose-kafka.md'), 'utf8');
  expect(record).not.toContain('\\');
  expect(record).toContain('overlays: [teams/house]');
  const verified = await run('verify', 'docs\\adr', ...knowledge, '--format', 'json');
  expect(verified.stdout).toContain('"docs/adr/0000-choose-kafka.md"');
  expect(verified.stdout).not.toContain('\\\\');
});

it('gives commands to repeat that need no quotes', async () => {
  const { stdout } = await run('select', 'svc\\answers.yaml', '--format', 'markdown', '--draws', '0');
  expect(stdout).toContain('\nmq-advisor select svc/answers.yaml ');
  const { stderr } = await run('init', 'svc\\new.yaml');
  expect(stderr).toContain('mq-advisor select svc/new.yaml');
});
