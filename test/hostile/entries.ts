import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { ANSWERED, argument, type Entry, QUICK } from './entry.ts';
import { special, strings, texts } from './inputs/corpora.ts';
import type { Input } from './inputs/input.ts';
import { record, recordParts, savedReport } from './inputs/samples.ts';
import { lookups } from './lookups.ts';

const fileOf = (folder: string, content: Input['content']): string => {
  const path = join(folder, 'answers.yaml');
  writeFileSync(path, content);
  return path;
};
const GOOD_ANSWERS = 'throughput: 200k\nreplay: true\n';
const joined = (...parts: readonly Input['content'][]): Uint8Array =>
  Buffer.concat(parts.map((part) => (typeof part === 'string' ? Buffer.from(part) : part)));
/** A file beside others in the folder of the run, by its name. */
const put = (folder: string, name: string, content: Input['content']): string => {
  writeFileSync(join(folder, name), content);
  return name;
};
/** A folder of its own that holds nothing else, or undefined where no file can be called so. */
const folderWith = (folder: string, name: string, content: Input['content']): string | undefined => {
  const path = join(folder, 'own');
  rmSync(path, { recursive: true, force: true });
  mkdirSync(path);
  if (/[\0/]|\p{Cs}/u.test(name) || Buffer.byteLength(name) > 255) return undefined;
  writeFileSync(join(path, name), content);
  return path;
};
/** The sample record with something put among its answers. */
const recordOf = (content: Input['content']): Uint8Array => {
  const { before, answers, decision, after } = recordParts;
  return joined(before, answers, decision, content, '\n', after);
};
const indented = (content: Input['content']): Input['content'] =>
  typeof content === 'string' ? content.replace(/^/gm, '    ') : joined('    ', content);
const OURS = '# Ours\n\n- [ ] a box of our own <!-- ours -->\n';
const TICKED = 'readiness/kafka-infrastructure-ready/3-or-more-physical-machines-or-separate-vms';
const knowledgeOf = (folder: string, content: Input['content']): string => {
  const path = join(folder, 'knowledge');
  mkdirSync(path, { recursive: true });
  writeFileSync(join(path, 'a.yaml'), content);
  return path;
};

/** Among how many the entries that share divide the inputs. */
const SHARES = 4;

