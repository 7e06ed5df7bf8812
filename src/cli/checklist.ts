import {
  type ChecklistRecord,
  checklistSheet,
  collectChecklist,
  itemsOf,
  readTicks,
  type Stage,
  stageBlocks,
  stageTitle,
  withTicks,
} from '../checklists/index.ts';
import { errorProblem, inLanguage, type Message, type Problem, usageProblem } from '../domain/index.ts';
import { lookAt } from '../knowledge/look-at.ts';
import { createFootnotes, type Footnotes } from '../planning/index.ts';
import { sheetReporters } from '../reporters/index.ts';
import { nearest } from '../words/nearest.ts';
import { didYouMean, suggest } from '../words/suggest.ts';
import { decodeUtf8 } from '../yaml/decode.ts';
import { Cancelled } from './ask-prompts.ts';
import type { Setting } from './command.ts';
import { deliverFile } from './deliver-report.ts';
import type { OutputOptions } from './options.ts';
import { readFileBounded } from './read-input.ts';
import { refuse } from './refuse.ts';
import { resolveSources } from './resolve-sources.ts';
import { showSheet } from './show-sheet.ts';
import { tell } from './tell.ts';
import { isInteractive, pathAt, STATUS } from './world.ts';

export const CHECKLIST_FORMATS = ['text', 'markdown', 'json'];

export interface ChecklistOptions extends OutputOptions {
  readonly stage?: string;
  readonly state?: string;
  readonly tick?: readonly string[];
  readonly untick?: readonly string[];
  readonly requireDone?: boolean;
  readonly input: boolean;
}

/** What a run is about: every stage of the list, and those asked for. */
interface Scope {
  readonly title: string;
  readonly all: readonly Stage[];
  readonly shown: readonly Stage[];
}

/** `checklist`: shows boxes, and keeps their ticks in a file. @returns the exit status */
export async function runChecklist(
  word: string | undefined,
  options: ChecklistOptions,
  setting: Setting,
): Promise<number> {
  const scope = scopeOf(word, options.stage, setting);
  if ('code' in scope) return refuse([scope], setting);
  const { state, tick = [], untick = [] } = options;
  const changes = new Map([...tick.map((id) => [id, true] as const), ...untick.map((id) => [id, false] as const)]);
  const problem = wrongChange(changes, state, scope);
  if (problem !== undefined) return refuse([problem], setting);
  if (state === undefined) return show(scope, new Set(), options, setting);
  const asks = options.input && isInteractive(setting.world);
  const saved = await readState(state, scope, changes.size > 0 || asks, setting);
  if (typeof saved === 'number') return saved;
  const text = withTicks(saved, changes);
  if (changes.size > 0 && !(await deliverFile(text, state, setting))) return STATUS.usage;
  if (asks) return askAndSave(text, state, scope, options, setting);
  return show(scope, tickedIn(text), options, setting);
}

function scopeOf(
  word: string | undefined,
  stage: string | undefined,
  { knowledge, plans, library, language, say }: Setting,
): Scope | Problem {
  const { technologies, alternatives } = knowledge();
  const alternative = alternatives.find(({ id }) => id === word);
  const technology = technologies.find(({ id }) => id === (alternative?.technology ?? word));
  if (word !== undefined && technology === undefined) {
    const known = [...technologies, ...alternatives].map(({ id }) => id);
    return unknown('checklist/no-technology', word, [...new Set(known)]);
  }
  const records = (library().checklists ?? []) as unknown as readonly ChecklistRecord[];
  const every = collectChecklist(records, plans(), technology?.id, language, say);
  const isNamed = ({ id, number }: Stage) => id === stage || String(number) === stage;
  const choosing = plans().checklistStages.filter((one) => one.choosing === true);
  const isOver = ({ id }: Stage) => technology !== undefined && choosing.some((one) => one.id === id);
  const all = every.filter((one) => !isOver(one) || isNamed(one));
  const shown = stage === undefined ? all : all.filter(isNamed);
  if (shown.length === 0) return unknown('checklist/no-stage', stage ?? '', namesOf(every));
  const title =
    technology === undefined
      ? say('checklist/title')
      : say('checklist/title-for', { name: inLanguage((alternative ?? technology).name, language) });
  return { title, all, shown };
}

/** The id of every box there is. */
export function everyBox({ library, plans, language, say }: Setting): readonly string[] {
  const records = (library().checklists ?? []) as unknown as readonly ChecklistRecord[];
  return itemsOf(collectChecklist(records, plans(), undefined, language, say)).map(({ id }) => id);
}

/** What a stage may be called on the command line. */
export function namesOf(stages: readonly Pick<Stage, 'id' | 'number'>[]): readonly string[] {
  return stages.flatMap(({ id, number }) => (number === undefined ? [id] : [String(number), id]));
}

function unknown(id: string, name: string, known: readonly string[]): Problem {
  return usageProblem({ id, gaps: { name } }, suggest(name, known));
}

function wrongChange(
  changes: ReadonlyMap<string, boolean>,
  state: string | undefined,
  { all }: Scope,
): Problem | undefined {
  if (changes.size > 0 && state === undefined) {
    return usageProblem({ id: 'checklist/needs-state' }, { id: 'checklist/name-state' });
  }
  const ids = itemsOf(all).map(({ id }) => id);
  const stranger = [...changes.keys()].find((id) => !ids.includes(id));
  if (stranger === undefined) return undefined;
  const meant = nearest(stranger, ids);
  const hint: Message = meant === undefined ? { id: 'checklist/ids-hint' } : didYouMean(meant);
  return usageProblem({ id: 'checklist/no-item', gaps: { name: stranger } }, hint);
}

