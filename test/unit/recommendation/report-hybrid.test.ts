import { describe, expect, it } from 'vitest';
import type { KnowledgeBase } from '../../../src/domain/index.ts';
import { strongest } from '../../../src/recommendation/report-hybrid.ts';
import { titleOfParts } from '../../../src/wording/title-of-parts.ts';
import { sayShipped } from '../../support/shipped-wording.ts';
import { contributed, ranked } from './ranked.ts';

describe('the title of parts', () => {
  const title = (language: 'en' | 'zh', ...parts: readonly (readonly [string, string])[]) =>
    titleOfParts(
      parts.map(([name, workload]) => ({ name, workload })),
      sayShipped(language),
    );

  it('names what serves each, and what serves several once', () => {
    expect(title('en', ['Wren', 'calls'], ['Heron', 'log'])).toBe('Wren for “calls”, Heron for “log”');
    expect(title('en', ['Wren', 'calls'], ['Heron', 'log'], ['Wren', 'jobs'])).toBe(
      'Wren for “calls” and “jobs”, Heron for “log”',
    );
    expect(title('en', ['Wren', 'a'], ['Wren', 'b'], ['Wren', 'c'])).toBe('Wren for “a”, “b” and “c”');
    expect(title('zh', ['Wren', '调用'], ['Heron', '日志'], ['Wren', '任务'])).toBe(
      'Wren（“调用”和“任务”）、Heron（“日志”）',
    );
  });
});

describe('what speaks for a part', () => {
  const kinds = { fit: 'table', operations: 'burden', workarounds: 'workarounds' };
  const knowledge = {
    criteria: Object.entries(kinds).map(([id, kind]) => ({ id, utility: { kind } })),
  } as unknown as KnowledgeBase;
  /** By criterion: its contribution and its utility. */
  const said = (criteria: Readonly<Record<string, readonly [number, number]>>) =>
    strongest(
      ranked(
        'heron',
        Object.entries(criteria).map(([id, [contribution, utility]]) => contributed(id, contribution, { utility })),
      ),
      knowledge,
    )?.id;

  it.each<[string, string, Parameters<typeof said>[0]]>([
    ['what brings most', 'fit', { fit: [0.3, 0.9], operations: [0.2, 0.9] }],
    ['not a burden where another brings nearly as much', 'fit', { operations: [0.3, 0.9], fit: [0.16, 0.9] }],
    ['a burden that is small where little else speaks', 'operations', { operations: [0.3, 0.9], fit: [0.14, 0.9] }],
    ['nothing that is served below half', 'operations', { fit: [0.3, 0.49], operations: [0.2, 0.9] }],
    ['not that nothing is wrong', 'operations', { operations: [0.3, 0.9], workarounds: [0.29, 1] }],
    ['what there is where nothing is served well', 'fit', { fit: [0.3, 0.4], operations: [0.2, 0.4] }],
  ])('is %s', (_, expected, criteria) => {
    expect(said(criteria)).toBe(expected);
  });
});
