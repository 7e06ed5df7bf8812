import { SECTIONS, type Section } from '../../src/knowledge/sections.ts';
import { conversion } from './from-zod.ts';
import type { JsonSchema } from './json-schema.ts';

/** Sections that say how to decide, to plan, and what checks let pass; all others say what is true. Where they stand makes no difference to the program. */
const RULES: readonly string[] = [
  ...[...SECTIONS.values()].filter(({ part }) => part === 'planning').map(({ name }) => name),
  'questions',
  'derived',
  'implications',
  'constraints',
  'criteria',
  'profiles',
  'sizing',
  'splits',
  'bridges',
  'procedures',
  'advice',
  'settings',
  'exceptions',
];

export function rulesSchema(): JsonSchema {
  return fileOf(RULES, 'Rules', 'How to decide: a file of the folder rules, or of a knowledge folder of your own.');
}

export function dataSchema(): JsonSchema {
  const names = [...SECTIONS.keys()].filter((name) => !RULES.includes(name));
  return fileOf(names, 'Data', 'What is true: a file of the folder data, or of a knowledge folder of your own.');
}

function fileOf(names: readonly string[], title: string, description: string): JsonSchema {
  const { convert, definitions } = conversion();
  const sections = names.map((name) => {
    const section = SECTIONS.get(name);
    if (section === undefined) throw new Error(`there is no section "${name}"`);
    return [name, sectionOf(section, convert)] as const;
  });
  return {
    title,
    description,
    type: 'object',
    properties: Object.fromEntries(sections),
    additionalProperties: false,
    definitions,
  };
}

function sectionOf({ form, schema }: Section, convert: (schema: Section['schema']) => JsonSchema): JsonSchema {
  const entry = convert(schema);
  return form === 'list' ? { type: 'array', items: entry } : { type: 'object', additionalProperties: entry };
}
