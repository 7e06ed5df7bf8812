import {
  type Condition,
  type Configuration,
  type ConfigurationSetting,
  type Estimate,
  type GapFormat,
  inLanguage,
  type Template,
} from '../domain/index.ts';
import { evaluateFormula } from '../formula/index.ts';
import { isAbout, type Plan } from '../planning/index.ts';
import { type Read, testCondition } from '../tables/index.ts';
import { fill } from '../wording/say.ts';
import { withOwnName } from './own-name.ts';

/** A setting with its value worked out. */
export interface FilledSetting {
  readonly setting: ConfigurationSetting;
  readonly value: string;
  readonly reason: string;
  /** Labels of answers that were not known, so that a fallback stands for the value. */
  readonly assumedWithout: readonly string[];
}

/** A file of a configuration, with what goes into it and what would have with more answers. */
export interface FilledFile {
  readonly configuration: Configuration;
  /** How often a command runs; one where nothing is counted, or the count is not known. */
  readonly count: number;
  readonly settings: readonly FilledSetting[];
  readonly leftOut: readonly LeftOut[];
}

/** A setting that an answer nobody gave could still bring in. */
interface LeftOut {
  readonly key: string;
  /** Labels of the answers. */
  readonly missing: readonly string[];
}

/**
 * Fills the files of an alternative, one of those with one role. Of neighbouring settings for one key the first that holds
 * is taken; those to be switched on by hand are all listed. What hangs on an unknown answer is left out and named.
 *
 * @param own  as `withOwnName` takes it
 */
export function fillConfigurations(plan: Plan, own?: string): readonly FilledFile[] {
  const { planned, view } = plan;
  const holds = (condition: Condition) => testCondition(condition, view.read, view.figureOf).result === 'yes';
  return planned.plans.configurations
    .filter((one) => isAbout(one, planned.alternative.id))
    .filter(({ when, unless }) => when.some(holds) && !unless.some(holds))
    .filter(({ role }, index, all) => role === undefined || all.findIndex((one) => one.role === role) === index)
    .map((configuration) => inItsName(fillFile(configuration, plan), own));
}

/** Settings stay the objects they are in the rules, by which files of a cluster are compared. */
function inItsName({ configuration, settings, ...rest }: FilledFile, own: string | undefined): FilledFile {
  const named = (text: string) => withOwnName(text, own);
  const { command, each, notes } = configuration;
  return {
    ...rest,
    configuration: {
      ...configuration,
      ...(command === undefined ? {} : { command: named(command) }),
      ...(each === undefined ? {} : { each: { ...each, command: named(each.command) } }),
      notes: notes.map(({ en, zh }) => ({ en: named(en), ...(zh === undefined ? {} : { zh: named(zh) }) })),
    },
    settings: settings.map((one) => ({ ...one, value: named(one.value), reason: named(one.reason) })),
  };
}

function fillFile(configuration: Configuration, plan: Plan): FilledFile {
  const read = withQuantities(plan);
  const settings: FilledSetting[] = [];
  const leftOut: LeftOut[] = [];
  for (const group of groupsOf(configuration.settings)) {
    const open: LeftOut[] = [];
    let taken: FilledSetting | undefined;
    for (const setting of group) {
      const { result, missing } = testCondition(setting.when, read, plan.view.figureOf);
      if (result === 'unknown')
        open.push({ key: setting.key, missing: missing.flatMap((name) => rootsOf(name, plan)) });
      if (result !== 'yes') continue;
      const filled = fillSetting(setting, plan);
      if ('missing' in filled) {
        open.push(filled);
        continue;
      }
      taken = filled;
      break;
    }
    if (taken !== undefined) settings.push(taken);
    else leftOut.push(...open);
  }
  const counted = configuration.each && plan.terms(configuration.each.of)?.value;
  return { configuration, count: Math.max(1, counted?.max ?? 1), settings, leftOut };
}

/** Conditions of settings see the nodes and quantities of the plan where no answer has their name. */
function withQuantities({ quantities, terms, view }: Plan): Read {
  const found = new Set(['nodes', ...quantities.map(({ rule }) => rule.quantity)]);
  return (column) => {
    const value = found.has(column) ? terms(column)?.value : undefined;
    return value === undefined ? view.read(column) : { kind: 'number', min: value.min, max: value.max };
  };
}

/** Neighbours with one key are ways to set it; what is off stands alone. */
export function groupsOf(settings: readonly ConfigurationSetting[]): readonly (readonly ConfigurationSetting[])[] {
  const groups: ConfigurationSetting[][] = [];
  for (const setting of settings) {
    const last = groups.at(-1);
    const [first] = last ?? [];
    if (last !== undefined && first?.key === setting.key && !first.off && !setting.off) last.push(setting);
    else groups.push([setting]);
  }
  return groups;
}

function fillSetting(setting: ConfigurationSetting, plan: Plan): FilledSetting | LeftOut {
  const filled = fillTemplate(setting.value, plan);
  const reason = fillReason(inLanguage(setting.reason, plan.planned.language), plan);
  if (filled.missing.length === 0) return { setting, value: filled.text, reason, assumedWithout: [] };
  if (setting.otherwise === undefined) return { key: setting.key, missing: filled.missing };
  return { setting, value: setting.otherwise, reason, assumedWithout: filled.missing };
}

function fillTemplate(template: Template, plan: Plan): { readonly text: string; readonly missing: readonly string[] } {
  const missing: string[] = [];
  const pieces = template.map((piece) => {
    if (typeof piece === 'string') return piece;
    const result = evaluateFormula(piece.formula, (name) => plan.terms(name)?.value);
    if (result.ok) return formatted(result.value, piece.format);
    missing.push(...result.missing.flatMap((name) => rootsOf(name, plan)));
    return '';
  });
  return { text: pieces.join(''), missing: [...new Set(missing)] };
}

/** The answers that are missing behind a value, or the value itself where it is a parameter. */
function rootsOf(name: string, plan: Plan): readonly string[] {
  const term = plan.terms(name);
  const unanswered = term?.unanswered ?? [];
  return labelsOf(unanswered.length > 0 ? unanswered : [name], plan, term?.label);
}

/** `{name}` stands for a value as people read it. */
function fillReason(reason: string, { terms }: Plan): string {
  const names = [...reason.matchAll(/\{([\w.]+)\}/g)].map(([, name = '']) => name);
  return fill(reason, Object.fromEntries(names.map((name) => [name, terms(name)?.shown ?? '?'])));
}

const SIZES: Readonly<Record<GapFormat, number>> = {
  count: 1,
  ms: 1e-3,
  s: 1,
  minutes: 60,
  hours: 3600,
  bytes: 1,
  KiB: 1024,
  MiB: 1024 ** 2,
  GiB: 1024 ** 3,
};

/** Whole, and never less than what is needed: a vague answer is taken at its upper end. */
function formatted({ max }: Estimate, format: GapFormat): string {
  const value = max / SIZES[format];
  const near = Math.round(value);
  // In full, where a large number would be written with an exponent.
  return BigInt(Math.abs(value - near) < 1e-9 * near ? near : Math.ceil(value)).toString();
}

/** Labels of the questions behind unknown columns. */
function labelsOf(
  columns: readonly string[],
  { planned: { knowledge, language } }: Plan,
  label?: string,
): readonly string[] {
  return columns.map((column) => {
    const question = knowledge.questions.find(({ id }) => id === column);
    return question === undefined ? (label ?? column) : inLanguage(question.label, language);
  });
}
