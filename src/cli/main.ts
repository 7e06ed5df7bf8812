import { TOOL, toolVersion } from './package-info.ts';
import { STATUS, type World } from './world.ts';
import { write } from './write.ts';

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
    if (!isFailedWrite(error)) return await reportBug(error, argv, world);
    const reason = error.code === 'ENOSPC' ? 'no space left on the disk' : String(error.code);
    await write(world.stderr, `${TOOL}: output cannot be written: ${reason}\n`).catch(() => {});
    return STATUS.usage;
  }
}

/** A full disk behind standard output is not our bug. */
function isFailedWrite(error: unknown): error is NodeJS.ErrnoException {
  return error instanceof Error && 'syscall' in error && error.syscall === 'write';
}

/** Something we did not foresee: our fault, said so, with the trace only when it is asked for. */
async function reportBug(error: unknown, argv: readonly string[], world: World): Promise<number> {
  const message = error instanceof Error ? error.message : String(error);
  const trace = argv.includes('--debug') && error instanceof Error ? `${error.stack ?? ''}\n` : '';
  const { oneLine } = await import('../words/escape.ts');
  await write(
    world.stderr,
    `${TOOL}: this is a bug of ours: ${oneLine(message)}\n  run again with --debug and report what it prints\n${trace}`,
  );
  return STATUS.broken;
}
