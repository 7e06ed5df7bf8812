import type { FlowStep } from '../../domain/index.ts';
import { markdownFence, mermaidLabel } from '../../words/escape.ts';
import type { Block } from '../markdown/blocks.ts';

/** A flow as a mermaid chart: questions are hexagons, ends are rounded, the way that was taken is drawn thick. */
export function flowChart(roots: readonly FlowStep[]): Block {
  const lines = ['flowchart TD'];
  let count = 0;
  const draw = (step: FlowStep): string => {
    const id = `step${count++}`;
    const label = `"${mermaidLabel(step.text)}"`;
    const shape = step.branches.length > 0 ? `{{${label}}}` : `([${label}])`;
    lines.push(`  ${id}${shape}${step.taken === true ? ':::taken' : ''}`);
    for (const { label: branch, taken, to } of step.branches) {
      const target = draw(to);
      lines.push(`  ${id} ${taken === true ? '==>' : '-->'}|"${mermaidLabel(branch)}"| ${target}`);
    }
    return id;
  };
  for (const root of roots) draw(root);
  lines.push('  classDef taken stroke-width: 3px');
  return markdownFence('mermaid', lines.join('\n'));
}
