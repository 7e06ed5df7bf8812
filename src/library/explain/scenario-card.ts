import { paragraph, type Scenario, type SheetBlock } from '../../domain/index.ts';
import { type SectionRecord, sectionOf } from '../../knowledge/library.ts';
import { facts, faint, list, part, strong } from '../blocks.ts';
import { scenarioView } from '../compare/scenario-view.ts';
import type { Lookup } from '../lookup.ts';
import { placesOf } from '../tables/sources-below.ts';
import { fieldLabel, plainCard } from './plain-card.ts';

/** A scenario: what it is, how the alternatives stand in it, and what the documents say of it. */
export function scenarioCard(scenario: Scenario, lookup: Lookup): readonly SheetBlock[] {
  const { say, text, knowledge, library } = lookup;
  const profile = knowledge.profiles.find(({ id }) => id === scenario.profile);
  const inDocuments = sectionOf(library, 'corpusScenarios').filter((one) => one.scenario === scenario.id);
  const cases = sectionOf(library, 'cases').filter((one) => one.scenario === scenario.id);
  return [
    paragraph(text(scenario.summary)),
    ...facts([
      {
        label: fieldLabel('traits', lookup),
        value: scenario.traits.map((one) => lookup.word(`library/trait/${one}`) ?? one).join(say('word/comma')),
      },
      {
        label: fieldLabel('profile', lookup),
        value: [{ text: text(profile?.name) }, faint(` · explain ${scenario.profile}`)],
      },
    ]),
    ...scenarioView(scenario, knowledge.alternatives, lookup).blocks,
    ...part(say('library/documents-recommend'), list(inDocuments.flatMap((one) => preferredItems(one, lookup)))),
    ...part(
      say('library/field/cases'),
      facts(
        cases.map(({ id, name, company }) => ({
          label: id,
          value:
            company === undefined ? text(name) : say('library/case-of', { company: text(company), name: text(name) }),
        })),
      ),
    ),
  ];
}

/** A scenario as the documents name it. */
export function corpusScenarioCard(one: SectionRecord<'corpusScenarios'>, lookup: Lookup): readonly SheetBlock[] {
  return [
    ...plainCard(one, lookup, ['preferred']),
    ...part(lookup.say('library/documents-recommend'), list(preferredItems(one, lookup))),
  ];
}

/** What the documents recommend for a scenario, each place with its condition. */
function preferredItems({ name, preferred = [] }: SectionRecord<'corpusScenarios'>, lookup: Lookup) {
  const { text } = lookup;
  return preferred.map(({ technologies = [], external, condition, with: along, mode, product, note, source }) => {
    const chosen = [...technologies.map(lookup.name), text(external)].filter((part) => part !== '');
    const more = [condition, along, mode, product, note].map(text).filter((part) => part !== '');
    return {
      text: [
        strong(chosen.join(lookup.say('word/comma')) || lookup.say('report/none-of-them')),
        { text: more.length === 0 ? '' : `${lookup.say('word/colon')}${more.join(lookup.say('word/semicolon'))}` },
        faint(
          ` · ${text(name)} · ${placesOf(source, lookup)
            .map(({ title }) => title)
            .join(' / ')}`,
        ),
      ],
    };
  });
}
