import type { Command, Help, HelpConfiguration } from 'commander';
import type { Language } from '../domain/index.ts';
import type { Say } from '../wording/say.ts';
import { TOOL } from './package-info.ts';

/** Headings of help, by what the library calls them. */
const HEADINGS: Readonly<Record<string, string>> = {
  'Usage:': 'help/usage',
  'Arguments:': 'help/arguments',
  'Options:': 'help/options',
  'Commands:': 'help/commands',
};

/** What stands in a usage line for flags and commands, by what the library writes. */
const PLACEHOLDERS: Readonly<Record<string, string>> = { options: 'help/any-options', command: 'help/any-command' };

/** Columns that a description needs to be broken into lines at all. */
const NARROWEST = 16;

/** How the library lays out help: in the language of the run, counting columns as a screen does. */
export async function helpLayout(say: Say, language: Language): Promise<HelpConfiguration> {
  return {
    minWidthToWrap: NARROWEST,
    styleTitle: (title) => (HEADINGS[title] === undefined ? title : say(HEADINGS[title])),
    styleUsage: (usage) =>
      usage.replace(/\[(options|command)\]/g, (_, name: string) => `[${say(PLACEHOLDERS[name] ?? name)}]`),
    optionDescription: ({ description, defaultValue, negate }) =>
      defaultValue === undefined || negate || typeof defaultValue === 'boolean'
        ? description
        : say('help/with-default', { description, value: String(defaultValue) }),
    argumentDescription: ({ description, defaultValue }) =>
      defaultValue === undefined ? description : say('help/with-default', { description, value: String(defaultValue) }),
    ...(language === 'en' ? {} : await wideColumns()),
  };
}

/** ASCII needs no measuring; other scripts have signs of two columns, and no spaces to break lines at. */
async function wideColumns(): Promise<HelpConfiguration> {
  const { widthOf, wrap } = await import('../reporters/text/wrap.ts');
  return {
    displayWidth: (text) => widthOf([{ text }]),
    boxWrap(this: Help, text, width) {
      if (width < this.minWidthToWrap) return text;
      const lines = text.split('\n').flatMap((line) => (line === '' ? [[]] : wrap([{ text: line }], width)));
      return lines.map((spans) => spans.map((span) => span.text).join('')).join('\n');
    },
  };
}

const EXAMPLES = [
  { line: 'select', id: 'help/example/ask' },
  { line: 'select answers.yaml --no-input', id: 'help/example/file' },
  { line: 'select answers.yaml --format markdown --output decision.md' },
];
const STATUSES = ['0', '1', '2', '3', '130'] as const;

/** What stands below the help of the program: how to begin, and how a run ends. */
export function addProgramNotes(program: Command, say: Say): void {
  const widest = Math.max(...EXAMPLES.filter(({ id }) => id !== undefined).map(({ line }) => line.length));
  const examples = EXAMPLES.map(({ line, id }) => {
    const typed = `  $ ${TOOL} ${line}`;
    return id === undefined ? typed : `${typed}${' '.repeat(widest - line.length + 3)}${say(id)}`;
  });
  const statuses = STATUSES.map((status) => `  ${status.padEnd(5)}${say(`help/status/${status}`)}`);
  program.addHelpText(
    'after',
    ['', say('help/examples'), ...examples, '', say('help/exit-status'), ...statuses].join('\n'),
  );
}
