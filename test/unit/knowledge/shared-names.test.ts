import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';
import { loadKnowledge } from '../../../src/knowledge/load-knowledge.ts';
import { problemLines } from './problem-lines.ts';
import { temporaryFolder } from './temporary-folder.ts';

const root = fileURLToPath(new URL('../../../', import.meta.url));
const question = (id: string) =>
  `questions:\n  - { id: ${id}, label: L, prompt: "P?", help: H, answer: { flag: true }, examples: ["true"], unknownRange: { shares: { "true": 0.5, "false": 0.5 } }, source: [doc/GLOSSARY] }\n`;

it.each([
  ['kept', 'derived "kept"'],
  ['ingress', 'capacity "ingress"'],
])('a question %s laid over what is shipped by that name is the one at fault', (id, other) => {
  const folder = temporaryFolder({ 'own.yaml': question(id) });
  expect(problemLines(loadKnowledge([root], [folder]).problems, folder)).toBe(
    `own.yaml:2:11: questions "${id}": "${id}" is what ${other} gives already, and conditions and formulas could not tell them apart [knowledge/reserved]
  |   - { id: »${id}«
  choose another name
`,
  );
});
