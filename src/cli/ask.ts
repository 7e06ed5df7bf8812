import type { Answers, KnowledgeBase, Language, Question, RawAnswer } from '../domain/index.ts';
import { inLanguage } from '../domain/index.ts';
import { type NextQuestion, nextQuestion } from '../questionnaire/index.ts';
import {
  assess,
  contradictionSpeaker,
  contradictionsIn,
  doubtWarnings,
  type Outlook,
  requirementsOf,
} from '../recommendation/index.ts';
import { type Say, speaker } from '../wording/say.ts';
import { oneLine } from '../words/escape.ts';
import { Cancelled, type Prompts } from './ask-prompts.ts';
import { askQuestion, BACK, givenText, withKey } from './ask-question.ts';
import { describeAnswer, sayWhy } from './ask-why.ts';
import { unoptimised } from './unoptimised.ts';

export { Cancelled, type Prompts } from './ask-prompts.ts';

export interface Conversation {
  /** What was known and what was said; `unknown` where the person did not know. */
  readonly answers: Answers;
  readonly name?: string;
  /** The person had enough: of what was left out a run on a terminal would ask. */
  readonly cutShort?: true;
  /** The conversation was left before its end. */
  readonly cancelled?: true;
}

/**
 * Asks for what is missing: the core questions, then those that can still change the outcome, then whether all is right.
 * Nothing is said or asked when nothing is missing.
 *
 * @param known    valid answers given before; not asked, but shown and changeable at the end
 * @param outlook  what answers lead to
 * @param named    the report has its name already, which is then not asked for
 */
export async function askAll(
  knowledge: KnowledgeBase,
  known: Answers,
  language: Language,
  prompts: Prompts,
  outlook: Outlook,
  named: boolean,
): Promise<Conversation> {
  const so = { far: known };
  try {
    const talk = { knowledge, language, prompts, outlook, named, say: speaker(knowledge.wording, language) };
    return await converse(talk, so);
  } catch (error) {
    if (error instanceof Cancelled) return { answers: so.far, cancelled: true };
    throw error;
  }
}

interface Talk {
  readonly knowledge: KnowledgeBase;
  readonly language: Language;
  readonly prompts: Prompts;
  readonly outlook: Outlook;
  readonly named: boolean;
  readonly say: Say;
}

/** A question that was put, so that one can go back to it. */
interface Step {
  readonly id: string;
  readonly kind: NextQuestion['kind'];
}

/** @param so  what was said so far, also what was gone back to, kept where it outlives a conversation that is left */
async function converse(talk: Talk, so: { far: Answers }): Promise<Conversation> {
  let answers = so.far;
  let isEnough = false;
  const steps: Step[] = [];
  /** What was said before going back: offered again. */
  const earlier = new Map<string, RawAnswer>();
  for (;;) {
    so.far = earlier.size === 0 ? answers : { ...Object.fromEntries(earlier), ...answers };
    const next = isEnough ? undefined : (firstOf(talk, answers) ?? unoptimised(() => nextOf(talk, answers, steps)));
    if (next === undefined) {
      const done = { answers, ...(isEnough ? { cutShort: true as const } : {}) };
      if (steps.length === 0) return done;
      const change = await review(talk, answers, isEnough);
      if (change === GO_ON) {
        isEnough = false;
        continue;
      }
      if (change !== undefined) {
        answers = await changed(talk, answers, change);
        continue;
      }
      if (talk.named) return done;
      const name = await askName(talk);
      if (name === BACK) continue;
      return name === '' ? done : { ...done, name };
    }
    const { id } = next.question;
    const initial = earlier.get(id);
    const reply = await askQuestion(next.question, {
      ...talk,
      canGoBack: steps.length > 0,
      canEnd: Object.keys(answers).length > 0,
      ...(initial === undefined ? {} : { initial }),
      ...whyOf(talk, next),
    });
    if (reply.kind === 'answer') {
      answers = { ...answers, [id]: reply.raw };
      steps.push({ id, kind: next.kind });
      continue;
    }
    if (reply.kind === 'enough') {
      isEnough = true;
      continue;
    }
    const before = steps.pop();
    if (before === undefined) continue;
    const { [before.id]: said, ...rest } = answers;
    if (said !== undefined) earlier.set(before.id, said);
    answers = rest;
  }
}

