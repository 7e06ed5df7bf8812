/** How long nothing may move before the robustness run is worth its time. */
const STILL_MS = 250;

/**
 * Runs what is quick before the next picture, however often it is asked for, and what is slow once nothing has been asked
 * for a while.
 */
export function createSchedule(quick: () => void, slow: () => void): () => void {
  let waiting = false;
  let timer: ReturnType<typeof setTimeout> | undefined;
  return () => {
    clearTimeout(timer);
    if (waiting) return;
    waiting = true;
    requestAnimationFrame(() => {
      waiting = false;
      quick();
      timer = setTimeout(slow, STILL_MS);
    });
  };
}
