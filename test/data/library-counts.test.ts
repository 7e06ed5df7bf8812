import { describe, expect, it } from 'vitest';
import { section } from './library.ts';

/** What the sources hold; a smaller number means that something was lost on the way. */
describe('the library is complete', () => {
  it.each([
    ['documentGroups', 5],
    ['documents', 72],
    ['unindexedDocuments', 4],
    // Those of the sources, and what planning rests on.
    ['evidence', 145 + 50 + 53 + 22 + 14],
    ['corrections', 25],
    ['learningPaths', 3],
    ['quickDecisions', 4],
    ['keyMetrics', 3],
    ['inconsistencies', 13],
    ['glossary', 154],
    ['cases', 15],
    ['metrics', 439],
    ['tuning', 139],
    ['conflicts', 80],
    ['suspectClaims', 31],
    ['matrices', 95],
    ['corpusScenarios', 37],
    ['examples', 20],
    ['templates', 2],
    ['bridgeFacts', 14],
    ['monitoring', 61],
    ['checklists', 18],
    ['practices', 21],
    ['costModels', 3],
  ])('%s: %i', (name, count) => {
    expect(section(name)).toHaveLength(count);
  });

  it.each([
    ['evidence/', 145 + 50],
    ['capability/', 53],
    ['benchmark/', 22],
    ['case/', 14],
  ])('%s: %i records', (prefix, count) => {
    expect(section('evidence').filter(({ id }) => id.startsWith(prefix))).toHaveLength(count);
  });

  it('all 811 sections of the documents', () => {
    const levels = section('documents').flatMap((document) =>
      (document.sections as { level: number }[]).map(({ level }) => level),
    );
    expect(levels.filter((level) => level <= 3)).toHaveLength(811);
    expect(levels.filter((level) => level === 4)).toHaveLength(6);
  });

  it('seven candidates for every capability of the sources', () => {
    const compared = section('evidence').filter(({ candidates }) => candidates !== undefined);
    const sizes = compared.map(({ candidates }) => Object.keys(candidates as object).length);
    expect([compared.length, ...new Set(sizes)]).toEqual([52, 7]);
  });

  it('42 of the terms come from the glossary of the corpus', () => {
    expect(section('glossary').filter(({ origin }) => origin === 'glossary')).toHaveLength(42);
  });

  it('212 items in the seven stages of the implementation checklist', () => {
    const list = section('checklists').find(({ id }) => id === 'implementation');
    const groups = list?.groups as { stage: number; items: string[] }[];
    expect(groups.flatMap(({ items }) => items)).toHaveLength(212);
    expect(new Set(groups.map(({ stage }) => stage))).toEqual(new Set([1, 2, 3, 4, 5, 6, 7]));
  });

  it('every failure of each technology', () => {
    const failures = section('risks').filter(({ kind }) => kind === 'failure');
    const of = (prefix: string) => failures.filter(({ id }) => id.startsWith(`${prefix}/`)).length;
    expect([of('kafka'), of('mqtt'), of('nats')]).toEqual([16, 11, 12]);
  });

  it('every recommendation of the scenarios', () => {
    const places = section('corpusScenarios').flatMap(({ preferred }) => (preferred as unknown[]) ?? []);
    expect(places).toHaveLength(85);
  });

  it('every setting of the two templates', () => {
    expect(section('templates').flatMap(({ settings }) => settings as unknown[])).toHaveLength(57);
  });

  it('every statement of the conflicts', () => {
    const statements = section('conflicts').flatMap(({ statements: said }) => said as { source?: string[] }[]);
    expect(statements).toHaveLength(283);
    expect(statements.filter(({ source }) => !source?.length)).toEqual([]);
  });
});
