import { createRandom } from '../../src/robustness/index.ts';

const SENTENCE = 'The service takes orders from shops and passes them on to billing, shipping and the auditors. ';
const SCENARIOS = [
  'log-aggregation',
  'iot-devices',
  'microservices',
  'order-processing',
  'task-queue',
  'event-sourcing',
];
const BYTES = 2000;

/** Requests of about 2 KB, a line each: a dozen answers and a description of the system. */
export function requestLines(count: number): string {
  const random = createRandom(1, 'requests');
  const pick = <T>(values: readonly T[]): T => values[Math.floor(random() * values.length)] as T;
  const lines: string[] = [];
  for (let i = 0; i < count; i++) {
    const request = {
      name: `service ${i}`,
      scenario: pick(SCENARIOS),
      throughput: Math.ceil(random() * 100_000),
      latencyP99: pick(['1ms', '5ms', '20ms', '1s']),
      devices: Math.ceil(random() * 10_000),
      opsBudget: pick(['low', 'medium', 'high']),
      durability: pick(['none', 'optional', 'required']),
      replay: random() < 0.3,
      retention: pick(['1h', '1d', '7d']),
      network: pick(['reliable', 'unreliable']),
      messageSize: pick(['200B', '1KB', '20KB']),
      regions: Math.ceil(random() * 3),
    };
    const room = BYTES - JSON.stringify(request).length;
    lines.push(JSON.stringify({ ...request, description: SENTENCE.repeat(30).slice(0, room - 20) }));
  }
  return `${lines.join('\n')}\n`;
}
