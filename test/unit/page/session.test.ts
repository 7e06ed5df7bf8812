import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { Answers, Recommendation } from '../../../src/domain/index.ts';
import { embeddedKnowledge } from '../../../src/knowledge/embedded.ts';
import { answerGiven, answerOf, withProfile, withWeight, withWeightPast } from '../../../src/page/read-change.ts';
import { commandLine, isUntouched, moved, openSession, ranQuickly, settled } from '../../../src/page/session.ts';
import { withAnswer } from '../../../src/page/state.ts';
import { recommend } from '../../../src/recommendation/index.ts';
import { setupOf } from '../../../src/reporters/html/setup.ts';
import { parseWeights } from '../../../src/weighting/index.ts';
import { realKnowledge } from '../../support/real-knowledge.ts';

const knowledge = realKnowledge();
const tool = { name: 'mq-advisor', version: '0.0.0' };
const answers: Answers = {
  scenario: 'microservices',
  requestReply: true,
  latencyP99: '1ms',
  throughput: '150k',
  opsBudget: 'low',
  delivery: 'at-most-once',
  deployment: 'kubernetes',
  devices: '300',
};
const made = (given: Answers, rest: Partial<Parameters<typeof recommend>[2]> = {}): Recommendation =>
  recommend({ workloads: [{ answers: given }] }, knowledge, { language: 'en', tool, draws: 400, ...rest });
const open = (recommendation: Recommendation) => openSession(setupOf(recommendation, 'the command'), knowledge);
const report = made(answers);
const parsed = (text: string) => {
  const read = parseWeights(text, knowledge);
  if (!read.ok) throw new Error(`no weights: ${text}`);
  return read.value.weights;
};

describe('a session', () => {
  it('opens at what the page shows', () => {
    const session = open(report);
    expect(session.recommendation).toEqual(made(answers, { draws: 0 }));
    expect(session.isSettled).toBe(false);
    expect(session.switchPoints).toEqual([report.sensitivity]);
    expect(isUntouched(session)).toBe(true);
    expect(commandLine(session)).toBe('the command');
  });

  it('makes the very same report again', () => {
    expect(settled(open(report)).recommendation).toEqual(report);
  });

  it('makes what the program makes of answers that were moved', () => {
    const session = open(report);
    const state = withAnswer(session.state, { workload: 0, key: 'throughput' }, '20M', session.initial);
    const next = settled(ranQuickly(moved(session, state)));
    expect(next.recommendation).toEqual(made({ ...answers, throughput: '20M' }));
    expect(next.isSettled && !isUntouched(next)).toBe(true);
    expect(commandLine(next)).toBe('mq-advisor select answers.yaml --draws 400 --format html');
  });

  it('shows a command that keeps to the language, the knowledge and the robustness run it was made with', () => {
    const own = { ...knowledge, overlays: ['our knowledge'] };
    const zh = recommend({ workloads: [{ answers }] }, own, { language: 'zh', tool, draws: 200, seed: 7 });
    const session = openSession(setupOf(zh, undefined), own);
    expect(commandLine(session)).toBeUndefined();
    const state = withAnswer(session.state, { workload: 0, key: 'throughput' }, '20M', session.initial);
    expect(commandLine(moved(session, state))).toBe(
      "mq-advisor select answers.yaml --knowledge 'our knowledge' --draws 200 --seed 7 --format html --lang zh",
    );
  });

  it('makes what the program makes of weights that were moved', () => {
    const session = open(report);
    const state = withWeight(session, 'operations', 0.4);
    const next = settled(moved(session, state));
    expect(next.recommendation.profile.weights.operations).toBeCloseTo(0.4, 4);
    const { weights = '' } = state.stated;
    expect(next.recommendation).toEqual(made(answers, { stated: { weights }, weights: parsed(weights) }));
  });

  it('keeps the proportions of the other weights when the first is moved, multiplied as they were', () => {
    const session = open(made({ ...answers, managed: false }));
    const { multiplied, weights: before } = session.recommendation.profile;
    expect(multiplied).toMatchObject([{ criterion: 'operations', times: 3 }]);
    const { profile } = ranQuickly(moved(session, withWeight(session, 'latency', 0.5))).recommendation;
    expect(profile.multiplied).toBeUndefined();
    const { operations = 0, fit = 1 } = profile.weights;
    expect(operations / fit).toBeCloseTo((before.operations ?? 0) / (before.fit ?? 1), 4);
  });

  it('follows a profile, and the scenario again', () => {
    const session = open(report);
    const other = knowledge.profiles.find(({ id }) => id !== report.profile.id)?.id ?? '';
    const there = moved(session, withProfile(session, other));
    expect(ranQuickly(there).recommendation.profile.id).toBe(other);
    expect(ranQuickly(moved(there, withProfile(there, ''))).recommendation.profile.id).toBe(report.profile.id);
  });

  it('keeps to the draws, the seed and the weighting it was made with', () => {
    const stated = { profile: 'balanced', weights: 'latency > operations' };
    const weights = parsed(stated.weights);
    const other = made(answers, { draws: 123, seed: 7, profile: stated.profile, weights, stated });
    expect(settled(open(other)).recommendation).toEqual(other);
    const byDefault = recommend({ workloads: [{ answers }] }, knowledge, { language: 'en', tool });
    expect(byDefault.asked).toBeUndefined();
    expect(settled(open(byDefault)).recommendation).toEqual(byDefault);
    const without = made(answers, { draws: 0 });
    const session = open(without);
    expect(session.isSettled).toBe(true);
    expect(ranQuickly(moved(session, session.state)).isSettled).toBe(true);
  });

  it('makes several workloads again', () => {
    const request = {
      name: 'both',
      workloads: [
        { name: 'a', answers },
        { name: 'b', answers: { scenario: 'log-aggregation', replay: true } },
      ],
    };
    const both = recommend(request, knowledge, { language: 'zh', tool, draws: 100 });
    const session = open(both);
    expect(settled(session).recommendation).toEqual(both);
    expect(session.switchPoints).toHaveLength(2);
  });
});

