import { execFileSync, spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type FencedBlock, fencedBlocks } from './fenced-blocks.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));
const readme = readFileSync(join(root, 'README.md'), 'utf8');
const blocks = fencedBlocks(readme);
const sessions = blocks.filter((block) => block.language === 'console');

/** Where a reader would type: a folder with the examples, and the program on the path. */
let folder = '';

beforeAll(() => {
  if (!existsSync(join(root, 'dist/program/main.cjs'))) throw new Error('the program is not built: npm run build');
  folder = mkdtempSync(join(tmpdir(), 'mq-advisor-readme-'));
  cpSync(join(root, 'examples'), join(folder, 'examples'), { recursive: true });
  mkdirSync(join(folder, 'bin'));
  symlinkSync(join(root, 'bin/mq-advisor.js'), join(folder, 'bin/mq-advisor'));
});

afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** What the commands of a console block print now, below each; `$ echo $?` gives the status of the one before. */
function replay(block: FencedBlock): readonly string[] {
  let status = 0;
  return block.lines
    .filter((line) => line.startsWith('$ '))
    .flatMap((line) => {
      const run = spawnSync('sh', ['-c', `exec 2>&1; (exit ${status}); ${line.slice(2)}`], {
        cwd: folder,
        input: '',
        encoding: 'utf8',
        env: {
          ...process.env,
          PATH: [join(folder, 'bin'), dirname(process.execPath), process.env.PATH].join(delimiter),
        },
      });
      status = run.status ?? 1;
      return [line, ...(run.stdout === '' ? [] : run.stdout.trimEnd().split('\n'))];
    });
}

describe('README.md', () => {
  it('shows what its commands print; npm run readme writes it anew', async () => {
    const lines = readme.split('\n');
    // From the end, so that the line numbers of earlier blocks stay right.
    for (const block of [...sessions].reverse()) lines.splice(block.line, block.lines.length, ...replay(block));
    expect(sessions.length).toBeGreaterThan(2);
    await expect(lines.join('\n')).toMatchFileSnapshot('../../README.md');
  });
});

describe('the commands README.md tells a reader to type', () => {
  const scripts = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')).scripts as Record<string, string>;
  const typed = blocks.filter((block) => block.language === 'sh').flatMap((block) => block.lines);

  it.each(typed.flatMap((line) => [...line.matchAll(/npm (?:run )?([\w:-]+)/g)].map((match) => match[1] ?? '')))(
    'npm %s is a command of npm or a script',
    (name) => {
      expect(['ci', 'install', 'link', ...Object.keys(scripts)]).toContain(name);
    },
  );

  it('npm link puts the command on the path, and npx finds it in the folder', () => {
    const prefix = join(folder, 'npm');
    mkdirSync(join(prefix, 'lib'), { recursive: true });
    const env = { ...process.env, NPM_CONFIG_PREFIX: prefix, NPM_CONFIG_OFFLINE: 'true' };
    const run = (file: string, ...words: readonly string[]) =>
      execFileSync(file, words, { cwd: root, env, encoding: 'utf8' });
    run('npm', 'link', '--ignore-scripts');
    const version = run(join(prefix, 'bin/mq-advisor'), '--version');
    expect(version).toMatch(/^\d+\.\d+\.\d+/);
    expect(run('npx', '--no-install', 'mq-advisor', '--version')).toBe(version);
  }, 60_000);

  it('npm run demo shows a recommendation', () => {
    const demo = (scripts.demo ?? '').split('&&').at(-1)?.trim() ?? '';
    expect(execFileSync('sh', ['-c', demo], { cwd: root, encoding: 'utf8' }).length).toBeGreaterThan(500);
  });
});
