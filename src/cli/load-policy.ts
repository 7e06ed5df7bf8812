import { relative, resolve } from 'node:path';
import { errorProblem, type Problem } from '../domain/index.ts';
import type { Policy } from '../review/read-policy.ts';
import type { Setting } from './command.ts';
import { readFileBounded, readFoundFile } from './read-input.ts';
import { findUpwards, withSlashes } from './repository.ts';

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
  const cwd = world.cwd();
  const path =
    config === false ? undefined : config === undefined ? findUpwards(POLICY_FILE, cwd) : resolve(cwd, config);
  if (path === undefined) return { problems: [] };
  const name = config || withSlashes(relative(cwd, path));
  const bytes = config === undefined ? readFoundFile(path, name) : readFileBounded(path, name);
  if (!bytes.ok) {
    const { message, hint } = bytes;
    return {
      problems: [errorProblem('policy/unreadable', message, hint)],
    };
  }
  const { readPolicy } = await import('../review/read-policy.ts');
  const { policy, problems } = readPolicy(bytes.value, name, knowledge().questions);
  return policy === undefined ? { problems } : { policy, path, problems: [] };
}
