import { flagName } from '../answers/flag-name.ts';
import { keyHint } from '../answers/key-hint.ts';
import { LONGEST_TEXT } from '../answers/longest-text.ts';
import { parseAnswer } from '../answers/parse-answer.ts';
import type { Message, Problem, Question, RawAnswer, Request } from '../domain/index.ts';

export { flagName };

const BOOLEAN = /^(true|false|yes|no|unknown)$/i;

/**
 * Rewrites `--replay true` and `--replay=false` to `--set replay=...`: a yes-or-no flag stands alone, so that it can never
 * swallow the file name behind it.
 */
export function spellOutFlags(argv: readonly string[], questions: readonly Question[]): string[] {
  const flags = new Map(
    questions.filter(({ answer }) => answer.kind === 'flag').map(({ id }) => [`--${flagName(id)}`, id]),
  );
  const spelt: string[] = [];
  for (let i = 0; i < argv.length; i++) {
    const word = argv[i] ?? '';
    if (word === '--') return [...spelt, ...argv.slice(i)];
    const [name = '', value] = word.split('=', 2);
    const key = flags.get(name);
    const next = argv[i + 1] ?? '';
    if (key !== undefined && value !== undefined) spelt.push('--set', `${key}=${value}`);
    else if (key !== undefined && BOOLEAN.test(next)) {
      spelt.push('--set', `${key}=${next}`);
      i++;
    } else spelt.push(word);
  }
  return spelt;
}

export interface FlagAnswers {
  /** For every workload. */
  readonly answers: Readonly<Record<string, RawAnswer>>;
  /** For one workload each, by its name or number, in order. */
  readonly own: readonly { readonly workload: string; readonly key: string; readonly raw: RawAnswer }[];
  /** What is to be called otherwise than the file calls it. */
  readonly texts: Pick<Request, 'name' | 'description'>;
  readonly problems: readonly Problem[];
}

const TEXTS = ['name', 'description'] as const;

/**
 * Answers, name and description given by flags and by `--set`, which can also give an answer to one workload; a `--set` wins
 * over the flag of the same name.
 *
 * @param options  as commander read them, keys in camel case
 * @param sets     `key=value` or `workload.key=value`, in order
 */
export function flagAnswers(
  options: Readonly<Record<string, unknown>>,
  sets: readonly string[],
  questions: readonly Question[],
): FlagAnswers {
  const answers: Record<string, RawAnswer> = {};
  const own: FlagAnswers['own'][number][] = [];
  const texts: { name?: string; description?: string } = {};
  const problems: Problem[] = [];
  const take = (question: Question, given: RawAnswer, flag: string, workload?: string) => {
    const parsed = parseAnswer(question, given);
    const raw = question.answer.kind === 'flag' ? asFlag(given) : given;
    if (parsed.ok && workload !== undefined) own.push({ workload, key: question.id, raw });
    else if (parsed.ok) answers[question.id] = raw;
    else {
      problems.push({
        code: 'answers/invalid-value',
        severity: 'error',
        message: parsed.message,
        ...(parsed.hint === undefined ? {} : { hint: parsed.hint }),
        at: { file: flag },
      });
    }
  };
  const takeText = (key: (typeof TEXTS)[number], text: string, flag: string) => {
    texts[key] = text;
    if (text.length > LONGEST_TEXT) problems.push(tooLong(flag));
  };
  for (const key of TEXTS) {
    const text = options[key];
    if (typeof text === 'string') takeText(key, text, `--${key}`);
  }
  for (const question of questions) {
    const value = options[camelCase(flagName(question.id))];
    if (typeof value === 'string' || typeof value === 'boolean') take(question, value, `--${flagName(question.id)}`);
  }
  for (const set of sets) {
    const equals = set.indexOf('=');
    const key = (equals < 0 ? set : set.slice(0, equals)).trim();
    const dot = key.lastIndexOf('.');
    const question = questions.find(({ id }) => id === key.slice(dot + 1));
    const textKey = TEXTS.find((one) => one === key);
    if (equals >= 0 && textKey !== undefined) {
      takeText(textKey, set.slice(equals + 1), `--set ${key}`);
      continue;
    }
    if (equals >= 0 && question !== undefined) {
      take(question, set.slice(equals + 1), `--set ${key}`, dot < 0 ? undefined : key.slice(0, dot));
      continue;
    }
    const message: Message =
      equals < 0 ? { id: 'cli/sets-nothing', gaps: { text: set } } : { id: 'text/unknown-key', gaps: { key } };
    const hint: Message = equals < 0 ? { id: 'cli/key-value' } : keyHint(key.slice(dot + 1), questions, TEXTS);
    problems.push({ code: 'answers/unknown-key', severity: 'error', message, hint, at: { file: '--set' } });
  }
  return { answers, own, texts, problems };
}

function tooLong(flag: string): Problem {
  const message: Message = { id: 'answer/text-too-long', gaps: { most: LONGEST_TEXT } };
  return { code: 'answers/too-long', severity: 'error', message, at: { file: flag } };
}

/** `true` is what a file reads it as; what else a flag may be called stays as it was written. */
function asFlag(raw: RawAnswer): RawAnswer {
  return raw === 'true' || raw === 'false' ? raw === 'true' : raw;
}

/** The name commander files a flag under. */
function camelCase(flag: string): string {
  return flag.replace(/-(\w)/g, (_, letter: string) => letter.toUpperCase());
}
