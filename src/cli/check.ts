import { resolve } from 'node:path';
import type { Problem } from '../domain/index.ts';
import { checkKnowledge, loadKnowledge } from '../knowledge/index.ts';
import { counted } from '../words/counted.ts';
import type { Setting } from './command.ts';
import { isWholeKnowledge } from './load-side.ts';
import { PACKAGE_ROOT } from './package-info.ts';
import { complain } from './refuse.ts';
import { STATUS } from './world.ts';
import { write } from './write.ts';

/**
 * `check`: validates a knowledge base and counts what was checked.
 *
 * @param folders  of the user; none for the built-in knowledge
 * @returns        the exit status
 */
export async function runCheck(folders: readonly string[], setting: Setting): Promise<number> {
  const { world, say } = setting;
  const builtIn = [`${PACKAGE_ROOT}data`, `${PACKAGE_ROOT}rules`];
  const own = folders.map((folder) => resolve(world.cwd(), folder));
  const { counts, problems: alone } = checkKnowledge(own.length === 0 ? builtIn : own);
  const whole = isWholeKnowledge(counts);
  const problems = own.length === 0 || whole ? alone : loadKnowledge(builtIn, own).problems;
  const total = Object.values(counts).reduce((sum, count) => sum + count, 0);
  const shown = total === 0 && problems.length === 0 ? folders.map(nothingIn) : relative(problems, world.cwd());
  if (shown.length > 0) await complain(shown, setting);
  if (total === 0) return STATUS.broken;
  const sections = Object.entries(counts).filter(([, count]) => count > 0);
  const list = sections.map(([name, count]) => `  ${String(count).padStart(5)}  ${name}\n`).join('');
  const errors = problems.filter(({ severity }) => severity === 'error').length;
  const gaps = {
    entries: counted(total, 'entry'),
    sections: counted(sections.length, 'section'),
    errors: counted(errors, 'error'),
    warnings: counted(problems.length - errors, 'warning'),
  };
  const line = say(own.length === 0 || whole ? 'cli/checked' : 'cli/checked-over-built-in', gaps);
  await write(world.stdout, `${list}${line}\n`);
  return errors === 0 ? STATUS.done : STATUS.broken;
}

function nothingIn(folder: string): Problem {
  return {
    code: 'knowledge/nothing',
    severity: 'error',
    message: { id: 'cli/nothing-to-check' },
    at: { file: folder },
  };
}

/** Paths as one would type them from here. */
function relative(problems: readonly Problem[], cwd: string): Problem[] {
  return problems.map((problem) =>
    problem.at?.file.startsWith(`${cwd}/`)
      ? { ...problem, at: { ...problem.at, file: problem.at.file.slice(cwd.length + 1) } }
      : problem,
  );
}
