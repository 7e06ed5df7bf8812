import { expect, it, vi } from 'vitest';
import { LANGUAGES } from '../../../src/domain/index.ts';
import { textWidth } from '../../../src/reporters/text/text-width.ts';
import { realKnowledge } from '../../support/real-knowledge.ts';

vi.mock('string-width', () => ({
  default: (text: string) => {
    throw new Error(`has to be looked up: ${text}`);
  },
}));

it('of what a prompt shows needs nothing to be looked up, which takes as long as everything else until it shows', () => {
  const { questions, wording } = realKnowledge();
  const asked = questions.map(({ prompt, help, answer }) => ({
    prompt,
    help,
    labels: answer.kind === 'choice' ? answer.choices.map(({ label }) => label) : [],
  }));
  const said = Object.entries(wording).filter(([id]) => id.startsWith('prompts/'));
  for (const language of LANGUAGES) {
    const texts = [
      ...asked.flatMap(({ prompt, help, labels }) => [prompt, help, ...labels]),
      ...said.map(([, one]) => one),
    ];
    for (const text of texts) {
      const shown = text?.[language] ?? text?.en ?? '';
      expect(textWidth(shown), shown).toBeGreaterThan(0);
    }
  }
  expect(textWidth('↑↓ ⏎')).toBeGreaterThan(0);
});
