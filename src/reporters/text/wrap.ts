import { once } from '../../words/once.ts';
import { textWidth } from './text-width.ts';

/** What a stretch of text is for; the palette decides how it looks. */
export type Style = 'title' | 'heading' | 'strong' | 'accent' | 'good' | 'warn' | 'bad' | 'faint';

/** A stretch of text in one style. The text holds no escape sequences: widths are measured on it. */
export interface Span {
  readonly text: string;
  readonly style?: Style | undefined;
  readonly href?: string | undefined;
}

/** A run of spans that stays on one line. */
interface Word {
  readonly spans: readonly Span[];
  readonly width: number;
  /** White space stood before it. */
  readonly spaced: boolean;
}

/** Scripts that break between any two letters, and their punctuation. */
const IDEOGRAPH = String.raw`[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\u3000-\u303f\uff00-\uffef]`;
/** Signs that must not start a line, and signs that must not end one. */
const CLOSING = /^[、。，．：；！？）》」』】〕〉％…”’]/u;
const OPENING = /[（《「『【〔〈“‘]$/u;
/** Full-width signs bring their own space. */
const FULL_WIDTH_FIRST = /^[、。，．：；！？（）《》「」【】]/u;
const FULL_WIDTH_LAST = /[、。，．：；！？（）《》「」【】]$/u;
/** Of text in an alphabet; a no-break space is not in the first class: it keeps its neighbours together. */
const WORDS = /[ \t\n\r\f\v\u2000-\u200a]+|[^ \t\n\r\f\v\u2000-\u200a]+/g;
/** From here on there are ideographs. Knowing them is slow to load, so it waits for the first. */
const BEYOND_ALPHABETS = /[\u2e80-\uffff]/;
const ideographs = once(() => ({
  pieces: new RegExp(
    String.raw`[ \t\n\r\f\v\u2000-\u200a\u3000]+|${IDEOGRAPH}|(?:(?!${IDEOGRAPH})[^ \t\n\r\f\v\u2000-\u200a])+`,
    'gu',
  ),
  last: new RegExp(`${IDEOGRAPH}$`, 'u'),
  first: new RegExp(`^${IDEOGRAPH}`, 'u'),
}));
const segmenter = once(() => new Intl.Segmenter(undefined, { granularity: 'grapheme' }));

/** What may not be cut in two. In plain ASCII it is each character: Unicode takes 15 ms to get to know. */
function graphemesOf(text: string): readonly string[] {
  return /^[ -~]*$/.test(text) ? [...text] : Array.from(segmenter().segment(text), ({ segment }) => segment);
}

/**
 * Lines no wider than `width` columns, broken at white space and between ideographs. Only a word that is itself wider
 * is cut: behind a hyphen or a slash where it has one, else between graphemes.
 */
export function wrap(spans: readonly Span[], width: number): readonly (readonly Span[])[] {
  const room = Math.max(1, width);
  const lines: Span[][] = [];
  let line: Span[] = [];
  let used = 0;
  for (const word of wordsOf(spans).flatMap((one) => fitting(one, room))) {
    const gap = word.spaced && used > 0 ? 1 : 0;
    if (used > 0 && used + gap + word.width > room) {
      lines.push(line);
      line = [];
      used = 0;
    }
    if (gap === 1 && used > 0) {
      line.push({ text: ' ' });
      used += 1;
    }
    line.push(...word.spans);
    used += word.width;
  }
  if (line.length > 0) lines.push(line);
  return lines;
}

function wordsOf(spans: readonly Span[]): readonly Word[] {
  const words: { spans: Span[]; width: number; spaced: boolean }[] = [];
  let last = '';
  let spaced = false;
  for (const span of spans) {
    for (const [piece] of span.text.matchAll(BEYOND_ALPHABETS.test(span.text) ? ideographs().pieces : WORDS)) {
      if (piece.trim() === '' && !piece.includes('\u00a0')) {
        spaced = true;
        continue;
      }
      const text = piece.replace(/\u00a0/g, ' ');
      const part = { ...span, text };
      const word = words.at(-1);
      if (word === undefined || spaced || breaksBetween(last, piece)) {
        const apart = spaced && !FULL_WIDTH_FIRST.test(piece) && !FULL_WIDTH_LAST.test(last);
        words.push({ spans: [part], width: textWidth(text), spaced: apart });
      } else {
        word.spans.push(part);
        word.width += textWidth(text);
      }
      last = piece;
      spaced = false;
    }
  }
  return words;
}

function breaksBetween(before: string, after: string): boolean {
  if (after.startsWith('\u00a0') || CLOSING.test(after) || OPENING.test(before)) return false;
  if (!BEYOND_ALPHABETS.test(before) && !BEYOND_ALPHABETS.test(after)) return false;
  return ideographs().last.test(before) || ideographs().first.test(after);
}

/** Columns that the widest stretch needs that nothing but a cut would divide. */
export function widestWord(spans: readonly Span[]): number {
  return Math.max(
    0,
    ...wordsOf(spans)
      .flatMap(atSigns)
      .map(({ width }) => width),
  );
}

/** A word in pieces that fit: behind its hyphens and slashes where that is enough; a grapheme is never divided. */
function fitting(word: Word, room: number): readonly Word[] {
  return word.width <= room ? [word] : atSigns(word).flatMap((part) => (part.width <= room ? [part] : cut(part, room)));
}

/** A word taken apart behind the hyphens and slashes between its letters. */
function atSigns(word: Word): readonly Word[] {
  const [span, ...others] = word.spans;
  const parts = span?.text.split(/(?<=\p{L}[-/])(?=\p{L})/u) ?? [];
  if (span === undefined || parts.length < 2) return [word];
  return parts.map((text, index) => {
    const spans = [{ ...span, text }, ...(index === parts.length - 1 ? others : [])];
    return { spans, width: widthOf(spans), spaced: index === 0 && word.spaced };
  });
}

function cut(word: Word, room: number): readonly Word[] {
  const pieces: Word[] = [];
  for (const span of word.spans) {
    let text = '';
    let width = 0;
    const close = () => pieces.push({ spans: [{ ...span, text }], width, spaced: pieces.length === 0 && word.spaced });
    for (const segment of graphemesOf(span.text)) {
      const wide = textWidth(segment);
      if (text !== '' && width + wide > room) {
        close();
        [text, width] = ['', 0];
      }
      text += segment;
      width += wide;
    }
    close();
  }
  return pieces;
}

/** Columns that the text takes. */
export function widthOf(spans: readonly Span[]): number {
  return spans.reduce((sum, { text }) => sum + textWidth(text), 0);
}
