import { inLanguage, LANGUAGES } from '../domain/index.ts';
import { type Say, speaker, type Wording } from '../wording/say.ts';
import { markdownText, oneLine } from '../words/escape.ts';
import type { MarkdownLine } from './markdown-lines.ts';
import { type Known, namesOf, nothingButNames } from './names.ts';

/** A line of a record that says in words of ours what is chosen. */
export interface ProseChoice {
  /** From 1. */
  readonly line: number;
  /** As it is written there, without markdown; where it is that nothing is, in words of the same language. */
  readonly chosen: string;
  /** That it is said to be none of the options. */
  readonly none?: true;
}

/** Opens the section of the decision, in every form of record and language. */
const DECISION = /^##[ \t]+(?:Decision(?: Outcome)?|决策)[ \t]*#*$/;
const ANY_HEADING = /^ {0,3}#{1,6}[ \t]/;

/** How a sentence begins that says what is chosen: for tools, else in bold. */
const FOR_TOOLS = /^Chosen option: /;
const IN_BOLD =
  /^\*\*(?:Choose |We will use |No defensible choice\.|We decide on none |推荐：|我们将采用 |没有可行方案。|我们不选用任何选项)/;

/** First and last words of `records/open`. */
const OPEN = /^(?:No option is chosen yet\. Still open: |尚未选定方案。待定：)/;
const OPEN_TO_THE_END = /(?:\. The decision is still to be made\.|。仍待决策。)$/;

/** What is in bold of `report/undecided-between`, which names two at least. */
const BETWEEN = / or | 或 /;
const UNDECIDED = /(?:: undecided\.|：尚无定论。)$/;

/**
 * Of the first line that says that nothing is chosen yet, from 1; undefined without one, and where the section of the decision
 * says what is chosen: a note that something else is undecided takes nothing back.
 */
export function lineLeftOpen(lines: readonly MarkdownLine[]): number | undefined {
  const index = sentenceIndex(lines);
  return index !== undefined && leavesOpen(lines[index]?.text ?? '') ? index + 1 : undefined;
}

/** The one line that says what is decided, worded as we write it: in the section of the decision, where there is one. */
function sentenceIndex(lines: readonly MarkdownLine[]): number | undefined {
  const heading = lines.findIndex(({ text, part }) => part === 'prose' && DECISION.test(text.trimEnd()));
  const next = lines.findIndex(
    ({ text, part }, index) => index > heading && part === 'prose' && ANY_HEADING.test(text),
  );
  const end = heading === -1 || next === -1 ? lines.length : next;
  const first = (fits: (text: string) => boolean) => {
    const index = lines.findIndex(({ text, part }, at) => at > heading && at < end && part === 'prose' && fits(text));
    return index === -1 ? undefined : index;
  };
  return (
    first((text) => FOR_TOOLS.test(text)) ?? first(saysOpen) ?? first((text) => IN_BOLD.test(text)) ?? first(isOpen)
  );
}

function leavesOpen(line: string): boolean {
  return saysOpen(line) || isOpen(line);
}

function saysOpen(line: string): boolean {
  const text = boldIn(line) ?? line.trimEnd();
  return OPEN.test(text) && OPEN_TO_THE_END.test(text);
}

function isOpen(line: string): boolean {
  const bold = boldIn(line) ?? '';
  return BETWEEN.test(bold) && UNDECIDED.test(bold);
}

/** What is in bold at the start of a line. */
function boldIn(line: string): string | undefined {
  return line.startsWith('**') ? line.slice(2).split('**', 1)[0] : undefined;
}

/** The sentence that tools look for in a record in the form of MADR, in every language. */
export function chosenOption(option: string, why: string): string {
  return `Chosen option: "${option}", because ${why}`;
}