describe('a switch point', () => {
  const numeric = report.sensitivity.filter(
    ({ value, requirement }) => typeof value === 'number' && !requirement.startsWith('weight:'),
  );

  it.each(numeric.map((point) => [point.requirement, point] as const))(
    'of %s flips the choice, and half a percent before it does not',
    (key, point) => {
      const session = open(report);
      const question = knowledge.questions.find(({ id }) => id === key);
      const from = report.requirements[key]?.value;
      if (question === undefined || typeof from !== 'number') throw new Error(`${key} is no number`);
      const choiceAt = (value: number) => {
        const state = withAnswer(session.state, { workload: 0, key }, answerOf(question, value), session.initial);
        const { kind, alternative } = ranQuickly(moved(session, state)).recommendation.recommendation;
        return kind === 'single' ? alternative : kind;
      };
      const value = Number(point.value);
      expect(choiceAt(value)).toBe(point.becomes);
      const short = value * (value > from ? 0.994 : 1.006);
      const isWhole = question.answer.kind === 'number' && question.answer.integer;
      expect(choiceAt(isWhole ? Math.round(short) : short)).toBe(report.recommendation.alternative);
    },
  );

  it('of a weight flips the choice a step past it, and not a step before', () => {
    const fleet = made({
      scenario: 'iot-devices',
      devices: '2M',
      throughput: '40k',
      messageSize: '300B',
      latencyP99: '1s',
      managed: true,
      deployment: 'cloud',
      opsBudget: 'medium',
    });
    const point = fleet.sensitivity.find(
      ({ requirement, value }) => requirement.startsWith('weight:') && Number(value) < 0.98,
    );
    if (typeof point?.value !== 'number') throw new Error('no weight turns it');
    const criterion = point.requirement.slice('weight:'.length);
    const session = open(fleet);
    const chosen = (state: typeof session.state) =>
      ranQuickly(moved(session, state)).recommendation.recommendation.alternative;
    const now = fleet.profile.weights[criterion] ?? 0;
    expect(chosen(withWeightPast(session, criterion, point.value))).toBe(point.becomes);
    expect(chosen(withWeight(session, criterion, point.value - Math.sign(point.value - now) * 0.001))).toBe(
      fleet.recommendation.alternative,
    );
  });

  it('is there to be tested', () => {
    expect(numeric.length).toBeGreaterThan(0);
  });
});

describe('what is typed', () => {
  const question = (id: string) => {
    const found = knowledge.questions.find((one) => one.id === id);
    if (found === undefined) throw new Error(`no question ${id}`);
    return found;
  };

  it.each([
    ['throughput', ' 1.2M msg/s ', '1.2M msg/s'],
    ['throughput', '', undefined],
    ['throughput', '?', undefined],
    ['latencyP99', '5..15ms', '5..15ms'],
    ['replay', 'true', true],
    ['replay', 'false', false],
    ['durability', 'required', 'required'],
  ])('%s: %j is the answer %j', (id, text, raw) => {
    expect(answerGiven(question(id), text)).toEqual({ ok: true, value: raw });
  });

  it('is refused with a reason when it is no answer', () => {
    expect(answerGiven(question('latencyP99'), '5 parsecs')).toMatchObject({ ok: false });
  });
});

describe('the knowledge in a page', () => {
  const code = readFileSync(new URL('../../../dist/page/page.js', import.meta.url), 'utf8');
  const embedded = (language: 'en' | 'zh') => JSON.parse(embeddedKnowledge(knowledge, language, code));

  it.each(['en', 'zh'] as const)('gives the same report in %s', (language) => {
    const options = { language, tool, draws: 100 };
    const request = { workloads: [{ answers }] };
    expect(recommend(request, embedded(language), options)).toEqual(recommend(request, knowledge, options));
  });

  it('holds one language and no wording that no page says', () => {
    const { wording, ...rest } = embedded('zh');
    expect(JSON.stringify(rest)).not.toContain('"zh":');
    expect(Object.keys(wording).filter((id) => id.startsWith('help/'))).toEqual([]);
  });
});
