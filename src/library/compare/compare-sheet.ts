import { type Alternative, paragraph, type Scenario, type Sheet, type SheetBlock } from '../../domain/index.ts';
import { sectionOf } from '../../knowledge/library.ts';
import { displayWeight } from '../../units/index.ts';
import { facts, faint, part, strong } from '../blocks.ts';
import type { Lookup } from '../lookup.ts';
import { createVerdicts, type Verdicts } from '../verdicts.ts';
import { type Row, rowsOf } from './rows.ts';
import { type ScenarioView, scenarioView } from './scenario-view.ts';

/** What is compared, and in what light. */
interface Comparison {
  /** At least one; in the order in which they are shown. */
  readonly alternatives: readonly Alternative[];
  /** Orders groups and rows by what matters there. */
  readonly scenario?: Scenario | undefined;
  readonly onlyDifferences: boolean;
}

interface ShownGroup {
  readonly id: string;
  readonly title: string;
  readonly rows: readonly Row[];
}

/** Alternatives side by side, group by group; rows in which they differ are marked. */
export function compareSheet({ alternatives, scenario, onlyDifferences }: Comparison, lookup: Lookup): Sheet {
  const { say, text } = lookup;
  const verdicts = createVerdicts(lookup);
  const view = scenario === undefined ? undefined : scenarioView(scenario, alternatives, lookup);
  const groups = groupsOf(alternatives, verdicts, lookup).map((group) => ({
    ...group,
    rows: byWeight(onlyDifferences ? group.rows.filter(({ differs }) => differs) : group.rows, view),
  }));
  const shown = byGroupWeight(groups, view).filter(({ rows }) => rows.length > 0);
  const names = alternatives.map(({ name }) => text(name));
  return {
    title: say('library/compared', { names }),
    language: lookup.language,
    blocks: [
      ...facts(alternatives.map(({ name, summary }) => ({ label: text(name), value: text(summary) }))),
      paragraph([strong('≠'), faint(say('library/differs'))]),
      ...(view?.blocks ?? []),
      ...shown.flatMap((group) => part(group.title, [groupTable(group, alternatives, view, lookup)])),
      ...part(
        say('library/weaknesses'),
        facts(alternatives.map(({ name, weakness }) => ({ label: text(name), value: text(weakness) }))),
      ),
      ...part(say('library/check-found'), verdicts.found()),
    ],
    contents: {
      alternatives: alternatives.map(({ id, name, version }) => ({ id, name: text(name), version })),
      scenario: view?.contents ?? null,
      groups: shown.map(({ id, title, rows }) => ({
        id,
        title,
        rows: rows.map((row) => ({
          id: row.id,
          kind: row.kind,
          label: row.label,
          differs: row.differs,
          weight: view === undefined ? null : Number(view.weightOf(row.id).toFixed(6)),
          cells: Object.fromEntries(row.cells.map(({ contents }, index) => [alternatives[index]?.id ?? '', contents])),
        })),
      })),
    },
  };
}

/** The groups of the knowledge base, then one for what none of them names. */
function groupsOf(alternatives: readonly Alternative[], verdicts: Verdicts, lookup: Lookup): readonly ShownGroup[] {
  const groups = sectionOf(lookup.library, 'comparisonGroups');
  const { capabilities, figures } = lookup.knowledge;
  const rest = (all: readonly { readonly id: string }[], named: readonly string[]) =>
    all.map(({ id }) => id).filter((id) => !named.includes(id));
  const others = {
    capabilities: rest(
      capabilities,
      groups.flatMap((group) => group.capabilities),
    ),
    figures: rest(
      figures,
      groups.flatMap((group) => group.figures),
    ),
    facts: [],
    metrics: [],
  };
  return [
    ...groups.map((group) => ({
      id: group.id,
      title: lookup.text(group.title),
      rows: rowsOf(group, alternatives, verdicts, lookup),
    })),
    {
      id: 'others',
      title: lookup.say('library/other-properties'),
      rows: rowsOf(others, alternatives, verdicts, lookup),
    },
  ];
}

function byWeight(rows: readonly Row[], view: ScenarioView | undefined): readonly Row[] {
  return view === undefined ? rows : [...rows].sort((a, b) => view.weightOf(b.id) - view.weightOf(a.id));
}

function byGroupWeight(groups: readonly ShownGroup[], view: ScenarioView | undefined): readonly ShownGroup[] {
  if (view === undefined) return groups;
  const total = ({ rows }: ShownGroup) => rows.reduce((sum, { id }) => sum + view.weightOf(id), 0);
  return [...groups].sort((a, b) => total(b) - total(a));
}

function groupTable(
  { id, title, rows }: ShownGroup,
  alternatives: readonly Alternative[],
  view: ScenarioView | undefined,
  { text, say }: Lookup,
): SheetBlock {
  return {
    kind: 'table',
    id,
    columns: [
      { id: 'group', heading: say('library/group-heading'), only: 'csv' },
      { id: 'property', heading: say('library/property-heading'), flexible: true },
      ...alternatives.map((one) => ({ id: one.id, heading: text(one.name), flexible: true })),
      ...(view === undefined ? [] : [{ id: 'weight', heading: say('report/weight'), only: 'csv' as const }]),
    ],
    rows: rows.map((row) => {
      const weight = view?.weightOf(row.id) ?? 0;
      return [
        title,
        [
          { text: row.label },
          ...(row.differs ? [strong('\u00a0≠')] : []),
          ...(weight === 0 ? [] : [faint(`\u00a0${displayWeight(weight)}`)]),
        ],
        ...row.cells.map((cell) => cell.text),
        ...(view === undefined ? [] : [displayWeight(weight)]),
      ];
    }),
  };
}
