import { beforeAll, describe, expect, it } from 'vitest';
import type { Finding, FindingsReport } from '../../../../src/domain/index.ts';
import { type FindingsContext, findingsReporters } from '../../../../src/reporters/index.ts';
import { junitFaults, sarifFaults } from '../../../support/formats/validate.ts';
import { ORDER, PAYLOADS } from '../../../support/hostile.ts';
import { sampleFindings } from '../../../support/sample-findings.ts';
import { sayShipped } from '../../../support/shipped-wording.ts';

const context: FindingsContext = {
  say: sayShipped(),
  width: 80,
  colour: 'none',
  hyperlinks: false,
  unicode: true,
  inRepository: (file) => `town/${file}`,
};

async function shown(format: string, report = sampleFindings, more: Partial<FindingsContext> = {}): Promise<string> {
  const reporter = await findingsReporters[format]?.();
  if (reporter === undefined) throw new Error(format);
  return reporter(report, { ...context, ...more });
}

const withFindings = (findings: readonly Finding[]): FindingsReport => ({ ...sampleFindings, findings });
const [error, warning] = sampleFindings.findings as readonly [Finding, Finding, ...Finding[]];

it.each(Object.keys(findingsReporters))('%s ends in one newline and is the same every time', async (format) => {
  expect(await shown(format)).toMatch(/[^\n]\n$/);
  expect(await shown(format)).toBe(await shown(format));
});

describe('text', () => {
  it('says how it ended, what there is besides, and every finding with its line', async () => {
    expect(await shown('text')).toBe(`Inspection of bridges

  failed: 1 error in 2 bridges

  Inspector  Ada

bridges/north.yaml:4:8 error inspection/load
  carries 20 t, 30 t needed
  4 | limit: 20 t
    |        ^^^^
  close it to lorries

bridges/north.yaml:9 warning inspection/paint
  rust on the railing

bridges/north.yaml note inspection/age
  built in 1902
  accepted by city until 2030-01-31: listed building

note inspection/paint
  the brush is worn
`);
  });

  it('keeps to the screen', async () => {
    const long = withFindings([{ ...error, message: 'word '.repeat(60), hint: 'word '.repeat(60) }]);
    const lines = (await shown('text', long, { width: 50 })).split('\n');
    expect(Math.max(...lines.map((line) => line.length))).toBeLessThanOrEqual(50);
  });

  it('paints the gravity where colours are wanted', async () => {
    expect(await shown('text', sampleFindings, { colour: 'basic' })).toContain('\u001b[31merror\u001b[39m');
  });
});

it('markdown lists the findings by gravity, with files as the repository calls them', async () => {
  expect(await shown('markdown')).toBe(`# Inspection of bridges

**failed: 1 error in 2 bridges**

- **Inspector**: Ada

## Errors (1)

- \`town/bridges/north.yaml:4:8\` carries 20 t, 30 t needed \`inspection/load\`
  - close it to lorries

## Warnings (1)

- \`town/bridges/north.yaml:9\` rust on the railing \`inspection/paint\`

## Notes (2)

- \`town/bridges/north.yaml\` built in 1902 \`inspection/age\`
  - accepted by city until 2030-01-31: listed building
- the brush is worn \`inspection/paint\`
`);
});

it('json is the report with a status', async () => {
  const report = JSON.parse(await shown('json'));
  expect(report).toMatchObject({
    schemaVersion: 1,
    run: 'inspection',
    status: 'failed',
    counts: sampleFindings.counts,
    inspector: 'Ada',
    tool: sampleFindings.tool,
  });
  expect(report.findings[0]).toEqual({
    ...error,
    at: { file: 'town/bridges/north.yaml', line: 4, column: 8, length: 4 },
  });
  expect(report.subjects[1]).toEqual({ ...sampleFindings.subjects[1], file: 'town/bridges/south.yaml' });
});

