import { describe, expect, it } from 'vitest';
import { sampleAnswers } from '../../../src/health/self-tests/sample-answers.ts';
import { realKnowledge } from '../../support/real-knowledge.ts';

const knowledge = realKnowledge();

describe('sampled requests', () => {
  it.each(knowledge.questions.map(({ id }) => id))(
    'answer the other questions alike where nobody asks for %s',
    (gone) => {
      const fewer = { ...knowledge, questions: knowledge.questions.filter(({ id }) => id !== gone) };
      const rest = sampleAnswers(knowledge, 40, 'stream').map(({ [gone]: _, ...answers }) => answers);
      expect(sampleAnswers(fewer, 40, 'stream')).toEqual(rest);
    },
  );

  it('answer some questions and leave some open', () => {
    const asked = sampleAnswers(knowledge, 40, 'stream').map((answers) => Object.keys(answers).length);
    expect(Math.min(...asked)).toBeGreaterThan(0);
    expect(Math.max(...asked)).toBeLessThan(knowledge.questions.length);
  });
});
