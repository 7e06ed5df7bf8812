import type { Language, Recommendation, Sheet, SheetBlock } from '../domain/index.ts';
import type { Say } from '../wording/say.ts';
import { shortDigest } from '../words/short-digest.ts';
import type { Comparison } from './comparison.ts';
import { comparisonBlocks } from './comparison-blocks.ts';
import { comparisonContents, confidenceText } from './comparison-contents.ts';
import { move } from './figures.ts';
import type { Names } from './names.ts';
import { reasonsIn } from './reasons.ts';
import { type Contradicted, sayContradictions } from './say-contradictions.ts';

interface Unmarked {
  readonly file: string;
  readonly status: string | null;
  readonly command: string;
}

/** A decision record and what became of its decision. */
export type VerifiedRecord = { readonly file: string } & (
  | {
      /**
       * `unsure`: it holds, with less confidence than was asked for. `contradictory`: what its block says holds, and its text says
       * something else. `open`: it chooses nothing yet.
       */
      readonly state: 'holds' | 'unsure' | 'broken' | 'contradictory' | 'open';
      readonly title: string | null;
      readonly status: string | null;
      /** Of what it decides, as its answers call it. */
      readonly name: string | null;
      readonly comparison: Comparison;
      readonly now: Recommendation;
      /** Knowledge that it was made with and that is not loaded, and the flags that load it. */
      readonly notLoaded?: { readonly folders: readonly string[]; readonly flags: string };
      /** The answers file that stands in for the answers of the record, or that the record was made from. */
      readonly answersFile?: string;
      /**
       * How the answers in the file that it was made from stand to its own: `renamed` where they have changed and their name has
       * too, `missing` where that file is not there any more.
       */
      readonly answersKept?: 'same' | 'changed' | 'renamed' | 'missing';
      /** Whether figures in its block are not those that come out, although nothing has changed that they rest on. */
      readonly edited?: boolean;
      /** Of the line of the block, from 1, that says that nothing is chosen. */
      readonly openAt?: number;
      readonly otherwise?: Contradicted['otherwise'];
      readonly otherConfidence?: Contradicted['otherConfidence'];
      /** Records that it supersedes and that do not say so, each with the command that makes them. */
      readonly unmarked?: readonly Unmarked[];
    }
  /** Superseded or rejected: it need not hold any more. */
  | { readonly state: 'overtaken'; readonly title: string | null; readonly status: string | null }
  /** Not one of ours. */
  | { readonly state: 'foreign' }
  /** What is wrong with it is said elsewhere. */
  | { readonly state: 'unreadable' }
);

const STATES = ['broken', 'contradictory', 'unsure', 'open', 'unreadable', 'holds', 'overtaken', 'foreign'] as const;

const STYLES = {
  holds: 'good',
  unsure: 'warn',
  open: 'warn',
  broken: 'bad',
  contradictory: 'bad',
  overtaken: 'faint',
  foreign: 'faint',
  unreadable: 'bad',
} as const;

/** What has changed since each record was made, the records in the order given. */
export function verifySheet(records: readonly VerifiedRecord[], names: Names, language: Language, say: Say): Sheet {
  const counts = Object.fromEntries(
    STATES.map((state) => [state, records.filter((one) => one.state === state).length]),
  );
  const counted = STATES.filter((state) => counts[state] !== 0).map((state) =>
    say('records/counted', { state: say(`records/state-${state}`), count: counts[state] ?? 0 }),
  );
  return {
    title: say('records/verified'),
    language,
    blocks: [
      { kind: 'paragraph', text: counted.join(say('word/comma')) },
      ...records.flatMap((record) => recordBlocks(record, names, say)),
    ],
    contents: { counts, records: records.map(recordContents) },
  };
}

