import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';
import type { Language } from '../../../src/domain/index.ts';
import { loadKnowledge } from '../../../src/knowledge/load-knowledge.ts';
import { problemLines } from '../../unit/knowledge/problem-lines.ts';

// Every folder here is laid over a small knowledge base that is right. A new case is a new folder: write bad.yaml, run the
// tests, and read the expected.txt they write as the person would who made the mistake. Where there is an expected.zh.txt,
// it is what is said in Chinese.
const here = fileURLToPath(new URL('.', import.meta.url));
const small = fileURLToPath(new URL('../../unit/knowledge/fixtures/small', import.meta.url));
const cases = readdirSync(here, { withFileTypes: true }).flatMap((entry) => (entry.isDirectory() ? [entry.name] : []));

it.each(cases)('%s', async (name) => {
  const folder = join(here, name);
  const { knowledge, library, problems } = loadKnowledge([small], [folder]);
  expect(knowledge ?? library).toBeUndefined();
  const lines = (language: Language) => problemLines(problems, folder, language).replaceAll(`${folder}/`, '');
  await expect(lines('en')).toMatchFileSnapshot(join(folder, 'expected.txt'));
  const chinese = join(folder, 'expected.zh.txt');
  if (existsSync(chinese)) await expect(lines('zh')).toMatchFileSnapshot(chinese);
});
