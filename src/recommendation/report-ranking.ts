import { explainConstraint, undecidedConstraints } from '../constraints/index.ts';
import {
  type Cell,
  type Constraint,
  type Criterion,
  type CriterionReport,
  inLanguage,
  type KnowledgeBase,
  type Language,
  type PenaltyReport,
  type Question,
  type RankedAlternative,
  type ViolationReport,
} from '../domain/index.ts';
import { cellText, type FigureTest } from '../procedures/cell-text.ts';
import { valueLabels } from '../procedures/value-label.ts';
import { explainCriterion, headroomOf, sizingRules, type UtilityResult } from '../scoring/index.ts';
import type { View } from '../situation/index.ts';
import { testCell, testCondition } from '../tables/index.ts';
import { displayQuantity } from '../units/index.ts';
import { type Say, sayMessage } from '../wording/say.ts';
import type { Assessed, Standing } from './assessment.ts';
import { cite } from './citations.ts';
import { factsRead, reportFacts } from './report-facts.ts';
import { type NamedLoad, reportSizing } from './report-sizing.ts';
import { sixDecimals } from './rounded.ts';
import { tellApart, type WorkloadRanking } from './set-apart.ts';
import { lackedFigures } from './untested.ts';

type Load = Omit<NamedLoad, 'alternative'>;

/**
 * The ranking with every reason spelt out; `toWin` and `acceptability` are left for the robustness run to fill.
 *
 * @param loads  of each workload that one cluster would carry
 */
export function reportRanking(
  assessed: Assessed,
  language: Language,
  say: Say,
  loads: readonly Load[] = [{ requirements: assessed.requirements }],
): RankedAlternative[] {
  const { situation, standings } = assessed;
  const { knowledge } = situation;
  const rules = [...new Set(loads.flatMap(({ requirements }) => sizingRules(requirements, knowledge)))];
  const facts = factsRead(assessed, rules);
  const reports = standings.map((standing): RankedAlternative => {
    const view = situation.views[standing.index] as View;
    const { violated } = standing.judgement;
    const sentence = (constraint: Constraint) => explainConstraint(constraint, situation, view, language, say);
    return {
      alternative: standing.id,
      technology: standing.alternative.technology,
      name: inLanguage(standing.alternative.name, language),
      rank: standing.rank,
      score: sixDecimals(standing.score),
      excluded: standing.excluded,
      violations: violated.map((constraint) => reportViolation(constraint, sentence(constraint), knowledge, language)),
      penalties: reportPenalties(assessed, standing, view, language, say),
      undecided: reportUndecided(standing, view, knowledge, language, say),
      criteria: reportCriteria(assessed, standing, view, language, say),
      sizing: reportSizing(
        loads.map((load) => ({ ...load, alternative: standing.alternative })),
        knowledge,
        language,
        say,
      ),
      facts: reportFacts(standing.alternative, facts, knowledge, language),
      acceptability: [],
      whyNot: [],
      toWin: null,
    };
  });
  const winner = reports.find(({ excluded }) => !excluded);
  return reports.map((report) => ({ ...report, whyNot: whyNot(report, winner, say) }));
}

/** The workarounds that the score of one alternative has paid for. */
function reportPenalties(
  { situation, matrix, weights }: Assessed,
  { judgement: { strained } }: Standing,
  view: View,
  language: Language,
  say: Say,
): PenaltyReport[] {
  const weight = weights.reduce(
    (sum, one, j) => sum + (matrix.criteria[j]?.utility.kind === 'workarounds' ? one : 0),
    0,
  );
  // The criterion is worth nothing from 1 on, and takes no more.
  const all = strained.reduce((sum, { penalty }) => sum + penalty, 0);
  return strained.map((constraint) => ({
    ...reportViolation(
      constraint,
      explainConstraint(constraint, situation, view, language, say),
      situation.knowledge,
      language,
    ),
    penalty: constraint.penalty,
    costs: sixDecimals((weight * constraint.penalty) / Math.max(1, all)),
  }));
}

/** What is said of one alternative on every criterion, what it takes, and its size, where no more of the ranking is asked for. */
export function reportServing(
  assessed: Assessed,
  index: number,
  language: Language,
  say: Say,
): Pick<RankedAlternative, 'criteria' | 'penalties' | 'sizing'> | undefined {
  const { views, knowledge, requirements } = assessed.situation;
  const standing = assessed.standings.find((one) => one.index === index);
  const view = views[index];
  if (standing === undefined || view === undefined) return undefined;
  return {
    criteria: reportCriteria(assessed, standing, view, language, say),
    penalties: reportPenalties(assessed, standing, view, language, say),
    sizing: reportSizing([{ alternative: standing.alternative, requirements }], knowledge, language, say),
  };
}

/**
 * The hard constraints that an answer which nobody gave, or as a range, could still turn against an alternative: those that
 * fire as soon as what is only typical is taken for firm, those that ask for something yes or no, unless what is typical
 * settles them, and those that a part of a range breaks or lifts; and those that no answer settles, see {@link lackedFigures}.
 * What is out already is not listed twice.
 */
