import type { Finding, FindingSubject, FindingsReport } from '../../domain/index.ts';
import { xmlAttribute, xmlText } from '../../words/escape.ts';
import { placeOf, remarksOf } from './finding-words.ts';
import type { FindingsContext, FindingsReporter } from './findings-reporter.ts';

/**
 * JUnit XML as build servers read it: a suite for each subject, a case for each check it was put to. Errors fail their
 * case, what was accepted is skipped, and everything else that was found stands in its output.
 */
export const findingsJunit: FindingsReporter = (report, context) => {
  const suites = suitesOf(report, context).map((suite) => suiteOf(suite, context));
  const total = (count: (suite: Drawn) => number) => suites.reduce((sum, suite) => sum + count(suite), 0);
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    tag('testsuites', {
      name: `${report.tool.name} ${report.run}`,
      tests: total(({ tests }) => tests),
      failures: total(({ failures }) => failures),
      errors: 0,
    }),
    ...suites.flatMap(({ lines }) => lines),
    '</testsuites>',
    '',
  ].join('\n');
};

interface Suite {
  readonly name: string;
  /** What tells it from others of its name: servers put together what is called alike. */
  readonly classname: string;
  readonly cases: readonly Case[];
}

interface Case {
  readonly code: string;
  readonly findings: readonly Finding[];
}

interface Drawn {
  readonly lines: readonly string[];
  readonly tests: number;
  readonly failures: number;
}

/** What is about no subject, or about none that is listed, has a suite of its own. */
function suitesOf({ run, subjects, findings }: FindingsReport, { inRepository }: FindingsContext): readonly Suite[] {
  const ids = new Set(subjects.map(({ id }) => id));
  const others = findings.filter(({ subject }) => subject === undefined || !ids.has(subject));
  const own = subjects.map((subject) => ({
    name: subject.name,
    classname: subject.file === undefined ? subject.name : inRepository(subject.file),
    cases: casesOf(
      subject.checked,
      findings.filter((finding) => finding.subject === subject.id),
    ),
  }));
  return others.length === 0 ? own : [...own, { name: run, classname: run, cases: casesOf([], others) }];
}

function casesOf(checked: FindingSubject['checked'], findings: readonly Finding[]): readonly Case[] {
  const codes = new Set([...checked, ...findings.map(({ code }) => code)]);
  return [...codes].map((code) => ({ code, findings: findings.filter((finding) => finding.code === code) }));
}

function suiteOf({ name, classname, cases }: Suite, context: FindingsContext): Drawn {
  const failures = cases.filter(fails).length;
  return {
    lines: [
      `  ${tag('testsuite', { name, tests: cases.length, failures, errors: 0, skipped: cases.filter(isSkipped).length })}`,
      ...cases.flatMap((each) => caseLines(each, classname, context)),
      '  </testsuite>',
    ],
    tests: cases.length,
    failures,
  };
}

function fails({ findings }: Case): boolean {
  return findings.some(({ severity }) => severity === 'error');
}

function isSkipped(one: Case): boolean {
  return !fails(one) && one.findings.some(({ exception }) => exception !== undefined);
}

function caseLines(one: Case, classname: string, context: FindingsContext): readonly string[] {
  const open = tag('testcase', { name: one.code, classname }, one.findings.length === 0);
  if (one.findings.length === 0) return [`    ${open}`];
  const errors = one.findings.filter(({ severity }) => severity === 'error');
  const others = one.findings.filter(({ severity }) => severity !== 'error').map((finding) => textOf(finding, context));
  return [
    `    ${open}`,
    ...(isSkipped(one) ? [`      <skipped>${xmlText(others.join('\n'))}</skipped>`] : []),
    ...errors.map((finding) => {
      const start = tag('failure', { message: finding.message, type: finding.code });
      return `      ${start}${xmlText(textOf(finding, context))}</failure>`;
    }),
    ...(others.length === 0 || isSkipped(one) ? [] : [`      <system-out>${xmlText(others.join('\n'))}</system-out>`]),
    '    </testcase>',
  ];
}

function textOf(finding: Finding, { say, inRepository }: FindingsContext): string {
  return [placeOf(finding, inRepository), finding.message, ...remarksOf(finding, say)]
    .filter((line) => line !== '')
    .join('\n');
}

function tag(name: string, attributes: Readonly<Record<string, string | number>>, empty = false): string {
  const pairs = Object.entries(attributes).map(([key, value]) => ` ${key}="${xmlAttribute(String(value))}"`);
  return `<${name}${pairs.join('')}${empty ? '/' : ''}>`;
}
