import { describe, expect, it } from 'vitest';
import type { Answers } from '../../../src/domain/index.ts';
import { recommend } from '../../../src/recommendation/index.ts';
import { reportHtml } from '../../../src/reporters/html/report-html.ts';
import { reportMarkdown } from '../../../src/reporters/markdown/report-markdown.ts';
import type { ReportContext } from '../../../src/reporters/reporter.ts';
import { weightsFrom } from '../../../src/reporters/weights-from.ts';
import { realKnowledge } from '../../support/real-knowledge.ts';
import { sayShipped } from '../../support/shipped-wording.ts';

const say = sayShipped();
const context: ReportContext = { say, width: 200, colour: 'none', hyperlinks: false, unicode: true };
const calls: Answers = { scenario: 'microservices', opsBudget: 'low', managed: false };
const jobs: Answers = { scenario: 'task-queue', opsBudget: 'low', managed: true };
const decided = (all: readonly Answers[], weights?: Record<string, number>) =>
  recommend({ workloads: all.map((answers, i) => ({ name: ['calls', 'jobs'][i] ?? '', answers })) }, realKnowledge(), {
    language: 'en',
    draws: 0,
    tool: { name: 't', version: '0' },
    ...(weights === undefined ? {} : { weights, stated: { weights: 'operations=3, fit=1' } }),
  });

describe('where weights come from', () => {
  it('says what multiplies those of a profile, and why', () => {
    const whole = decided([calls]);
    const said =
      'Multiplied under these answers: Operations by 3 (there is no dedicated operator, and no service runs it).';
    expect(weightsFrom(whole, say)).toMatch(/^Weights of the profile Service to service: [^.]+\. Multiplied /);
    for (const report of [weightsFrom(whole, say), reportMarkdown(whole, context), reportHtml(whole, context)]) {
      expect(report).toContain(said);
    }
  });

  it('says so for each workload', () => {
    expect(weightsFrom(decided([calls, jobs]), say)).toMatch(
      /\. Multiplied under these answers: Operations for “calls” by 3 \([^)]+\), Operations for “jobs” by 0\.5 \([^)]+\)\.$/,
    );
  });

  it('says of a fit that answers contradict it', () => {
    expect(weightsFrom(decided([{ scenario: 'log-aggregation', replay: false }]), say)).toMatch(
      /Fit to the scenario by 0\.\d+ \(answers contradict what the scenario implies\)\.$/,
    );
  });

  it('says nothing of it where nothing is multiplied, as where weights were stated', () => {
    expect(weightsFrom(decided([{ scenario: 'microservices' }]), say)).not.toContain('Multiplied');
    const stated = decided([calls], { operations: 3, fit: 1 });
    expect(weightsFrom(stated, say)).toBe('Weights as stated: operations=3, fit=1.');
    expect(stated.profile.weights).toMatchObject({ operations: 0.75, fit: 0.25 });
  });
});
