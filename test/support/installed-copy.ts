import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll } from 'vitest';
import { bareEnv, mustBeBuilt, root } from './built-program.ts';

/** The built program where npm would put it, with caches that nothing else fills. */
export interface InstalledCopy {
  readonly folder: string;
  readonly caches: string;
  readonly run: (
    argv: readonly string[],
    env?: NodeJS.ProcessEnv,
  ) => { readonly status: number | null; readonly stdout: string; readonly stderr: string };
}

/** Made before the tests of a file and removed behind them. */
export function installedCopy(name: string): InstalledCopy {
  const project = mkdtempSync(join(tmpdir(), `mq-advisor-${name}-`));
  const folder = join(project, 'node_modules/mq-advisor');
  beforeAll(() => {
    mustBeBuilt();
    for (const part of ['bin', 'dist', 'package.json']) {
      cpSync(join(root, part), join(folder, part), { recursive: true });
    }
  });
  afterAll(() => rmSync(project, { recursive: true, force: true }));
  return {
    folder,
    caches: join(project, 'node_modules/.cache/mq-advisor'),
    run: (argv, env = {}) => {
      const program = join(folder, 'bin/mq-advisor.js');
      const { status, stdout, stderr } = spawnSync(process.execPath, [program, ...argv], {
        encoding: 'utf8',
        env: { ...bareEnv, ...env },
      });
      return { status, stdout, stderr };
    },
  };
}