/** Nothing follows from nothing: to find the first question, no rule has to be made ready. */
function firstOf({ knowledge }: Talk, answers: Answers): NextQuestion | undefined {
  const { questions, implications } = knowledge;
  if (Object.keys(answers).length > 0 || implications.some(({ when }) => when.cells.length === 0)) return undefined;
  const question = questions.find(({ core }) => core);
  return question && { question, kind: 'core' };
}

function nextOf({ knowledge, outlook }: Talk, answers: Answers, steps: readonly Step[]): NextQuestion | undefined {
  const requirements = Object.entries(requirementsOf(answers, knowledge));
  const settled = requirements.filter(([, { origin, firm }]) => origin === 'implied' && firm).map(([id]) => id);
  return nextQuestion(knowledge, answers, outlook.outcomeOf, {
    atFirst: outlook.atFirst,
    skipped: new Set(settled),
    adaptiveAsked: steps.filter(({ kind }) => kind === 'adaptive').length,
    contradictions: (said) => contradictionsIn(assess(knowledge, requirementsOf(said, knowledge))).length,
  });
}

function whyOf({ knowledge, language, say }: Talk, { question, because }: NextQuestion): { readonly why?: string } {
  return because === undefined ? {} : { why: sayWhy(question, because, knowledge, language, say) };
}

const ALL_RIGHT = '';

/** Chosen to be asked the rest after all. */
const GO_ON = BACK;

/**
 * Shows all answers, and what is doubtful about them.
 *
 * @param canGoOn  questions were left out
 * @returns the question whose answer is to change, undefined when all is right
 */
async function review(talk: Talk, answers: Answers, canGoOn: boolean): Promise<Question | typeof GO_ON | undefined> {
  const { knowledge, language, prompts, say } = talk;
  const lines = knowledge.questions.flatMap((question) => {
    const raw = answers[question.id];
    if (raw === undefined) return [];
    const label = inLanguage(question.label, language);
    const value = describeAnswer(question, raw, language, say);
    return [{ value: question.id, name: oneLine(say('prompts/answer', { label, value })) }];
  });
  const picked = await prompts.select({
    message: say('prompts/review'),
    help: [...doubtsAbout(answers, talk), say('prompts/review-help')].join('\n'),
    choices: [
      { value: ALL_RIGHT, name: say('prompts/all-right') },
      ...lines,
      ...(canGoOn ? [withKey(GO_ON, say('prompts/ask-on'))] : []),
    ],
  });
  if (picked === GO_ON) return GO_ON;
  return knowledge.questions.find(({ id }) => id === picked);
}

/** What the report would say of them, while it can be mended. */
function doubtsAbout(answers: Answers, { knowledge, language, say }: Talk): readonly string[] {
  const assessed = assess(knowledge, requirementsOf(answers, knowledge));
  const doubts = [
    ...doubtWarnings({ workloads: [{ answers }] }, assessed, say),
    ...contradictionSpeaker(assessed.plan, { language }, say)(assessed),
  ];
  return doubts.map(({ text }) => say('prompts/doubt', { text: oneLine(text) }));
}

async function changed(talk: Talk, answers: Answers, question: Question): Promise<Answers> {
  const initial = answers[question.id];
  const reply = await askQuestion(question, {
    ...talk,
    canGoBack: true,
    isChange: true,
    ...(initial === undefined ? {} : { initial }),
  });
  return reply.kind === 'answer' ? { ...answers, [question.id]: reply.raw } : answers;
}

/** Titles stay on one line of a report. */
const LONGEST_NAME = 200;

async function askName({ prompts, say }: Talk): Promise<string> {
  const name = await prompts.input({
    message: say('prompts/name'),
    help: say('prompts/name-help', { back: BACK }),
    validate: (text) => text.trim().length <= LONGEST_NAME || say('prompts/name-too-long', { most: LONGEST_NAME }),
    echo: (text) => (text.trim() === BACK ? say('prompts/gone-back') : givenText(text) || say('prompts/no-name')),
  });
  return givenText(name);
}
