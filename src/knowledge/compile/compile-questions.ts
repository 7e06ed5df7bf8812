import type { AnswerChoice, AnswerType, Question, UnknownRange } from '../../domain/index.ts';
import { oneOf } from '../../words/suggest.ts';
import { inside, keyIn, type Report, type Spot } from '../finding.ts';
import type { RawDecision, RawEntry } from '../schema/decision.ts';
import type { RawUnknownRange } from '../schema/questions.ts';
import { compileQuantity, compileValue } from './compile-quantity.ts';

/** Clients are free to speak what they like. */
const ANY_PROTOCOL = 'any';

const SHARE_TOLERANCE = 1e-9;

export function compileQuestions(raw: RawDecision, report: Report): readonly Question[] {
  return raw.questions.map((question) => {
    const spot: Spot = { section: 'questions', id: question.id, path: [] };
    const answer = compileAnswer(question, raw, spot, report);
    return {
      id: question.id,
      label: question.label,
      ...(question.also === undefined ? {} : { also: question.also }),
      prompt: question.prompt,
      help: question.help,
      ...(question.anotherMeans === undefined ? {} : { anotherMeans: question.anotherMeans }),
      answer,
      core: question.core,
      examples: question.examples,
      unknownRange: compileUnknownRange(question.unknownRange, answer, inside(spot, 'unknownRange'), report),
      source: question.source,
    };
  });
}

function compileAnswer({ answer }: RawEntry<'questions'>, raw: RawDecision, spot: Spot, report: Report): AnswerType {
  if ('number' in answer) {
    const min = compileValue(answer.min, answer.number, inside(spot, 'answer', 'min'), report) ?? 0;
    const max = compileValue(answer.max, answer.number, inside(spot, 'answer', 'max'), report) ?? Number.MAX_VALUE;
    if (min > max) {
      report({
        spot: inside(spot, 'answer', 'min'),
        code: 'knowledge/quantity',
        message: { id: 'check/least-above-greatest', gaps: { least: answer.min, greatest: answer.max } },
      });
      // Goes on with the ends swapped, so that one slip is reported once.
      return { kind: 'number', dimension: answer.number, integer: answer.integer, min: max, max: min };
    }
    const likely = (end: 'likelyFrom' | 'likelyTo') => {
      const { [end]: given } = answer;
      return given === undefined ? undefined : compileValue(given, answer.number, inside(spot, 'answer', end), report);
    };
    const [likelyFrom, likelyTo] = [likely('likelyFrom'), likely('likelyTo')];
    return {
      kind: 'number',
      dimension: answer.number,
      integer: answer.integer,
      min,
      max,
      ...(likelyFrom === undefined ? {} : { likelyFrom }),
      ...(answer.largest === undefined ? {} : { largest: answer.largest }),
      ...(answer.adds === undefined ? {} : { adds: answer.adds }),
      ...(likelyTo === undefined ? {} : { likelyTo }),
    };
  }
  if ('flag' in answer) return { kind: 'flag' };
  if ('choice' in answer) return { kind: 'choice', choices: answer.choice, ordered: answer.ordered };
  return {
    kind: 'choice',
    choices: answer.choicesFrom === 'scenarios' ? scenarioChoices(raw) : protocolChoices(raw),
    ordered: false,
  };
}

function scenarioChoices(raw: RawDecision): readonly AnswerChoice[] {
  return raw.scenarios.map(({ id, name, also, summary }) => ({
    id,
    label: name,
    help: summary,
    ...(also === undefined ? {} : { also }),
  }));
}

/** What the alternatives speak, called as the technology of the same id where there is one, with the version that follows. */
function protocolChoices(raw: RawDecision): readonly AnswerChoice[] {
  const protocols = new Set(raw.alternatives.flatMap((each) => [...each.protocols, ...each.partialProtocols]));
  const spoken = [...protocols].sort().map((id): AnswerChoice => {
    const technology = raw.technologies.find((each) => id === each.id || id.startsWith(`${each.id}-`));
    if (technology === undefined) return { id, label: { en: id } };
    const { name } = technology;
    const version = id.slice(technology.id.length).replace('-', ' ');
    return { id, label: version === '' ? name : { en: name.en + version, zh: (name.zh ?? name.en) + version } };
  });
  return [{ id: ANY_PROTOCOL, label: raw.wording['word/any'] ?? { en: ANY_PROTOCOL } }, ...spoken];
}

function compileUnknownRange(raw: RawUnknownRange, answer: AnswerType, spot: Spot, report: Report): UnknownRange {
  if (answer.kind === 'number') {
    if (typeof raw !== 'object') {
      const { min, max } = compileQuantity(raw, answer.dimension, spot, report) ?? answer;
      return { kind: 'number', min, max };
    }
    report({
      spot,
      code: 'knowledge/unknown-range',
      message: { id: 'check/shares-for-number' },
      hint: { id: 'check/range-such-as' },
    });
    return { kind: 'number', min: answer.min, max: answer.max };
  }
  if (typeof raw !== 'object') {
    const message = { id: 'check/range-for-choice', gaps: { text: raw } };
    report({ spot, code: 'knowledge/unknown-range', message, hint: { id: 'check/give-shares' } });
    return { kind: 'shares', shares: {} };
  }
  const allowed = answer.kind === 'flag' ? ['true', 'false'] : answer.choices.map(({ id }) => id);
  let sum = 0;
  for (const [choice, share] of Object.entries(raw.shares)) {
    sum += share;
    if (allowed.includes(choice)) continue;
    report({
      spot: keyIn(inside(spot, 'shares'), choice),
      code: 'knowledge/unknown-choice',
      message: { id: 'answer/not-a-choice', gaps: { text: choice } },
      hint: oneOf(allowed),
    });
  }
  if (Math.abs(sum - 1) > SHARE_TOLERANCE) {
    report({
      spot: inside(spot, 'shares'),
      code: 'knowledge/sum',
      message: { id: 'check/shares-sum', gaps: { sum: Number(sum.toFixed(6)) } },
      hint: { id: 'check/sum-to-one' },
    });
  }
  return { kind: 'shares', shares: raw.shares };
}
