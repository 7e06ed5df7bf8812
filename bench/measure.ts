import { isDeepStrictEqual } from 'node:util';
import type { Answers, KnowledgeBase, Recommendation } from '../src/domain/index.ts';
import type { Advisor } from './advisor.ts';
import { type Baseline, byScenario, learnByScenario, learnMajority, ruleOfThumb } from './baselines.ts';
import { choiceOf, familyIn } from './choice.ts';
import { heldOut, type Learner, spreadOverFolds } from './folds.ts';
import { type CaseFigures, type Judged, measureCases, type Score, scoreChoice, scoreVerdict } from './judge-cases.ts';
import { type Check, judgePair, judgeVignette } from './judge-vignettes.ts';
import type { Case, Pair, Vignette } from './read-cases.ts';
import { mean } from './reliability.ts';
import { verdictIfUnknownIsNo } from './unknown-as-no.ts';

export interface CaseSet {
  readonly name: string;
  readonly cases: readonly Case[];
}

/** One row of the comparison: the advisor or something simpler, by case set. */
export interface Contender {
  readonly name: string;
  readonly kind: 'advisor' | 'procedure' | 'baseline';
  readonly exact: Readonly<Record<string, number | null>>;
  readonly acceptable: Readonly<Record<string, number | null>>;
  /** Share of all cases on which it says anything; a procedure as written says nothing where its inputs are not answered. */
  readonly decided: number | null;
  /** Share of vignettes whose first place it gets right; null where it was not asked. */
  readonly vignettes: number | null;
}

export interface Judgement {
  readonly id: string;
  readonly title: string;
  readonly checks: readonly Check[];
  readonly report: Recommendation;
}

export interface Measured {
  readonly sets: Readonly<Record<string, CaseFigures>>;
  readonly contenders: readonly Contender[];
  readonly judged: readonly Judged[];
  readonly vignettes: readonly Judgement[];
  readonly pairs: readonly Judgement[];
  readonly folds: { readonly count: number; readonly mean: number; readonly deviation: number } | null;
}

export interface MeasureInput {
  readonly knowledge: KnowledgeBase;
  readonly advise: Advisor;
  readonly sets: readonly CaseSet[];
  readonly vignettes: readonly Vignette[];
  readonly pairs: readonly Pair[];
  /** Hold-outs for what learns from the cases; absent: leave-one-out by scenario, and the majority with hindsight. */
  readonly folds: number | undefined;
}

type Verdict = readonly string[];

