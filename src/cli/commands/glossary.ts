import { usageProblem } from '../../domain/index.ts';
import { createLookup } from '../../library/lookup.ts';
import { findTerms, glossarySheet, nearestTerm, termsOf, termsSheet } from '../../library/shelves/glossary-sheet.ts';
import { shellWord } from '../../words/shell-word.ts';
import { didYouMean } from '../../words/suggest.ts';
import type { CommandModule } from '../command.ts';
import { technologyIds, unknownValues } from '../known-values.ts';
import { addCommonOptions, addKnownExamples, addOutputOptions, type OutputOptions } from '../options.ts';
import { TOOL } from '../package-info.ts';
import { refuse } from '../refuse.ts';
import { showSheet } from '../show-sheet.ts';

const FORMATS = ['text', 'markdown', 'csv', 'json'];
/** More terms than these are listed instead of shown in full. */
const MOST_CARDS = 4;

interface GlossaryOptions extends OutputOptions {
  readonly technology?: string;
}

export const glossaryCommand: CommandModule = {
  needs: 'library',
  define(command, setting) {
    const { say } = setting;
    command
      .description(say('help/glossary/description'))
      .argument('[TERM...]', say('help/argument/term'))
      .option('--technology <id>', say('help/option/only-technology'));
    addOutputOptions(command, setting, FORMATS);
    addCommonOptions(command, setting);
    addKnownExamples(command, say);
    command.action(async (words: readonly string[], options: GlossaryOptions) => {
      const lookup = createLookup(setting.library(), setting.knowledge(), setting.language);
      const problems = unknownValues([['--technology', options.technology, technologyIds(setting.knowledge())]]);
      if (problems.length > 0) return setting.end(await refuse(problems, setting));
      const terms = termsOf(options.technology, lookup);
      const word = words.join(' ');
      const found = word === '' ? terms : findTerms(word, terms);
      if (found.length === 0) {
        const near = nearestTerm(word, terms);
        const command = `${TOOL} docs ${shellWord(word)}`;
        const hint = near === undefined ? { id: 'library/no-term-hint', gaps: { command } } : didYouMean(near);
        return setting.end(
          await refuse([usageProblem({ id: 'library/no-term', gaps: { term: word } }, hint)], setting),
        );
      }
      const inFull = word !== '' && found.length <= MOST_CARDS && options.format !== 'csv';
      const sheet = inFull ? termsSheet(found, lookup) : glossarySheet(found, lookup);
      setting.end(await showSheet(sheet, options, FORMATS, setting));
    });
  },
};