/** What an entry is fed with, by corpus. */
export function corporaFor(entry: Entry): readonly (readonly [corpus: string, inputs: readonly Input[]])[] {
  const general = Object.entries(entry.takes === 'texts' ? texts : strings).map(([corpus, inputs]) => {
    const part = (_: Input, index: number) => index % SHARES === entries.indexOf(entry) % SHARES;
    return [corpus, entry.shares === undefined ? inputs : inputs.filter(part)] as const;
  });
  return [...general, ...(entry.also ?? []).map((corpus) => [corpus, special[corpus]] as const)];
}

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
    shares: true,
    start: (c) => argument(c, (t) => ({ argv: ['select', `--latency-p99=${t}`, ...ANSWERED] })),
  },
  {
    name: '--scenario',
    takes: 'strings',
    shares: true,
    start: (c) => argument(c, (t) => ({ argv: ['select', '--scenario', t, ...ANSWERED] })),
  },
  {
    name: '--set key',
    takes: 'strings',
    shares: true,
    start: (c) => argument(c, (t) => ({ argv: ['select', '--set', `${t}=1`, ...ANSWERED] })),
  },
  {
    name: '--set value',
    takes: 'strings',
    shares: true,
    start: (c) => argument(c, (t) => ({ argv: ['select', '--set', `devices=${t}`, ...ANSWERED] })),
  },
  {
    name: '--set',
    takes: 'strings',
    shares: true,
    start: (c) => argument(c, (t) => ({ argv: ['select', '--set', t, ...ANSWERED] })),
  },
  {
    name: '--weights',
    takes: 'strings',
    shares: true,
    start: (c) => argument(c, (t) => ({ argv: ['select', '--weights', t, ...ANSWERED] })),
  },
  {
    name: '--profile',
    takes: 'strings',
    shares: true,
    start: (c) => argument(c, (t) => ({ argv: ['select', `--profile=${t}`, ...ANSWERED] })),
  },
  {
    name: '--require',
    takes: 'strings',
    shares: true,
    start: (c) => argument(c, (t) => ({ argv: ['select', `--require=${t}`, ...ANSWERED] })),
  },
  {
    name: '--min-confidence',
    takes: 'strings',
    shares: true,
    start: (c) => argument(c, (t) => ({ argv: ['select', `--min-confidence=${t}`, ...ANSWERED] })),
  },
  {
    name: '--format',
    takes: 'strings',
    shares: true,
    start: (c) => argument(c, (t) => ({ argv: ['select', `--format=${t}`, ...ANSWERED] })),
  },
  {
    name: '--width',
    takes: 'strings',
    shares: true,
    start: (c) => argument(c, (t) => ({ argv: ['select', `--width=${t}`, ...ANSWERED] })),
  },
  {
    name: '--lang',
    takes: 'strings',
    shares: true,
    start: (c) => argument(c, (t) => ({ argv: ['select', `--lang=${t}`, ...ANSWERED] })),
  },
  {
    name: '--knowledge',
    takes: 'strings',
    shares: true,
    start: (c) => argument(c, (t) => ({ argv: ['select', `--knowledge=${t}`, ...ANSWERED] })),
  },
  {
    name: 'FILE',
    takes: 'strings',
    shares: true,
    start: (c) => argument(c, (t) => ({ argv: ['select', ...QUICK, '--', t] })),
  },
  {
    name: '--output below a folder',
    takes: 'strings',
    shares: true,
    start: (c, folder) =>
      argument(c, (t) => {
        const path = resolve(folder, 'nowhere', t);
        // What climbs out of the folder would be written where it leads.
        return path.startsWith(`${folder}/nowhere/`) ? { argv: ['select', ...ANSWERED, '--output', path] } : undefined;
      }),
  },
  { name: 'a command', takes: 'strings', shares: true, start: (c) => argument(c, (t) => ({ argv: [t, 'select'] })) },
  {
    name: 'a flag',
    takes: 'strings',
    shares: true,
    start: (c) => argument(c, (t) => ({ argv: ['select', `--${t}`, ...ANSWERED] })),
  },
  {
    name: 'check DIR',
    takes: 'strings',
    shares: true,
    reportsFaults: 'alone',
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
    shares: true,
    start: (c) => argument(c, (t) => ({ argv: ['select', ...ANSWERED], env: { MQ_ADVISOR_LANG: t } })),
  },
  {
    name: 'review FILE',
    takes: 'texts',
    reportsFaults: 'alone',
    start: (content, folder) => ({ argv: ['review', fileOf(folder, content), ...QUICK] }),
  },
  {
    name: 'review --config',
    takes: 'texts',
    also: ['policies'],
    start: (content, folder) => {
      const policy = put(folder, 'mq-advisor.yaml', content);
      return { argv: ['review', put(folder, 'a.answers.yaml', GOOD_ANSWERS), '--config', policy, ...QUICK] };
    },
  },
  {
    name: 'a record beside answers, to review',
    takes: 'texts',
    reportsFaults: 'alone',
    start: (content, folder) => {
      put(folder, 'a.answers.md', recordOf(content));
      return { argv: ['review', put(folder, 'a.answers.yaml', GOOD_ANSWERS), ...QUICK] };
    },
  },
  {
    name: 'verify RECORD',
    takes: 'texts',
    also: ['records'],
    reportsFaults: 'beside why',
    start: (content, folder) => ({ argv: ['verify', put(folder, 'record.md', content)] }),
  },
  {
    name: 'the answers of a record, to verify',
    takes: 'texts',
    reportsFaults: 'beside why',
    start: (content, folder) => ({ argv: ['verify', put(folder, 'record.md', recordOf(content))] }),
  },
  {
    name: 'the decision of a record, to compare',
    takes: 'texts',
    start: (content, folder) => {
      const { before, answers, after } = recordParts;
      const changed = put(
        folder,
        'a.md',
        joined(before, answers, 'decision:\n  kind:\n', indented(content), '\n', after),
      );
      return { argv: ['diff', changed, put(folder, 'b.md', record)] };
    },
  },
  {
    name: 'diff BEFORE AFTER',
    takes: 'texts',
    format: 'json',
    start: (content, folder) => ({
      argv: ['diff', fileOf(folder, content), put(folder, 'a.json', savedReport), '--format', 'json', ...QUICK],
    }),
  },
  {
    name: 'render REPORT',
    takes: 'texts',
    start: (content, folder) => ({ argv: ['render', put(folder, 'a.json', content)] }),
  },
  {
    name: 'a part of a report, to render',
    takes: 'texts',
    format: 'markdown',
    start: (stdin) => ({
      argv: ['render', '-', '--format', 'markdown'],
      stdin: joined(savedReport.replace(/\}\s*$/, ',"asked":'), stdin, '}'),
    }),
  },
  {
    name: 'batch FILE',
    takes: 'texts',
    also: ['hostile lines'],
    format: 'lines',
    reportsFaults: 'beside why',
    start: (content, folder) => ({ argv: ['batch', put(folder, 'a.ndjson', content)] }),
  },
  {
    name: 'checklist --tick',
    takes: 'texts',
    also: ['records'],
    shares: true,
    start: (content, folder) => ({
      argv: ['checklist', '--state', put(folder, 'list.md', joined(OURS, content)), '--tick', TICKED],
    }),
    left: (content, folder, status) => {
      const whole = readFileSync(join(folder, 'list.md'));
      const own = Buffer.from(joined(OURS, content));
      const kept =
        status === 0 ? String(whole).startsWith(String(own).trimEnd()) && whole.at(-1) === 10 : whole.equals(own);
      return kept ? [] : ['a checklist has lost what somebody wrote'];
    },
  },
  {
    name: 'size --assumptions',
    takes: 'texts',
    start: (content, folder) => ({
      argv: ['size', put(folder, 'a.yaml', GOOD_ANSWERS), '--assumptions', put(folder, 'b.yaml', content)],
    }),
  },
  {
    name: 'cost FILE',
    takes: 'texts',
    shares: true,
    format: 'json',
    start: (content, folder) => ({ argv: ['cost', fileOf(folder, content), '--format', 'json'] }),
  },
  {
    name: 'config FILE',
    takes: 'texts',
    shares: true,
    start: (content, folder) => ({ argv: ['config', fileOf(folder, content)] }),
  },
  {
    name: 'a line of a batch',
    takes: 'strings',
    format: 'lines',
    reportsFaults: 'beside why',
    start: (text) => ({ argv: ['batch'], stdin: String(text) }),
  },
  {
    name: 'a name on a line of a batch',
    takes: 'strings',
    format: 'lines',
    reportsFaults: 'beside why',
    start: (text) => ({
      argv: ['batch'],
      stdin: `${JSON.stringify({ name: String(text), scenario: String(text) })}\n`,
    }),
  },
  {
    name: 'a policy, with everything that is free in it',
    takes: 'strings',
    reportsFaults: 'alone',
    also: ['globs'],
    start: (content, folder) => {
      const text = String(content);
      const exception = { check: 'stale', file: text, owner: text, reason: text, expires: '2020-01-31' };
      put(folder, 'a.answers.yaml', GOOD_ANSWERS);
      put(folder, 'mq-advisor.yaml', JSON.stringify({ answers: [text, '*.answers.yaml'], exceptions: [exception] }));
      return { argv: ['review', ...QUICK] };
    },
  },
  {
    name: 'the title of a record, kept and verified',
    takes: 'strings',
    start: (c, folder) =>
      argument(c, (t) => {
        rmSync(join(folder, 'decisions'), { recursive: true, force: true });
        const people = [`--title=${t}`, `--decision-makers=${t}`, `--consulted=${t}`];
        const adrDir = join(folder, 'decisions');
        return { argv: ['export', '--throughput', '200k', '--replay', ...people, '--adr-dir', adrDir, ...QUICK] };
      }),
    left: (_, folder, status) => {
      const files = status === 0 ? readdirSync(join(folder, 'decisions')) : [];
      if (status !== 0 || (files.length === 1 && /^0000-[\p{L}\p{N}\p{M}-]+\.md$/u.test(files[0] ?? ''))) return [];
      return [`the folder of records holds ${JSON.stringify(files)}`];
    },
  },
  {
    name: 'names in a record, to verify',
    takes: 'strings',
    reportsFaults: 'beside why',
    start: (text, folder) => ({
      argv: ['verify', put(folder, 'a.md', recordOf(`name: ${JSON.stringify(String(text))}`)), '--format', 'markdown'],
    }),
  },
  {
    name: 'the head of a record, to verify',
    takes: 'strings',
    reportsFaults: 'beside why',
    start: (text, folder) => ({
      argv: [
        'verify',
        put(
          folder,
          'a.md',
          record.replace(/^---[\s\S]*?\n# .*\n/, () => `---\nstatus: ${text}\n---\n# ${text}\n`),
        ),
      ],
    }),
  },
  {
    name: 'names in a report, to render',
    takes: 'strings',
    start: (text) => {
      const { recommendation, answers, ...rest } = JSON.parse(savedReport);
      const name = String(text);
      const named = {
        ...rest,
        name,
        answers: { ...answers, name },
        recommendation: { ...recommendation, summary: name },
      };
      return { argv: ['render', '-', '--verbose'], stdin: JSON.stringify(named) };
    },
  },
  {
    name: 'the name of an answers file',
    takes: 'strings',
    reportsFaults: 'alone',
    start: (text, folder) => {
      const own = folderWith(folder, `${text}.answers.yaml`, GOOD_ANSWERS);
      return own === undefined ? undefined : { argv: ['review', own, ...QUICK] };
    },
  },
  {
    name: 'the name of a record',
    takes: 'strings',
    reportsFaults: 'beside why',
    start: (text, folder) => {
      const own = folderWith(folder, `${text}.md`, record);
      return own === undefined ? undefined : { argv: ['verify', own] };
    },
  },
  {
    name: 'the name of a file of knowledge',
    takes: 'strings',
    start: (text, folder) => {
      const own = folderWith(folder, `${text}.yaml`, 'questions: [{ id: throughput }]\n');
      return own === undefined ? undefined : { argv: ['select', '--knowledge', own, ...ANSWERED] };
    },
  },
  {
    name: 'names of workloads, as folders of configurations',
    takes: 'strings',
    format: 'files',
    start: (text, folder) => ({
      argv: ['config', '-', '--output', join(folder, 'own'), '--force'],
      stdin: JSON.stringify({
        workloads: [
          { name: String(text), throughput: '200k', replay: true },
          { name: 'b', devices: '1k', scenario: 'iot-devices' },
        ],
      }),
    }),
    left: (_, folder) => {
      const strangers = readdirSync(folder).filter((name) => name !== 'own');
      rmSync(join(folder, 'own'), { recursive: true, force: true });
      return strangers.map((name) => `written outside of its folder: ${JSON.stringify(name)}`);
    },
  },
  {
    name: 'a glob to review',
    takes: 'strings',
    also: ['globs'],
    reportsFaults: 'alone',
    start: (c, folder) =>
      argument(c, (t) => {
        put(folder, 'a.answers.yaml', GOOD_ANSWERS);
        // From the root of the disk on there is much to look through.
        return resolve(folder, t).startsWith(folder) ? { argv: ['review', ...QUICK, '--', t] } : undefined;
      }),
  },
  ...lookups,
  {
    name: 'the environment of a build server',
    takes: 'strings',
    reportsFaults: 'alone',
    start: (c, folder) =>
      argument(c, (t) => ({
        argv: ['review', put(folder, 'a.answers.yaml', GOOD_ANSWERS), ...QUICK],
        env: {
          ...{ GITHUB_STEP_SUMMARY: join(folder, 'nowhere', 'and', 'nothing', t.replaceAll('..', '')), LC_CTYPE: t },
          ...{ LC_MESSAGES: t, FORCE_HYPERLINK: t, VTE_VERSION: t, TERM_PROGRAM: t, SOURCE_DATE_EPOCH: t },
        },
      })),
  },
  {
    name: 'SOURCE_DATE_EPOCH',
    takes: 'strings',
    start: (c) =>
      argument(c, (t) => ({ argv: ['export', ...ANSWERED, '--date', 'today'], env: { SOURCE_DATE_EPOCH: t } })),
  },
];
