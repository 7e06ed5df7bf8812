import { spawnSync } from 'node:child_process';
import { describe, expect, it } from 'vitest';
import type { FilledFile, FilledSetting } from '../../../src/configuration/fill-settings.ts';
import { writeConfiguration } from '../../../src/configuration/write-file.ts';
import type { Configuration, Syntax } from '../../../src/domain/index.ts';
import { speaker } from '../../../src/wording/say.ts';
import { everything } from '../../support/real-plans.ts';

const say = speaker(everything().knowledge.wording, 'en');

function setting(key: string, value: string, more: Partial<FilledSetting['setting']> = {}): FilledSetting {
  return {
    setting: {
      key,
      value: [value],
      when: { cells: [] },
      reason: { en: `why ${key}` },
      off: false,
      source: [],
      ...more,
    },
    value,
    reason: `why ${key}`,
    assumedWithout: [],
  };
}

function written(syntax: Syntax, settings: readonly FilledSetting[], command?: string, count = 1): string {
  const configuration: Configuration = {
    id: 'test/file',
    alternatives: ['heron'],
    file: 'heron.conf',
    syntax,
    title: { en: 'Server' },
    notes: [],
    when: [{ cells: [] }],
    unless: [],
    settings: [],
    ...(command === undefined ? {} : { command, each: { of: 'nests', command: `${command} "nest-$part"` } }),
  };
  const file: FilledFile = { configuration, count, settings, leftOut: [] };
  return writeConfiguration(file, ['Head.'], say);
}

describe('a file', () => {
  it('of properties, directives or a mapping is a comment and a line for each setting', () => {
    const settings = [setting('a.b', '1'), setting('c', 'x y', { off: true, edit: { en: 'your own' } })];
    expect(written('properties', settings)).toBe(
      '# Head.\n\n# why a.b\na.b=1\n\n# why c; TO REPLACE: your own; off until you take the comment sign away\n#c=x y\n',
    );
    expect(written('directives', settings)).toContain('\na.b 1\n');
    expect(written('mapping', settings)).toContain('\na.b: 1\n');
  });

  it('of terms ends each with a dot, below a comment in their language', () => {
    const settings = [setting('allow, all', 'publish, ["a/#"]'), setting('deny', 'all', { off: true })];
    expect(written('terms', settings)).toBe(
      '% Head.\n\n% why allow, all\n{allow, all, publish, ["a/#"]}.\n\n% why deny; off until you take the comment sign away\n%{deny, all}.\n',
    );
  });

  it('of blocks nests what has a dot, and comments a block out of which nothing is on', () => {
    const text = written('blocks', [
      setting('port', '1'),
      setting('cluster.name', 'x'),
      setting('tls.key', 'k', { off: true }),
      setting('cluster.size', '3'),
    ]);
    expect(text).toContain(
      'port: 1\n\ncluster {\n  # why cluster.name\n  name: x\n\n  # why cluster.size\n  size: 3\n}\n',
    );
    expect(text).toContain('# tls {\n  # why tls.key');
    expect(text).toMatch(/# key: k\n# }\n$/);
  });

  it('of a command hands its options over letter by letter, whatever is in them', () => {
    const nasty = `it's $HOME \`id\` "x" \\ *`;
    const text = written(
      'command',
      [
        setting('--subject', nasty),
        setting('--config a.b', nasty),
        setting('--pull', ''),
        setting('--not', '1', { off: true }),
      ],
      'printf "%s\\n"',
    );
    const { stdout, status } = spawnSync('bash', ['-c', text]);
    expect(status).toBe(0);
    expect(stdout.toString().split('\n')).toEqual([`--subject=${nasty}`, '--config', `a.b=${nasty}`, '--pull', '']);
  });

  it('of a command runs it once for each of several, by number from zero', () => {
    const run = (count: number) =>
      spawnSync('bash', ['-c', written('command', [setting('--a', '1')], 'echo', count)]).stdout.toString();
    expect([run(1), run(3)]).toEqual(['--a=1\n', 'nest-0 --a=1\nnest-1 --a=1\nnest-2 --a=1\n']);
  });

  it('has no line in its comments that could be taken for a setting', () => {
    const filled = { ...setting('a', '1'), reason: `long ${'word '.repeat(60)}b=2\nc=3\u2028d=4` };
    const lines = written('properties', [filled])
      .split('\n')
      .filter((line) => line !== '');
    expect(lines.filter((line) => !line.startsWith('#'))).toEqual(['a=1']);
  });
});
