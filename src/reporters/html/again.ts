import { answersYaml } from '../../records/answers-yaml.ts';
import { html } from './markup.ts';
import { type PageRecord, paragraph, type Section } from './record.ts';

/** Letters of the digest that tell two knowledge bases apart at a glance; JSON has all of it. */
const DIGEST = 12;

/** The answers and the command, and what made the page. */
export function again(record: PageRecord): Section {
  const { recommendation: whole, commandLine, say } = record;
  const { tool, knowledge } = whole;
  return {
    id: 'again',
    title: say('report/again'),
    body: [
      html`<pre><code>${answersYaml(whole.answers)}</code></pre>`,
      commandLine !== undefined && html`<pre><code>${commandLine}</code></pre>`,
      paragraph(
        say('report/made-by', {
          tool: tool.name,
          version: tool.version,
          knowledge: knowledge.version,
          digest: knowledge.digest.slice(0, DIGEST),
        }),
        'note',
      ),
      knowledge.overlays.length > 0 &&
        paragraph(say('report/overlays', { overlays: knowledge.overlays.join(say('word/comma')) }), 'note'),
    ],
  };
}
