import { describe, expect, it } from 'vitest';
import type { Language } from '../../../src/domain/index.ts';
import { runProcedures } from '../../../src/procedures/index.ts';
import { imply, normalise } from '../../../src/requirements/index.ts';
import { knowledge } from './knowledge.ts';

/** What the procedures say can be read, in each language, whatever was answered. */

const answers = knowledge.scenarios.flatMap(({ id }) => [
  { scenario: id },
  { scenario: id, throughput: '600k', latencyP99: '5ms', devices: '200k', opsBudget: 'low' },
  { scenario: id, throughput: '900..2M', opsBudget: 'high', durability: 'required', teamSize: 20, horizon: '2y' },
]);

describe.each<Language>(['en', 'zh'])('in %s', (language) => {
  it.each([{}, ...answers])('after %j every procedure speaks or says what is missing', (given) => {
    const requirements = imply(normalise(given, knowledge).requirements, knowledge);
    const reports = runProcedures(knowledge, requirements, [{ alternative: 'kafka', technology: 'kafka' }], language);
    expect(reports).toHaveLength(knowledge.procedures.length);
    for (const { id, title, path, verdict, agrees, missing } of reports) {
      expect(path.length, id).toBeGreaterThan(0);
      for (const text of [title, ...path]) {
        expect(text.trim(), id).not.toBe('');
        expect(text, id).not.toMatch(/undefined|\{\w*\}|\[object/);
      }
      expect(agrees === null, id).toBe(verdict.length === 0);
      for (const key of missing) expect(knowledge.questions.map((question) => question.id)).toContain(key);
    }
  });
});
