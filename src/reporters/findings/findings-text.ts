import type { Finding, FindingSeverity } from '../../domain/index.ts';
import { logLines, plainSigns, visible } from '../../words/escape.ts';
import { sheetText } from '../sheet/sheet-text.ts';
import { excerpt } from '../text/excerpt.ts';
import { hang } from '../text/hang.ts';
import { screen } from '../text/screen.ts';
import type { Style } from '../text/wrap.ts';
import { placeOf, remarksOf } from './finding-words.ts';
import type { FindingsContext, FindingsReporter } from './findings-reporter.ts';

const STYLES: Readonly<Record<FindingSeverity, Style>> = { error: 'bad', warning: 'warn', note: 'strong' };

/** For a terminal: how it ended, what there is to say besides, and every finding with the line it is about. */
export const findingsText: FindingsReporter = ({ title, language, summary, failed, blocks, findings }, context) => {
  const outcome = { text: summary, style: failed ? 'bad' : 'good' } as const;
  const head = sheetText(
    { title, language, blocks: [{ kind: 'paragraph', text: [outcome] }, ...blocks], contents: {} },
    context,
  );
  // It is printed in the logs of build servers, which take orders from lines.
  return logLines(head + findings.map((finding) => `\n${drawn(finding, context)}\n`).join(''));
};

function drawn(finding: Finding, context: FindingsContext): string {
  const on = screen(context);
  const said = (text: string) => (context.unicode ? visible(text) : plainSigns(visible(text)));
  const head = [
    { text: said(placeOf(finding)), style: 'strong' as const },
    { text: ' ' },
    { text: context.say(`findings/${finding.severity}`), style: STYLES[finding.severity] },
    { text: ' ' },
    { text: finding.code, style: 'faint' as const },
    ...(finding.about === undefined ? [] : [{ text: ` ${said(finding.about)}`, style: 'faint' as const }]),
  ];
  const indented = (text: string) => hang(on, [{ text: said(text) }], '  ', '  ');
  const line = excerpt(finding.at ?? { file: '' }).trimEnd();
  return [
    ...hang(on, finding.at === undefined ? head.slice(2) : head, '', '  '),
    ...indented(finding.message),
    ...(line === '' ? [] : [line]),
    ...remarksOf(finding, context.say).flatMap(indented),
  ].join('\n');
}
