import { expect, it } from 'vitest';
import { statedRequest } from '../../../src/answers/stated-request.ts';
import { repeatInputs } from '../../../src/cli/repeat-inputs.ts';

const inputs = (report: object, file?: object) =>
  repeatInputs(statedRequest(report), file === undefined ? undefined : { file: 'a b.yaml', ...statedRequest(file) });

it.each<[string, object, object | undefined, readonly string[] | undefined]>([
  [
    'each answer, where no file is',
    { name: 'It’s', replay: true },
    undefined,
    ["--set 'name=It’s'", '--set replay=true'],
  ],
  ['weights', { weights: 'fit=1, replay=2', a: '1' }, undefined, ['--set a=1', "--weights 'fit=1, replay=2'"]],
  ['the file alone', { name: 'x', a: '1', b: true }, { name: 'x', a: '1', b: 'true' }, ["'a b.yaml'"]],
  ['what the file does not say', { a: '1', b: '2' }, { a: '1' }, ["'a b.yaml'", '--set b=2']],
  ['another name', { name: 'y', a: '1' }, { name: 'x', a: '1' }, ["'a b.yaml'", '--set name=y']],
  ['another profile', { profile: 'p', a: '1' }, { profile: 'q', a: '1' }, ["'a b.yaml'", '--profile p']],
  [
    'what holds for all workloads',
    { workloads: [{ name: 'x', a: '2' }, { a: '2' }] },
    { workloads: [{ name: 'x', a: '1' }, { a: '2' }] },
    ["'a b.yaml'", '--set a=2'],
  ],
  ['nothing for no answers', {}, undefined, undefined],
  ['nothing for several workloads without a file', { workloads: [{ a: '1' }, { a: '2' }] }, undefined, undefined],
  [
    'what one workload alone says, by its name or number',
    { workloads: [{ name: 'x y', a: '2', b: '1' }, { b: '2' }] },
    { workloads: [{ name: 'x y' }, {}] },
    ["'a b.yaml'", "--set 'x y.a=2'", "--set 'x y.b=1'", '--set 2.b=2'],
  ],
  ['nothing for what one workload says no more', { workloads: [{}, {}] }, { workloads: [{ a: '1' }, {}] }, undefined],
  ['nothing for a workload too many', { workloads: [{ a: '1' }, {}] }, { a: '1' }, undefined],
  [
    'nothing for workloads of other names',
    { workloads: [{ name: 'x' }, {}] },
    { workloads: [{ name: 'y' }, {}] },
    undefined,
  ],
  ['nothing for an answer taken back', { b: '1' }, { a: '1', b: '1' }, undefined],
  ['nothing for a profile taken back', { a: '1' }, { a: '1', profile: 'p' }, undefined],
  ['nothing for a text of two lines', { description: 'a\nb', a: '1' }, undefined, undefined],
  ['nothing for spaces that would be lost', { name: 'a  b', a: '1' }, undefined, undefined],
])('repeats by %s', (_, report, file, expected) => {
  expect(inputs(report, file)).toEqual(expected);
});
