import type { Problem } from '../domain/index.ts';
import type { Setting } from './command.ts';
import { showProblems } from './show-problems.ts';
import { STATUS } from './world.ts';
import { write } from './write.ts';

/** Says what is wrong with what the user gave us. @returns the status for that */
export async function refuse(problems: readonly Problem[], { world, say }: Setting): Promise<number> {
  await write(world.stderr, showProblems(problems, say));
  return STATUS.usage;
}
