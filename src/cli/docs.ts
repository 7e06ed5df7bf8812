import type { Problem } from '../domain/index.ts';
import { sectionOf } from '../knowledge/library.ts';
import { createCatalogue } from '../library/catalogue.ts';
import { createNarrowing, FILTERS, type Filters, filtersSet, type Narrowing } from '../library/docs/filters.ts';
import { pathNames } from '../library/docs/path.ts';
import { docsView } from '../library/docs/view.ts';
import { createFacets } from '../library/facets.ts';
import { createLookup } from '../library/lookup.ts';
import type { Setting } from './command.ts';
import { type Given, unknownValues } from './known-values.ts';
import { openLink } from './open-link.ts';
import type { OutputOptions } from './options.ts';
import { refuse } from './refuse.ts';
import { searchIndex } from './search-index.ts';
import { showSheet } from './show-sheet.ts';
import { wholeNumber } from './whole-number.ts';
import { isInteractive, STATUS } from './world.ts';
import { write } from './write.ts';

export const DOCS_FORMATS: readonly string[] = ['text', 'markdown', 'json'];
const HITS = 8;

/** The flags of `docs` as commander reads them; those of the filters are among them by name. */
export interface DocsOptions extends OutputOptions, Filters {
  readonly path?: string;
  readonly limit?: string;
  readonly open?: boolean;
}

/** `docs`: what the documents say, by words, by filters, or along a learning path. @returns the exit status */
export async function runDocs(words: readonly string[], options: DocsOptions, setting: Setting): Promise<number> {
  const library = setting.library();
  const knowledge = setting.knowledge();
  const narrowing = createNarrowing(library, knowledge, createFacets(library, knowledge));
  const limit = wholeNumber('--limit', options.limit, 1, 200);
  const problems = [...wrongValues(options, narrowing, setting), ...(limit.ok ? [] : [limit.problem])];
  if (problems.length > 0 || !limit.ok) return refuse(problems, setting);
  const lookup = createLookup(library, knowledge, setting.language);
  const catalogue = createCatalogue(library, knowledge);
  const { sheet, address } = docsView(
    {
      words: words.join(' '),
      filters: Object.fromEntries(filtersSet(options)),
      ...(options.path === undefined ? {} : { path: options.path }),
      limit: limit.value ?? HITS,
    },
    { lookup, catalogue, narrowing, index: () => searchIndex(catalogue, setting) },
  );
  if (options.open !== true || address === undefined) return showSheet(sheet, options, DOCS_FORMATS, setting);
  const opened = isInteractive(setting.world) && (await openLink(address));
  await write(setting.world.stdout, `${opened ? setting.say('library/opened', { address }) : address}\n`);
  return STATUS.done;
}

function wrongValues(options: DocsOptions, narrowing: Narrowing, { library }: Setting): readonly Problem[] {
  const paths = sectionOf(library(), 'learningPaths').flatMap(pathNames);
  return unknownValues([
    ...FILTERS.map((name): Given => [`--${name}`, options[name], narrowing.valuesOf(name)]),
    ['--path', options.path, paths],
  ]);
}
