import type { FindingsReporter } from './findings-reporter.ts';

export type { FindingsContext } from './findings-reporter.ts';

/** Reporters of findings by the name of their format, each loaded when asked for. */
export const findingsReporters: Readonly<Record<string, () => Promise<FindingsReporter>>> = {
  text: async () => (await import('./findings-text.ts')).findingsText,
  markdown: async () => (await import('./findings-markdown.ts')).findingsMarkdown,
  json: async () => (await import('./findings-json.ts')).findingsJson,
  github: async () => (await import('./findings-github.ts')).findingsGithub,
  sarif: async () => (await import('./findings-sarif.ts')).findingsSarif,
  junit: async () => (await import('./findings-junit.ts')).findingsJunit,
  gitlab: async () => (await import('./findings-gitlab.ts')).findingsGitlab,
};