function reportUndecided(
  { excluded }: Standing,
  view: View,
  knowledge: KnowledgeBase,
  language: Language,
  say: Say,
): RankedAlternative['undecided'] {
  if (excluded) return [];
  const labelOfValue = valueLabels(knowledge, language);
  return undecidedConstraints(view, knowledge.constraints).flatMap(({ constraint, open: condition, missing }) => {
    const lacked = lackedFigures(missing, knowledge, language);
    if (lacked.length === missing.length) {
      return [{ constraint: constraint.id, missing, because: say('engine/undecided-figure', { figures: lacked }) }];
    }
    const usually = testCondition(condition, view.read, view.figureOf).result;
    if (usually === 'no') return [];
    const typical = usually === 'yes';
    const open = condition.cells.filter(({ column }) => missing.includes(column));
    const questions = open.map(({ column }) => knowledge.questions.find(({ id }) => id === column));
    const plain = open.every(({ test }, i) => {
      const question = questions[i];
      if (question === undefined) return false;
      if (question.answer.kind !== 'number' || view.readFirm(question.id) !== undefined) return true;
      // Of a number that nobody gave, beside others that nobody gave, there would be no end.
      return open.length === 1 && mayHold(test, question, view);
    });
    if (!typical && !plain) return [];
    // A figure that is not known decides no better with every answer given.
    if (missing.some((column) => knowledge.questions.every(({ id }) => id !== column))) return [];
    const conditions = open.map((cell, i) => {
      const question = questions[i];
      const label = question === undefined ? cell.column : inLanguage(question.label, language);
      const ofFigure = (test: FigureTest) => `${label} ${boundText(test, view, question, say)}`;
      return cellText(cell, label, labelOfValue, ofFigure, say);
    });
    const lifts = condition !== constraint.when;
    const word = typical ? 'engine/undecided-typical' : lifts ? 'engine/undecided-unless' : 'engine/undecided';
    const because = say(word, { conditions: conditions.join(say('procedure/and')) });
    return [{ constraint: constraint.id, missing, because }];
  });
}

/** Whether a number that nobody gave may be one that a test holds of. */
function mayHold(test: Cell['test'], { unknownRange }: Question, { figureOf }: View): boolean {
  if (unknownRange.kind !== 'number' || (test.kind === 'figure' && figureOf(test.figure) === undefined)) return false;
  const { min, max } = unknownRange;
  return testCell(test, { kind: 'number', min, max }, figureOf) !== 'no';
}

/** A comparison with a figure of the alternative at hand, by its value where it is known. */
function boundText(test: FigureTest, { figureOf }: View, question: Question | undefined, say: Say): string {
  const figure = figureOf(test.figure);
  if (figure === undefined || question?.answer.kind !== 'number') return test.text;
  return `${test.comparison} ${sayMessage(say, displayQuantity(figure * test.factor, question.answer.dimension))}`;
}

function reportViolation(
  constraint: Constraint,
  reason: string,
  knowledge: KnowledgeBase,
  language: Language,
): ViolationReport {
  return {
    constraint: constraint.id,
    reason,
    workaround: constraint.workaround === undefined ? null : inLanguage(constraint.workaround, language),
    ...cite(constraint.source, knowledge),
  };
}

function reportCriteria(
  { situation, matrix, weights }: Assessed,
  standing: Standing,
  view: View,
  language: Language,
  say: Say,
): CriterionReport[] {
  const row = matrix.results[standing.index] ?? [];
  return matrix.criteria.map((criterion, j) => {
    const result = row[j] as UtilityResult;
    const weight = weights[j] ?? 0;
    const active = matrix.active[j] === true;
    const explained = explainCriterion(criterion, result, situation, view, standing.judgement.strained, language, say);
    const utility = active ? (result.utility ?? 0) : null;
    return {
      id: criterion.id,
      label: inLanguage(criterion.label, language),
      group: criterion.group,
      weight: sixDecimals(weight),
      utility: utility === null ? null : sixDecimals(utility),
      contribution: sixDecimals(weight * (utility ?? 0)),
      ...(active ? coverage(criterion, headroomOf(criterion, result), situation.knowledge) : {}),
      reason: !active
        ? say('engine/criterion-silent')
        : result.utility === undefined
          ? say('engine/figure-missing')
          : explained.text,
      ...cite(explained.source, situation.knowledge),
    };
  });
}

/** Below this many times the need, what covers it leaves no room: a judgement. */
const ROOM = 1.2;

/** How a figure covers what is needed, where that is not amply. What one node cannot do, several can, if nodes are sized by it. */
function coverage(
  { utility }: Criterion,
  headroom: number,
  { sizing }: KnowledgeBase,
): Pick<CriterionReport, 'short' | 'missed' | 'tight'> {
  if (headroom >= ROOM) return {};
  if (headroom >= 1) return { tight: true };
  const isSized = utility.kind === 'headroom' && sizing.some(({ figure }) => figure === utility.figure);
  return isSized ? { short: true } : { short: true, missed: true };
}

/** Why it is not the winner: what excludes it, or where it falls most behind, of several workloads in which. */
export function whyNot(
  report: RankedAlternative,
  winner: RankedAlternative | undefined,
  say: Say,
  workloads: readonly WorkloadRanking[] = [],
): string[] {
  if (report.alternative === winner?.alternative) return [];
  if (report.excluded) return report.violations.map(({ reason }) => reason);
  if (winner === undefined) return [];
  return report.criteria
    .map(({ id, contribution }, j) => ({ id, j, behind: (winner.criteria[j]?.contribution ?? 0) - contribution }))
    .filter(({ behind }) => behind > 0.005)
    .sort((a, b) => sixDecimals(b.behind) - sixDecimals(a.behind) || (a.id < b.id ? -1 : 1))
    .slice(0, 3)
    .flatMap(({ j, behind }) => {
      const told = tellApart(report, j, winner.alternative, [report.alternative], workloads, say);
      if (told === undefined) return [];
      return [say('engine/behind', { label: told.label, behind: behind.toFixed(2), reason: told.criterion.reason })];
    });
}
