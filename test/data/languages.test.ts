import { describe, expect, it } from 'vitest';
import type { z } from 'zod';
import type { Text } from '../../src/domain/index.ts';
import { text } from '../../src/knowledge/schema/library/shared.ts';
import { librarySections } from '../../src/knowledge/schema/library.ts';
import { isLanguageNeutral } from '../support/language-neutral.ts';
import { realKnowledge } from '../support/real-knowledge.ts';
import { section } from './library.ts';

interface Prose {
  /** `tuning.value`, without positions and without the keys of a mapping by id. */
  readonly field: string;
  readonly entry: string;
  readonly value: Text | string;
}

/** Every value that the schemas call text, with the field it stands in. */
function proseOf(schema: z.ZodType, value: unknown, field: string, entry: string): Prose[] {
  if (value === undefined) return [];
  if (schema === text) return [{ field, entry, value: value as Text | string }];
  const { def } = schema as unknown as { def: Record<string, unknown> & { type: string } };
  const below = (inner: unknown, part: unknown, path = field) => proseOf(inner as z.ZodType, part, path, entry);
  switch (def.type) {
    case 'optional':
      return below(def.innerType, value);
    case 'array':
      return (value as unknown[]).flatMap((part) => below(def.element, part));
    case 'record':
      return Object.values(value as object).flatMap((part) => below(def.valueType, part));
    case 'object':
      return Object.entries(def.shape as object).flatMap(([key, inner]) =>
        below(inner, (value as Record<string, unknown>)[key], `${field}.${key}`),
      );
    case 'union': {
      const fitting = (def.options as z.ZodType[]).find((option) => option.safeParse(value).success);
      return fitting === undefined ? [] : below(fitting, value);
    }
    default:
      return [];
  }
}

const sections = Object.keys(librarySections);
const proseIn = (name: string) =>
  section(name).flatMap((entry) => proseOf(librarySections[name] as z.ZodType, entry, name, entry.id));
const twinsIn = (name: string) =>
  proseIn(name).flatMap(({ field, entry, value }) =>
    typeof value === 'string' || value.zh === undefined ? [] : [{ field, entry, en: value.en, zh: value.zh }],
  );
const bareIn = (name: string) =>
  proseIn(name).flatMap(({ field, entry, value }) => {
    if (typeof value !== 'string' && value.zh !== undefined) return [];
    const english = typeof value === 'string' ? value : value.en;
    return isLanguageNeutral(english) ? [] : [{ field, entry, text: english }];
  });

/** English in a field of prose all the same: it is typed into a configuration as it stands. */
const TYPED = new Map([
  ['tuning.parameter', ['keepalive', 'port', 'retries', 'Discard', 'Replicas', 'Storage', 'Timeout']],
  ['tuning.value', ['delete', 'explicit', 'file', 'old', 'producer']],
  ['examples.settings.value', ['all', 'all (-1)', 'order-processor', 'False', 'True']],
  ['templates.settings.value', ['delete', 'producer']],
]);
/** Ids of the corpus's scenarios, in a column of a table. */
const IDS = ['cloud-native-platform', 'high-frequency-trading', 'iot-platform', 'microservice-communication'];
const isExcepted = (field: string, text: string) =>
  TYPED.get(field)?.includes(text) === true || (field === 'practices.tables.rows' && IDS.includes(text));

describe('a text reads the same in every language', () => {
  it.each([
    'Kafka, NATS Core; EMQX 6.x',
    '15 ms - 2 min',
    'max.in.flight.requests.per.connection=5',
    'kafka-preferred-replica-election',
    'nats://nats-server-2:6222',
    '/var/log/nats/nats.log',
    'segmentio/kafka-go',
    'consumer.wakeup()',
    'floor(total_storage_gb / 1024)',
    'UnderReplicatedPartitions > 0',
    'QoS 0/1/2',
  ])('when it is all names, numbers and code: %s', (text) => {
    expect(isLanguageNeutral(text)).toBe(true);
  });

  it.each([
    'yes',
    'None.',
    'three brokers',
    '100 million',
    'at-least-once',
    'start/stop',
    'Kafka plus Flink',
    '4.0 to 4.4',
    'latency-p99',
    'Measure',
    'Core (in memory)',
    'writes/s',
  ])('but not with a word of English: %s', (text) => {
    expect(isLanguageNeutral(text)).toBe(false);
  });
});

