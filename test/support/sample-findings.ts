import type { FindingsReport } from '../../src/domain/index.ts';

/** Two subjects, of which one has an error, a warning and something that was accepted; and a note about neither. */
export const sampleFindings: FindingsReport = {
  run: 'inspection',
  language: 'en',
  tool: { name: 'mq-advisor', version: '1.2.3' },
  title: 'Inspection of bridges',
  summary: 'failed: 1 error in 2 bridges',
  failed: true,
  exitCode: 1,
  checks: [
    { code: 'inspection/load', title: 'It carries its load', help: 'Close it and strengthen it.', severity: 'error' },
    { code: 'inspection/paint', title: 'Its paint is whole', help: 'Paint it.', severity: 'warning' },
    { code: 'inspection/age', title: 'It is not old', help: 'Look at it twice a year.', severity: 'error' },
  ],
  subjects: [
    {
      id: 'north',
      name: 'North bridge',
      file: 'bridges/north.yaml',
      outcome: 'closed',
      checked: ['inspection/load', 'inspection/paint', 'inspection/age'],
    },
    { id: 'south', name: 'South bridge', file: 'bridges/south.yaml', outcome: 'open', checked: ['inspection/load'] },
  ],
  findings: [
    {
      code: 'inspection/load',
      severity: 'error',
      message: 'carries 20 t, 30 t needed',
      hint: 'close it to lorries',
      at: { file: 'bridges/north.yaml', line: 4, column: 8, length: 4, sourceLine: 'limit: 20 t' },
      subject: 'north',
      fingerprint: 'f1',
    },
    {
      code: 'inspection/paint',
      severity: 'warning',
      message: 'rust on the railing',
      at: { file: 'bridges/north.yaml', line: 9 },
      subject: 'north',
      fingerprint: 'f2',
    },
    {
      code: 'inspection/age',
      severity: 'note',
      message: 'built in 1902',
      at: { file: 'bridges/north.yaml' },
      subject: 'north',
      fingerprint: 'f3',
      exception: { owner: 'city', reason: 'listed building', expires: '2030-01-31' },
    },
    { code: 'inspection/paint', severity: 'note', message: 'the brush is worn', fingerprint: 'f4' },
  ],
  counts: { subjects: 2, errors: 1, warnings: 1, notes: 2, excepted: 1 },
  blocks: [{ kind: 'facts', rows: [{ label: 'Inspector', value: 'Ada' }] }],
  contents: { inspector: 'Ada' },
};
