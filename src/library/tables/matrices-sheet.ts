import { paragraph, type Sheet, VERDICT_WORDS } from '../../domain/index.ts';
import { sectionOf } from '../../knowledge/library.ts';
import type { Lookup } from '../lookup.ts';
import { verdictOf } from '../verdicts.ts';

/** All matrices, to choose from. */
export function matricesSheet(lookup: Lookup): Sheet {
  const { say, text } = lookup;
  const matrices = sectionOf(lookup.library, 'matrices').map(({ id, title, rows, columns, evidence = [] }) => ({
    id,
    title: text(title),
    rows: rows.length,
    columns: columns.length,
    verdict: verdictOf([...evidence, ...rows.flatMap((row) => row.evidence ?? [])], lookup) ?? null,
  }));
  return {
    title: say('library/matrices'),
    language: lookup.language,
    blocks: [
      paragraph(say('library/matrices-intro', { count: matrices.length })),
      {
        kind: 'table',
        id: 'matrices',
        columns: [
          { id: 'id', heading: say('library/name-heading') },
          { id: 'title', heading: say('library/title-heading'), flexible: true },
          { id: 'size', heading: say('library/size-heading'), align: 'right' },
          { id: 'checked', heading: say('library/checked-heading') },
        ],
        rows: matrices.map(({ id, title, rows, columns, verdict }) => [
          id,
          title,
          `${rows} × ${columns}`,
          verdict === null ? '' : say(VERDICT_WORDS[verdict]),
        ]),
      },
    ],
    contents: { matrices },
  };
}
