import { resolve } from 'node:path';
import type { FindingsReport, Place } from '../domain/index.ts';
import { applyExceptions, examineKnowledge, reportCheck } from '../health/index.ts';
import { checkKnowledge } from '../knowledge/index.ts';
import { findingsReporters } from '../reporters/index.ts';
import type { Setting } from './command.ts';
import { deliver, surfaceFor } from './deliver-report.ts';
import type { CommonOptions, OutputOptions } from './options.ts';
import { PACKAGE_ROOT, TOOL, toolVersion } from './package-info.ts';
import { refuse } from './refuse.ts';
import { unknownValue } from './usage-problem.ts';
import { wholeNumber } from './whole-number.ts';
import { STATUS } from './world.ts';
import { write } from './write.ts';

export interface CheckOptions extends CommonOptions, OutputOptions {
  readonly asOf?: string;
  readonly verbose?: boolean;
}

/** Sections that make a folder a knowledge base of its own; without them it is laid over the built-in one. */
const ESSENTIAL = ['questions', 'criteria', 'alternatives', 'profiles'];
/** When the built-in evidence was last looked up; see rules/settings.yaml. */
const LOOKED_UP = 'evidenceYear';
/** Formats that people read: what was accepted is summed up in them. */
const FOR_PEOPLE = ['text', 'markdown', 'github'];

/**
 * `check`: what is broken in a knowledge base, and when nothing is, what is doubtful.
 *
 * @param folders  of the user; none for the built-in knowledge
 * @returns        the exit status
 */
export async function runCheck(folders: readonly string[], options: CheckOptions, setting: Setting): Promise<number> {
  const { world, say } = setting;
  const formats = Object.keys(findingsReporters);
  if (!formats.includes(options.format)) return refuse([unknownValue('--format', options.format, formats)], setting);
  const width = wholeNumber('--width', options.width, 20, 400);
  if (!width.ok) return refuse([width.problem], setting);
  const year = wholeNumber('--as-of', options.asOf, 1970, 9999);
  if (!year.ok) return refuse([year.problem], setting);
  const isVerbose = options.verbose === true;
  const report = look(folders, year.value, isVerbose, setting);
  if (report === undefined) {
    await write(world.stderr, `${folders.join(', ')}: nothing to check in it\n`);
    return STATUS.broken;
  }
  const context = { ...surfaceFor(options, width.value, world), say, inRepository: (file: string) => file };
  const show = await findingsReporters[options.format]?.();
  if (show === undefined) throw new Error(`no reporter "${options.format}"`);
  const isBrief = FOR_PEOPLE.includes(options.format) && !isVerbose;
  const text = show(isBrief ? withoutAccepted(report) : report, context);
  if (!(await deliver(text, options.output, setting))) return STATUS.usage;
  return report.failed ? STATUS.broken : STATUS.done;
}

/** No report where there was nothing to look at. */
function look(
  folders: readonly string[],
  asOf: number | undefined,
  isVerbose: boolean,
  { world, language, say }: Setting,
): FindingsReport | undefined {
  const builtIn = [`${PACKAGE_ROOT}data`, `${PACKAGE_ROOT}rules`];
  const own = folders.map((folder) => resolve(world.cwd(), folder));
  const alone = checkKnowledge(own.length === 0 ? builtIn : own);
  const { counts } = alone;
  const isLaidOver = own.length > 0 && !ESSENTIAL.every((section) => (counts[section] ?? 0) > 0);
  const { problems, assembled, library, locate } = isLaidOver ? checkKnowledge(builtIn, own) : alone;
  const here = <Located extends { readonly at?: Place }>(one: Located) => relative(one, world.cwd());
  if (problems.length === 0 && Object.values(counts).every((count) => count === 0)) return undefined;
  const examined =
    assembled === undefined || library === undefined
      ? []
      : applyExceptions(
          examineKnowledge({
            ...assembled,
            library,
            year: asOf ?? assembled.knowledge.settings[LOOKED_UP] ?? 0,
          }),
          library.exceptions,
        );
  const findings = examined
    .map((finding) => ({ ...finding, at: locate(finding.spot) }))
    // What is accepted in the built-in knowledge is not the business of whoever lays something over it.
    .filter(({ code, because, at }) => {
      const isAboutExceptions = because !== undefined || code === 'health/stale-exception';
      return !isLaidOver || !isAboutExceptions || own.some((folder) => isBelow(folder, at));
    })
    .map(here);
  const tool = { name: TOOL, version: toolVersion() };
  const run = { isVerbose, tool, language, counts, isLaidOver, problems: problems.map(here), findings };
  return reportCheck(run, say);
}

function withoutAccepted(report: FindingsReport): FindingsReport {
  return { ...report, findings: report.findings.filter(({ exception }) => exception === undefined) };
}

function isBelow(folder: string, { file }: Place): boolean {
  return file.startsWith(`${folder}/`);
}

/** A path as one would type it from here. */
function relative<Located extends { readonly at?: Place }>(one: Located, cwd: string): Located {
  if (one.at === undefined || !isBelow(cwd, one.at)) return one;
  return { ...one, at: { ...one.at, file: one.at.file.slice(cwd.length + 1) } };
}
