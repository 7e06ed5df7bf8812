import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { type CompletionModel, completionScripts } from '../../../src/completion/index.ts';
import { isInstalled } from '../../servers/processes.ts';

/** A program with everything in its help that a shell could take for its own. */
const nasty: CompletionModel = {
  program: 'heron-tool',
  commands: [
    {
      name: 'fly',
      summary: `it's "here": $(id) \`id\` [a] {b} ’ \\`,
      options: [
        { flags: ['-o', '--out'], about: `a file: it's [here] ’$HOME’ \\`, values: { kind: 'files' } },
        { flags: ['--to'], about: 'where', values: { kind: 'words', words: ['north', 'key=', 'a:b'] } },
        { flags: ['--now'], about: 'at once' },
      ],
      arguments: [{ kind: 'words', words: ['one', 'two'] }, { kind: 'anything' }],
    },
  ],
};

describe('scripts of a program whose help is full of quotes', () => {
  const shells: readonly (readonly [string, readonly string[]])[] = [
    ['bash', ['-n']],
    ['zsh', ['-n']],
    ['fish', ['--no-execute']],
  ];

  it.each(shells.filter(([shell]) => isInstalled(shell)))('%s reads its own', (shell, flags) => {
    const script = completionScripts[shell]?.(nasty) ?? '';
    const folder = mkdtempSync(join(tmpdir(), 'mq-advisor-script-'));
    onTestFinished(() => rmSync(folder, { recursive: true }));
    const path = join(folder, 'script');
    writeFileSync(path, script);
    const { status, stderr } = spawnSync(shell, [...flags, path]);
    expect(stderr.toString()).toBe('');
    expect(status).toBe(0);
  });

  it('PowerShell gets every quote doubled, typographic ones too', () => {
    const script = completionScripts.powershell?.(nasty) ?? '';
    expect(script).toContain(`'it''s "here": $(id) \`id\` [a] {b} ’’ \\'`);
  });

  it.each(Object.keys(completionScripts))('%s: the same bytes each time, ending in one newline', (shell) => {
    const script = completionScripts[shell]?.(nasty) ?? '';
    expect(completionScripts[shell]?.(nasty)).toBe(script);
    expect(script).toMatch(/[^\n]\n$/);
  });
});
