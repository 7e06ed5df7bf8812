import { expect, it } from 'vitest';
import type { Alternative, KnowledgeBase, Language } from '../../../src/domain/index.ts';
import { nameOfSystem } from '../../../src/recommendation/names.ts';
import { sayShipped } from '../../support/shipped-wording.ts';

const alternative = (name: string, technology = 'wren') => ({ id: name, technology, name }) as unknown as Alternative;
const knowledge = { technologies: [{ id: 'wren', name: 'Wren' }] } as unknown as KnowledgeBase;

it.each([
  ['one alternative by its own name', ['Wren Core'], 'en', 'Wren Core'],
  ['several by the technology first', ['Wren Core', 'Nesting'], 'en', 'Wren (Core + Nesting)'],
  ['several in Chinese', ['Wren Core', 'Nesting'], 'zh', 'Wren（Core + Nesting）'],
] as const)('a system is called: %s', (_, names, language: Language, said) => {
  const alternatives = names.map((name) => alternative(name));
  expect(nameOfSystem(alternatives, knowledge, language, sayShipped(language))).toBe(said);
});
