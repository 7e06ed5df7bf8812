import { doubtfulAnswers } from '../answers/doubtful-answers.ts';
import {
  inLanguage,
  type KnowledgeBase,
  type Language,
  type Message,
  type Request,
  type WarningReport,
} from '../domain/index.ts';
import { type Contradiction, contradictionsIn } from '../requirements/index.ts';
import { describe } from '../situation/index.ts';
import { ACCEPTABLE_RATIO, isConsistent, parseWeights } from '../weighting/index.ts';
import { type Say, sayMessage } from '../wording/say.ts';
import { both } from '../words/suggest.ts';
import { isWeighedInVain } from './assess.ts';
import type { Assessed } from './assessment.ts';
import type { Choice } from './decide.ts';
import { setting } from './setting.ts';
import type { JudgedWorkload, Whole } from './whole.ts';

/** How a decision was asked for, as far as it can be doubted. */
interface Asked {
  readonly language: Language;
  readonly weights?: Readonly<Record<string, number>>;
  readonly stated?: { readonly weights?: string };
}

/** What is doubtful about a decision: how it was asked for, and how well it serves. Nothing of it moves the decision. */
export function warningsOf(
  request: Request,
  judged: readonly JudgedWorkload[],
  { assessed, choice }: Whole,
  options: Asked,
  say: Say,
): WarningReport[] {
  const { knowledge } = assessed;
  const silent = judged.every((one) => isSilent(one.assessed));
  return [
    ...doubtfulAnswers(request, knowledge.questions).map(({ code, message }) => ({
      code,
      text: sayMessage(say, message),
    })),
    ...contradictions(judged, options, say),
    ...doubtfulWeights(judged, knowledge, options, say),
    ...(silent ? [{ code: 'answers/nothing-known', text: say('engine/nothing-known') }] : []),
    ...(isPoor(choice, knowledge)
      ? [{ code: 'decision/poor-fit', text: say('engine/poor-fit', { score: worthOf(choice).toFixed(2) }) }]
      : []),
  ];
}

function contradictions(judged: readonly JudgedWorkload[], { language }: Asked, say: Say): readonly WarningReport[] {
  const sentence = ({ keys, because }: Contradiction, { knowledge, requirements }: Assessed): string => {
    const [answer = '', ...others] = keys.map((key) =>
      say('engine/answer', {
        label: inLanguage(knowledge.questions.find(({ id }) => id === key)?.label ?? key, language),
        value: describe(key, requirements[key], knowledge, language, say),
      }),
    );
    return say('engine/contradictory', { answer, others, because });
  };
  return judged.flatMap(({ name, assessed }) =>
    contradictionsIn(assessed.requirements, assessed.knowledge).map((one) => {
      const reason = sentence(one, assessed);
      const text = judged.length > 1 ? say('engine/in-workload', { name, reason }) : reason;
      return { code: 'answers/contradictory', text };
    }),
  );
}

function doubtfulWeights(
  judged: readonly JudgedWorkload[],
  knowledge: KnowledgeBase,
  { weights, stated, language }: Asked,
  say: Say,
): readonly WarningReport[] {
  if (weights === undefined) return [];
  const warning = (code: string, message: Message) => ({ code, text: sayMessage(say, message) });
  const parsed = stated?.weights === undefined ? undefined : parseWeights(stated.weights, knowledge);
  const unheard = knowledge.criteria
    .filter(({ id }, j) => (weights[id] ?? 0) > 0 && !judged.some(({ assessed }) => assessed.utilities.active[j]))
    .map(({ label }) => inLanguage(label, language));
  return [
    ...(parsed?.ok && !isConsistent(parsed.value)
      ? [
          warning('usage/inconsistent', {
            id: 'engine/inconsistent',
            gaps: { ratio: (parsed.value.consistencyRatio ?? 0).toFixed(2), most: ACCEPTABLE_RATIO.toFixed(2) },
          }),
        ]
      : []),
    ...(unheard.length > 0 && !judged.every(({ assessed }) => isWeighedInVain(assessed))
      ? [warning('decision/weight-unheard', { id: 'engine/weight-unheard', gaps: { criteria: both(unheard) } })]
      : []),
  ];
}

/** No answer lets any criterion count. */
export function isSilent({ knowledge: { criteria }, utilities: { active } }: Assessed): boolean {
  return criteria.every(({ uses }, j) => uses.length === 0 || active[j] !== true);
}

/** What is recommended serves badly. */
export function isPoor(choice: Choice, knowledge: KnowledgeBase): boolean {
  return worthOf(choice) < setting(knowledge, 'poorFit');
}

/** What is recommended is worth so much, 0 to 1; infinite where nothing is. */
function worthOf({ kind, winner, hybrid, modes }: Choice): number {
  const worth = kind === 'hybrid' ? hybrid?.value : (modes?.value ?? winner?.score);
  return worth ?? Number.POSITIVE_INFINITY;
}