/** Everything the calibration prints, measured once. */
export function measure({ knowledge, advise, sets, vignettes, pairs, folds }: MeasureInput): Measured {
  const family = familyIn(knowledge);
  const cases = sets.flatMap((set) => set.cases);
  const judged: readonly Judged[] = cases.map((expected) => {
    const report = advise(expected.answers);
    const choice = choiceOf(report);
    return { expected, choice, score: scoreChoice(choice, expected, family), report };
  });
  const judgedVignettes = vignettes.map((vignette) => {
    const report = advise(vignette.answers);
    return { id: vignette.id, title: vignette.title, checks: judgeVignette(vignette, report), report };
  });
  const judgedPairs = pairs.map((pair) => {
    const report = advise({ ...pair.base, ...pair.change });
    return { id: pair.id, title: pair.title, checks: judgePair(pair, advise(pair.base), report), report };
  });

  const bySet = (score: (index: number) => number) => {
    let start = 0;
    const shares: Record<string, number | null> = {};
    for (const { name, cases: mine } of sets) {
      const offset = start;
      shares[name] = mean(mine.map((_, index) => score(offset + index)));
      start += mine.length;
    }
    return { ...shares, all: mean(cases.map((_, index) => score(index))) };
  };
  const contender = (
    name: string,
    kind: Contender['kind'],
    scores: readonly Score[],
    right: readonly number[],
    decided: number | null = 1,
  ): Contender => ({
    name,
    kind,
    exact: bySet((index) => scores[index]?.exact ?? 0),
    acceptable: bySet((index) => scores[index]?.acceptable ?? 0),
    decided,
    vignettes: mean(right),
  });
  const firstFamilies = vignettes.map(({ first }) => new Set(first.map(family)));
  const baseline = (name: string, choose: Baseline) =>
    contender(
      name,
      'baseline',
      cases.map((expected) => scoreChoice(choose(expected.answers), expected, family)),
      vignettes.map(({ answers }, index) => Number(firstFamilies[index]?.has(family(choose(answers))))),
    );
  const lessons = cases.map(({ answers, chosen }) => ({ answers, choice: chosen.family }));
  const learnt = (name: string, learn: Learner, choices: readonly string[]) =>
    contender(
      name,
      'baseline',
      choices.map((choice, index) => scoreChoice(choice, cases[index] as Case, family)),
      vignettes.map(({ answers }, index) => Number(firstFamilies[index]?.has(learn(lessons)(answers)))),
    );
  // Leaving one out of evenly split classes makes the majority point away from the one left out: 0 % by construction.
  const majority =
    folds === undefined
      ? lessons.map(({ answers }) => learnMajority(lessons)(answers))
      : heldOut(lessons, folds, learnMajority);
  // A procedure that stops where an input is unknown is easily beaten: where it says more when read with its defaults, both
  // readings stand in the comparison.
  const procedureRow = (name: string, onCases: readonly Verdict[], onVignettes: readonly Verdict[]) =>
    contender(
      name,
      'procedure',
      cases.map((expected, index) => scoreVerdict(onCases[index] ?? [], expected, family)),
      onVignettes.map((verdict, index) => {
        const named = [...new Set(verdict.map(family))];
        return mean(named.map((one) => Number(firstFamilies[index]?.has(one)))) ?? 0;
      }),
      mean(onCases.map((verdict) => Number(verdict.length > 0))),
    );

  return {
    sets: Object.fromEntries(
      [...sets, { name: 'all', cases }].map(({ name, cases: mine }) => {
        const members = new Set(mine);
        return [
          name,
          measureCases(
            judged.filter(({ expected }) => members.has(expected)),
            severalAlternatives(knowledge),
          ),
        ];
      }),
    ),
    contenders: [
      contender(
        'advisor',
        'advisor',
        judged.map(({ score }) => score),
        judgedVignettes.map(({ report }, index) => Number(firstFamilies[index]?.has(family(choiceOf(report))))),
      ),
      ...knowledge.procedures.flatMap((procedure) => {
        const { id, body } = procedure;
        const verdictOf = ({ report }: { readonly report: Recommendation }) =>
          report.procedures.find((one) => one.id === id)?.verdict ?? [];
        const ifNo = ({ answers }: { readonly answers: Answers }) =>
          verdictIfUnknownIsNo(procedure, answers, knowledge);
        const written = [judged.map(verdictOf), judgedVignettes.map(verdictOf)] as const;
        const read = [cases.map(ifNo), vignettes.map(ifNo)] as const;
        const row = procedureRow(id, ...written);
        const isSame = body.kind === 'scoring' || isDeepStrictEqual(written, read);
        return isSame ? [row] : [row, procedureRow(`${id}, unknown as no`, ...read)];
      }),
      learnt(
        folds === undefined ? 'majority choice, with hindsight' : 'majority choice, held out',
        learnMajority,
        majority,
      ),
      learnt(
        'most frequent by scenario, held out',
        learnByScenario,
        heldOut(lessons, folds ?? lessons.length, learnByScenario),
      ),
      learnt(
        'best page over the scenario, with hindsight',
        learnByScenario,
        lessons.map(({ answers }) => learnByScenario(lessons)(answers)),
      ),
      baseline('if-else over the scenario', byScenario),
      baseline('scenario and six facts', ruleOfThumb),
    ],
    judged,
    vignettes: judgedVignettes,
    pairs: judgedPairs,
    folds:
      folds === undefined
        ? null
        : {
            count: folds,
            ...spreadOverFolds(
              judged.map(({ score }) => score.exact),
              folds,
            ),
          },
  };
}

function severalAlternatives(knowledge: KnowledgeBase): ReadonlySet<string> {
  const technologies = knowledge.alternatives.map(({ technology }) => technology);
  return new Set(technologies.filter((id, index) => technologies.indexOf(id) !== index));
}