describe('the prose of the library', () => {
  it('is found, and has twins, in every section that has any', () => {
    expect(sections.filter((name) => proseIn(name).length > 0 && twinsIn(name).length === 0)).toEqual([]);
    expect(sections.flatMap(proseIn).length).toBeGreaterThan(8000);
  });

  it.each(sections)('of %s has a Chinese twin, unless it reads the same in every language', (name) => {
    expect(bareIn(name).filter(({ field, text: bare }) => !isExcepted(field, bare))).toEqual([]);
  });

  /** The index is cited as it stands. */
  const cited = ['navigation', 'learningPaths', 'quickDecisions', 'keyMetrics', 'furtherReading', 'inconsistencies'];

  it.each(sections.filter((name) => !cited.includes(name)))(
    'of %s has a space between Chinese and what is not, but for titles of documents',
    (name) => {
      const ours = twinsIn(name).filter(({ field }) => !/^documents\..*title$/.test(field));
      const joined = ours.filter(({ zh }) => /\p{Script=Han}[A-Za-z0-9]|[A-Za-z0-9%]\p{Script=Han}/u.test(zh));
      expect(joined.map(({ field, entry, zh }) => `${field} ${entry}: ${zh}`)).toEqual([]);
    },
  );

  it('needs every exception that is made', () => {
    const bare = sections.flatMap(bareIn);
    const needed = (field: string, word: string) => bare.some((one) => one.field === field && one.text === word);
    const idle = [...TYPED].flatMap(([field, words]) => words.filter((word) => !needed(field, word)));
    expect([...idle, ...IDS.filter((id) => !needed('practices.tables.rows', id))]).toEqual([]);
  });
});

describe('the decision part', () => {
  it('has a Chinese twin for every text, unless it reads the same in every language', () => {
    const bare: Text[] = [];
    const visit = (value: unknown): void => {
      if (typeof value !== 'object' || value === null) return;
      if (!('en' in value)) Object.values(value).forEach(visit);
      else if (!('zh' in value) && !isLanguageNeutral(value.en as string)) bare.push(value as Text);
    };
    visit(realKnowledge());
    expect(bare).toEqual([]);
  });
});

/** What the documents call things is quoted, in their own spelling and at times freer in English. */
const isQuoted = (field: string) =>
  !field.startsWith('evidence.') && /\.(title|label|name|term|unit|value)$/.test(field);
const mantissas = (sentence: string) =>
  (sentence.match(/\d[\d,]*(\.\d+)*/g) ?? []).map((number) => number.replace(/[.,]/g, '').replace(/^0+|0+$/g, ''));

describe('a Chinese twin', () => {
  const ours = sections.flatMap(twinsIn).filter(({ field }) => !isQuoted(field));

  it('states every figure of the English', () => {
    // 1.2 million is 120 万, so only the digits are compared, without the zeros around them.
    const drifted = ours.filter(({ en, zh }) => mantissas(en).some((number) => !mantissas(zh).includes(number)));
    expect(drifted).toEqual([]);
  });

  it('has Chinese punctuation', () => {
    const foreign = ours.filter(({ zh }) => /[\u4e00-\u9fff][,;?!]|[;?!]\s?[\u4e00-\u9fff]/.test(formulaFree(zh)));
    expect(foreign).toEqual([]);
  });

  it('says something in Chinese, or is all names and code', () => {
    const foreign = ours.filter(
      ({ en, zh }) => !/[\u4e00-\u9fff]/.test(zh) && zh !== en && /^[a-z]{2,}$/m.test(wordsOf(zh)),
    );
    expect(foreign).toEqual([]);
  });
});

/** Without the arguments of a formula, which keep their commas: `min(2^n, 上限)`. */
function formulaFree(sentence: string): string {
  return sentence.replace(/[\w.]+\([^()]*\)/g, '');
}

/** The parts of a sentence that are letters alone, one a line. */
function wordsOf(sentence: string): string {
  return sentence
    .split(/[\s，、；：（）()]+/)
    .filter((part) => /^[A-Za-z]+$/.test(part))
    .join('\n');
}

describe('a name', () => {
  const isTwin = (text: unknown): text is { en: string; zh: string } => typeof text === 'object' && text !== null;
  /** Chinese names that stand for several English ones. */
  const shared = (texts: readonly unknown[]) => {
    const twins = texts.filter(isTwin);
    const english = (zh: string) => twins.flatMap((one) => (one.zh === zh ? [one.en.toLowerCase()] : []));
    return twins.map(({ zh }) => zh).filter((zh) => new Set(english(zh)).size > 1);
  };

  it.each(sections)('of %s tells apart in Chinese what it tells apart in English', (name) => {
    expect(shared(section(name).flatMap(({ title, name: called, label }) => [title, called, label]))).toEqual([]);
  });

  it.each(section('matrices'))('of a row of $id does, too', ({ rows }) => {
    expect(shared((rows as readonly Record<string, unknown>[]).map(({ label }) => label))).toEqual([]);
  });
});
