import { sep } from 'node:path';
import type { FindingsReport, OpenFindingsReport, Place, Problem } from '../domain/index.ts';
import { applyExceptions, examineKnowledge, type HealthFinding, reportCheck } from '../health/index.ts';
import { isWholeKnowledge } from '../knowledge/checks/check-presence.ts';
import { checkKnowledge } from '../knowledge/index.ts';
import type { ExceptionRecord } from '../knowledge/schema/library.ts';
import { findingsReporters } from '../reporters/index.ts';
import type { Setting } from './command.ts';
import { deliverFindings } from './deliver-findings.ts';
import { PACKAGE_ROOT, TOOL, toolVersion } from './package-info.ts';
import { refuse } from './refuse.ts';
import { type Output, type OutputWord, pairOutputs } from './several-outputs.ts';
import { readWidth, wholeNumber } from './whole-number.ts';
import { pathAt, STATUS } from './world.ts';

export interface CheckOptions {
  readonly knowledge?: readonly string[];
  readonly width?: string;
  readonly color?: boolean;
  readonly asOf?: string;
  readonly verbose?: boolean;
}

export const CHECK_FORMATS = Object.keys(findingsReporters) as [string, ...string[]];

/** When the built-in evidence was last looked up; see rules/settings.yaml. */
const LOOKED_UP = 'evidenceYear';
/** Formats that people read: what was accepted is summed up in them. */
const FOR_PEOPLE = ['text', 'markdown', 'github'];

/**
 * `check`: what is broken in a knowledge base, and when nothing is, what is doubtful.
 *
 * @param folders  of the user; none for the built-in knowledge
 * @param words    where its reports go, see {@link pairOutputs}
 * @returns        the exit status
 */
export async function runCheck(
  folders: readonly string[],
  words: readonly OutputWord[],
  options: CheckOptions,
  setting: Setting,
): Promise<number> {
  const { outputs, problems } = pairOutputs(words, CHECK_FORMATS);
  const wrong: Problem[] = [...problems];
  const width = readWidth(options.width, wrong);
  const year = wholeNumber('--as-of', options.asOf, 1970, 9999);
  if (!year.ok) wrong.push(year.problem);
  if (!year.ok || wrong.length > 0) return refuse(wrong, setting);
  const isVerbose = options.verbose === true;
  const looked = look(folders, year.value, isVerbose, setting);
  const report = { ...looked, exitCode: statusOf(looked) };
  const screen = { width, ...(options.color === undefined ? {} : { color: options.color }) };
  const isBrief = ({ format }: Output) => FOR_PEOPLE.includes(format) && !isVerbose;
  const parts = [
    { shown: withoutAccepted(report), outputs: outputs.filter(isBrief) },
    { shown: report, outputs: outputs.filter((output) => !isBrief(output)) },
  ];
  let delivered = true;
  for (const { shown, outputs: own } of parts) {
    if (own.length > 0) delivered = (await deliverFindings(shown, own, screen, setting)) && delivered;
  }
  return delivered ? report.exitCode : STATUS.usage;
}

function statusOf({ failed, findings }: OpenFindingsReport): number {
  const isMistyped = failed && findings.every(({ code }) => code === 'knowledge/no-folder');
  if (isMistyped) return STATUS.usage;
  return failed ? STATUS.broken : STATUS.done;
}

function look(
  folders: readonly string[],
  asOf: number | undefined,
  isVerbose: boolean,
  { world, language, say }: Setting,
): OpenFindingsReport {
  const builtIn = [`${PACKAGE_ROOT}data`, `${PACKAGE_ROOT}rules`];
  const own = folders.map((folder) => pathAt(world, folder));
  const alone = checkKnowledge(own.length === 0 ? builtIn : own);
  const { counts } = alone;
  // Where nothing is read, nothing is laid over: two seconds are spared to whoever mistypes a folder.
  const isLaidOver = own.length > 0 && alone.files > 0 && !isWholeKnowledge(counts);
  const { problems, warnings, replaced, replacedOwn, assembled, library, locate } = isLaidOver
    ? checkKnowledge(builtIn, own)
    : alone;
  const here = <Located extends { readonly at?: Place }>(one: Located) => relative(one, world.cwd());
  const isEmpty = Object.values(counts).every((count) => count === 0);
  // A check of nothing is no success.
  const nothing = problems.length === 0 && isEmpty ? own.map(nothingIn) : [];
  const isOwn = (at: Place) => own.some((folder) => isBelow(folder, at));
  const placeOf = ({ spot, suspects = [] }: HealthFinding): Place => {
    const places = [spot, ...suspects].map(locate);
    return places.find((at) => isOwn(at)) ?? locate(spot);
  };
  // What was accepted of the built-in knowledge was not of what stands in its place.
  const covers = ({ id }: ExceptionRecord, finding: HealthFinding): boolean =>
    !isLaidOver || !isOwn(placeOf(finding)) || isOwn(locate({ section: 'exceptions', id, path: [] }));
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
          covers,
        );
  const findings = examined
    .map((finding) => ({ ...finding, at: placeOf(finding) }))
    // What is accepted in the built-in knowledge is not the business of whoever lays something over it.
    .filter(({ code, because, at }) => {
      const isAboutExceptions = because !== undefined || code === 'health/stale-exception';
      return !isLaidOver || !isAboutExceptions || isOwn(at);
    })
    .map(here);
  const tool = { name: TOOL, version: toolVersion() };
  const run = {
    isVerbose,
    tool,
    language,
    counts,
    isLaidOver,
    replaced,
    replacedOwn,
    problems: [...problems, ...nothing, ...warnings].map(here),
    findings,
  };
  return reportCheck(run, say);
}

function nothingIn(file: string): Problem {
  return { code: 'knowledge/nothing', severity: 'error', message: { id: 'cli/nothing-to-check' }, at: { file } };
}

function withoutAccepted(report: FindingsReport): FindingsReport {
  return { ...report, findings: report.findings.filter(({ exception }) => exception === undefined) };
}

function isBelow(folder: string, { file }: Place): boolean {
  return file.startsWith(folder + sep);
}

/** A path as one would type it from here. */
function relative<Located extends { readonly at?: Place }>(one: Located, cwd: string): Located {
  if (one.at === undefined || !isBelow(cwd, one.at)) return one;
  return { ...one, at: { ...one.at, file: one.at.file.slice(cwd.length + 1) } };
}
