import type { DrawSettings, Language } from '../domain/index.ts';
import { shellWord } from '../words/shell-word.ts';

/** What a run depends on beside its answers and their weights. */
interface RunSettings {
  /** Folders of knowledge, as they were given. */
  readonly overlays: readonly string[];
  readonly asked?: DrawSettings;
  readonly format: string;
  readonly language: Language;
}

/**
 * The command that makes a report: all that it was decided by, without what only concerns the screen.
 *
 * @param inputs  words for the answers and their weights, quoted
 */
export function selectCommand(program: string, inputs: readonly string[], settings: RunSettings): string {
  return commandFrom(`${program} select`, inputs, settings);
}

/**
 * The same of any command that takes answers.
 *
 * @param start  the program, the command and its arguments, quoted
 */
export function commandFrom(
  start: string,
  inputs: readonly string[],
  { overlays, asked, format, language }: RunSettings,
): string {
  return [
    start,
    ...inputs,
    ...overlays.map((folder) => `--knowledge ${shellWord(folder)}`),
    ...(asked?.draws === undefined ? [] : [`--draws ${asked.draws}`]),
    ...(asked?.seed === undefined ? [] : [`--seed ${asked.seed}`]),
    ...(format === 'text' ? [] : [`--format ${format}`]),
    ...languageFlag(language),
  ].join(' ');
}

/** What a command line needs to speak that language wherever it is typed. */
function languageFlag(language: Language): readonly string[] {
  return language === 'en' ? [] : [`--lang ${language}`];
}
