import type { Problem } from '../domain/index.ts';
import type { Setting } from './command.ts';
import { STATUS } from './world.ts';
import { write } from './write.ts';

type Complaining = Pick<Setting, 'world' | 'say' | 'debug'>;

/** Says what is wrong on standard error. How that is laid out is loaded only now: most runs have nothing to say. */
export async function complain(problems: readonly Problem[], { world, say, debug }: Complaining): Promise<void> {
  const { showProblems } = await import('./show-problems.ts');
  await write(world.stderr, showProblems(problems, say, debug));
}

/** Says what is wrong with what the user gave us. @returns the status for that */
export async function refuse(problems: readonly Problem[], setting: Complaining): Promise<number> {
  await complain(problems, setting);
  return STATUS.usage;
}
