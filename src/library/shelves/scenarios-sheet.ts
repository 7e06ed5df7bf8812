import type { Scenario, Sheet } from '../../domain/index.ts';
import { type SectionRecord, sectionOf } from '../../knowledge/library.ts';
import { facts, part } from '../blocks.ts';
import { scenarioView } from '../compare/scenario-view.ts';
import { corpusScenarioCard, scenarioCard } from '../explain/scenario-card.ts';
import { localised } from '../localised.ts';
import type { Lookup } from '../lookup.ts';
import { sourcesBelow } from '../tables/sources-below.ts';

type CorpusScenario = SectionRecord<'corpusScenarios'>;

/** A scenario that answers may name, or one that only the documents know. */
type AnyScenario = { readonly own: Scenario } | { readonly corpus: CorpusScenario };

/** By id, or by the word the documents use for it. */
export function findScenario(id: string, { knowledge, library }: Lookup): AnyScenario | undefined {
  const tag = sectionOf(library, 'documentTags').find((one) => one.id === `scenario/${id}`)?.scenario;
  const own = knowledge.scenarios.find((one) => one.id === id);
  const corpus = sectionOf(library, 'corpusScenarios').find((one) => one.id === id);
  const tagged = knowledge.scenarios.find((one) => one.id === tag);
  if (own !== undefined) return { own };
  if (corpus !== undefined) return { corpus };
  return tagged === undefined ? undefined : { own: tagged };
}

export function scenarioNames({ knowledge, library }: Lookup): readonly string[] {
  return [...new Set([...knowledge.scenarios, ...sectionOf(library, 'corpusScenarios')].map(({ id }) => id))];
}

/** All scenarios: those answers may name with what fits them best, then those of the documents. */
export function scenariosSheet(lookup: Lookup): Sheet {
  const { say, text, knowledge, library } = lookup;
  const own = knowledge.scenarios.map(({ id, name, summary, profile }) => ({
    id,
    name: text(name),
    summary: text(summary),
    profile,
    best: bestFor(id, lookup),
  }));
  const others = sectionOf(library, 'corpusScenarios').filter(
    ({ id }) => !knowledge.scenarios.some((one) => one.id === id),
  );
  return {
    title: say('library/scenarios'),
    language: lookup.language,
    blocks: [
      {
        kind: 'table',
        id: 'scenarios',
        columns: [
          { id: 'id', heading: say('library/id-heading') },
          { id: 'scenario', heading: say('library/field/scenario'), flexible: true },
          { id: 'summary', heading: say('library/field/summary'), only: 'csv' },
          { id: 'best', heading: say('library/fits-best-heading'), flexible: true },
        ],
        rows: own.map(({ id, name, summary, best }) => [
          id,
          [{ text: name }, { text: say('library/qualified', { qualifier: summary }), style: 'faint' }],
          summary,
          best.map(({ name: who, utility }) => `${who} ${utility}`).join(say('word/comma')),
        ]),
      },
      ...part(say('library/scenarios-of-documents'), [
        {
          kind: 'table',
          id: 'corpusScenarios',
          columns: [
            { id: 'id', heading: say('library/id-heading') },
            { id: 'name', heading: say('library/field/scenario'), flexible: true },
            { id: 'scenario', heading: say('library/answers-name-heading') },
          ],
          rows: others.map(({ id, name, scenario }) => [id, text(name), scenario ?? '']),
        },
      ]),
    ],
    contents: {
      scenarios: own,
      documents: others.map(({ id, name, scenario }) => ({ id, name: text(name), scenario: scenario ?? null })),
    },
  };
}

/** The two alternatives that fit best. */
function bestFor(scenario: string, { knowledge, text }: Lookup) {
  return knowledge.alternatives
    .flatMap(({ id, name, fit }) =>
      fit[scenario] === undefined ? [] : [{ alternative: id, name: text(name), utility: fit[scenario].utility }],
    )
    .sort((a, b) => b.utility - a.utility)
    .slice(0, 2);
}

/** One scenario in full. */
export function scenarioSheet(scenario: AnyScenario, lookup: Lookup): Sheet {
  const { text, knowledge } = lookup;
  if ('corpus' in scenario) {
    const { corpus } = scenario;
    return {
      title: text(corpus.name),
      language: lookup.language,
      blocks: [...corpusScenarioCard(corpus, lookup), ...sourcesBelow(corpus.source, lookup)],
      contents: { scenario: localised(corpus, lookup) },
    };
  }
  const { own } = scenario;
  const inDocuments = sectionOf(lookup.library, 'corpusScenarios').filter((one) => one.scenario === own.id);
  return {
    title: text(own.name),
    language: lookup.language,
    blocks: [
      ...facts([{ label: lookup.say('library/answers-key'), value: [{ text: `scenario: ${own.id}`, style: 'code' }] }]),
      ...scenarioCard(own, lookup),
      ...sourcesBelow([...new Set([...own.source, ...inDocuments.flatMap(({ source }) => source)])], lookup),
    ],
    contents: {
      scenario: {
        ...scenarioView(own, knowledge.alternatives, lookup).contents,
        summary: text(own.summary),
        traits: own.traits,
        documents: inDocuments.map((one) => localised(one, lookup)),
      },
    },
  };
}
