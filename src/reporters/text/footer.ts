import { type Lines, type Page, prose, text } from './page.ts';

/** Letters of the digest that tell two knowledge bases apart at a glance; JSON has all of it. */
const DIGEST = 12;

/** What made this report and how to see more of it or make it again. */
export function footer(page: Page): Lines {
  const { recommendation: whole, say, commandLine, verbose } = page;
  const { tool, knowledge } = whole;
  return [
    '',
    ...prose(
      page,
      [
        text(
          say('report/made-by', {
            tool: tool.name,
            version: tool.version,
            knowledge: knowledge.version,
            digest: knowledge.digest.slice(0, DIGEST),
          }),
          'faint',
        ),
      ],
      0,
    ),
    ...(knowledge.overlays.length === 0
      ? []
      : prose(
          page,
          [text(say('report/overlays', { overlays: knowledge.overlays.join(say('word/comma')) }), 'faint')],
          0,
        )),
    ...(commandLine === undefined ? [] : [onOneLine(page, say('report/repeat', { commandLine }))]),
    ...(verbose ? [] : prose(page, [text(say('report/whole'), 'faint')], 0)),
  ];
}

/** What is copied into a shell is not broken: the half of a command is another command. */
function onOneLine({ screen }: Page, command: string): string {
  return screen.paint([text(command.replace(/\s+/g, ' '), 'faint')]);
}
