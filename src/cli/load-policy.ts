import { dirname, relative, resolve } from 'node:path';
import { errorProblem, type Place, type Problem } from '../domain/index.ts';
import { lookAt } from '../knowledge/look-at.ts';
import type { Policy } from '../review/read-policy.ts';
import { about } from '../words/suggest.ts';
import type { Setting } from './command.ts';
import { nameOf } from './find-answers.ts';
import { valuesOf } from './flag-values.ts';
import { withSlashes } from './paths.ts';
import { readFileBounded, readFoundFile } from './read-input.ts';
import { findUpwards } from './repository.ts';
import type { World } from './world.ts';

export const POLICY_FILE = 'mq-advisor.yaml';

export interface LoadedPolicy {
  readonly policy?: Policy;
  /** Absolute; absent where there is no policy. */
  readonly path?: string;
  readonly problems: readonly Problem[];
}

/**
 * The policy that a review keeps to: the file that is named, else the nearest one between here and the root of the
 * repository.
 *
 * @param config  what `--config` names; false for none at all
 */
export async function loadPolicy(
  config: string | false | undefined,
  { world, knowledge }: Setting,
): Promise<LoadedPolicy> {
  const found = findPolicy(config, world.cwd());
  if (found === undefined) return { problems: [] };
  const { path, name, bytes } = found;
  if (!bytes.ok) {
    const { message, hint } = bytes;
    return {
      problems: [errorProblem('policy/unreadable', message, hint)],
    };
  }
  const { readPolicy } = await import('../review/read-policy.ts');
  const { policy, problems } = readPolicy(bytes.value, name, knowledge().questions);
  if (policy === undefined) return { problems };
  return { policy, path, problems: (policy.knowledge ?? []).flatMap((one) => notThere(one, path)) };
}

/**
 * The folders of knowledge that the policy names, as one would name them from here; those that are not there, {@link loadPolicy}
 * says. One that a flag names as well is laid over where the flag has it.
 */
export async function knowledgeOfPolicy(
  argv: readonly string[],
  { cwd }: Pick<World, 'cwd'>,
): Promise<readonly string[]> {
  const found = findPolicy(configIn(argv), cwd());
  if (found === undefined || !found.bytes.ok) return [];
  const { path, name, bytes } = found;
  const { knowledgeIn } = await import('../review/read-policy.ts');
  const byFlag = new Set(valuesOf(argv, '--knowledge').map((folder) => resolve(cwd(), folder)));
  return knowledgeIn(bytes.value, name).flatMap((folder) => {
    const at = folderFrom(path, folder);
    return byFlag.has(at) || !isFolder(at) ? [] : [nameOf(at, folder, cwd()) || '.'];
  });
}

/** The last of the flags counts. */
function configIn(argv: readonly string[]): string | false | undefined {
  const isNone = argv.lastIndexOf('--no-config') > argv.findLastIndex((word) => /^--config(=|$)/.test(word));
  return isNone ? false : valuesOf(argv, '--config').at(-1);
}

function findPolicy(config: string | false | undefined, cwd: string) {
  const path =
    config === false ? undefined : config === undefined ? findUpwards(POLICY_FILE, cwd) : resolve(cwd, config);
  if (path === undefined) return undefined;
  const name = config || withSlashes(relative(cwd, path));
  return { path, name, bytes: config === undefined ? readFoundFile(path, name) : readFileBounded(path, name) };
}

function notThere({ folder, at }: { readonly folder: string; readonly at: Place }, policy: string): readonly Problem[] {
  if (isFolder(folderFrom(policy, folder))) return [];
  const message = about(folder, { id: 'entry/no-folder' });
  return [errorProblem('policy/invalid', message, { id: 'entry/folder-with-yaml' }, at)];
}

function folderFrom(policy: string, folder: string): string {
  return resolve(dirname(policy), folder);
}

function isFolder(path: string): boolean {
  return lookAt(path)?.isDirectory() === true;
}
