import { type SpawnSyncReturns, spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = fileURLToPath(new URL('../..', import.meta.url));
export const program = join(root, 'bin/mq-advisor.js');

/** Nothing of the environment of whoever runs the tests. */
export const bareEnv = { PATH: process.env.PATH ?? '', LANG: 'C' };

/** In a shell line: the built program. */
export const command = `'${process.execPath}' '${program}'`;

export function mustBeBuilt(): void {
  if (!existsSync(join(root, 'dist/program/main.cjs'))) throw new Error('the program is not built: npm run build');
}

/** Runs a line of bash; standard input is empty unless the line says otherwise. */
export function sh(line: string, options: { readonly env?: NodeJS.ProcessEnv; readonly cwd?: string } = {}) {
  return spawnSync('bash', ['--norc', '-c', line], {
    encoding: 'utf8',
    env: bareEnv,
    input: '',
    timeout: 60_000,
    maxBuffer: 64e6,
    ...options,
  });
}

/** Runs the built program with arguments. */
export function runBuilt(
  args: readonly string[],
  options: { readonly input?: string | Uint8Array; readonly env?: NodeJS.ProcessEnv; readonly cwd?: string } = {},
): SpawnSyncReturns<string> {
  return spawnSync(process.execPath, [program, ...args], {
    encoding: 'utf8',
    env: bareEnv,
    input: '',
    timeout: 60_000,
    maxBuffer: 64e6,
    ...options,
  });
}