function recordBlocks(record: VerifiedRecord, names: Names, say: Say): readonly SheetBlock[] {
  const verdict: SheetBlock = {
    kind: 'paragraph',
    text: [
      { text: say(`records/state-${record.state}`), style: STYLES[record.state] },
      { text: say('records/more', { text: sentence(record, names, say) }) },
    ],
  };
  const heading: SheetBlock = { kind: 'heading', level: 2, text: record.file };
  const named = (one: string | null) => one ?? say('records/no-name');
  if (!('comparison' in record)) return [heading, verdict];
  const { comparison, now, title, status, name, answersFile, unmarked = [], answersKept } = record;
  const { before, after } = comparison;
  const { digest, knowledge, version } = before.reviewedWith;
  const facts: [string, string | null][] = [
    ['records/title', title],
    ['records/status', status],
    ['records/answers-of', answersKept === 'missing' ? null : (answersFile ?? null)],
    ['records/confidence', record.state === 'open' ? null : confidenceText(comparison, names, say)],
    [
      'records/knowledge',
      move(
        { from: knowledgeName(knowledge, digest), to: knowledgeName(now.knowledge.version, now.knowledge.digest) },
        (one) => one,
      ),
    ],
    ['records/tool', move({ from: version ?? '?', to: after.reviewedWith.version ?? '?' }, (one) => one)],
  ];
  const { notLoaded, edited } = record;
  const { rival } = now.recommendation;
  const note = (text: string, style: 'warn' | 'bad'): SheetBlock => ({ kind: 'paragraph', text: [{ text, style }] });
  return [
    heading,
    ...(notLoaded === undefined ? [] : [note(say('records/not-loaded', notLoaded), 'warn')]),
    verdict,
    ...(answersKept === undefined || answersKept === 'same'
      ? []
      : [
          note(
            say(`records/answers-kept-${answersKept}`, {
              file: answersFile ?? '',
              before: named(name),
              after: named(now.name),
            }),
            'warn',
          ),
        ]),
    ...(record.state === 'unsure' && rival?.whatever !== undefined
      ? [note(say('records/open-whatever', { label: rival.whatever.label, title: rival.title }), 'warn')]
      : []),
    ...(edited === true ? [note(say('records/edited'), 'bad')] : []),
    ...sayContradictions(record, before, names, say).map((text) => note(text, 'bad')),
    ...unmarked.flatMap(({ file, status: still, command }): readonly SheetBlock[] => {
      const text = say('records/unmarked', { file, status: still ?? say('records/no-status') });
      return [note(text, 'warn'), { kind: 'code', language: 'sh', text: command }];
    }),
    {
      kind: 'facts',
      rows: facts.flatMap(([id, value]) => (value === null ? [] : [{ label: say(id), value }])),
    },
    ...comparisonBlocks(comparison, { names, reasons: reasonsIn(now), say }),
  ];
}

function knowledgeName(version: string | null, digest: string | null): string {
  return `${version ?? '?'} (${digest === null ? '?' : shortDigest(digest)})`;
}

function sentence(record: VerifiedRecord, names: Names, say: Say): string {
  switch (record.state) {
    case 'holds':
    case 'unsure':
      return say(
        isUnchanged(record.comparison) && record.notLoaded === undefined
          ? 'records/nothing-changed'
          : 'records/still-chosen',
        {
          outcome: names.outcome(record.comparison.before),
        },
      );
    case 'contradictory':
      return say('records/not-agreed');
    case 'open':
      return record.openAt === undefined
        ? say('records/nothing-chosen-before')
        : say('records/nothing-chosen-yet', { line: record.openAt });
    case 'broken':
      return say('records/chosen-instead', {
        before: names.outcome(record.comparison.before),
        after: names.outcome(record.comparison.after),
      });
    case 'overtaken':
      return say('records/not-in-force', { status: record.status ?? '' });
    case 'foreign':
      return say('records/not-ours');
    case 'unreadable':
      return say('records/see-errors');
  }
}

/** Whether there is nothing at all that this decision would notice. */
function isUnchanged({ scopes, facts, confidence, explained }: Comparison): boolean {
  return (
    explained &&
    facts.length === 0 &&
    confidence.from === confidence.to &&
    scopes.every(
      ({ answers, assumptions, exclusions, margin, profile, reweighted, presence }) =>
        presence === 'both' &&
        profile.from === profile.to &&
        !reweighted &&
        answers.length + assumptions.length + exclusions.length + (margin?.moves.length ?? 0) === 0,
    )
  );
}

function recordContents(record: VerifiedRecord): Readonly<Record<string, unknown>> {
  if (!('comparison' in record)) return record;
  const { comparison, now: _, ...rest } = record;
  return { ...rest, ...comparisonContents(comparison) };
}
