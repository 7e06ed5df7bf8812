import {
  type EvidenceReference,
  type InlineSpan,
  type SheetBlock,
  type SheetItem,
  type SourceId,
  VERDICT_WORDS,
  type Verdict,
} from '../domain/index.ts';
import type { SectionRecord } from '../knowledge/library.ts';
import { faint, link, list, strong } from './blocks.ts';
import { evidenceTitle } from './kinds/evidence.ts';
import type { Lookup } from './lookup.ts';
import { documentPlace } from './places.ts';

export type Conflict = SectionRecord<'conflicts'>;

/** What is known beside a figure: what a check made of it, and where the documents contradict it. */
interface Beside {
  readonly evidence?: readonly SourceId[] | undefined;
  /** Of the figure itself; else that of its evidence which weighs most. */
  readonly verdict?: Verdict | undefined;
  readonly conflicts?: readonly Conflict[];
}

/** Marks figures with what is known beside them, and lists below what the numbers of the marks stand for. */
export interface Verdicts {
  /** The verdict and the numbers of what it rests on, such as `corrected [1] [4]`; empty where nothing is known. */
  readonly mark: (beside: Beside) => readonly InlineSpan[];
  /** What the numbers stand for, in their order. */
  readonly found: () => readonly SheetBlock[];
}

/** What weighs most comes first. */
const WEIGHT: readonly Verdict[] = ['corrected', 'outdated', 'unverifiable', 'confirmed'];
const STYLES = { corrected: 'warn', outdated: 'warn', unverifiable: 'faint', confirmed: 'good' } as const;

export function createVerdicts(lookup: Lookup): Verdicts {
  const items = new Map<string, SheetItem>();
  const numberOf = (key: string, item: () => SheetItem): number => {
    if (!items.has(key)) items.set(key, item());
    return [...items.keys()].indexOf(key) + 1;
  };
  return {
    mark: ({ evidence = [], verdict, conflicts = [] }) => {
      const records = resolved(evidence, lookup);
      const numbers = [
        ...records.map((one) => numberOf(one.id, () => evidenceItem(one, lookup))),
        ...conflicts.map((one) => numberOf(`conflict:${one.id}`, () => conflictItem(one, lookup))),
      ];
      const said = verdictSpans(verdict ?? heaviest(records), conflicts.length > 0, lookup);
      if (numbers.length === 0) return said;
      return [...said, faint(`${said.length === 0 ? '' : ' '}${numbers.map((number) => `[${number}]`).join(' ')}`)];
    },
    found: () => list([...items.values()], 'steps'),
  };
}

/** What the records of a figure say of it as a whole. */
export function verdictOf(evidence: readonly SourceId[] | undefined, lookup: Lookup): Verdict | undefined {
  return heaviest(resolved(evidence ?? [], lookup));
}

function resolved(evidence: readonly SourceId[], lookup: Lookup): readonly EvidenceReference[] {
  return evidence.map(lookup.resolve).filter((one): one is EvidenceReference => one?.kind === 'evidence');
}

function heaviest(records: readonly EvidenceReference[]): Verdict | undefined {
  return WEIGHT.find((verdict) => records.some((record) => record.verdict === verdict));
}

export function verdictSpan(verdict: Verdict, { say }: Lookup): InlineSpan {
  return { text: say(VERDICT_WORDS[verdict]), style: STYLES[verdict] };
}

function verdictSpans(verdict: Verdict | undefined, contradicted: boolean, lookup: Lookup): readonly InlineSpan[] {
  return [
    ...(verdict === undefined ? [] : [verdictSpan(verdict, lookup)]),
    ...(verdict !== undefined && contradicted ? [{ text: lookup.say('word/comma') }] : []),
    ...(contradicted ? [{ text: lookup.say('library/contradicted'), style: 'warn' } as const] : []),
  ];
}

/** A record of evidence: what the documents say, what is true now, and a page to check it. */
export function evidenceItem(reference: EvidenceReference, lookup: Lookup): SheetItem {
  const { id, verdict, corpus, current, conditions, version, links } = reference;
  const { say, text } = lookup;
  const [first] = links;
  return {
    text: [
      strong(evidenceTitle(reference, lookup)),
      ...(verdict === undefined ? [] : [faint(' · '), verdictSpan(verdict, lookup)]),
      faint(` · ${id}`),
    ],
    below: [
      ...(corpus === undefined ? [] : [say('library/documents-say', { value: text(corpus.value) })]),
      say('library/is-now', { current: text(current) }),
      ...(conditions === undefined ? [] : [say('library/conditions', { conditions: text(conditions) })]),
      ...(version === undefined ? [] : [say('library/version', { version: text(version) })]),
      ...(first === undefined ? [] : [[link({ title: text(first.title), url: first.url })]]),
    ],
  };
}

/** A conflict: each statement with the place that makes it. */
export function conflictItem({ id, topic, statements, comment }: Conflict, lookup: Lookup): SheetItem {
  return {
    text: [
      strong(lookup.text(topic)),
      faint(' · '),
      { text: lookup.say('library/contradicted'), style: 'warn' },
      faint(` · ${id}`),
    ],
    below: [
      ...statements.map(({ says, source }) => [
        { text: lookup.text(says) },
        ...source.flatMap((one) => {
          const reference = lookup.resolve(one);
          return reference?.kind === 'document' ? [faint(` · ${documentPlace(reference, lookup).title}`)] : [];
        }),
      ]),
      ...(comment === undefined ? [] : [lookup.text(comment)]),
    ],
  };
}
