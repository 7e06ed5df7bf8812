import { heading, type Inline, paragraph, type SheetBlock, type SheetItem } from '../domain/index.ts';
import { displayShare } from '../units/index.ts';
import type { Say } from '../wording/say.ts';
import type { Comparison, FactChange, MarginChange, ScopeChange, ValueChange } from './comparison.ts';
import { lead, move, signed } from './figures.ts';
import type { Names } from './names.ts';
import type { Reasons } from './reasons.ts';

/** What a comparison is said with. */
interface Telling {
  readonly names: Names;
  /** Of the second decision. */
  readonly reasons: Reasons;
  readonly say: Say;
}

/** What differs and why, from the answers down to the single figure; empty when nothing does. */
export function comparisonBlocks(comparison: Comparison, telling: Telling): readonly SheetBlock[] {
  const { say } = telling;
  const [whole, ...workloads] = comparison.scopes;
  const why = whyItems(comparison, telling);
  return [
    ...(comparison.explained ? [] : [paragraph(say('records/no-basis'))]),
    ...(why.length === 0 ? [] : [heading(3, say('records/why')), bullets(why)]),
    ...(workloads.length > 0 || whole === undefined ? [] : answerBlocks(whole, telling)),
    ...workloads.flatMap((scope) => answerBlocks(scope, telling)),
    ...factBlocks(comparison.facts, telling),
    ...(workloads.length > 0 ? workloads : comparison.scopes).flatMap((scope) => marginBlocks(scope, telling)),
  ];
}

/** One sentence for each thing that made a difference, the gravest first. */
function whyItems({ scopes }: Comparison, telling: Telling): readonly SheetItem[] {
  const [whole, ...workloads] = scopes;
  if (whole === undefined) return [];
  return (workloads.length > 0 ? workloads : [whole]).flatMap((scope) => scopeItems(scope, telling));
}

function scopeItems(scope: ScopeChange, telling: Telling): readonly SheetItem[] {
  const { names, reasons, say } = telling;
  const { workload, winner, exclusions, margin, profile, presence } = scope;
  const within = (text: string): SheetItem => ({
    text: workload === null ? text : say('records/within', { workload, text }),
  });
  if (presence !== 'both')
    return [within(say(presence === 'before' ? 'records/workload-gone' : 'records/workload-new'))];
  const concerned = new Set([winner.from, winner.to, margin?.leader, margin?.rival]);
  const excluded = exclusions
    .filter(({ alternative }) => concerned.has(alternative))
    .flatMap(({ alternative, gained, lost }) => [
      ...gained.map((constraint) => {
        const reason = reasons.violation(workload, alternative, constraint);
        const gaps = { name: names.alternative(alternative), constraint };
        return within(
          reason === undefined
            ? say('records/excluded-by-now', gaps)
            : say('records/excluded-now', { ...gaps, reason }),
        );
      }),
      ...lost.map((constraint) =>
        within(say('records/excluded-no-longer', { name: names.alternative(alternative), constraint })),
      ),
    ]);
  const appeared = scope.appeared.map((id) => within(say('records/appeared', { name: names.alternative(id) })));
  const vanished = scope.vanished.map((id) => within(say('records/vanished', { name: names.alternative(id) })));
  const weighed =
    profile.from === profile.to
      ? []
      : [within(say('records/profile-changed', { from: names.profile(profile.from), to: names.profile(profile.to) }))];
  return [
    ...excluded,
    ...appeared,
    ...vanished,
    ...weighed,
    ...(margin === null || margin.from === margin.to ? [] : [within(marginSentence(margin, telling))]),
  ];
}

function marginSentence({ leader, rival, from, to, moves }: MarginChange, { names, say }: Telling): string {
  if (from === null) {
    const [first, second] = to < 0 ? [rival, leader] : [leader, rival];
    const gaps = { first: names.alternative(first), second: names.alternative(second), by: lead(Math.abs(to)) };
    return say('records/leads-now', gaps);
  }
  const said = say('records/lead-moved', {
    leader: names.alternative(leader),
    rival: names.alternative(rival),
    from: lead(from),
    to: lead(to),
  });
  const strongest = moves.slice(0, 3).map(({ criterion, by }, _, all) =>
    say('records/by-criterion', {
      criterion: names.criterion(criterion),
      by: signed(
        by,
        all.map((one) => one.by),
      ),
    }),
  );
  return strongest.length === 0
    ? say('records/sentence', { text: said })
    : say('records/lead-moved-by', { said, criteria: strongest.join(say('word/comma')) });
}

