/** Where records are kept by convention, from the root of a repository. */
export const RECORD_FOLDERS = ['docs/decisions', 'docs/adr', 'doc/adr', 'adr'] as const;