describe('github', () => {
  it('annotates the lines and ends with the summary', async () => {
    expect(
      await shown('github'),
    ).toBe(`::error file=town/bridges/north.yaml,line=4,endLine=4,col=8,endColumn=12,title=inspection/load::carries 20 t, 30 t needed%0Aclose it to lorries
::warning file=town/bridges/north.yaml,line=9,endLine=9,title=inspection/paint::rust on the railing
::notice file=town/bridges/north.yaml,title=inspection/age::built in 1902%0Aaccepted by city until 2030-01-31: listed building
::notice title=inspection/paint::the brush is worn
Inspection of bridges: failed: 1 error in 2 bridges
`);
  });

  it('shows ten of a kind and counts the rest', async () => {
    const many = withFindings([
      ...Array.from({ length: 13 }, () => error),
      ...Array.from({ length: 11 }, () => warning),
      ...Array.from({ length: 12 }, () => ({ ...warning, severity: 'note' as const })),
    ]);
    const lines = (await shown('github', many)).split('\n');
    const count = (command: string) => lines.filter((line) => line.startsWith(`::${command} `)).length;
    expect([count('error'), count('warning'), count('notice')]).toEqual([10, 10, 10]);
    expect(lines.at(-3)).toBe(
      '::notice title=Inspection of bridges::not shown here, since no more are: 3 errors, 1 warning and 3 notes',
    );
  });

  it('says nothing of what is left out when nothing is', async () => {
    expect(await shown('github', withFindings(Array.from({ length: 10 }, () => error)))).not.toContain(
      'not shown here',
    );
  });
});

describe('sarif', () => {
  it.each([
    ['/srv/a b.yaml', 'file:///srv/a%20b.yaml'],
    ['D:/svc/answers.yaml', 'file:///D:/svc/answers.yaml'],
  ])('has the whole address of a file outside of the repository: %s', async (path, uri) => {
    const text = await shown('sarif', withFindings([error]), { inRepository: () => path });
    expect(sarifFaults(text)).toEqual([]);
    expect(JSON.parse(text).runs[0].results[0].locations[0].physicalLocation.artifactLocation).toEqual({ uri });
  });

  it('keeps to its schema', async () => {
    expect(sarifFaults(await shown('sarif'))).toEqual([]);
  });

  it('is one run whose rules are the checks', async () => {
    const { runs } = JSON.parse(await shown('sarif'));
    expect(runs).toHaveLength(1);
    expect(runs[0].tool.driver.rules.map(({ id }: { id: string }) => id)).toEqual(
      sampleFindings.checks.map(({ code }) => code),
    );
    expect(runs[0].results[0]).toEqual({
      ruleId: 'inspection/load',
      ruleIndex: 0,
      level: 'error',
      message: { text: 'carries 20 t, 30 t needed. close it to lorries' },
      locations: [
        {
          physicalLocation: {
            artifactLocation: { uri: 'town/bridges/north.yaml', uriBaseId: '%SRCROOT%' },
            region: { startLine: 4, startColumn: 8, endColumn: 12 },
          },
          logicalLocations: [{ name: 'North bridge', kind: 'module' }],
        },
      ],
      partialFingerprints: { primaryLocationLineHash: 'f1' },
    });
    expect(runs[0].results[2].suppressions).toEqual([
      { kind: 'external', status: 'accepted', justification: 'listed building' },
    ]);
  });

  it('has a test that can fail', () => {
    expect(sarifFaults('{"version":"2.1.0","runs":[{"results":[{}]}]}')).not.toEqual([]);
  });
});

describe('junit', () => {
  it('has a suite a subject and a case a check', async () => {
    expect(await shown('junit')).toBe(`<?xml version="1.0" encoding="UTF-8"?>
<testsuites name="mq-advisor inspection" tests="5" failures="1" errors="0">
  <testsuite name="North bridge" tests="3" failures="1" errors="0" skipped="1">
    <testcase name="inspection/load" classname="town/bridges/north.yaml">
      <failure message="carries 20 t, 30 t needed" type="inspection/load">town/bridges/north.yaml:4:8
carries 20 t, 30 t needed
close it to lorries</failure>
    </testcase>
    <testcase name="inspection/paint" classname="town/bridges/north.yaml">
      <system-out>town/bridges/north.yaml:9
rust on the railing</system-out>
    </testcase>
    <testcase name="inspection/age" classname="town/bridges/north.yaml">
      <skipped>town/bridges/north.yaml
built in 1902
accepted by city until 2030-01-31: listed building</skipped>
    </testcase>
  </testsuite>
  <testsuite name="South bridge" tests="1" failures="0" errors="0" skipped="0">
    <testcase name="inspection/load" classname="town/bridges/south.yaml"/>
  </testsuite>
  <testsuite name="inspection" tests="1" failures="0" errors="0" skipped="0">
    <testcase name="inspection/paint" classname="inspection">
      <system-out>the brush is worn</system-out>
    </testcase>
  </testsuite>
</testsuites>
`);
  });

  it('keeps to its schema', async () => {
    expect(await junitFaults(await shown('junit'))).toEqual([]);
  });

  it('has a test that can fail', async () => {
    expect(await junitFaults('<testsuites><testsuite name="a"/></testsuites>')).not.toEqual([]);
  });
});

