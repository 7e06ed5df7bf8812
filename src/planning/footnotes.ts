import {
  type InlineSpan,
  inLanguage,
  type KnowledgeBase,
  type Language,
  type Plans,
  type Reference,
  type SheetBlock,
  type SourceId,
  type Verdict,
} from '../domain/index.ts';
import type { Say } from '../wording/say.ts';

/** Numbers what a sheet cites, in the order of first mention, and lists it at the end. */
export interface Footnotes {
  /** ` [1][3]`, or nothing. */
  readonly marks: (sources: readonly SourceId[]) => readonly InlineSpan[];
  /** The list of what was cited until now; empty when nothing was. */
  readonly list: () => readonly SheetBlock[];
  /** The same for programs. */
  readonly cited: () => readonly CitedSource[];
}

interface CitedSource {
  readonly number: number;
  readonly id: SourceId;
  readonly title: string;
  readonly verdict: Verdict | null;
  readonly url: string | null;
}

const VERDICTS: Readonly<Record<Verdict, string>> = {
  confirmed: 'planning/confirmed',
  corrected: 'planning/corrected',
  outdated: 'planning/outdated',
  unverifiable: 'planning/unverifiable',
};

export function createFootnotes(
  knowledge: Pick<KnowledgeBase, 'references' | 'alternatives' | 'technologies'>,
  plans: Pick<Plans, 'references'>,
  language: Language,
  say: Say,
): Footnotes {
  const numbers = new Map<SourceId, number>();
  const referenceOf = (id: SourceId) => plans.references[id] ?? knowledge.references[id];
  const cited = (): readonly CitedSource[] =>
    [...numbers].flatMap(([id, number]) => {
      const reference = referenceOf(id);
      return reference === undefined ? [] : [{ number, id, ...describe(reference, knowledge, language, say) }];
    });
  return {
    marks: (sources) =>
      [...new Set(sources)].flatMap((id): InlineSpan[] => {
        if (referenceOf(id) === undefined) return [];
        const number = numbers.get(id) ?? numbers.size + 1;
        numbers.set(id, number);
        return [{ text: `[${number}]`, style: 'faint' }];
      }),
    list: () => {
      const items = cited().map(({ title, verdict, url }): { text: readonly InlineSpan[] } => ({
        text: [
          { text: title, ...(url === null ? {} : { href: url }) },
          ...(verdict === null ? [] : [{ text: say('planning/verdict', { verdict: say(VERDICTS[verdict]) }) }]),
        ],
      }));
      if (items.length === 0) return [];
      return [
        { kind: 'heading', level: 2, text: say('planning/sources') },
        { kind: 'list', style: 'steps', items },
      ];
    },
    cited,
  };
}

function describe(
  reference: Reference,
  { alternatives, technologies }: Pick<KnowledgeBase, 'alternatives' | 'technologies'>,
  language: Language,
  say: Say,
): Omit<CitedSource, 'number' | 'id'> {
  if (reference.kind === 'document') {
    const { section } = reference;
    const title = inLanguage(reference.title, language);
    const place = section === undefined ? undefined : [section.number, inLanguage(section.title, language)];
    return {
      title: place === undefined ? title : say('planning/section', { title, section: place.filter(Boolean).join(' ') }),
      verdict: null,
      url: reference.url,
    };
  }
  const named = [...alternatives, ...technologies].find(({ id }) => id === reference.subject);
  const property = inLanguage(reference.property, language);
  return {
    title:
      named === undefined
        ? property
        : say('planning/evidence', { subject: inLanguage(named.name, language), property }),
    verdict: reference.verdict ?? null,
    url: reference.links[0]?.url ?? null,
  };
}
