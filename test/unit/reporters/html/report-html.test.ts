import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import type { Recommendation } from '../../../../src/domain/index.ts';
import { reportHtml } from '../../../../src/reporters/html/report-html.ts';
import type { PageAssets, ReportContext } from '../../../../src/reporters/reporter.ts';
import { hostile, ORDER, PAYLOADS } from '../../../support/hostile.ts';
import { hybridWinner, noneLeft, singleWinner } from '../../../support/sample-recommendation.ts';
import { sayShipped } from '../../../support/shipped-wording.ts';

const digest = (text: string) => createHash('sha256').update(text).digest('base64');
const page: PageAssets = {
  stylesheet: 'body { color: black }',
  digest,
  engine: { script: 'void 0;', knowledge: '{"wording":{"a":{"en":"</script>"}}}' },
};
const context: ReportContext = {
  say: sayShipped(),
  width: 80,
  colour: 'none',
  hyperlinks: false,
  unicode: true,
  commandLine: 'mq-advisor select answers.yaml --format html',
  page,
};
const several: Recommendation = {
  ...hybridWinner,
  workloads: ['device side', 'log behind it'].map((name) => ({
    ...singleWinner,
    name,
    winner: 'kafka',
    confidence: 0.874,
  })),
};
const samples: readonly [string, Recommendation][] = [
  ['a single winner', singleWinner],
  ['a hybrid', hybridWinner],
  ['several workloads', several],
  ['none', noneLeft],
];

