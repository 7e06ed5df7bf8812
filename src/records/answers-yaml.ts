import { yamlBlock } from './yaml-block.ts';

/** Answers as block YAML that reads back as the same answers. */
export function answersYaml(answers: unknown): string {
  return yamlBlock(answers);
}
