import type { Finding, FindingSeverity, SheetBlock } from '../../domain/index.ts';
import type { Say } from '../../wording/say.ts';
import { sheetMarkdown } from '../sheet/sheet-markdown.ts';
import { placeOf, remarksOf } from './finding-words.ts';
import type { FindingsReporter } from './findings-reporter.ts';

const SEVERITIES: readonly FindingSeverity[] = ['error', 'warning', 'note'];

/** For a comment or a summary page: how it ended, what there is to say besides, and the findings by gravity. */
export const findingsMarkdown: FindingsReporter = ({ title, language, summary, blocks, findings }, context) => {
  const { say, inRepository } = context;
  const sections = SEVERITIES.flatMap((severity): readonly SheetBlock[] => {
    const items = findings.filter((finding) => finding.severity === severity);
    if (items.length === 0) return [];
    const text = say('findings/heading', { severity: say(`findings/${severity}-plural`), count: items.length });
    return [
      { kind: 'heading', level: 2, text },
      { kind: 'list', style: 'bullets', items: items.map((finding) => itemOf(finding, say, inRepository)) },
    ];
  });
  const outcome: SheetBlock = { kind: 'paragraph', text: [{ text: summary, style: 'strong' }] };
  return sheetMarkdown({ title, language, blocks: [outcome, ...blocks, ...sections], contents: {} }, context);
};

function itemOf(finding: Finding, say: Say, inRepository: (file: string) => string) {
  const place = placeOf(finding, inRepository);
  return {
    text: [
      ...(place === '' ? [] : [{ text: place, style: 'code' as const }, { text: ' ' }]),
      { text: finding.message },
      { text: ' ' },
      { text: finding.code, style: 'code' as const },
      ...(finding.about === undefined ? [] : [{ text: ' ' }, { text: finding.about, style: 'code' as const }]),
    ],
    below: remarksOf(finding, say),
  };
}
