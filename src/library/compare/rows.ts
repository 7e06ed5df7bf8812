import type { Alternative, Inline } from '../../domain/index.ts';
import { type SectionRecord, sectionOf } from '../../knowledge/library.ts';
import { capitalised } from '../../wording/capitalised.ts';
import { faint, strong } from '../blocks.ts';
import { figureText } from '../figure-text.ts';
import type { Lookup } from '../lookup.ts';
import { concerns } from '../tables/contradictions.ts';
import { type Verdicts, verdictOf } from '../verdicts.ts';

/** One property of the alternatives side by side. */
export interface Row {
  readonly id: string;
  readonly kind: 'capability' | 'figure' | 'fact' | 'metric';
  readonly label: string;
  /** One for each alternative, in their order. */
  readonly cells: readonly Cell[];
  /** Whether they are not all the same; a row of words alone is left unmarked. */
  readonly differs: boolean;
}

interface Cell {
  readonly text: Inline;
  /** The same for programs. */
  readonly contents: Readonly<Record<string, unknown>> | null;
}

const NOTHING: Cell = { text: '', contents: null };

type Group = SectionRecord<'comparisonGroups'>;

/** The rows of a group, those left out in which none of the alternatives has anything. */
export function rowsOf(
  { capabilities, figures, facts, metrics }: Pick<Group, 'capabilities' | 'figures' | 'facts' | 'metrics'>,
  alternatives: readonly Alternative[],
  verdicts: Verdicts,
  lookup: Lookup,
): readonly Row[] {
  return [
    ...figures.map((id) => figureRow(id, alternatives, verdicts, lookup)),
    ...capabilities.map((id) => capabilityRow(id, alternatives, lookup)),
    ...facts.map((id) => factRow(id, alternatives, lookup)),
    ...metrics.map((id) => metricRow(id, alternatives, verdicts, lookup)),
  ].filter(({ cells }) => cells.some(({ contents }) => contents !== null));
}

function capabilityRow(id: string, alternatives: readonly Alternative[], lookup: Lookup): Row {
  const levels = alternatives.map(({ capabilities }) => capabilities[id]?.level);
  return {
    id,
    kind: 'capability',
    label: lookup.text(lookup.knowledge.capabilities.find((one) => one.id === id)?.label ?? id),
    differs: varies(levels),
    cells: alternatives.map(({ capabilities }) => {
      const offered = capabilities[id];
      if (offered === undefined) return NOTHING;
      const { level, detail, source } = offered;
      const word = lookup.word(`library/level/${level}`) ?? level;
      return {
        text: explained(word, [lookup.text(detail)], lookup),
        contents: { level, detail: lookup.text(detail), source },
      };
    }),
  };
}

function figureRow(id: string, alternatives: readonly Alternative[], verdicts: Verdicts, lookup: Lookup): Row {
  const kind = lookup.knowledge.figures.find((one) => one.id === id);
  return {
    id,
    kind: 'figure',
    label: lookup.text(kind?.label ?? id),
    differs: varies(alternatives.map(({ figures }) => figures[id]?.typical)),
    cells: alternatives.map(({ figures }) => {
      const figure = figures[id];
      if (figure === undefined || kind === undefined) return NOTHING;
      const { typical, min, max, conditions, source } = figure;
      const range =
        min === max ? '' : lookup.say('library/range', { range: lookup.quantity({ min, max }, kind.dimension) });
      const verdict = verdictOf(source, lookup) ?? null;
      const mark = verdicts.mark({ evidence: source });
      const before = verdict === null ? '\u00a0' : lookup.say('library/documents-were');
      return {
        text: [
          strong(lookup.quantity(typical, kind.dimension)),
          faint(range),
          { text: lookup.say('library/under', { conditions }) },
          ...(mark.length === 0 ? [] : [{ text: before }, ...mark]),
        ],
        contents: {
          typical,
          min,
          max,
          dimension: kind.dimension,
          conditions: lookup.text(conditions),
          verdict,
          source,
        },
      };
    }),
  };
}

/** What the ledger knows of each alternative where no scale covers it. */
function factRow(id: string, alternatives: readonly Alternative[], lookup: Lookup): Row {
  const record = lookup.library.evidence.find((one) => one.id === id);
  const found = alternatives.map((one) => record?.candidates?.[one.id] ?? record?.candidates?.[one.technology]);
  return {
    id,
    kind: 'fact',
    label: capitalised(lookup.text(record?.property ?? id)),
    differs: varies(found.map((one) => (one === undefined ? undefined : lookup.text(one.value)))),
    cells: found.map((candidate) => {
      if (candidate === undefined) return NOTHING;
      const { value, detail, version } = candidate;
      return {
        text: explained(lookup.text(value), [lookup.text(detail), lookup.text(version)], lookup),
        contents: {
          value: lookup.text(value),
          detail: detail === undefined ? null : lookup.text(detail),
          version: version === undefined ? null : lookup.text(version),
          source: [id],
        },
      };
    }),
  };
}

/** What the documents state, figure by figure. */
function metricRow(id: string, alternatives: readonly Alternative[], verdicts: Verdicts, lookup: Lookup): Row {
  const measures = sectionOf(lookup.library, 'metricKinds').find((one) => one.id === id);
  const figures = sectionOf(lookup.library, 'metrics').filter(({ metric }) => metric === id);
  const own = alternatives.map((one) => figures.filter(({ technology }) => concerns(technology, one.id, lookup)));
  return {
    id,
    kind: 'metric',
    label: lookup.say('library/as-documents-state', { metric: lookup.text(measures?.title ?? id) }),
    differs: false,
    cells: own.map((stated) => {
      if (stated.length === 0) return NOTHING;
      return {
        text: stated.flatMap((figure, index) => {
          const { conditions, evidence, verdict } = figure;
          const mark = verdicts.mark({ evidence, verdict });
          return [
            ...(index === 0 ? [] : [{ text: lookup.say('word/semicolon') }]),
            strong(figureText(figure, lookup)),
            ...(conditions === undefined
              ? []
              : [{ text: lookup.say('library/under', { conditions: lookup.text(conditions) }) }]),
            ...(mark.length === 0 ? [] : [{ text: lookup.say('word/comma') }, ...mark]),
          ];
        }),
        contents: { figures: stated.map((figure) => figure.id) },
      };
    }),
  };
}

/** A value and what is to be said of it; nothing twice. */
function explained(value: string, more: readonly string[], lookup: Lookup): Inline {
  const said: string[] = [];
  for (const part of more) {
    if (part !== '' && part !== value && !said.some((one) => one.includes(part))) said.push(part);
  }
  const rest = said.length === 0 ? [] : [{ text: lookup.say('word/colon') + said.join(lookup.say('word/semicolon')) }];
  return [strong(value), ...rest];
}

/** Whether at least two of them are known and not all of those are the same. */
function varies(values: readonly unknown[]): boolean {
  return new Set(values.filter((value) => value !== undefined)).size > 1;
}
