import type { Prose } from '../../domain/index.ts';
import { type Library, sectionOf } from '../../knowledge/library.ts';
import { tokensOf } from './tokens.ts';

/** One thing that is asked for: a word as typed, and what else it may be called. */
interface Clause {
  /** Absent where only the phrase as a whole says something, such as `not to use`. */
  readonly token?: string;
  /** Phrases that the texts use for it, each as its words. */
  readonly called: readonly (readonly string[])[];
}

/** Words that say how a question is put, not what it is about. */
const ENGLISH = `a about actually after all am an and any are as at be been before best between but by can could did do does
  doing explain find for from get give go good happen happens has have having help how i if in into is it its just know like
  list long look make many may me mean means more most much must my need needs no not of off on one or other our out over please
  per possible really s say says set shall should show so some such t take takes tell than that the their them then there these
  they this those through to too under up us use used uses using versus very vs want was we were what whats when where whether
  which while who why will with without work works would you your`;
const CHINESE =
  '什么 怎么 怎样 如何 为何 为什么 多少 哪些 哪个 是否 能否 可以 请问 有没有 吗 呢 的 了 和 与 在 是'.split(' ');

const IGNORED: ReadonlySet<string> = new Set(ENGLISH.split(/\s+/).flatMap(tokensOf));

/**
 * What a query asks for: the words that matter, all of them where none does, and the phrases known to mean something.
 *
 * @param spelt  the word that a mistyped one was meant to be; any other word itself
 */
export function readQuery(text: string, library: Library, spelt: (token: string) => string): readonly Clause[] {
  const lower = text.toLowerCase();
  const tokens = unique(tellingTokens(lower).map(spelt));
  const words = ` ${tokensOf(lower).map(spelt).join(' ')} `;
  const called = new Map<string | undefined, (readonly string[])[]>();
  for (const { said, means } of knownPhrases(library)) {
    const phrase = said.map(tokensOf).find((one) => words.includes(` ${one.join(' ')} `));
    if (phrase === undefined) continue;
    const token = phrase.find((one) => tokens.includes(one));
    called.set(token, [...(called.get(token) ?? []), ...means.map(tokensOf)]);
  }
  const whole = called.get(undefined);
  return [
    ...tokens.map((token) => ({ token, called: called.get(token) ?? [] })),
    ...(whole === undefined ? [] : [{ called: whole }]),
  ];
}

function tellingTokens(text: string): readonly string[] {
  const plain = CHINESE.reduce((rest, word) => rest.replaceAll(word, ' '), text);
  const telling = unique(tokensOf(plain)).filter((token) => !IGNORED.has(token));
  return telling.length > 0 ? telling : unique(tokensOf(text));
}

interface KnownPhrase {
  readonly said: readonly string[];
  readonly means: readonly string[];
}

/** Words listed for searching, and the terms of the glossary by all their names. */
function knownPhrases(library: Library): readonly KnownPhrase[] {
  const terms = sectionOf(library, 'glossary').map(({ term, aliases = [] }) => {
    const names = [...languagesOf(term), ...aliases.flatMap(languagesOf)];
    return { said: names, means: names };
  });
  return [...sectionOf(library, 'searchWords'), ...terms];
}

function languagesOf(prose: Prose): readonly string[] {
  return typeof prose === 'string' ? [prose] : [prose.en, ...(prose.zh === undefined ? [] : [prose.zh])];
}

function unique(tokens: readonly string[]): string[] {
  return [...new Set(tokens)];
}
