import { type InlineSpan, inLanguage, type Sheet, type SheetBlock } from '../domain/index.ts';
import { createFootnotes, type Footnotes, type Plan } from '../planning/index.ts';
import type { Say } from '../wording/say.ts';
import type { FilledFile } from './fill-settings.ts';
import { titleOf, whyOf, writeConfiguration } from './write-file.ts';

/** The files of a configuration with every setting explained and sourced, for people and for programs. */
export function configurationSheet(
  title: string,
  plan: Plan,
  files: readonly FilledFile[],
  head: (file: FilledFile) => readonly string[],
  say: Say,
): Sheet {
  const { planned } = plan;
  const { language, knowledge, plans, alternative } = planned;
  const notes = createFootnotes(knowledge, plans, language, say);
  const texts = files.map((file) => writeConfiguration(file, head(file), say));
  const blocks = files.flatMap((file, index) => fileBlocks(file, texts[index] ?? '', notes, language, say));
  return {
    title,
    language,
    blocks: [
      { kind: 'paragraph', text: say('configuration/versions', { version: alternative.version }) },
      ...blocks,
      ...notes.list(),
    ],
    contents: {
      alternative: alternative.id,
      name: inLanguage(alternative.name, language),
      version: alternative.version,
      files: files.map((file, index) => ({
        id: file.configuration.id,
        file: file.configuration.file,
        syntax: file.configuration.syntax,
        title: titleOf(file, language),
        notes: file.configuration.notes.map((note) => inLanguage(note, language)),
        text: texts[index],
        settings: file.settings.map(({ setting, value, reason, assumedWithout }) => ({
          key: setting.key,
          value,
          reason,
          on: !setting.off,
          edit: setting.edit === undefined ? null : inLanguage(setting.edit, language),
          since: setting.since ?? null,
          assumedWithout,
          sources: setting.source,
        })),
        leftOut: file.leftOut,
      })),
      sources: notes.cited(),
    },
  };
}

function fileBlocks(
  file: FilledFile,
  text: string,
  notes: Footnotes,
  language: 'en' | 'zh',
  say: Say,
): readonly SheetBlock[] {
  const { configuration, settings, leftOut } = file;
  const span = (letters: string, style?: InlineSpan['style']): InlineSpan =>
    style === undefined ? { text: letters } : { text: letters, style };
  return [
    {
      kind: 'heading',
      level: 2,
      text: say('configuration/file', { title: titleOf(file, language), file: configuration.file }),
    },
    ...configuration.notes.map((note): SheetBlock => ({ kind: 'paragraph', text: inLanguage(note, language) })),
    { kind: 'code', language: FENCES[configuration.syntax], text },
    {
      kind: 'list',
      style: 'bullets',
      items: settings.map((filled) => {
        const marks = notes.marks(filled.setting.source);
        return {
          text: [
            span(filled.setting.key, 'code'),
            span(say('planning/is', { value: whyOf(filled, say) })),
            ...(marks.length === 0 ? [] : [span(' '), ...marks]),
          ],
        };
      }),
    },
    ...(leftOut.length === 0
      ? []
      : ([
          {
            kind: 'paragraph',
            text: say('configuration/left-out', {
              settings: leftOut.map(({ key, missing }) => ({
                id: 'configuration/left-out-setting',
                gaps: { key, missing: [...missing] },
              })),
            }),
          },
        ] satisfies SheetBlock[])),
  ];
}

const FENCES = {
  properties: 'properties',
  directives: 'conf',
  terms: 'erlang',
  blocks: 'conf',
  command: 'bash',
  mapping: 'yaml',
} as const;
