import { execFileSync, spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { consoleSteps, fencedBlocks } from './fenced-blocks.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));
const readme = readFileSync(join(root, 'README.md'), 'utf8');
const blocks = fencedBlocks(readme);

/** Runs the console blocks where a reader would: a folder with the examples, and the program on the path. */
let folder = '';

beforeAll(() => {
  if (!existsSync(join(root, 'dist/program/main.cjs'))) throw new Error('the program is not built: npm run build');
  folder = mkdtempSync(join(tmpdir(), 'mq-advisor-readme-'));
  cpSync(join(root, 'examples'), join(folder, 'examples'), { recursive: true });
  mkdirSync(join(folder, 'bin'));
  symlinkSync(join(root, 'bin/mq-advisor.js'), join(folder, 'bin/mq-advisor'));
});

afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('the console examples of README.md', () => {
  const sessions = blocks.filter((block) => block.language === 'console');

  it('exist', () => {
    expect(sessions.length).toBeGreaterThan(2);
  });

  it.each(sessions.map((block) => [block.line, block] as const))('in line %i print what they show', (_line, block) => {
    let status = 0;
    for (const step of consoleSteps(block)) {
      const run = spawnSync('sh', ['-c', `exec 2>&1; (exit ${status}); ${step.command}`], {
        cwd: folder,
        input: '',
        encoding: 'utf8',
        env: {
          ...process.env,
          PATH: [join(folder, 'bin'), dirname(process.execPath), process.env.PATH].join(delimiter),
        },
      });
      status = run.status ?? 1;
      const shown = step.output.join('\n').trimEnd();
      if (shown !== '') expect(`$ ${step.command}\n${run.stdout.trimEnd()}`).toBe(`$ ${step.command}\n${shown}`);
    }
  });
});

describe('the commands README.md tells a reader to type', () => {
  const scripts = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')).scripts as Record<string, string>;
  const typed = blocks.filter((block) => block.language === 'sh').flatMap((block) => block.lines);

  it.each(typed.flatMap((line) => [...line.matchAll(/npm (?:run )?([\w:-]+)/g)].map((match) => match[1] ?? '')))(
    'npm %s is a command of npm or a script',
    (name) => {
      expect(['ci', 'install', ...Object.keys(scripts)]).toContain(name);
    },
  );

  it('npm run demo shows a recommendation', () => {
    const demo = (scripts.demo ?? '').split('&&').at(-1)?.trim() ?? '';
    expect(execFileSync('sh', ['-c', demo], { cwd: root, encoding: 'utf8' }).length).toBeGreaterThan(500);
  });
});
