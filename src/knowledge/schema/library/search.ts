import { z } from 'zod';
import { id, phrases } from './shared.ts';

/** What people type and what the texts call it: a search for any of `said` looks for `means` as well. */
const searchWord = z.strictObject({ id, said: phrases, means: phrases });

export const searchSections = { searchWords: searchWord };
