import { Command } from 'commander';
import { expect, it } from 'vitest';
import { RESERVED_FLAGS } from '../../src/answers/reserved.ts';
import type { Setting } from '../../src/cli/command.ts';
import { COMMANDS } from '../../src/cli/commands/index.ts';
import { everything } from '../support/real-plans.ts';

// Given by the program itself, before any command.
const OF_PROGRAM = ['help', 'version'];

it('no question can have a flag that a command with questions has already', async () => {
  const { knowledge, plans } = everything();
  const known = { knowledge: () => knowledge, plans: () => plans };
  const setting = { say: (id: string) => id, language: 'en', commands: COMMANDS, ...known } as const;
  const asked = new Set(knowledge.questions.map(({ id }) => id));
  const flags = new Set(OF_PROGRAM);
  for (const load of Object.values(COMMANDS)) {
    const command = new Command();
    (await load()).define(command, setting as unknown as Setting);
    if (!command.options.some((option) => option.attributeName() === 'throughput')) continue;
    for (const option of command.options) {
      if (!asked.has(option.attributeName())) flags.add((option.long ?? '').replace(/^--(no-)?/, ''));
    }
  }
  expect([...RESERVED_FLAGS].sort()).toEqual([...flags].sort());
});
