import type { Reporter } from './reporter.ts';

export type { ReportContext, Reporter, Surface } from './reporter.ts';

/** Reporters by the name of their format, each loaded when asked for. */
export const reporters: Readonly<Record<string, () => Promise<Reporter>>> = {
  text: async () => (await import('./text/report-text.ts')).reportText,
  markdown: async () => (await import('./markdown/report-markdown.ts')).reportMarkdown,
  json: async () => (await import('./report-json.ts')).reportJson,
};
export * from './findings/index.ts';
export * from './sheet/index.ts';
