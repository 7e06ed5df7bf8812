import type { SheetReporter } from './sheet-reporter.ts';

export type { SheetContext } from './sheet-reporter.ts';

/** Reporters of sheets by the name of their format, each loaded when asked for. */
export const sheetReporters: Readonly<Record<string, () => Promise<SheetReporter>>> = {
  text: async () => (await import('./sheet-text.ts')).sheetText,
  markdown: async () => (await import('./sheet-markdown.ts')).sheetMarkdown,
  csv: async () => (await import('./sheet-csv.ts')).sheetCsv,
  json: async () => (await import('./sheet-json.ts')).sheetJson,
};