/** What is said to be chosen in the title and in the sentence of the decision, where they are still worded as we write them. */
export function proseChoices(
  lines: readonly MarkdownLine[],
  name: string | undefined,
  wording: Wording,
): readonly ProseChoice[] {
  return statementsIn(lines, name, wording).flatMap(({ line, chosen, none }) => {
    if (none !== undefined) return [{ line, chosen: none, none: true }];
    return chosen === undefined ? [] : [{ line, chosen }];
  });
}

/** The same of what they leave open, with the reasons that stand behind it. */
export function openInProse(
  lines: readonly MarkdownLine[],
  name: string | undefined,
  known: Known,
): readonly ProseChoice[] {
  return leftOpenIn(lines, name, known).flatMap(({ line, open }) =>
    open === undefined ? [] : [{ line, chosen: open }],
  );
}

/** The text of a record that says that nothing is chosen yet, once something is: in title and decision, and nowhere else. */
export function chooseInProse(
  text: string,
  lines: readonly MarkdownLine[],
  { name, title }: { readonly name: string | undefined; readonly title: string },
  known: Known,
): string {
  return [...leftOpenIn(lines, name, known)].reverse().reduce((edited, { line, choosing }) => {
    const { start = 0, text: before = '' } = lines[line - 1] ?? {};
    if (choosing === undefined) return edited;
    return edited.slice(0, start) + choosing(title) + edited.slice(start + before.length);
  }, text);
}

/** A title that ends like ours may be about something else that is undecided. */
function leftOpenIn(lines: readonly MarkdownLine[], name: string | undefined, known: Known): readonly Statement[] {
  const left = lineLeftOpen(lines);
  const names = namesOf(known);
  return statementsIn(lines, name, known.wording).filter(
    ({ line, open }) => open !== undefined && (line === left || nothingButNames(open, names).length > 0),
  );
}

interface Statement {
  readonly line: number;
  readonly chosen?: string;
  /** Present where it is none of the options: that, in words. */
  readonly none?: string;
  /** Present where nothing is chosen: between what. */
  readonly open?: string;
  /** Present where nothing is chosen: the line with what is. */
  readonly choosing?: (title: string) => string;
}

/** One way of saying it: what it says is chosen, that it is none of the options, or where nothing is, the same once something is. */
interface Form {
  readonly template: string;
  readonly none?: string;
  readonly choosing?: (title: string, open: string) => string;
}

function statementsIn(
  lines: readonly MarkdownLine[],
  name: string | undefined,
  wording: Wording,
): readonly Statement[] {
  const languages = LANGUAGES.map((language) => {
    const say = speaker(wording, language);
    const templateOf = (id: string) => inLanguage(wording[id] ?? { en: '' }, language);
    return { titles: titleForms(templateOf, say, name), sentences: sentenceForms(templateOf, say) };
  });
  const titles = languages.flatMap((one) => one.titles);
  const whole = languages.flatMap(({ sentences }) => sentences.whole);
  const bold = languages.flatMap(({ sentences }) => sentences.bold);
  const heading = lines.findIndex(({ text, part }) => part === 'prose' && HEADING.test(text));
  const sentence = sentenceIndex(lines);
  return lines.flatMap(({ text }, index): readonly Statement[] => {
    const [mark = ''] = index === heading ? (HEADING.exec(text) ?? []) : [];
    if (mark !== '') return read(text.slice(mark.length), titles, (said) => mark + said, index);
    if (index !== sentence) return [];
    const inner = boldIn(text);
    if (inner !== undefined && text.startsWith('**', inner.length + 2)) {
      const rest = text.slice(inner.length + 4);
      return read(inner, bold, (said) => `**${said}**${rest}`, index);
    }
    return read(text, whole, (said) => said, index);
  });
}

/** The first line may begin with the byte order mark of an editor. */
const HEADING = /^\uFEFF? {0,3}#[ \t]+(?:\d+\. )?/;

