import { describe, expect, it } from 'vitest';
import type { FilledFile } from '../../../src/configuration/fill-settings.ts';
import { shareFiles } from '../../../src/configuration/share-files.ts';
import type { Configuration, ConfigurationSetting } from '../../../src/domain/index.ts';

const setting = (key: string, more: Partial<ConfigurationSetting> = {}): ConfigurationSetting => ({
  key,
  value: [],
  when: { cells: [] },
  reason: { en: key },
  off: false,
  source: [],
  ...more,
});

/** Two ways to sync, the stricter one first; an amount of a node; a limit; what is no number. */
const SETTINGS = [
  setting('sync'),
  setting('sync'),
  setting('disk', { adds: true }),
  setting('payload'),
  setting('keys'),
  setting('browsers'),
];

const configuration = (id: string, shared: boolean): Configuration => ({
  id,
  alternatives: ['heron'],
  file: `${id}.conf`,
  syntax: 'blocks',
  shared,
  title: { en: 'Server' },
  notes: [],
  when: [],
  unless: [],
  settings: SETTINGS,
});
const SERVER = configuration('server', true);
const CLIENT = configuration('client', false);

/** @param values  by the position of the setting */
const filled = (of: Configuration, values: Readonly<Record<number, string>>, leftOut: string[] = []): FilledFile => ({
  configuration: of,
  count: 1,
  settings: Object.entries(values).map(([at, value]) => ({
    setting: SETTINGS[Number(at)] as ConfigurationSetting,
    value,
    reason: '',
    assumedWithout: [],
  })),
  leftOut: leftOut.map((key) => ({ key, missing: [] })),
});

const linesOf = (file: FilledFile | undefined) =>
  file?.settings.map(({ setting: { key, off }, value }) => `${off ? '# ' : ''}${key} ${value}`);

describe('files of parts that one cluster serves', () => {
  it('write the server once, with the first part that has it, and the clients of each', () => {
    const parts = shareFiles([[filled(CLIENT, {})], [filled(SERVER, {}), filled(CLIENT, {})], [filled(SERVER, {})]]);
    expect(parts.map((files) => files.map((file) => file.configuration.id))).toEqual([
      ['client'],
      ['server', 'client'],
      [],
    ]);
  });

  it.each<[string, Readonly<Record<number, string>>, Readonly<Record<number, string>>, readonly string[]]>([
    ['what one of them alone asks for', { 3: '5' }, { 5: 'wss' }, ['payload 5', 'browsers wss']],
    ['the stricter of two ways', { 1: '10s' }, { 0: 'always' }, ['sync always']],
    ['what both take, added', { 2: '20GB' }, { 2: '100GB' }, ['disk 120GB']],
    ['mappings, joined', { 2: '{ "a.*": "b" }' }, { 2: '{ "c.*": "d" }' }, ['disk { "a.*": "b", "c.*": "d" }']],
    ['names, listed', { 2: 'a.>' }, { 2: 'c.>' }, ['disk a.>,c.>']],
    ['the larger limit', { 3: '900' }, { 3: '1000' }, ['payload 1000']],
    ['the same once', { 4: '{ a: 3 }' }, { 4: '{ a: 3 }' }, ['keys { a: 3 }']],
    ['both, one of them off, where they are no numbers', { 4: 'a' }, { 4: 'b' }, ['keys a', '# keys b']],
  ])('hold %s', (_name, one, other, lines) => {
    const [first] = shareFiles([[filled(SERVER, one)], [filled(SERVER, other)]]);
    expect(linesOf(first?.[0])).toEqual(lines);
  });

  it('leave out what no part could fill, once', () => {
    const [first] = shareFiles([
      [filled(SERVER, { 3: '5' }, ['disk', 'keys'])],
      [filled(SERVER, { 4: 'a' }, ['disk'])],
    ]);
    expect(first?.[0]?.leftOut.map(({ key }) => key)).toEqual(['disk']);
  });
});