/** What a browser would make elements of: names with the names of their attributes. Text holds no `<` of its own. */
function tags(source: string): readonly string[] {
  return [...source.matchAll(/<[^>]*>/g)].map(([tag]) => tag.replace(/="[^"]*"/g, ''));
}

const withoutScripts = (source: string) => source.replace(/<script[\s\S]*?<\/script>/g, '');
const attributes = (source: string, name: string) =>
  [...withoutScripts(source).matchAll(new RegExp(` ${name}="([^"]*)"`, 'g'))].map(([, value]) => value ?? '');

describe.each(samples)('%s', (_, recommendation) => {
  const report = reportHtml(recommendation, context);

  it('is well formed: every element that opens closes in order', () => {
    const VOID = /^(meta|input|br|link)$/;
    const open: string[] = [];
    for (const [, slash, name = ''] of withoutScripts(report).matchAll(/<(\/?)([a-z][a-z0-9]*)[^>]*>/g)) {
      if (slash === '') open.push(name);
      else expect(open.pop()).toBe(name);
      if (VOID.test(name)) open.pop();
    }
    expect(open).toEqual([]);
  });

  it('has one heading of the first level, and steps down from it one level at a time', () => {
    const levels = [...withoutScripts(report).matchAll(/<h([1-6])/g)].map(([, level]) => Number(level));
    expect(levels.filter((level) => level === 1)).toHaveLength(1);
    for (const [i, level] of levels.entries()) expect(level - (levels[i - 1] ?? 0)).toBeLessThanOrEqual(1);
  });

  it('names every id once, and refers to none that is not there', () => {
    const ids = attributes(report, 'id');
    expect(ids.filter((id, i) => ids.indexOf(id) !== i)).toEqual([]);
    const references = [
      ...attributes(report, 'aria-labelledby'),
      ...attributes(report, 'aria-describedby'),
      ...attributes(report, 'href').flatMap((href) => (href.startsWith('#') ? [href.slice(1)] : [])),
    ];
    expect(references.length).toBeGreaterThan(10);
    expect(references.filter((id) => !ids.includes(id))).toEqual([]);
  });

  it('draws nothing without saying it in words', () => {
    for (const [drawing] of report.matchAll(/<svg[^>]*>/g))
      expect(drawing).toMatch(/aria-hidden="true"|role="img"|swatch/);
    for (const [drawing = ''] of report.matchAll(/<svg[^>]*role="img"[\s\S]*?<\/svg>/g)) {
      expect(drawing).toMatch(/<title id="[^"]+">[^<]+<\/title><desc id="[^"]+">[^<]+<\/desc>/);
    }
  });

  it('says all of it in Chinese, too', () => {
    const chinese = reportHtml({ ...recommendation, language: 'zh' }, { ...context, say: sayShipped('zh') });
    expect(chinese).toContain('<html lang="zh-Hans">');
    expect(tags(withoutScripts(chinese))).toEqual(tags(withoutScripts(report)));
  });

  it('carries no inline style and no handler', () => {
    expect(withoutScripts(report)).not.toMatch(/<[^>]* (style|on[a-z]+)=/i);
  });

  it.each(Object.entries(PAYLOADS))('shows hostile text (%s) as text', (_, payload) => {
    const harmless = reportHtml(hostile(recommendation, 'x'), { ...context, commandLine: 'x' });
    const attacked = reportHtml(hostile(recommendation, payload), { ...context, commandLine: payload });
    expect(tags(withoutScripts(attacked))).toEqual(tags(withoutScripts(harmless)));
    expect(attacked.replace(/[\n\t\u200c\u200d]/g, '')).not.toMatch(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Cs}]/u);
    expect(attacked).not.toMatch(ORDER);
    expect(attacked.match(/<\/script/g)).toHaveLength(3);
    const [, setup = ''] = /id="setup">(.*?)<\/script>/s.exec(attacked) ?? [];
    expect(JSON.parse(setup).answers).toEqual(JSON.parse(JSON.stringify(hostile(recommendation, payload).answers)));
  });

  it.each(['javascript:alert(1)', 'data:text/html,x', 'https://a.b/"><script>alert(1)</script>'])(
    'follows no address like %j',
    (url) => {
      const attacked = reportHtml(hostile(recommendation, '', url), context);
      expect(attributes(attacked, 'href').filter((href) => !/^(#|https:\/\/a\.b\/%22)/.test(href))).toEqual([]);
      expect(attacked.match(/<\/script/g)).toHaveLength(3);
    },
  );
});

describe('the policy', () => {
  const policyOf = (source: string): ReadonlyMap<string, string> => {
    const [, content = ''] = /Content-Security-Policy" content="([^"]*)"/.exec(source) ?? [];
    const plain = content.replaceAll('&#39;', "'");
    return new Map(
      plain.split('; ').map((directive) => [directive.split(' ')[0] ?? '', directive.split(' ').slice(1).join(' ')]),
    );
  };
  const inside = (source: string, element: string) =>
    new RegExp(`<${element}>([\\s\\S]*?)</${element}>`).exec(source)?.[1] ?? '';

  it('lets run and style only what is in the page, and load nothing', () => {
    const source = reportHtml(singleWinner, context);
    expect(Object.fromEntries(policyOf(source))).toEqual({
      'default-src': "'none'",
      'style-src': `'sha256-${digest(inside(source, 'style'))}'`,
      'script-src': `'sha256-${digest(inside(source, 'script'))}'`,
      'base-uri': "'none'",
      'form-action': "'none'",
      'require-trusted-types-for': "'script'",
      'trusted-types': 'report',
    });
    expect(inside(source, 'style')).toBe(page.stylesheet);
    expect(inside(source, 'script')).toBe('void 0;');
  });

  it('stands before everything it rules', () => {
    const source = reportHtml(singleWinner, context);
    expect(source.indexOf('Content-Security-Policy')).toBeLessThan(source.search(/<(style|script|link|title)/));
  });

  it('lets nothing run in a page that can only be read', () => {
    const { engine: _, ...still } = page;
    const source = reportHtml(singleWinner, { ...context, page: still });
    expect(source).not.toContain('<script');
    expect(policyOf(source).get('script-src')).toBe("'none'");
    expect(policyOf(source).get('trusted-types')).toBe("'none'");
    expect(inside(source, 'style')).toBe(page.stylesheet);
  });
});

it('says what a chart draws, with its figures as a table', () => {
  const report = reportHtml(singleWinner, context);
  expect(report).toContain('<title id="contributions-0-title">Apache Kafka: 0.88</title>');
  expect(report).toContain('Fit to the scenario: 0.30, Throughput: 0.24');
  expect(report).toContain('<title id="ranks-0-title">Apache Kafka: first in 87%</title>');
  for (const id of ['contributions-data', 'ranks-data', 'change-data']) {
    expect(report).toContain(`<details class="data" id="${id}"><summary>As a table</summary>`);
  }
});

it('draws a switch point where it is on its axis', () => {
  // 20 ms to 6 ms, half a decade down; from a weight of 0.25 to 0.41.
  const report = reportHtml(singleWinner, context);
  const turns = [...report.matchAll(/<circle class="turn" cx="([^"]+)"/g)].map(([, x]) => x);
  expect(turns).toEqual(['23.86%', '41%']);
});

it('is the same page every time', () => {
  expect(reportHtml(several, context)).toBe(reportHtml(structuredClone(several), context));
});
