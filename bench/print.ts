import Table from 'cli-table3';
import type { Recommendation } from '../src/domain/index.ts';
import type { Figures } from './figures.ts';
import type { Judged } from './judge-cases.ts';
import type { Judgement, Measured } from './measure.ts';

const REASONS = 3;
const PLAIN = { head: [], border: [] };

/** The whole report for a person. */
export function printMeasured(measured: Measured, figures: Figures): string {
  const names = Object.keys(measured.sets);
  return [
    heading('Against simpler deciders: exact family (acceptable family)'),
    contenderTable(measured, names),
    'Vignettes: the family of the first place. No verdict counts as wrong; `decided` is how often there is one. As written a',
    'procedure stops where an input is unknown; with unknown as no, a test of it is not met and the default is taken. The lead',
    'is over the better reading. The rules were adjusted, and the if-else pages written, with these cases in view, and the',
    'rules with the vignettes too: read every figure as a fit, not as a forecast.',
    heading('Case sets'),
    setTable(measured, names),
    heading('Confidence against outcome, all cases'),
    reliabilityTable(measured),
    ...foldLines(measured),
    heading('Vignettes and pairs'),
    vignetteTable(measured, figures),
    heading('Misses: cases'),
    ...measured.judged.filter(({ score }) => score.exact < 1).map(caseMiss),
    heading('Misses: vignettes'),
    ...measured.vignettes.flatMap(vignetteMiss),
    heading('Misses: pairs'),
    ...measured.pairs.flatMap(vignetteMiss),
  ].join('\n');
}

function contenderTable({ contenders }: Measured, names: readonly string[]): string {
  const table = new Table({ head: ['', ...names, 'decided', 'vignettes'], style: PLAIN });
  for (const row of contenders) {
    table.push([
      row.name,
      ...names.map((name) => `${percent(row.exact[name])} (${percent(row.acceptable[name])})`),
      percent(row.decided),
      percent(row.vignettes),
    ]);
  }
  return table.toString();
}

function setTable({ sets }: Measured, names: readonly string[]): string {
  const table = new Table({ head: ['', ...names], style: PLAIN });
  const row = (label: string, value: (set: Measured['sets'][string]) => string) =>
    table.push([label, ...names.map((name) => value(sets[name] as Measured['sets'][string]))]);
  row('cases', (set) => String(set.cases));
  row('exact', (set) => percent(set.exact));
  row('acceptable', (set) => percent(set.acceptable));
  row('alternative exact', (set) => `${percent(set.alternativeExact)} of ${set.alternativeCases}`);
  row('… where the family is right', (set) => percent(set.alternativeGivenFamily));
  row('hybrid advised where chosen', ({ hybrids }) => `${hybrids.advisedAmongThem} of ${hybrids.chosen}`);
  row('hybrid advised elsewhere', ({ hybrids }) => `${hybrids.advisedAmongOthers} of ${hybrids.others}`);
  row('Brier score, exact', (set) => decimal(set.brierExact));
  row('Brier score, acceptable', (set) => decimal(set.brierAcceptable));
  row('acceptable at confidence >= 0.8', ({ confident }) => `${percent(confident.acceptable)} of ${confident.count}`);
  return table.toString();
}

function reliabilityTable({ sets }: Measured): string {
  const table = new Table({ head: ['confidence', 'cases', 'stated', 'exact', 'acceptable'], style: PLAIN });
  for (const bin of sets.all?.reliability ?? []) {
    const range = `${bin.from.toFixed(1)} to ${bin.to.toFixed(1)}`;
    table.push([range, String(bin.count), percent(bin.stated), percent(bin.observed), percent(bin.acceptable)]);
  }
  return table.toString();
}

function foldLines({ folds }: Measured): readonly string[] {
  if (folds === null) return [];
  return [
    `\nOver ${folds.count} folds the advisor's exact share is ${percent(folds.mean)} with a standard deviation of ${percent(folds.deviation)}.`,
    'Its weights and rules are set by hand and not refitted for each fold, so holding one out changes no answer: the',
    'deviation shows the luck of the sample, not how the advisor does on unseen cases. The baselines marked as held out',
    'are fitted without the fold they decide.',
  ];
}

function vignetteTable(measured: Measured, figures: Figures): string {
  const table = new Table({ head: ['', 'met', 'of'], style: PLAIN });
  const count = (judgements: readonly Judgement[], kind: string) =>
    judgements.flatMap(({ checks }) => checks).filter((check) => check.kind === kind).length;
  for (const [name, kind] of [
    ['vignettes.first', 'first'],
    ['vignettes.excluded', 'excluded'],
    ['vignettes.not-excluded', 'not-excluded'],
    ['vignettes.orderings', 'ordering'],
  ] as const) {
    table.push([name, percent(figures[name]), String(count(measured.vignettes, kind))]);
  }
  table.push(['pairs.expectations', percent(figures['pairs.expectations']), String(count(measured.pairs, 'pair'))]);
  table.push(['pairs.whole', percent(figures['pairs.whole']), String(measured.pairs.length)]);
  return table.toString();
}

function caseMiss({ expected, choice, score, report }: Judged): string {
  const { chosen, acceptable } = expected;
  const wanted = chosen.hybrid_parts
    ? `hybrid of ${chosen.hybrid_parts.join(' and ')}`
    : (chosen.candidate ?? chosen.family);
  return [
    `${score.acceptable === 1 ? 'acceptable' : 'WRONG     '} ${expected.id}: ${choice} instead of ${wanted}`,
    `             also acceptable: ${acceptable.join(', ')}; confidence ${decimal(report.recommendation.confidence)}`,
    ...reasons(report, chosen.candidate ?? undefined),
  ].join('\n');
}

function vignetteMiss({ id, checks, report }: Judgement): readonly string[] {
  const missed = checks.filter((check) => !check.met);
  if (missed.length === 0) return [];
  return [
    [
      `${id}`,
      ...missed.map(({ kind, said }) => `             ${kind}: ${said}`),
      ...(missed.some(({ kind }) => kind === 'first') ? reasons(report) : []),
    ].join('\n'),
  ];
}

/** Why it was advised and, where one alternative was expected, what kept that one back. */
function reasons(report: Recommendation, wanted?: string): readonly string[] {
  const lines = report.recommendation.because.slice(0, REASONS).map(({ text }) => `             + ${text}`);
  const winner = report.ranking.find(({ alternative }) => alternative === report.recommendation.alternative);
  const other = report.ranking.find(({ alternative }) => alternative === wanted);
  if (other === undefined || winner === undefined || other === winner) return lines;
  if (other.excluded) return [...lines, ...other.violations.map(({ reason }) => `             - excluded: ${reason}`)];
  const gaps = winner.criteria
    .map((criterion, index) => ({
      label: criterion.label,
      gap: criterion.contribution - (other.criteria[index]?.contribution ?? 0),
    }))
    .sort((a, b) => b.gap - a.gap)
    .slice(0, REASONS);
  return [
    ...lines,
    `             - ${other.alternative} loses ${gaps.map(({ label, gap }) => `${gap.toFixed(3)} on ${label}`).join(', ')}`,
  ];
}

const heading = (text: string): string => `\n${text}\n`;
const percent = (value: number | null | undefined): string => (value == null ? '-' : `${(value * 100).toFixed(0)} %`);
const decimal = (value: number | null | undefined): string => (value == null ? '-' : value.toFixed(3));