it('gitlab is a list of findings with a place each', async () => {
  expect(JSON.parse(await shown('gitlab'))).toEqual([
    {
      description: 'carries 20 t, 30 t needed. close it to lorries',
      check_name: 'inspection/load',
      fingerprint: 'f1',
      severity: 'major',
      location: { path: 'town/bridges/north.yaml', lines: { begin: 4 } },
    },
    {
      description: 'rust on the railing',
      check_name: 'inspection/paint',
      fingerprint: 'f2',
      severity: 'minor',
      location: { path: 'town/bridges/north.yaml', lines: { begin: 9 } },
    },
    {
      description: 'built in 1902. accepted by city until 2030-01-31: listed building',
      check_name: 'inspection/age',
      fingerprint: 'f3',
      severity: 'info',
      location: { path: 'town/bridges/north.yaml', lines: { begin: 1 } },
    },
    {
      description: 'the brush is worn',
      check_name: 'inspection/paint',
      fingerprint: 'f4',
      severity: 'info',
      location: { path: '.', lines: { begin: 1 } },
    },
  ]);
});

describe.each(Object.entries(PAYLOADS))('a hostile name: %s', (_name, payload) => {
  const walk = (value: unknown, key = ''): unknown => {
    if (typeof value === 'string') {
      const kept = ['severity', 'code', 'kind', 'style', 'checked', 'language', 'subject', 'id', 'run'];
      return kept.includes(key) ? value : payload + value;
    }
    if (Array.isArray(value)) return value.map((each) => walk(each, key));
    if (typeof value !== 'object' || value === null) return value;
    return Object.fromEntries(Object.entries(value).map(([name, child]) => [name, walk(child, name)]));
  };
  const report = walk(sampleFindings) as FindingsReport;
  const texts: Record<string, string> = {};
  beforeAll(async () => {
    for (const format of Object.keys(findingsReporters)) texts[format] = await shown(format, report);
  });

  it('brings no control, bidi override or lone surrogate into any format', () => {
    for (const [format, text] of Object.entries(texts)) {
      expect(`${format} ${text}`).not.toMatch(/[^\P{Cc}\n\t]|[^\P{Cf}\u200c\u200d]|\p{Cs}|\p{Zl}|\p{Zp}/u);
    }
  });

  it('gives no order to a build server', () => {
    const { github = '', ...others } = texts;
    expect(github).not.toMatch(/##\w*\[/);
    for (const [format, text] of Object.entries(others)) expect(`${format}\n${text}`).not.toMatch(ORDER);
  });

  it('starts no workflow command of its own', () => {
    const lines = texts.github?.trimEnd().split('\n') ?? [];
    expect(lines).toHaveLength(sampleFindings.findings.length + 1);
    for (const line of lines.slice(0, -1)) {
      const [, command = '', properties = ''] = /^::(\w+) ([^:]*)::[^\n]*$/.exec(line) ?? [];
      expect(['error', 'warning', 'notice']).toContain(command);
      const keys = properties.split(',').map((pair) => pair.slice(0, pair.indexOf('=')));
      expect(['file', 'line', 'endLine', 'col', 'endColumn', 'title']).toEqual(expect.arrayContaining(keys));
    }
  });

  it('leaves SARIF and JUnit valid', async () => {
    expect(sarifFaults(texts.sarif ?? '')).toEqual([]);
    expect(await junitFaults(texts.junit ?? '')).toEqual([]);
  });

  it('leaves the markdown with the headings it has', () => {
    const headings = texts.markdown?.match(/^#+ .*$/gm) ?? [];
    expect(headings).toHaveLength(4);
    expect(texts.markdown).not.toMatch(/^\s*[<|]|(?<!\\)\]\(|<script|<img/m);
  });
});

it.each(['text', 'github'])('a workflow command in what %s prints for people stays words', async (format) => {
  const report = { ...sampleFindings, title: '::set-output name=a::b', summary: '##[error]c', findings: [] };
  const text = await shown(format, report);
  expect(text).not.toMatch(/^\s*::|##\[/m);
  expect(text).toContain('set-output name=a::b');
});
