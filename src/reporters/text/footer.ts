import { madeBy } from '../made-by.ts';
import { type Lines, type Page, prose, text } from './page.ts';

/** What made this report and how to see more of it or make it again. */
export function footer(page: Page): Lines {
  const { recommendation: whole, say, commandLine, verbose } = page;
  return [
    '',
    ...madeBy(whole, say).flatMap((line) => prose(page, [text(line, 'faint')], 0)),
    ...(commandLine === undefined ? [] : [onOneLine(page, say('report/repeat', { commandLine }))]),
    ...(verbose ? [] : prose(page, [text(say('report/whole'), 'faint')], 0)),
  ];
}

/** What is copied into a shell is not broken: the half of a command is another command. */
function onOneLine({ screen }: Page, command: string): string {
  return screen.paint([text(command.replace(/\s+/g, ' '), 'faint')]);
}
