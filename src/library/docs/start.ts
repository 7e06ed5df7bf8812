import { paragraph, type Sheet, type SheetBlock } from '../../domain/index.ts';
import { sectionOf } from '../../knowledge/library.ts';
import { code, type Fact, facts, faint, link, list, part } from '../blocks.ts';
import { rankingText } from '../kinds/documents.ts';
import type { Lookup } from '../lookup.ts';
import type { FilterName, Narrowing, ReadingList } from './filters.ts';
import { pathNames } from './path.ts';

/** Kinds of reading lists whose titles are worth a line each; the others are named by their values alone. */
const TITLED: readonly FilterName[] = ['problem', 'concern', 'concept'];
const NAMED: readonly FilterName[] = ['scenario', 'technology', 'depth'];

/** Where to begin: what the documents decide at a glance, and every way into them. */
export function startSheet(narrowing: Narrowing, lookup: Lookup): Sheet {
  const { library, language, say } = lookup;
  const lists = sectionOf(library, 'navigation');
  const ways = TITLED.flatMap((name) => lists.filter(({ kind }) => kind === name));
  return {
    title: say('library/start'),
    language,
    blocks: [
      paragraph(say('library/start-intro', { count: library.documents.length })),
      paragraph([code('docs WORDS'), faint(say('library/start-search'))]),
      ...part(say('library/quick-decisions'), facts(quickDecisions(lookup))),
      ...part(say('library/rankings'), rankings(lookup)),
      ...TITLED.flatMap((name) =>
        part(
          say(`library/by-${name}`),
          facts(ways.filter(({ kind }) => kind === name).map((one) => wayIn(name, one, lookup))),
        ),
      ),
      ...part(
        say('library/by-more'),
        facts(
          NAMED.map((name) => ({
            label: `docs --${name}`,
            value: narrowing.valuesOf(name).join(say('word/comma')),
          })),
        ),
      ),
      ...part(say('library/learning-paths'), facts(learningPaths(lookup))),
      ...part(say('library/by-topic'), facts(topics(lookup))),
      ...part(say('library/beside'), facts(beside(lookup))),
      ...part(
        say('library/further-reading'),
        list(
          sectionOf(library, 'furtherReading').map(({ name, label, url }) => ({
            text: [
              link({ title: say('report/label-value', { label: lookup.text(name), value: lookup.text(label) }), url }),
            ],
          })),
        ),
      ),
    ],
    contents: contentsOf(lookup),
  };
}

function wayIn(name: FilterName, { id, title }: ReadingList, lookup: Lookup): Fact {
  return { label: `docs --${name} ${id.slice(id.indexOf('/') + 1)}`, value: lookup.text(title) };
}

function quickDecisions(lookup: Lookup): readonly Fact[] {
  return sectionOf(lookup.library, 'quickDecisions').map(({ id, need, choice }) => ({
    label: lookup.text(need),
    value: [{ text: lookup.text(choice) }, faint(` · explain ${id}`)],
  }));
}

/** The rankings as the documents print them; what a check made of their figures is a command away. */
function rankings(lookup: Lookup): readonly SheetBlock[] {
  return facts(
    sectionOf(lookup.library, 'keyMetrics').map((ranking) => ({
      label: lookup.text(ranking.title),
      value: [{ text: rankingText(ranking, lookup) }, faint(` · explain key-metric:${ranking.id}`)],
    })),
  );
}

function learningPaths(lookup: Lookup): readonly Fact[] {
  return sectionOf(lookup.library, 'learningPaths').map((path) => ({
    label: `docs --path ${pathNames(path)[0] ?? path.id}`,
    value: lookup.say('library/path-for', { audience: lookup.text(path.audience), count: path.steps.length }),
  }));
}

function topics(lookup: Lookup): readonly Fact[] {
  return sectionOf(lookup.library, 'documentGroups').map(({ id, title, documents }) => ({
    label: `docs --topic ${id}`,
    value: lookup.say('library/group-size', { title: lookup.text(title), count: documents.length }),
  }));
}

/** The other commands that show what is known, with how much there is. */
function beside({ library, knowledge, say }: Lookup): readonly Fact[] {
  const counts = {
    glossary: sectionOf(library, 'glossary').length,
    scenarios: knowledge.scenarios.length,
    cases: sectionOf(library, 'cases').length,
    matrix: sectionOf(library, 'matrices').length,
    metrics: sectionOf(library, 'metrics').length,
    explain: sectionOf(library, 'evidence').length,
  };
  return Object.entries(counts).map(([command, count]) => ({
    label: command,
    value: say(`library/beside/${command}`, { count }),
  }));
}

function contentsOf(lookup: Lookup): Sheet['contents'] {
  const { library } = lookup;
  return {
    documents: library.documents.length,
    quickDecisions: sectionOf(library, 'quickDecisions').map(({ id, need, choice, technologies, scenarios }) => ({
      id,
      need: lookup.text(need),
      choice: lookup.text(choice),
      technologies,
      scenarios,
    })),
    rankings: sectionOf(library, 'keyMetrics').map((ranking) => ({
      id: ranking.id,
      title: lookup.text(ranking.title),
      ranking: rankingText(ranking, lookup),
    })),
    lists: sectionOf(library, 'navigation').map(({ id, kind, title, items }) => ({
      id,
      kind,
      title: lookup.text(title),
      items: items.length,
    })),
    paths: sectionOf(library, 'learningPaths').map((path) => ({
      id: path.id,
      names: pathNames(path),
      title: lookup.text(path.title),
      audience: lookup.text(path.audience),
      steps: path.steps.length,
    })),
    topics: sectionOf(library, 'documentGroups').map(({ id, title, documents }) => ({
      id,
      title: lookup.text(title),
      documents,
    })),
    furtherReading: sectionOf(library, 'furtherReading').map(({ id, name, label, url }) => ({
      id,
      name: lookup.text(name),
      label: lookup.text(label),
      url,
    })),
  };
}
