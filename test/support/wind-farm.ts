/** Three workloads that one technology serves in two ways, and three serve better. */
const shared = { deployment: 'cloud', managed: 'true', opsBudget: 'medium' };

export const windFarm = [
  {
    name: 'turbine telemetry',
    answers: {
      ...shared,
      scenario: 'iot-devices',
      throughput: '20k',
      devices: '60k',
      network: 'unreliable',
      messageSize: '400B',
      latencyP99: '2s',
      delivery: 'at-least-once',
    },
  },
  {
    name: 'condition monitoring',
    answers: {
      ...shared,
      scenario: 'stream-processing',
      throughput: '20k..60k',
      messageSize: '400B',
      latencyP99: '5s',
      streamProcessing: 'true',
      replay: 'true',
      retention: '90d',
      durability: 'required',
      ordering: 'per-key',
    },
  },
  {
    name: 'service calls',
    answers: {
      ...shared,
      scenario: 'microservices',
      throughput: '10k',
      latencyP99: '2ms',
      requestReply: 'true',
      delivery: 'at-most-once',
    },
  },
];
