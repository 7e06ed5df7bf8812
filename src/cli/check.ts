import { resolve } from 'node:path';
import type { Problem } from '../domain/index.ts';
import { checkKnowledge, loadKnowledge } from '../knowledge/index.ts';
import type { Setting } from './command.ts';
import { isWholeKnowledge } from './load-side.ts';
import { PACKAGE_ROOT } from './package-info.ts';
import { showProblems } from './show-problems.ts';
import { STATUS } from './world.ts';
import { write } from './write.ts';

/**
 * `check`: validates a knowledge base and counts what was checked.
 *
 * @param folders  of the user; none for the built-in knowledge
 * @returns        the exit status
 */
export async function runCheck(folders: readonly string[], { world, say }: Setting): Promise<number> {
  const builtIn = [`${PACKAGE_ROOT}data`, `${PACKAGE_ROOT}rules`];
  const own = folders.map((folder) => resolve(world.cwd(), folder));
  const { counts, problems: alone } = checkKnowledge(own.length === 0 ? builtIn : own);
  const whole = isWholeKnowledge(counts);
  const problems = own.length === 0 || whole ? alone : loadKnowledge(builtIn, own).problems;
  const total = Object.values(counts).reduce((sum, count) => sum + count, 0);
  if (total === 0) {
    const nothing =
      problems.length === 0
        ? `${folders.join(', ')}: nothing to check in it\n`
        : showProblems(relative(problems, world.cwd()), say);
    await write(world.stderr, nothing);
    return STATUS.broken;
  }
  const errors = problems.filter(({ severity }) => severity === 'error').length;
  if (problems.length > 0) await write(world.stderr, showProblems(relative(problems, world.cwd()), say));
  const sections = Object.entries(counts).filter(([, count]) => count > 0);
  const list = sections.map(([name, count]) => `  ${String(count).padStart(5)}  ${name}\n`).join('');
  const laid = own.length === 0 || whole ? '' : ', laid over the built-in knowledge';
  const found = `${counted(errors, 'error')}, ${counted(problems.length - errors, 'warning')}`;
  await write(world.stdout, `${list}${total} entries in ${sections.length} sections${laid}: ${found}\n`);
  return errors === 0 ? STATUS.done : STATUS.broken;
}

function counted(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? '' : 's'}`;
}

/** Paths as one would type them from here. */
function relative(problems: readonly Problem[], cwd: string): Problem[] {
  return problems.map((problem) =>
    problem.at?.file.startsWith(`${cwd}/`)
      ? { ...problem, at: { ...problem.at, file: problem.at.file.slice(cwd.length + 1) } }
      : problem,
  );
}
