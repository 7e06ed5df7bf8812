import type { Parameter, Plans, SourceId, Text } from '../../domain/index.ts';
import { type Kind, kind } from '../kind.ts';

/** A box to tick, in the language of the reader. */
export interface BoxRecord {
  readonly id: string;
  readonly text: string;
  /** What holds instead, where evidence has overtaken it. */
  readonly overtaken?: { readonly says: string };
  readonly source: readonly SourceId[];
}

/** A parameter, and the currency of its amounts. */
export type ParameterRecord = Parameter & { readonly currency: string };

/** A key of configurations, with all that is written under it. */
export interface WrittenRecord {
  readonly id: string;
  readonly uses: readonly {
    readonly file: string;
    readonly alternatives: readonly string[];
    readonly reason: Text;
    readonly source: readonly SourceId[];
  }[];
}

/** What is read once a choice stands. Other kinds come first where they share an id: a key may be any word. */
export function planKinds(
  { parameters, currency, configurations }: Plans,
  boxes: readonly BoxRecord[],
): readonly Kind[] {
  return [
    kind<ParameterRecord>({
      name: 'parameter',
      records: () => parameters.map((parameter) => ({ ...parameter, currency })),
      title: ({ label }, lookup) => lookup.text(label),
      gist: ({ values: [first] }, lookup) => lookup.text(first?.because),
    }),
    kind<BoxRecord>({
      name: 'checklist-item',
      records: () => boxes,
      title: ({ text }) => text,
      gist: ({ overtaken }) => overtaken?.says ?? '',
    }),
    kind<WrittenRecord>({
      name: 'written-setting',
      records: () => writtenIn(configurations),
      title: ({ id }) => id,
      gist: ({ uses: [first] }, lookup) => lookup.text(first?.reason),
    }),
  ];
}

function writtenIn(configurations: Plans['configurations']): readonly WrittenRecord[] {
  const byKey = new Map<string, WrittenRecord['uses'][number][]>();
  for (const { file, alternatives, settings } of configurations) {
    for (const { key, reason, source } of settings) {
      const uses = byKey.get(key) ?? [];
      byKey.set(key, [...uses, { file, alternatives, reason, source }]);
    }
  }
  return [...byKey].map(([id, uses]) => ({ id, uses }));
}
