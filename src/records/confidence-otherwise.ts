import { inLanguage, LANGUAGES, type RecordedDecision } from '../domain/index.ts';
import type { Wording } from '../wording/say.ts';
import type { MarkdownLine } from './markdown-lines.ts';
import { plainText } from './prose-choice.ts';

/** A line of a record that shows another confidence than its block says. */
interface ConfidenceOtherwise {
  /** From 1. */
  readonly line: number;
  /** As it is written there, such as `55%`. */
  readonly said: string;
}

const LABELS = ['report/confidence-label', 'report/plan-confidence-label'];
const LABELLED = /^(?:[-*] )?\*\*(.+?)\*\*[:：]\s*([<>]?(\d+)%)/;

/**
 * The first line of a record that gives its confidence in words of ours, where that is not the one in its block, whichever way
 * that was rounded to whole percent. Undefined where either says none.
 */
export function confidenceOtherwise(
  lines: readonly MarkdownLine[],
  { confidence }: RecordedDecision,
  wording: Wording,
): ConfidenceOtherwise | undefined {
  if (confidence === null) return undefined;
  const labels = LABELS.flatMap((id) => LANGUAGES.map((language) => inLanguage(wording[id] ?? { en: '' }, language)));
  for (const [index, { text, part }] of lines.entries()) {
    const [, label = '', said = '', percent] = LABELLED.exec(plainText(text)) ?? [];
    if (part !== 'prose' || !labels.includes(label)) continue;
    return Math.abs(Number(percent) - confidence * 100) < 1 ? undefined : { line: index + 1, said };
  }
  return undefined;
}
