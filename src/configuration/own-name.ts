/**
 * Fills `{own:events}`: what several workloads must not call alike where they may share a cluster.
 *
 * @param own  what stands for the workload, fit for every file; undefined where there is one only, which takes the name given
 */
export function withOwnName(text: string, own: string | undefined): string {
  return text.replace(/\{own:(\w+)\}/g, (_gap, alone: string) => {
    if (own === undefined) return alone;
    return alone === alone.toUpperCase() ? own.toUpperCase() : own;
  });
}
