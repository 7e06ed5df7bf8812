import { runProgram } from '../support/run-program.ts';

/** What `config --format json` says of a file. */
export interface WrittenFile {
  readonly file: string;
  readonly text: string;
  readonly settings: readonly {
    readonly key: string;
    readonly value: string;
    readonly on: boolean;
    readonly edit: string | null;
    readonly since: string | null;
    readonly reason: string;
    readonly sources: readonly string[];
  }[];
}

/** The files written for an alternative and some answers, by name. */
export async function configurationFor(
  alternative: string,
  answers: readonly string[],
): Promise<ReadonlyMap<string, WrittenFile>> {
  const { status, stdout, stderr } = await runProgram(['config', alternative, ...answers, '--format', 'json']);
  if (status !== 0) throw new Error(stderr);
  const { files } = JSON.parse(stdout) as { files: readonly WrittenFile[] };
  return new Map(files.map((file) => [file.file, file]));
}

/**
 * The text without settings that are newer than the server at hand; every other line stays. A block loses one line.
 *
 * @param version  of the server, such as 2.9.10
 */
export function asKnownTo(version: string, { text, settings }: WrittenFile): string {
  const newer = settings.filter(({ since }) => since !== null && isOlder(version, since)).map(({ key }) => key);
  const keys = newer.map((key) => key.slice(key.lastIndexOf('.') + 1));
  return text
    .split('\n')
    .filter((line) => !keys.some((key) => line.trimStart().startsWith(`${key}:`)))
    .join('\n');
}

function isOlder(version: string, than: string): boolean {
  const [a, b] = [version, than].map((one) => one.split('.').map(Number));
  for (let i = 0; i < 3; i++) {
    const difference = (a?.[i] ?? 0) - (b?.[i] ?? 0);
    if (difference !== 0) return difference < 0;
  }
  return false;
}

/** Sets of answers that switch on every setting between them. */
export const ANSWERS: readonly (readonly [string, readonly string[]])[] = [
  ['nothing', []],
  [
    'a durable log',
    [
      '--durability',
      'required',
      '--rpo',
      '0s',
      '--throughput',
      '200k',
      '--message-size',
      '1KB',
      '--retention',
      '7d',
      '--replay',
      '--regions',
      '2',
      '--ordering',
      'per-key',
      '--latency-p99',
      '1s',
    ],
  ],
  ['what may be lost', ['--durability', 'none', '--delivery', 'at-most-once', '--latency-p99', '2ms', '--no-replay']],
  [
    'large messages',
    [
      '--message-size',
      '4MB',
      '--durability',
      'required',
      '--throughput',
      '100',
      '--retention',
      '30d',
      '--delivery',
      'exactly-once',
      '--transactions',
      '--latency-p99',
      '1s',
      '--regions',
      '2',
    ],
  ],
  [
    'a fleet',
    [
      '--scenario',
      'iot-devices',
      '--devices',
      '500k',
      '--protocol',
      'mqtt',
      '--delivery',
      'at-least-once',
      '--message-size',
      '300B',
      '--request-reply',
      '--retention',
      '2d',
    ],
  ],
  [
    'sites',
    [
      '--deployment',
      'edge',
      '--devices',
      '20k',
      '--network',
      'unreliable',
      '--delivery',
      'at-least-once',
      '--durability',
      'optional',
      '--retention',
      '3d',
      '--throughput',
      '50',
      '--message-size',
      '1KB',
      '--node-memory',
      '2GiB',
    ],
  ],
  ['a log of unknown size', ['--retention', '30d', '--replay', '--durability', 'required', '--deployment', 'edge']],
  [
    'a work queue',
    [
      '--scenario',
      'task-queue',
      '--throughput',
      '60k',
      '--latency-p99',
      '2s',
      '--no-replay',
      '--ordering',
      'none',
      '--durability',
      'required',
      '--message-size',
      '2KB',
    ],
  ],
  [
    'one order',
    [
      '--ordering',
      'total',
      '--durability',
      'required',
      '--throughput',
      '5k',
      '--message-size',
      '500B',
      '--retention',
      '1d',
    ],
  ],
  [
    'a durable fleet',
    ['--devices', '200k', '--durability', 'optional', '--message-size', '2MB', '--delivery', 'at-least-once'],
  ],
  ['frames in browsers', ['--scenario', 'realtime-messaging', '--message-size', '64MiB', '--throughput', '5']],
  ['live pages', ['--scenario', 'realtime-messaging', '--devices', '3k', '--message-size', '300B']],
  [
    'live pages that a restart may stop',
    ['--scenario', 'realtime-messaging', '--devices', '3k', '--availability', '99', '--latency-p99', '50ms'],
  ],
  [
    'live pages that catch up',
    [
      '--scenario',
      'realtime-messaging',
      '--devices',
      '3k',
      '--fan-out',
      '2k',
      '--replay',
      '--delivery',
      'at-least-once',
      '--durability',
      'required',
      '--regions',
      '2',
    ],
  ],
  ['a country', ['--devices', '9000k', '--durability', 'required', '--retention', '2d', '--message-size', '300B']],
  [
    'a site that may lose nothing',
    ['--deployment', 'edge', '--durability', 'required', '--throughput', '50', '--message-size', '400B'],
  ],
];
