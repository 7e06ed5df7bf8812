import type { Recommendation } from '../../domain/index.ts';
import { capitalised } from '../../wording/capitalised.ts';

/** What opens a heading or a cell with the name of a workload or a part: as given by the request, or with a capital. */
export function openingName(text: string, { answers }: Pick<Recommendation, 'answers'>): string {
  const { workloads = [] } = answers as { readonly workloads?: readonly { readonly name?: string }[] };
  return workloads.some(({ name }) => name !== undefined && text.startsWith(name)) ? text : capitalised(text);
}
