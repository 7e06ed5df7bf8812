import { TOOL, toolVersion } from './package-info.ts';
import { processWorld } from './process-world.ts';
import { STATUS, type World } from './world.ts';
import { write } from './write.ts';

/** Runs the program in this process. @returns the exit status */
export function runHere(argv: readonly string[]): Promise<number> {
  return run(argv, processWorld());
}

/**
 * Runs the program.
 *
 * @param argv   arguments without node and the script
 * @returns      the exit status; the process is never ended from here
 */
export async function run(argv: readonly string[], world: World): Promise<number> {
  try {
    const [first] = argv;
    if (argv.length === 1 && (first === '--version' || first === '-V')) {
      await write(world.stdout, `${toolVersion()}\n`);
      return STATUS.done;
    }
    const { runProgram } = await import('./program.ts');
    return await runProgram(argv, world);
  } catch (error) {
    if (isFailedWrite(error)) return await reportFailedWrite(error, argv, world);
    return isWithoutFolder(error) ? await reportNoFolder(argv, world) : await reportBug(error, argv, world);
  }
}

/** A full disk behind standard output is not our bug. */
function isFailedWrite(error: unknown): error is NodeJS.ErrnoException {
  return error instanceof Error && 'syscall' in error && error.syscall === 'write';
}

/** Somebody has removed the folder that the shell stands in. */
function isWithoutFolder(error: unknown): boolean {
  return error instanceof Error && 'syscall' in error && error.syscall === 'uv_cwd';
}

async function reportNoFolder(argv: readonly string[], world: World): Promise<number> {
  const { lastWords } = await import('./last-words.ts');
  const say = await lastWords(argv, world);
  await write(world.stderr, `${TOOL}: ${say('cli/no-current-folder')}\n`);
  return STATUS.usage;
}

async function reportFailedWrite(
  { code }: NodeJS.ErrnoException,
  argv: readonly string[],
  world: World,
): Promise<number> {
  const { lastWords } = await import('./last-words.ts');
  const say = await lastWords(argv, world);
  const reason = code === 'ENOSPC' ? say('cli/disk-full') : String(code);
  await write(world.stderr, `${TOOL}: ${say('cli/output-failed', { reason })}\n`).catch(() => {});
  return STATUS.usage;
}

/** Something we did not foresee: our fault, said so, with the trace only when it is asked for. */
async function reportBug(error: unknown, argv: readonly string[], world: World): Promise<number> {
  const [{ lastWords }, { logLines, oneLine }] = await Promise.all([
    import('./last-words.ts'),
    import('../words/escape.ts'),
  ]);
  const say = await lastWords(argv, world);
  const message = oneLine(error instanceof Error ? error.message : String(error));
  const trace = argv.includes('--debug') && error instanceof Error ? `${error.stack ?? ''}\n` : '';
  await write(world.stderr, logLines(`${TOOL}: ${say('cli/bug', { message })}\n  ${say('cli/report-bug')}\n${trace}`));
  return STATUS.broken;
}
