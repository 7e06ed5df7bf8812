import { paragraph, type Sheet } from '../../domain/index.ts';
import { addressOf, type Catalogue } from '../catalogue.ts';
import type { Lookup } from '../lookup.ts';

/** What there is to explain, with an id of each kind to try. */
export function kindsSheet(catalogue: Catalogue, { say, word, language }: Lookup): Sheet {
  const kinds = catalogue.kinds.flatMap((kind) => {
    const entries = catalogue.entries.filter((entry) => entry.kind === kind);
    const [first] = entries;
    if (first === undefined) return [];
    return [
      {
        kind: kind.name,
        name: word(`library/kind/${kind.name}`) ?? kind.name,
        count: entries.length,
        such: addressOf(first, catalogue),
      },
    ];
  });
  return {
    title: say('library/explained'),
    language,
    blocks: [
      paragraph(say('library/explained-intro', { count: catalogue.entries.length })),
      {
        kind: 'table',
        id: 'kinds',
        columns: [
          { id: 'name', heading: say('library/kind-heading') },
          { id: 'count', heading: say('library/count-heading'), align: 'right' },
          { id: 'such', heading: say('library/such-as-heading'), flexible: true },
        ],
        rows: kinds.map(({ name, count, such }) => [name, String(count), such]),
      },
    ],
    contents: { kinds: kinds.map(({ kind, count, such }) => ({ kind, count, example: such })) },
  };
}
