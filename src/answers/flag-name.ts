/** `latencyP99` as a flag: `latency-p99`. */
export function flagName(key: string): string {
  return key.replace(/([a-z])([A-Z])/g, '$1-$2').toLowerCase();
}
