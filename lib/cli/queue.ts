/**
 * Gathers calls that come close together into one run, and never has two runs at once: what is asked for during a run
 * is done after it.
 *
 * @param work what to do; what it throws goes to `onError`
 * @param delay milliseconds of quiet before a run
 */
export function createQueue(work: () => Promise<void>, onError: (error: unknown) => void, delay = 50) {
  let timer: NodeJS.Timeout | undefined;
  let running = Promise.resolve();
  return function ask(): void {
    clearTimeout(timer);
    timer = setTimeout(() => {
      running = running.then(work).catch(onError);
    }, delay);
  };
}
