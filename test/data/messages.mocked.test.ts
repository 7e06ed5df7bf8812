import { join } from 'node:path';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { readRequest } from '../../src/answers/index.ts';
import type { Problem } from '../../src/domain/index.ts';
import { HEALTH_CHECKS } from '../../src/health/checks.ts';
import { loadBuiltIn } from '../../src/knowledge/built-in.ts';
import { recommend } from '../../src/recommendation/index.ts';
import { literalsOf } from '../architecture/literals.ts';
import { readSourceTree } from '../architecture/source-tree.ts';
import { realKnowledge } from '../support/real-knowledge.ts';
import { runProgram } from '../support/run-program.ts';
import { temporaryFolder } from '../unit/knowledge/temporary-folder.ts';
import { root, section } from './library.ts';

interface Message {
  readonly id: string;
  readonly example?: { readonly in: 'answers' | 'knowledge' | 'command' | 'review' | 'policy'; readonly text: string };
}

const messages = section('messages') as readonly unknown[] as readonly Message[];
const knowledge = realKnowledge();
const CODE = /^[a-z]+\/[a-z0-9-]+$/;

/** What the program showed, besides the words. */
const shown = vi.hoisted((): Problem[] => []);
vi.mock('../../src/cli/show-problems.ts', async (original) => {
  const module = await original<typeof import('../../src/cli/show-problems.ts')>();
  const showProblems: typeof module.showProblems = (problems, say) => {
    shown.push(...problems);
    return module.showProblems(problems, say);
  };
  return { ...module, showProblems };
});
afterEach(() => shown.splice(0));

describe('the codes of errors and warnings', () => {
  const literals = readSourceTree(root).flatMap(literalsOf);
  const whole = literals.filter(({ parts: [text = '', ...more] }) => more.length === 0 && CODE.test(text));
  const made = readSourceTree(root).flatMap(({ text }) => text.match(/(?<=errorProblem\(\s*')[^']+/g) ?? []);
  const health = Object.keys(HEALTH_CHECKS).map((name) => `health/${name}`);
  const keyed = new Set([...health, ...made, ...whole.flatMap(({ key, parts }) => (key === 'code' ? parts : []))]);
  const areas = new Set([...keyed].map((code) => code.split('/')[0]));
  /** Handed on by position, what is a wording as well is taken for one. */
  const handed = whole.flatMap(({ parts }) => parts).filter((text) => areas.has(text.split('/')[0]));
  const codes = new Set([...keyed, ...handed.filter((text) => knowledge.wording[text] === undefined)]);
  const explained = messages.map(({ id }) => id);

  it('are all explained', () => {
    expect([...codes].filter((code) => !explained.includes(code)).sort()).toEqual([]);
    expect(codes.size).toBeGreaterThan(70);
  });

  it('are explained only while they are there', () => {
    const found = new Set([...keyed, ...handed]);
    expect(explained.filter((id) => !found.has(id))).toEqual([]);
  });

  it('are never put together from parts, where nobody would find them', () => {
    const made = literals.filter(({ key, parts }) => key === 'code' && parts.length > 1 && !isHealthCheck(parts));
    expect(made.map(({ place }) => place)).toEqual([]);
  });
});

/** The list of checks gives them by the last part of their code, and all of them are held against the messages above. */
function isHealthCheck(parts: readonly string[]): boolean {
  return parts.length === 2 && parts[0] === 'health/' && parts[1] === '';
}

describe('the example of', () => {
  const examples = messages.flatMap(({ id, example }) => (example === undefined ? [] : [{ id, ...example }]));

  it.each(examples)('$id provokes it', async ({ id, in: input, text }) => {
    expect(await provoked(input, text)).toContain(id);
  });

  it('is there for most of them', () => {
    expect(examples.length / messages.length).toBeGreaterThan(0.6);
  });
});

async function provoked(input: NonNullable<Message['example']>['in'], text: string): Promise<readonly string[]> {
  if (input === 'answers') return codesOfAnswers(text);
  if (input === 'knowledge') {
    const overlays = [temporaryFolder({ 'example.yaml': text })];
    const { problems } = await loadBuiltIn({ distDir: join(root, 'dist/knowledge'), sourceDirs: [], overlays });
    return problems.map(({ code }) => code);
  }
  if (input === 'review') return codesOfReview({ 'answers.yaml': text });
  if (input === 'policy')
    return codesOfReview({
      'answers.yaml': 'replay: true\ndecision: { alternative: kafka }\n',
      'mq-advisor.yaml': text,
    });
  await runProgram(text.split(' '), { cwd: temporaryFolder({}) });
  return shown.map(({ code }) => code);
}

function codesOfAnswers(text: string): readonly string[] {
  const { request, problems } = readRequest(text, 'answers.yaml', knowledge.questions);
  if (request === undefined) return problems.map(({ code }) => code);
  const tool = { name: 'test', version: '0' };
  return recommend(request, knowledge, { language: 'en', draws: 0, tool }).warnings.map(({ code }) => code);
}

async function codesOfReview(files: Readonly<Record<string, string>>): Promise<readonly string[]> {
  const flags = ['--format', 'json', '--draws', '0'];
  const { stdout } = await runProgram(['review', ...flags], { cwd: temporaryFolder(files) });
  const { findings } = JSON.parse(stdout || '{ "findings": [] }') as { findings: { code: string }[] };
  return [...shown, ...findings].map(({ code }) => code);
}
