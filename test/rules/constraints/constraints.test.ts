import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { explainConstraint } from '../../../src/constraints/index.ts';
import type { Answers } from '../../../src/domain/index.ts';
import { assess } from '../../../src/recommendation/assess.ts';
import { requirementsOf } from '../../../src/recommendation/requirements-of.ts';
import { speaker } from '../../../src/wording/say.ts';
import { realKnowledge } from '../../support/real-knowledge.ts';

interface Case {
  readonly id: string;
  readonly alternative: string;
  readonly fires: Answers;
  readonly near: Answers;
}

const knowledge = realKnowledge();
const cases = parse(readFileSync(new URL('./cases.yaml', import.meta.url), 'utf8')) as readonly Case[];

function spoken(answers: Answers, alternative: string) {
  const assessed = assess(knowledge, requirementsOf(answers, knowledge));
  const standing = assessed.standings.find(({ id }) => id === alternative);
  const view = assessed.situation.views[standing?.index ?? -1];
  if (standing === undefined || view === undefined) throw new Error(`no alternative "${alternative}"`);
  const { violated, strained } = standing.judgement;
  return { assessed, view, excluded: standing.excluded, ids: [...violated, ...strained].map(({ id }) => id) };
}

it('every constraint has a case, and every case a constraint', () => {
  expect(cases.map(({ id }) => id).sort()).toEqual(knowledge.constraints.map(({ id }) => id).sort());
});

describe.each(cases)('$id on $alternative', ({ id, alternative, fires, near }) => {
  const constraint = knowledge.constraints.find((one) => one.id === id);

  it('fires, excludes exactly when it is hard, and says so in a whole sentence', () => {
    const { assessed, view, ids, excluded } = spoken(fires, alternative);
    expect(ids).toContain(id);
    if (constraint?.hard) expect(excluded).toBe(true);
    for (const language of ['en', 'zh'] as const) {
      const say = speaker(knowledge.wording, language);
      const sentence =
        constraint === undefined ? '' : explainConstraint(constraint, assessed.situation, view, language, say);
      expect(sentence).not.toMatch(/[{}?]|undefined|^\s*$|; $/);
    }
  });

  it('stays silent on the near miss', () => {
    expect(spoken(near, alternative).ids).not.toContain(id);
  });
});

it.each(knowledge.constraints.filter(({ hard }) => !hard))(
  '$id, which is soft, names its workaround and its price',
  (one) => {
    expect(one.workaround?.en).toBeTruthy();
    expect(one.penalty).toBeGreaterThan(0);
  },
);
