import type { ChecklistStage, Language, OvertakenItem, Plans, SourceId, Text } from '../domain/index.ts';
import { inLanguage } from '../domain/index.ts';
import type { Say } from '../wording/say.ts';

/** A checklist as the library keeps it. */
export interface ChecklistRecord {
  readonly id: string;
  readonly phase: string;
  readonly title: Text | string;
  readonly technologies?: readonly string[];
  readonly groups: readonly {
    readonly id: string;
    readonly title: Text | string;
    readonly technologies?: readonly string[];
    readonly stage?: number;
    readonly items: readonly (Text | string)[];
    readonly source?: readonly SourceId[];
  }[];
  readonly notes?: readonly (Text | string)[];
  readonly source: readonly SourceId[];
}

/** Everything to tick in one stage. */
export interface Stage {
  readonly id: string;
  readonly number: number | undefined;
  readonly title: string;
  readonly groups: readonly Group[];
}

interface Group {
  readonly title: string;
  readonly items: readonly Item[];
  readonly source: readonly SourceId[];
}

interface Item {
  /** Stays the same while the wording of the item does: `list/group/words-of-the-item`. */
  readonly id: string;
  readonly text: string;
  /** What holds instead, where evidence has overtaken it. */
  readonly overtaken?: { readonly says: string; readonly source: readonly SourceId[] };
}

/**
 * The stages of work with what is to be ticked in them, for one technology or for all.
 *
 * @param technology  leaves out what is about another one
 */
export function collectChecklist(
  checklists: readonly ChecklistRecord[],
  { checklistStages, overtakenItems }: Pick<Plans, 'checklistStages' | 'overtakenItems'>,
  technology: string | undefined,
  language: Language,
  say: Say,
): readonly Stage[] {
  const concerns = (technologies: readonly string[] | undefined) =>
    technology === undefined || technologies === undefined || technologies.includes(technology);
  return checklistStages
    .map(
      (stage): Stage => ({
        id: stage.id,
        number: stage.stage,
        title: inLanguage(stage.title, language),
        groups: checklists
          .filter((list) => concerns(list.technologies))
          .flatMap((list) =>
            list.groups
              .filter((group) => belongs(list, group.stage, stage) && concerns(group.technologies))
              .map((group) => groupOf(list, group, overtakenItems, language, say)),
          ),
      }),
    )
    .filter(({ groups }) => groups.length > 0);
}

/** A list without stages belongs to a stage as a whole, by its phase. */
function belongs(
  { phase, groups }: ChecklistRecord,
  stage: number | undefined,
  { stage: number, phases }: ChecklistStage,
): boolean {
  const hasStages = groups.some((group) => group.stage !== undefined);
  return hasStages ? stage !== undefined && stage === number : phases.includes(phase);
}

function groupOf(
  list: ChecklistRecord,
  group: ChecklistRecord['groups'][number],
  overtaken: readonly OvertakenItem[],
  language: Language,
  say: Say,
): Group {
  const own = inLanguage(group.title, language);
  const whole = inLanguage(list.title, language);
  return {
    // A title that names a stage or a technology says all; of the others, several lists have the same one.
    title:
      group.stage !== undefined || group.technologies !== undefined
        ? own
        : list.groups.length === 1
          ? whole
          : say('word/about', { what: whole, message: own }),
    source: group.source ?? list.source,
    items: group.items.map((item): Item => {
      const english = inLanguage(item, 'en');
      const found = overtaken.find(
        (one) => one.checklist === list.id && one.group === group.id && one.item === english,
      );
      return {
        id: `${list.id}/${group.id}/${slug(english)}`,
        text: inLanguage(item, language),
        ...(found === undefined ? {} : { overtaken: { says: inLanguage(found.says, language), source: found.source } }),
      };
    }),
  };
}

/** Letters and digits with single hyphens, so that it stands safely in a comment and on a command line. */
function slug(text: string): string {
  return text
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');
}

/** Every item of some stages, in order. */
export function itemsOf(stages: readonly Stage[]): readonly Item[] {
  return stages.flatMap(({ groups }) => groups.flatMap(({ items }) => items));
}
