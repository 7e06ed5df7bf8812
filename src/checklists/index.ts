export { checklistSheet, stageBlocks, stageTitle } from './checklist-sheet.ts';
export { type ChecklistRecord, collectChecklist, itemsOf, type Stage } from './collect-checklist.ts';
export { readTicks, withTicks } from './ticks.ts';
