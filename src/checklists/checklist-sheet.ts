import type { InlineSpan, Language, Sheet, SheetBlock } from '../domain/index.ts';
import type { Footnotes } from '../planning/index.ts';
import type { Say } from '../wording/say.ts';
import { itemsOf, type Stage } from './collect-checklist.ts';

/** Stages as boxes to tick; what evidence has overtaken says so. */
export function checklistSheet(
  title: string,
  stages: readonly Stage[],
  ticked: ReadonlySet<string>,
  notes: Footnotes,
  language: Language,
  say: Say,
): Sheet {
  const items = itemsOf(stages);
  const done = items.filter(({ id }) => ticked.has(id)).length;
  const blocks = stageBlocks(stages, ticked, notes, say);
  return {
    title,
    language,
    blocks: [
      { kind: 'paragraph', text: say('checklist/done', { done, all: items.length }) },
      ...blocks,
      ...notes.list(),
    ],
    contents: {
      done,
      all: items.length,
      stages: stages.map((stage) => ({
        id: stage.id,
        stage: stage.number ?? null,
        title: stage.title,
        groups: stage.groups.map(({ title: group, items: own, source }) => ({
          title: group,
          sources: source,
          items: own.map(({ id, text, overtaken }) => ({
            id,
            text,
            done: ticked.has(id),
            overtaken: overtaken ?? null,
          })),
        })),
      })),
      sources: notes.cited(),
    },
  };
}

/** The stages alone, without title and sources. */
export function stageBlocks(
  stages: readonly Stage[],
  ticked: ReadonlySet<string>,
  notes: Footnotes,
  say: Say,
): readonly SheetBlock[] {
  return stages.flatMap((stage): readonly SheetBlock[] => [
    { kind: 'heading', level: 2, text: stageTitle(stage, say) },
    ...stage.groups.flatMap(({ title, items, source }): readonly SheetBlock[] => {
      const marks = notes.marks(source);
      return [
        { kind: 'heading', level: 3, text: marks.length === 0 ? title : [{ text: `${title} ` }, ...marks] },
        {
          kind: 'checklist',
          items: items.map(({ id, text, overtaken }) => ({
            id,
            text,
            done: ticked.has(id),
            ...(overtaken === undefined ? {} : { below: [overtakenLine(overtaken, notes, say)] }),
          })),
        },
      ];
    }),
  ]);
}

/** `3. Environment preparation`, or the title alone. */
export function stageTitle({ number, title }: Stage, say: Say): string {
  return number === undefined ? title : say('checklist/stage', { number, title });
}

function overtakenLine(
  { says, source }: { readonly says: string; readonly source: readonly string[] },
  notes: Footnotes,
  say: Say,
): readonly InlineSpan[] {
  return [{ text: say('checklist/overtaken', { says }), style: 'warn' }, { text: ' ' }, ...notes.marks(source)];
}
