import { formatAnswers } from '../../answers/index.ts';
import { explainConstraint } from '../../constraints/index.ts';
import {
  type Advice,
  type Answers,
  type Constraint,
  type Criterion,
  type Implication,
  type Procedure,
  paragraph,
  type SheetBlock,
  type Split,
} from '../../domain/index.ts';
import {
  adviceFiring,
  constraintFiring,
  criterionFiring,
  implicationFiring,
  procedureFiring,
  splitFiring,
} from '../../firing/index.ts';
import { explainCriterion } from '../../scoring/index.ts';
import { describe } from '../../situation/index.ts';
import { facts, list, part } from '../blocks.ts';
import type { Lookup } from '../lookup.ts';
import { saidRule } from '../rule-text.ts';
import { questionLabel } from './question-label.ts';

/** The fewest answers under which a rule speaks, and what it says then. */
export interface Example {
  readonly answers: Answers;
  readonly blocks: readonly SheetBlock[];
  /** What it says, for programs. */
  readonly outcome: Readonly<Record<string, unknown>>;
}

/** Rules that speak under some answers, by their kind: undefined where none makes them speak. */
export const EXAMPLES = {
  constraint(constraint: Constraint, lookup: Lookup): Example | undefined {
    const firing = constraintFiring(constraint, lookup.knowledge);
    if (firing === undefined) return undefined;
    const { situation, judgements } = firing.result;
    const hit = situation.views.filter((_, index) => {
      const { violated = [], strained = [] } = judgements[index] ?? {};
      return [...violated, ...strained].some(({ id }) => id === constraint.id);
    });
    const said = hit.map((view) => ({
      alternative: view.alternative.id,
      name: lookup.text(view.alternative.name),
      reason: explainConstraint(constraint, situation, view, lookup.language, lookup.say),
    }));
    return {
      answers: firing.answers,
      blocks: list(
        said.map(({ name, reason }) => ({
          text: [
            { text: name, style: 'strong' },
            {
              text: `${lookup.say('word/colon')}${lookup.say(constraint.hard ? 'library/is-excluded' : 'library/is-strained', { reason, penalty: constraint.penalty })}`,
            },
          ],
        })),
      ),
      outcome: { fires: said.map(({ alternative, reason }) => ({ alternative, reason })) },
    };
  },

  criterion(criterion: Criterion, lookup: Lookup): Example | undefined {
    const firing = criterionFiring(criterion, lookup.knowledge);
    if (firing === undefined) return undefined;
    const { situation, matrix, judgements } = firing.result;
    const index = matrix.criteria.findIndex(({ id }) => id === criterion.id);
    const judged = situation.views.flatMap((view, position) => {
      const result = matrix.results[position]?.[index];
      if (result?.utility === undefined) return [];
      const { strained = [] } = judgements[position] ?? {};
      const reason = explainCriterion(criterion, result, situation, view, strained, lookup.language, lookup.say).text;
      return [
        { alternative: view.alternative.id, name: lookup.text(view.alternative.name), utility: result.utility, reason },
      ];
    });
    return {
      answers: firing.answers,
      blocks: [
        {
          kind: 'table',
          id: 'example',
          columns: [
            { id: 'alternative', heading: lookup.say('report/alternative') },
            { id: 'utility', heading: lookup.say('library/utility'), align: 'right' },
            { id: 'reason', heading: lookup.say('library/field/reason'), flexible: true },
          ],
          rows: judged.map(({ name, utility, reason }) => [name, utility.toFixed(2), reason]),
        },
      ],
      outcome: {
        utilities: judged.map(({ alternative, utility, reason }) => ({
          alternative,
          utility: Number(utility.toFixed(6)),
          reason,
        })),
      },
    };
  },

  implication({ requires, firm, ...rest }: Implication, lookup: Lookup): Example | undefined {
    const firing = implicationFiring({ requires, firm, ...rest }, lookup.knowledge);
    if (firing === undefined) return undefined;
    const requirement = firing.result[requires.key];
    const value = describe(requires.key, requirement, lookup.knowledge, lookup.language, lookup.say);
    return {
      answers: firing.answers,
      blocks: facts([{ label: questionLabel(requires.key, lookup), value }]),
      outcome: { requires: requires.key, value: requires.value, firm: requirement?.firm ?? firm },
    };
  },

  procedure(procedure: Procedure, lookup: Lookup): Example | undefined {
    const firing = procedureFiring(procedure, lookup.knowledge, lookup.language);
    if (firing === undefined) return undefined;
    const { verdict, external, path } = firing.result;
    return {
      answers: firing.answers,
      blocks: list(
        path.map((step) => ({ text: step })),
        'steps',
      ),
      outcome: { verdict, external, path },
    };
  },

  split(split: Split, lookup: Lookup): Example | undefined {
    const firing = splitFiring(split, lookup.knowledge);
    if (firing === undefined) return undefined;
    const parts = split.parts.map(({ name }) => lookup.text(name));
    return {
      answers: firing.answers,
      blocks: [paragraph(lookup.say('library/split-into', { parts }))],
      outcome: { parts: split.parts.map(({ id }) => id) },
    };
  },

  advice(advice: Advice, lookup: Lookup): Example | undefined {
    // No answers alone bring what hangs on how much is run.
    const isOfAnswers = advice.when.cells.length > 0 && advice.systems === undefined;
    const firing = isOfAnswers ? adviceFiring(advice, lookup.knowledge) : undefined;
    if (firing === undefined) return undefined;
    return {
      answers: firing.answers,
      blocks: [paragraph(saidRule(advice.text, undefined, lookup))],
      outcome: { alternatives: advice.alternatives },
    };
  },
};

/** The answers as a file holds them, then what the rule says. */
export function exampleBlocks({ answers, blocks }: Example, lookup: Lookup): readonly SheetBlock[] {
  const { say, knowledge } = lookup;
  const file = formatAnswers({ workloads: [{ answers }] }, knowledge.questions);
  const given: readonly SheetBlock[] =
    Object.keys(answers).length === 0
      ? [paragraph(say('library/without-answers'))]
      : [paragraph(say('library/with-answers')), { kind: 'code', language: 'yaml', text: file }];
  return part(say('library/example'), [...given, ...blocks]);
}