function read(
  written: string,
  forms: readonly Form[],
  put: (said: string) => string,
  index: number,
): readonly Statement[] {
  const text = plainText(written.trimEnd());
  // That it is none of the options reads in the form of another language like a choice.
  const noneFirst = [...forms].sort((a, b) => Number(b.none !== undefined) - Number(a.none !== undefined));
  for (const { template, none, choosing } of noneFirst) {
    const filled = firstGap(template, text);
    if (filled === undefined) continue;
    if (none !== undefined) return [{ line: index + 1, none }];
    if (choosing === undefined) return [{ line: index + 1, chosen: filled }];
    return [{ line: index + 1, open: filled, choosing: (title) => put(markdownText(choosing(title, filled))) }];
  }
  return [];
}

/** Without what keeps signs from being markdown. */
export function plainText(inline: string): string {
  return inline
    .replace(/\\([!-/:-@[-`{-~])/g, '$1')
    .replace(/&lt;/g, '<')
    .replace(/&#64;/g, '@')
    .replace(/&amp;/g, '&');
}

/** Nothing chosen stands first: what says so may read like a choice as well. */
function titleForms(templateOf: (id: string) => string, say: Say, name: string | undefined): readonly Form[] {
  // On one line, as the title is.
  const named = (id: string) => oneLine(templateOf(id).replace('{name}', () => name ?? ''));
  const none = say('records/no-option');
  const withName: readonly Form[] = [
    { template: named('report/title-none'), none },
    {
      template: named('report/title-undecided'),
      choosing: (title) => say('report/title', { title, name: name ?? '' }),
    },
    {
      template: named('report/title-parts-undecided'),
      choosing: (title) => say('report/title-parts', { title, name: name ?? '' }),
    },
    { template: named('report/title') },
    { template: named('report/title-parts') },
  ];
  return [
    ...(name === undefined ? [] : withName),
    { template: templateOf('report/no-choice'), none },
    { template: templateOf('report/undecided-between'), choosing: (title) => say('report/choose', { title }) },
    { template: templateOf('report/choose') },
  ];
}

/** Sentences that stand by themselves, and those in bold. */
function sentenceForms(templateOf: (id: string) => string, say: Say) {
  const sentence = (id: string) => templateOf('report/sentence').replace('{sentence}', () => templateOf(id));
  const why = (open: string) => say('records/because-chosen', { open });
  const none = say('records/no-option');
  // Between the first and the last word of it, whatever is open and why.
  const open = templateOf('records/open').replace(/\{.*\}/, '{open}');
  const whole: readonly Form[] = [
    { template: open, choosing: (title, left) => chosenOption(title, say('report/sentence', { sentence: why(left) })) },
    { template: chosenOption(templateOf('report/none-of-them'), '{why}'), none },
    { template: chosenOption('{option}', '{why}') },
  ];
  const bold: readonly Form[] = [
    { template: open, choosing: (title, left) => say('records/we-will', { option: title, why: why(left) }) },
    {
      template: sentence('report/undecided-between'),
      choosing: (title) => say('report/sentence', { sentence: say('report/choose', { title }) }),
    },
    { template: templateOf('records/we-decide-nothing'), none },
    { template: sentence('report/no-choice'), none },
    { template: templateOf('records/we-will') },
    { template: sentence('report/choose') },
  ];
  return { whole, bold };
}

/** What fills the first gap of a template in a text that is worded by it, all of it without a gap; undefined where it is worded otherwise. */
function firstGap(template: string, text: string): string | undefined {
  if (template === text) return text;
  const [opening = '', next = '', ...more] = template.split(/\{\w+\}/);
  // A space beside a gap is there or not, as what fills it has it.
  const before = opening.trimEnd();
  const last = more.at(-1) ?? next;
  if (!text.startsWith(before) || !text.endsWith(last)) return undefined;
  const end = more.length === 0 ? text.length - last.length : text.indexOf(next, before.length);
  return end <= before.length ? undefined : text.slice(before.length, end).trim();
}
