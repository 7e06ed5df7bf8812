import { answersYaml } from '../../records/answers-yaml.ts';
import { madeBy } from '../made-by.ts';
import { html } from './markup.ts';
import { type PageRecord, paragraph, type Section } from './record.ts';

/** The answers and the command, and what made the page. */
export function again(record: PageRecord): Section {
  const { recommendation: whole, commandLine, say } = record;
  return {
    id: 'again',
    title: say('report/again'),
    body: [
      html`<pre><code>${answersYaml(whole.answers)}</code></pre>`,
      commandLine !== undefined && html`<pre><code>${commandLine}</code></pre>`,
      ...madeBy(whole, say).map((line) => paragraph(line, 'note')),
    ],
  };
}