function answerBlocks({ workload, answers, assumptions }: ScopeChange, telling: Telling): readonly SheetBlock[] {
  const { say } = telling;
  const titled = (id: string) =>
    heading(3, workload === null ? say(id) : say('records/within', { workload, text: say(id) }));
  return [
    ...(answers.length === 0 ? [] : [titled('records/answers-changed'), valueTable('answers', answers, telling)]),
    ...(assumptions.length === 0
      ? []
      : [titled('records/assumptions-changed'), valueTable('assumptions', assumptions, telling)]),
  ];
}

function valueTable(id: string, changes: readonly ValueChange[], { names, say }: Telling): SheetBlock {
  return {
    kind: 'table',
    id,
    columns: [
      { id: 'question', heading: say('records/answer'), flexible: true },
      { id: 'before', heading: say('records/before'), flexible: true },
      { id: 'after', heading: say('records/after'), flexible: true },
    ],
    rows: changes.map(({ key, from, to }) => [names.question(key), names.value(key, from), names.value(key, to)]),
  };
}

function factBlocks(facts: readonly FactChange[], { names, say }: Telling): readonly SheetBlock[] {
  if (facts.length === 0) return [];
  return [
    heading(3, say('records/facts-changed')),
    {
      kind: 'table',
      id: 'facts',
      columns: [
        { id: 'alternative', heading: say('records/alternative') },
        { id: 'fact', heading: say('records/fact'), flexible: true },
        { id: 'before', heading: say('records/before'), flexible: true },
        { id: 'after', heading: say('records/after'), flexible: true },
      ],
      rows: facts.map(({ alternative, fact, from, to }) => [
        names.alternative(alternative),
        names.fact(fact),
        names.factValue(fact, from),
        names.factValue(fact, to),
      ]),
    },
  ];
}

/** The criteria that moved the lead, with the present reason for the stronger of the two sides that changed. */
function marginBlocks({ workload, margin, presence }: ScopeChange, telling: Telling): readonly SheetBlock[] {
  if (margin === null || margin.moves.length === 0 || presence !== 'both') return [];
  const { names, reasons, say } = telling;
  const { leader, rival, moves } = margin;
  const title = say('records/what-moved', { leader: names.alternative(leader), rival: names.alternative(rival) });
  const told = moves.map(({ by }) => by);
  const table: SheetBlock = {
    kind: 'table',
    id: 'moves',
    columns: [
      { id: 'criterion', heading: say('records/criterion'), flexible: true },
      { id: 'by', heading: say('records/moves-by'), align: 'right' },
      { id: 'weight', heading: say('records/weight'), align: 'right' },
      { id: 'leader', heading: names.alternative(leader), align: 'right' },
      { id: 'rival', heading: names.alternative(rival), align: 'right' },
    ],
    rows: moves.map((one) => [
      names.criterion(one.criterion),
      styled(signed(one.by, told), one.by),
      move(one.weight, displayShare),
      move(one.leader, utility),
      move(one.rival, utility),
    ]),
  };
  const explained = moves.flatMap(({ criterion, leader: own, rival: other }): SheetItem[] =>
    [
      { id: leader, change: own },
      { id: rival, change: other },
    ].flatMap(({ id, change }) => {
      const reason = reasons.criterion(workload, id, criterion);
      if (change.from === change.to || reason === undefined) return [];
      const gaps = { criterion: names.criterion(criterion), name: names.alternative(id), reason };
      return [{ text: say('records/reason-now', gaps) }];
    }),
  );
  return [
    heading(3, workload === null ? title : say('records/within', { workload, text: title })),
    table,
    ...(explained.length === 0 ? [] : [bullets(explained)]),
  ];

  function utility(value: number | null): string {
    return value === null ? '–' : value.toFixed(2);
  }
}

function styled(text: string, by: number): Inline {
  return [{ text, style: by < 0 ? 'bad' : 'good' }];
}

function bullets(items: readonly SheetItem[]): SheetBlock {
  return { kind: 'list', style: 'bullets', items };
}
