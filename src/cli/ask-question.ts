import { withLikelyUnit } from '../answers/doubtful-answers.ts';
import { parseAnswer } from '../answers/index.ts';
import { inLanguage, type Language, type Question, type RawAnswer } from '../domain/index.ts';
import { lacksUnit } from '../units/index.ts';
import { type Say, sayMessage } from '../wording/say.ts';
import { oneLine } from '../words/escape.ts';
import { about } from '../words/suggest.ts';
import type { PromptChoice, Prompts } from './ask-prompts.ts';
import { describeAnswer } from './ask-why.ts';

type Reply = { readonly kind: 'answer'; readonly raw: RawAnswer } | { readonly kind: 'back' | 'enough' };

interface QuestionContext {
  readonly say: Say;
  readonly language: Language;
  readonly prompts: Prompts;
  /** False for the first question. */
  readonly canGoBack: boolean;
  /** Chosen from the summary of all answers, to which it goes back. */
  readonly isChange?: boolean;
  /** Whether the rest may be left out. */
  readonly canEnd?: boolean;
  /** What was answered before. */
  readonly initial?: RawAnswer;
  /** Why it is asked, one sentence. */
  readonly why?: string;
}

/** Typed or chosen to go back to the question before. */
export const BACK = '<';

/** Typed or chosen to hear what is recommended by what is known so far. */
export const ENOUGH = '>';

/** Not knowing is an answer: it is not asked again. */
const UNKNOWN = 'unknown';
/** Typed or chosen for it. */
const NOT_KNOWN = '?';

/** What was typed, trimmed; empty where it says that there is nothing to say. */
export function givenText(typed: string): string {
  const text = typed.trim();
  return text === NOT_KNOWN ? '' : text;
}

/** Puts one question, again and again until the answer can be understood. */
export async function askQuestion(question: Question, context: QuestionContext): Promise<Reply> {
  const { answer } = question;
  const reply = answer.kind === 'number' ? await typed(question, context) : await chosen(question, context);
  if (reply === BACK) return { kind: 'back' };
  if (reply === ENOUGH) return { kind: 'enough' };
  if (answer.kind === 'flag' && reply !== UNKNOWN) return { kind: 'answer', raw: reply === 'true' };
  return { kind: 'answer', raw: reply };
}

async function typed(question: Question, context: QuestionContext): Promise<string> {
  const { say, prompts, canGoBack, canEnd, initial } = context;
  const kept = initial === undefined || initial === UNKNOWN ? undefined : oneLine(String(initial));
  const hints = [
    say('prompts/examples', { examples: question.examples.map(oneLine) }),
    kept === undefined ? say('prompts/empty-unknown') : say('prompts/empty-keeps', { initial: kept }),
    ...(canGoBack ? [say('prompts/type-back', { back: BACK })] : []),
    ...(canEnd ? [say('prompts/type-enough', { enough: ENOUGH })] : []),
  ];
  const text = await prompts.input({
    ...framed(question, context, [hints.join(' ')]),
    ...(kept === undefined ? {} : { initial: kept }),
    validate: (line) => complaint(question, line.trim(), context),
    echo: (line) => understood(question, line.trim(), context),
  });
  return givenText(text) || UNKNOWN;
}

function complaint(question: Question, line: string, { say, canGoBack, canEnd }: QuestionContext): true | string {
  if (line === '' || (line === ENOUGH && canEnd)) return true;
  if (line === BACK) return canGoBack || say('prompts/nothing-before');
  if (line === ENOUGH) return say('prompts/nothing-said');
  const parsed = parseAnswer(question, line);
  if (parsed.ok) {
    if (parsed.value.kind !== 'number' || !lacksUnit(line, parsed.value.dimension)) return true;
    const example = withLikelyUnit(question, line, parsed.value.max);
    return oneLine(say('prompts/no-unit', { text: line, example }));
  }
  const { message, hint } = parsed;
  return oneLine(sayMessage(say, hint === undefined ? message : about(message, hint)));
}

function understood(question: Question, line: string, { say, language }: QuestionContext): string {
  if (line === BACK) return say('prompts/gone-back');
  if (line === ENOUGH) return say('prompts/enough');
  const given = givenText(line);
  return given === '' ? say('prompts/unknown') : oneLine(describeAnswer(question, given, language, say));
}

async function chosen(question: Question, context: QuestionContext): Promise<string> {
  const { say, prompts, canGoBack, isChange, canEnd, initial } = context;
  // A menu goes to what begins with the key that is typed: what is typed to a text question does the same here.
  const choices = [
    // First, so that Enter says no more than an empty line does.
    withKey(NOT_KNOWN, say('prompts/unknown'), UNKNOWN),
    ...choicesOf(question, context),
    ...(canGoBack ? [withKey(BACK, say(isChange ? 'prompts/back-to-answers' : 'prompts/back'))] : []),
    ...(canEnd ? [withKey(ENOUGH, say('prompts/enough'))] : []),
  ];
  return prompts.select({
    ...framed(question, context, []),
    choices,
    ...(initial === undefined ? {} : { initial: String(initial) }),
  });
}

/** A choice that a key stands for, which is of no interest once it is taken. */
export function withKey(key: string, name: string, value = key): PromptChoice {
  return { value, name: `${key} ${name}`, short: name };
}

function choicesOf({ answer }: Question, { say, language }: QuestionContext): readonly PromptChoice[] {
  if (answer.kind !== 'choice') {
    return [
      { value: 'true', name: say('word/yes') },
      { value: 'false', name: say('word/no') },
    ];
  }
  return answer.choices.map(({ id, label, help }) => ({
    value: id,
    name: oneLine(inLanguage(label, language)),
    ...(help === undefined ? {} : { description: oneLine(inLanguage(help, language)) }),
  }));
}

function framed(
  question: Question,
  { language, why }: QuestionContext,
  hints: readonly string[],
): { readonly message: string; readonly help: string } {
  const help = [inLanguage(question.help, language), ...hints, ...(why === undefined ? [] : [why])];
  return { message: oneLine(inLanguage(question.prompt, language)), help: help.map(oneLine).join('\n') };
}
