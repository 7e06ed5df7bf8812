import { fileURLToPath } from 'node:url';
import type { Answers, KnowledgeBase, Language, Plans, Requirements } from '../../src/domain/index.ts';
import type { Library } from '../../src/knowledge/index.ts';
import { loadKnowledge } from '../../src/knowledge/load-knowledge.ts';
import { type GivenParameters, makePlan, type Plan, type Planned, readParameters } from '../../src/planning/index.ts';
import { requirementsOf } from '../../src/recommendation/index.ts';
import { sayShipped } from './shipped-wording.ts';

export interface Real {
  readonly knowledge: KnowledgeBase;
  readonly plans: Plans;
  readonly library: Library;
}

let read: Real | undefined;

/** Everything that is shipped, read from its YAML once for a test file. */
export function everything(): Real {
  if (read !== undefined) return read;
  const { knowledge, plans, library, problems } = loadKnowledge([fileURLToPath(new URL('../../', import.meta.url))]);
  if (knowledge === undefined || plans === undefined || library === undefined)
    throw new Error(JSON.stringify(problems));
  read = { knowledge, plans, library };
  return read;
}

/** What an alternative is planned for, with the assumptions replaced that are given as `key=value`. */
export function plannedFor(
  alternative: string,
  answers: Answers,
  {
    assume = [],
    currency = 'CNY',
    language = 'en',
  }: { assume?: readonly string[]; currency?: string; language?: Language } = {},
): Planned {
  const { knowledge, plans } = everything();
  const found = knowledge.alternatives.find(({ id }) => id === alternative);
  if (found === undefined) throw new Error(`no ${alternative}`);
  const assignments = assume.map((one) => {
    const [key = '', text = ''] = one.split('=');
    return { key, text, at: { file: '--assume' } };
  });
  const { given, problems } = readParameters(assignments, plans, knowledge, currency);
  if (problems.length > 0) throw new Error(JSON.stringify(problems));
  const requirements: Requirements = requirementsOf(answers, knowledge);
  return {
    knowledge,
    plans,
    alternative: found,
    requirements,
    given: given satisfies GivenParameters,
    currency,
    language,
    say: sayShipped(language),
  };
}

export function planFor(...given: Parameters<typeof plannedFor>): Plan {
  return makePlan(plannedFor(...given));
}
