import { resolve } from 'node:path';
import type { FindingsReport } from '../domain/index.ts';
import { type FindingsContext, findingsReporters } from '../reporters/index.ts';
import type { Setting } from './command.ts';
import { deliver, surfaceFor } from './deliver-report.ts';
import { pathFrom } from './paths.ts';
import { repositoryOf } from './repository.ts';
import type { Output } from './several-outputs.ts';
import { showProblems } from './show-problems.ts';
import { addStepSummary } from './step-summary.ts';
import { tell } from './tell.ts';
import { write } from './write.ts';

interface FindingsLook {
  readonly color?: boolean;
  readonly width: number | undefined;
}

/**
 * Shows findings in every format asked for, each where it is wanted, and on the summary page of a workflow that has one. Where
 * nothing goes to standard output, how it ended is said on standard error.
 *
 * @returns whether everything got there
 */
export async function deliverFindings(
  report: FindingsReport,
  outputs: readonly Output[],
  { color, width }: FindingsLook,
  setting: Setting,
): Promise<boolean> {
  const { world, say } = setting;
  const cwd = world.cwd();
  const root = repositoryOf(cwd);
  const contextFor = (file: string | undefined): FindingsContext => ({
    say,
    ...surfaceFor(
      { ...(file === undefined ? {} : { output: file }), ...(color === undefined ? {} : { color }) },
      width,
      world,
    ),
    inRepository: (file) => (file.startsWith('<') ? file : pathFrom(root, resolve(cwd, file))),
  });
  let delivered = true;
  for (const { format, file } of outputs) {
    const reporter = await findingsReporters[format]?.();
    if (reporter === undefined) throw new Error(`no reporter "${format}"`);
    delivered = (await deliver(reporter(report, contextFor(file)), file, setting)) && delivered;
  }
  const problem = await addStepSummary(report, contextFor(''), world);
  if (problem !== undefined) await write(world.stderr, showProblems([problem], say, setting.debug));
  if (outputs.every(({ file }) => file !== undefined)) {
    await tell(world, `${report.title}: ${report.summary}`);
  }
  return delivered;
}

/** Shows why there are no findings where a build server looks for them; elsewhere standard error says it. */
export async function deliverRefusal(
  report: FindingsReport,
  outputs: readonly Output[],
  look: FindingsLook,
  setting: Setting,
): Promise<void> {
  const annotated = outputs.filter(({ format }) => format === 'github');
  if (annotated.length > 0) await deliverFindings(report, annotated, look, setting);
}