/**
 * The saved checklist, with boxes added for items that it does not have yet; a new one where there is no file.
 *
 * @param create  a file that does not exist is no mistake
 */
async function readState(state: string, scope: Scope, create: boolean, setting: Setting): Promise<string | number> {
  const path = pathAt(setting.world, state);
  if (create && lookAt(path) === undefined) return inMarkdown(scope, scope.all, setting);
  const input = readFileBounded(path, state);
  const decoded = input.ok ? decodeUtf8(input.value, true) : input;
  if (!decoded.ok) {
    const {
      message,
      hint = lookAt(path) === undefined ? { id: 'checklist/make-state', gaps: { file: state } } : undefined,
    } = decoded;
    return refuse([errorProblem('state/unreadable', message, hint, input.ok ? { file: state } : undefined)], setting);
  }
  const text = decoded.value;
  const known = readTicks(text);
  const missing = scope.all
    .map((stage) => ({
      ...stage,
      groups: stage.groups
        .map((group) => ({ ...group, items: group.items.filter(({ id }) => !known.has(id)) }))
        .filter(({ items }) => items.length > 0),
    }))
    .filter(({ groups }) => groups.length > 0);
  if (missing.length === 0) return text;
  const added = { ...scope, title: setting.say('checklist/added') };
  return `${text.trimEnd()}\n\n${await inMarkdown(added, missing, setting)}`;
}

/** Stages as a markdown file, nothing ticked yet. */
async function inMarkdown(scope: Scope, stages: readonly Stage[], setting: Setting): Promise<string> {
  const { title } = scope;
  const { language, say } = setting;
  const report = await sheetReporters.markdown?.();
  if (report === undefined) throw new Error('no reporter "markdown"');
  const notes = footnotesFor(scope, setting);
  const blocks = stageBlocks(stages, new Set(), notes, say);
  const context = { width: 80, colour: 'none', hyperlinks: false, unicode: true, say } as const;
  return report({ title, language, blocks: [...blocks, ...notes.list()], contents: {} }, context);
}

function footnotesFor({ all }: Scope, { knowledge, plans, library, language, say }: Setting): Footnotes {
  const sources = all.flatMap(({ groups }) => groups.flatMap(({ source }) => source));
  const references = { ...plans().references, ...resolveSources(library(), sources) };
  return createFootnotes(knowledge(), { references }, language, say);
}

function tickedIn(text: string): ReadonlySet<string> {
  return new Set([...readTicks(text)].flatMap(([id, done]) => (done ? [id] : [])));
}

/** Asks stage by stage and saves after each, so that leaving loses no more than the stage at hand. */
async function askAndSave(
  before: string,
  state: string,
  scope: Scope,
  options: ChecklistOptions,
  setting: Setting,
): Promise<number> {
  const { world, say } = setting;
  const prompts = (await import('./prompts.ts')).createPrompts(world, say, options);
  let text = before;
  if (!(await deliverFile(text, state, setting))) return STATUS.usage;
  try {
    for (const stage of scope.shown) {
      const ticked = tickedIn(text);
      const done = await prompts.checkbox({
        message: say('checklist/ask', { stage: stageTitle(stage, say) }),
        help: say('checklist/ask-help'),
        choices: stage.groups.flatMap(({ title, items }) => [
          { heading: title },
          ...items.map(({ id, text: name, overtaken }) => ({
            value: id,
            name:
              overtaken === undefined ? name : say('checklist/overtaken-short', { text: name, says: overtaken.says }),
            checked: ticked.has(id),
          })),
        ]),
      });
      text = withTicks(text, new Map(itemsOf([stage]).map(({ id }) => [id, done.includes(id)])));
      if (!(await deliverFile(text, state, setting))) return STATUS.usage;
    }
  } catch (error) {
    if (!(error instanceof Cancelled)) throw error;
    await tell(world, say('checklist/cancelled', { file: state }));
    return STATUS.cancelled;
  }
  const items = itemsOf(scope.all);
  const done = items.filter(({ id }) => tickedIn(text).has(id)).length;
  await tell(world, say('checklist/saved', { file: state, done, all: items.length }));
  return gate(scope, tickedIn(text), options, setting);
}

async function show(
  scope: Scope,
  ticked: ReadonlySet<string>,
  options: ChecklistOptions,
  setting: Setting,
): Promise<number> {
  const { language, say } = setting;
  const notes = footnotesFor(scope, setting);
  const sheet = checklistSheet(scope.title, scope.shown, ticked, notes, language, say);
  const status = await showSheet(sheet, options, CHECKLIST_FORMATS, setting);
  return status === STATUS.done ? gate(scope, ticked, options, setting) : status;
}

async function gate(
  { shown }: Scope,
  ticked: ReadonlySet<string>,
  { requireDone }: ChecklistOptions,
  { world, say }: Setting,
): Promise<number> {
  const items = itemsOf(shown);
  const open = items.filter(({ id }) => !ticked.has(id)).length;
  if (requireDone !== true || open === 0) return STATUS.done;
  await tell(world, say('checklist/open', { open, all: items.length }));
  return STATUS.noWinner;
}
