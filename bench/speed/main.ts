import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { cpus, tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { readRequest } from '../../src/answers/read-request.ts';
import type { Answers } from '../../src/domain/index.ts';
import { assess, decide, recommend, requirementsOf } from '../../src/recommendation/index.ts';
import { simulate } from '../../src/recommendation/simulate.ts';
import { knowledgeFrom } from '../advisor.ts';
import { median, timeProcesses } from './processes.ts';
import { requestLines } from './requests.ts';
import { PROCESSES } from './rows.ts';
import { jsonRulesEngine, ownEngine, randomRecords, zenEngine } from './tables.ts';

// Everything that has a bar, measured beside its peers, written as a table into the README.

const root = fileURLToPath(new URL('../..', import.meta.url));
const program = join(root, 'bin/mq-advisor.js');
const peers = join(root, 'bench/peers');
const scratch = mkdtempSync(join(tmpdir(), 'mq-advisor-bench-'));
const ROUNDS = Number(process.argv[2] ?? 15);

if (!existsSync(join(peers, 'node_modules'))) run('npm', ['install', '--no-save', '--silent'], peers);

const rows: (readonly [what: string, reached: string, bar: string])[] = [];
starts();
prompt();
inProcess();
await tables();
batch();
sizes();

const date = process.argv[3] ?? new Date().toISOString().slice(0, 10);
const table = rows.map(([what, reached, bar]) => `| ${what} | ${reached} | ${bar} |`).join('\n');
const section = `## Speed

Measured on ${date} with Node ${process.version} on ${cpus().length} × ${cpus()[0]?.model.trim() ?? 'an unknown processor'} by
\`npm run bench\`. A ratio is the median over ${ROUNDS} rounds of a whole process against \`node -e 0\` in the same round, with the
code cache warm; the bar is what we aim at.

| what | reached | bar |
| --- | ---: | ---: |
${table}

`;
const readme = join(root, 'README.md');
const [before, after] = readFileSync(readme, 'utf8').split(/^## Speed\n(?:(?!## ).*\n)*/m);
if (after === undefined) throw new Error('README.md has no section on speed');
writeFileSync(readme, `${before}${section}${after}`);
console.log(table);

function starts(): void {
  const schema = join(scratch, 'schema.json');
  const data = join(scratch, 'data.yaml');
  const source = join(scratch, 'source.js');
  writeFileSync(schema, '{ "type": "object", "properties": { "scenario": { "type": "string" } } }');
  writeFileSync(data, readFileSync(join(root, 'examples/log-aggregation.yaml')));
  writeFileSync(source, 'export const one = 1;\n');
  writeFileSync(join(scratch, 'eslint.config.mjs'), 'export default [{ rules: {} }];\n');
  const beside = [
    {
      name: 'ajv-cli validates the same file',
      args: [join(peers, 'node_modules/ajv-cli/dist/index.js'), 'validate', '-s', schema, '-d', data],
    },
    {
      name: 'eslint on one line',
      args: [join(peers, 'node_modules/eslint/bin/eslint.js'), '-c', join(scratch, 'eslint.config.mjs'), source],
    },
  ];
  const own = PROCESSES.map((row) => ({ ...row, args: [program, ...row.args] }));
  const { bare, timed } = timeProcesses([...own, ...beside], ROUNDS, root);
  rows.push([`bare Node, ms`, bare.toFixed(0), '']);
  timed.forEach(({ name, ratio }, i) => {
    const row = PROCESSES[i];
    rows.push([name, `${ratio.toFixed(2)} ×`, row === undefined ? '' : `${row.aim ?? row.bar} ×`]);
  });
}

/**
 * The first prompt on a pseudo-terminal, against a bare write to one. The code of prompts is kept when a run ends by itself,
 * so one that is cancelled goes before.
 */
function prompt(): void {
  const first = (command: string, isCancelled = false) => {
    const script = `
      const { spawn } = require('node:child_process');
      const start = process.hrtime.bigint();
      const child = spawn('script', ['-qec', ${JSON.stringify(command)}, '/dev/null'], { stdio: ['pipe', 'pipe', 'inherit'] });
      child.stdout.once('data', () => {
        console.log(Number(process.hrtime.bigint() - start) / 1e6);
        if (${isCancelled}) {
          child.once('exit', () => process.exit());
          setTimeout(() => child.stdin.write('\\x03'), 500);
        } else {
          child.kill('SIGKILL');
          process.exit();
        }
      });`;
    const { CI: _, NODE_EXTRA_CA_CERTS: __, ...env } = process.env;
    const { stdout } = spawnSync(process.execPath, ['-e', script], { encoding: 'utf8', env });
    return Number(stdout);
  };
  const write = `${process.execPath} -e 'process.stdout.write("? ")'`;
  const select = `${process.execPath} ${program} select`;
  first(select, true);
  const ratios = Array.from({ length: ROUNDS }, () => {
    const bare = first(write);
    return first(select) / bare;
  });
  rows.push(['first prompt, against a bare write to a terminal', `${median(ratios).toFixed(2)} ×`, '1.8 ×']);
}

function inProcess(): void {
  const knowledge = knowledgeFrom(root, []);
  const text = readFileSync(join(root, 'examples/log-aggregation.yaml'), 'utf8');
  const { request } = readRequest(text, 'example', knowledge.questions);
  if (request === undefined) throw new Error('the example cannot be read');
  const answers = request.workloads[0]?.answers as Answers;
  const assessed = assess(knowledge, requirementsOf(answers, knowledge));
  const choice = decide(assessed);
  const times = (work: () => void) =>
    Array.from({ length: ROUNDS }, () => {
      const start = performance.now();
      work();
      return performance.now() - start;
    });
  const draws = times(() => simulate(assessed, choice, { draws: 10_000, seed: 1 }));
  rows.push([
    'robustness, 10,000 draws, ms: first, then',
    `${(draws[0] ?? 0).toFixed(0)}, ${median(draws).toFixed(0)}`,
    '30',
  ]);
  const tool = { name: 'bench', version: '0' };
  const whole = times(() => recommend(request, knowledge, { language: 'en', tool }));
  rows.push([
    'one request in all, ms: first, then',
    `${(whole[0] ?? 0).toFixed(0)}, ${median(whole).toFixed(0)}`,
    '60',
  ]);
}

async function tables(): Promise<void> {
  const records = randomRecords(20_000);
  const own = ownEngine();
  const [json, zen] = [await jsonRulesEngine(), await zenEngine()];
  const expected = records.slice(0, 300).map(own);
  const jsonSays: number[] = [];
  for (const record of records.slice(0, 300)) jsonSays.push(await json(record));
  const zenSays = await zen(records.slice(0, 300));
  expected.forEach((rule, i) => {
    if (rule !== jsonSays[i] || rule !== zenSays[i]) throw new Error(`the engines disagree on record ${i}`);
  });
  const rates: [number, number, number][] = [];
  for (let round = 0; round < 5; round++) {
    rates.push([
      // Ten times over, or it is measured for 3 ms where its peers are for 100 and more.
      await rate(200_000, () => {
        for (let times = 0; times < 10; times++) for (const record of records) own(record);
      }),
      await rate(2_000, async () => {
        for (const record of records.slice(0, 2_000)) await json(record);
      }),
      await rate(20_000, async () => {
        for (let i = 0; i < records.length; i += 256) await zen(records.slice(i, i + 256));
      }),
    ]);
  }
  const [a, b, c] = [0, 1, 2].map((i) => median(rates.map((each) => each[i] ?? 0))) as [number, number, number];
  rows.push(['decision table, records a second', `${(a / 1e6).toFixed(1)} M`, '']);
  rows.push(['the same against json-rules-engine', `${(a / b).toFixed(0)} ×`, '300 ×']);
  rows.push(['the same against zen-engine, 256 calls under way', `${(a / c).toFixed(0)} ×`, '100 ×']);
}

async function rate(count: number, work: () => unknown): Promise<number> {
  const start = performance.now();
  await work();
  return (count / (performance.now() - start)) * 1000;
}

function batch(): void {
  const file = join(scratch, 'requests.ndjson');
  const long = join(scratch, 'long.ndjson');
  const lines = requestLines(20_000);
  writeFileSync(file, lines);
  writeFileSync(long, lines.repeat(4));
  const parse = `let rest='',n=0;process.stdin.setEncoding('utf8').on('data',c=>{const l=(rest+c).split('\\n');rest=l.pop();for(const x of l){JSON.parse(x);n++}}).on('end',()=>console.log(n))`;
  const seconds = (args: readonly string[], input: string): number => {
    const start = performance.now();
    const { status } = spawnSync('bash', ['-c', `exec "$@" < ${input} > /dev/null`, 'bash', process.execPath, ...args]);
    if (status !== 0) throw new Error(`node ${args.join(' ')} ended with status ${status}`);
    return (performance.now() - start) / 1000;
  };
  // The difference of a long and a short input is free of the start.
  const cost = (args: readonly string[]) => seconds(args, long) - seconds(args, file);
  const one = [program, 'batch', '--exit-zero'];
  const ratios = Array.from({ length: 5 }, () => {
    const alone = cost(['-e', parse]);
    return [alone / cost(one), alone / cost([...one, '--jobs', '2'])] as const;
  });
  rows.push([
    'batch, 2 KB a request, against JSON.parse of the same lines',
    `${median(ratios.map(([r]) => r)).toFixed(2)} ×`,
    '0.5 ×',
  ]);
  rows.push(['the same with two workers', `${median(ratios.map(([, r]) => r)).toFixed(2)} ×`, '0.7 ×']);
  rows.push([
    'peak memory of select, MiB over bare Node',
    (peak(['select', join(root, 'examples/log-aggregation.yaml')]) - peak([])).toFixed(0),
    '20',
  ]);
  rows.push([
    'peak memory of batch, MiB: 20,000 and 80,000 requests',
    `${peak(['batch', '--exit-zero', file]).toFixed(0)}, ${peak(['batch', '--exit-zero', long]).toFixed(0)}`,
    '120',
  ]);
}

/** MiB; of bare Node without arguments. */
function peak(args: readonly string[]): number {
  const preload = join(scratch, 'peak.cjs');
  writeFileSync(preload, "process.on('exit', () => console.error('peak', process.resourceUsage().maxRSS));");
  const rest = args.length === 0 ? ['-e', '0'] : [program, ...args];
  const { stderr } = spawnSync(process.execPath, ['--require', preload, ...rest], { encoding: 'utf8', maxBuffer: 1e9 });
  return Number(/peak (\d+)/.exec(stderr)?.[1]) / 1024;
}

function sizes(): void {
  const packed = run('npm', ['pack', '--silent', '--ignore-scripts', '--pack-destination', scratch], root).trim();
  const tarball = join(scratch, packed.split('\n').at(-1) ?? '');
  rows.push(['packed size, KB', (statSync(tarball).size / 1000).toFixed(0), '400']);
  run('tar', ['xzf', tarball, '-C', scratch], root);
  const installed = run('du', ['-sk', join(scratch, 'package')], root).split('\t')[0] ?? '';
  rows.push(['installed size, KB', installed, '']);
}

function run(command: string, args: readonly string[], cwd: string): string {
  const { status, stdout, stderr } = spawnSync(command, args, { cwd, encoding: 'utf8' });
  if (status !== 0) throw new Error(`${command} ${args.join(' ')}: ${stderr}`);
  return stdout;
}
