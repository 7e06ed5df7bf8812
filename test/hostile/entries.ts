import { mkdirSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { Input } from './inputs/input.ts';

/** How the program is started for one input. */
export interface Start {
  readonly argv: readonly string[];
  readonly stdin?: string | Uint8Array;
  readonly env?: Readonly<Record<string, string>>;
}

/** A way for a stranger's text to get in. */
export interface Entry {
  readonly name: string;
  /** Whole texts, or single values. */
  readonly takes: 'texts' | 'strings';
  /** Of what is printed; `text` when nothing else is said. */
  readonly format?: 'json' | 'markdown';
  /** Its result is what is wrong: where something is, a report says so on standard output. */
  readonly reportsFaults?: true;
  /** Undefined for what cannot come in this way, such as a NUL in an argument. */
  readonly start: (content: Input['content'], folder: string) => Start | undefined;
}

const QUICK = ['--draws', '0'];
const ANSWERED = ['--throughput', '1k', ...QUICK];

const fileOf = (folder: string, content: Input['content']): string => {
  const path = join(folder, 'answers.yaml');
  writeFileSync(path, content);
  return path;
};
const knowledgeOf = (folder: string, content: Input['content']): string => {
  const path = join(folder, 'knowledge');
  mkdirSync(path, { recursive: true });
  writeFileSync(join(path, 'a.yaml'), content);
  return path;
};

/** An argument or a variable holds no NUL, and half a surrogate pair arrives as a replacement character. */
const argument = (content: Input['content'], make: (text: string) => Start | undefined): Start | undefined => {
  const text = String(content);
  return text.includes('\0') ? undefined : make(text.replace(/\p{Cs}/gu, '\ufffd'));
};
const inAnswers = (key: string, text: string): string => JSON.stringify({ [key]: text, throughput: '1k' });

/** Every entry; a new command adds a line. */
export const entries: readonly Entry[] = [
  {
    name: 'select FILE',
    takes: 'texts',
    start: (content, folder) => ({ argv: ['select', fileOf(folder, content), ...QUICK] }),
  },
  {
    name: 'select -',
    takes: 'texts',
    format: 'json',
    start: (stdin) => ({ argv: ['select', '-', '--format', 'json', ...QUICK], stdin }),
  },
  {
    name: 'select --knowledge',
    takes: 'texts',
    start: (content, folder) => ({ argv: ['select', '--knowledge', knowledgeOf(folder, content), ...ANSWERED] }),
  },
  {
    name: 'name, as text',
    takes: 'strings',
    start: (text) => ({ argv: ['select', ...QUICK], stdin: inAnswers('name', String(text)) }),
  },
  {
    name: 'description, as markdown',
    takes: 'strings',
    format: 'markdown',
    start: (text) => ({
      argv: ['select', '--format', 'markdown', ...QUICK],
      stdin: inAnswers('description', String(text)),
    }),
  },
  {
    name: 'name of a workload, as JSON',
    takes: 'strings',
    format: 'json',
    start: (text) => ({
      argv: ['select', '--format', 'json', ...QUICK],
      stdin: JSON.stringify({
        workloads: [
          { name: String(text), throughput: '1k' },
          { name: 'b', devices: '1k' },
        ],
      }),
    }),
  },
  {
    name: 'scenario',
    takes: 'strings',
    start: (text) => ({ argv: ['select', ...QUICK], stdin: inAnswers('scenario', String(text)) }),
  },
  {
    name: 'a key',
    takes: 'strings',
    start: (text) => ({ argv: ['select', ...QUICK], stdin: inAnswers(String(text), '1') }),
  },
  {
    name: '--latency-p99',
    takes: 'strings',
    start: (c) => argument(c, (t) => ({ argv: ['select', `--latency-p99=${t}`, ...ANSWERED] })),
  },
  {
    name: '--scenario',
    takes: 'strings',
    start: (c) => argument(c, (t) => ({ argv: ['select', '--scenario', t, ...ANSWERED] })),
  },
  {
    name: '--set key',
    takes: 'strings',
    start: (c) => argument(c, (t) => ({ argv: ['select', '--set', `${t}=1`, ...ANSWERED] })),
  },
  {
    name: '--set value',
    takes: 'strings',
    start: (c) => argument(c, (t) => ({ argv: ['select', '--set', `devices=${t}`, ...ANSWERED] })),
  },
  {
    name: '--set',
    takes: 'strings',
    start: (c) => argument(c, (t) => ({ argv: ['select', '--set', t, ...ANSWERED] })),
  },
  {
    name: '--weights',
    takes: 'strings',
    start: (c) => argument(c, (t) => ({ argv: ['select', '--weights', t, ...ANSWERED] })),
  },
  {
    name: '--profile',
    takes: 'strings',
    start: (c) => argument(c, (t) => ({ argv: ['select', `--profile=${t}`, ...ANSWERED] })),
  },
  {
    name: '--require',
    takes: 'strings',
    start: (c) => argument(c, (t) => ({ argv: ['select', `--require=${t}`, ...ANSWERED] })),
  },
  {
    name: '--min-confidence',
    takes: 'strings',
    start: (c) => argument(c, (t) => ({ argv: ['select', `--min-confidence=${t}`, ...ANSWERED] })),
  },
  {
    name: '--format',
    takes: 'strings',
    start: (c) => argument(c, (t) => ({ argv: ['select', `--format=${t}`, ...ANSWERED] })),
  },
  {
    name: '--width',
    takes: 'strings',
    start: (c) => argument(c, (t) => ({ argv: ['select', `--width=${t}`, ...ANSWERED] })),
  },
  {
    name: '--lang',
    takes: 'strings',
    start: (c) => argument(c, (t) => ({ argv: ['select', `--lang=${t}`, ...ANSWERED] })),
  },
  {
    name: '--knowledge',
    takes: 'strings',
    start: (c) => argument(c, (t) => ({ argv: ['select', `--knowledge=${t}`, ...ANSWERED] })),
  },
  { name: 'FILE', takes: 'strings', start: (c) => argument(c, (t) => ({ argv: ['select', ...QUICK, '--', t] })) },
  {
    name: '--output below a folder',
    takes: 'strings',
    start: (c, folder) =>
      argument(c, (t) => {
        const path = resolve(folder, 'nowhere', t);
        // What climbs out of the folder would be written where it leads.
        return path.startsWith(`${folder}/nowhere/`) ? { argv: ['select', ...ANSWERED, '--output', path] } : undefined;
      }),
  },
  { name: 'a command', takes: 'strings', start: (c) => argument(c, (t) => ({ argv: [t, 'select'] })) },
  { name: 'a flag', takes: 'strings', start: (c) => argument(c, (t) => ({ argv: ['select', `--${t}`, ...ANSWERED] })) },
  {
    name: 'check DIR',
    takes: 'strings',
    reportsFaults: true,
    start: (c) => argument(c, (t) => ({ argv: ['check', '--', join('/nowhere', t)] })),
  },
  {
    name: 'the environment',
    takes: 'strings',
    start: (c) =>
      argument(c, (t) => ({
        argv: ['select', ...ANSWERED],
        env: { LANG: t, LC_ALL: t, TERM: t, COLUMNS: t, NO_COLOR: t, FORCE_COLOR: '0', CI: t, COLORTERM: t },
      })),
  },
  {
    name: 'MQ_ADVISOR_LANG',
    takes: 'strings',
    start: (c) => argument(c, (t) => ({ argv: ['select', ...ANSWERED], env: { MQ_ADVISOR_LANG: t } })),
  },
];
