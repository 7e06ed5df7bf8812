import { readRequest } from '../../../src/answers/index.ts';
import type { Recommendation } from '../../../src/domain/index.ts';
import { recommend } from '../../../src/recommendation/index.ts';
import { reporters } from '../../../src/reporters/index.ts';
import { everything } from '../../support/real-plans.ts';
import { sayShipped } from '../../support/shipped-wording.ts';

/** Of a decision that nothing is wrong with: what hostile texts are put into. */
const { knowledge } = everything();
const { request } = readRequest('throughput: 200k\nreplay: true\nretention: 7d\n', 'a.yaml', knowledge.questions);
if (request === undefined) throw new Error('the sample answers cannot be read');
const tool = { name: 'mq-advisor', version: '0' };
const report = recommend(request, knowledge, { language: 'en', draws: 0, seed: 1, tool });

async function written(format: string, one: Recommendation): Promise<string> {
  const write = await reporters[format]?.();
  if (write === undefined) throw new Error(`no reporter "${format}"`);
  return write(one, { say: sayShipped(), width: 80, colour: 'none', hyperlinks: false, unicode: true });
}

/** The report as it is saved. */
export const savedReport = await written('json', report);

/** A decision record; {@link recordParts} are its text around and in its block of YAML. */
export const record = await written('madr', report);

const parts = /^([\s\S]*?\n```yaml\n)([\s\S]*?\n)(decision:\n)([\s\S]*?)(\n```[\s\S]*)$/.exec(record);
if (parts === null) throw new Error('the sample record holds no decision');
const [, before = '', answers = '', key = '', decision = '', after = ''] = parts;
export const recordParts = { before, answers, decision: `${key}${decision}\n`, after: after.slice(1) };
