/**
 * Starts a clock of the processor's time that this process takes, which other processes do not move.
 *
 * @returns  tells the milliseconds since, of user and system together
 */
export function cpuClock(): () => number {
  const began = process.cpuUsage();
  return () => {
    const { user, system } = process.cpuUsage(began);
    return (user + system) / 1000;
  };
}
