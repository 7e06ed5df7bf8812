import type { Reporter } from './reporter.ts';

export type { PageAssets, RecordDetails, Surface } from './reporter.ts';

/** Reporters by the name of their format, each loaded when asked for. */
export const reporters: Readonly<Record<string, () => Promise<Reporter>>> = {
  text: async () => (await import('./text/report-text.ts')).reportText,
  markdown: async () => (await import('./markdown/report-markdown.ts')).reportMarkdown,
  html: async () => (await import('./html/report-html.ts')).reportHtml,
  madr: async () => (await import('./adr/madr.ts')).reportMadr,
  'madr-minimal': async () => (await import('./adr/madr.ts')).reportMadrMinimal,
  nygard: async () => (await import('./adr/nygard.ts')).reportNygard,
  json: async () => (await import('./report-json.ts')).reportJson,
};
export * from './findings/index.ts';
export * from './sheet/index.ts';
