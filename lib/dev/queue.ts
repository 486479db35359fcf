/** Work that is asked for again and again. */
export type Queue = {
  /** Asks for a run. */
  ask: () => void;
  /** Resolves when no run is asked for and none is under way. */
  settled: () => Promise<void>;
};

/**
 * Gathers calls that come close together into one run, and never has two runs at once: what is asked for during a run
 * is done after it.
 *
 * @param work what to do; what it throws goes to `onError`
 * @param delay milliseconds of quiet before a run
 */
export function createQueue(work: () => Promise<void>, onError: (error: unknown) => void, delay: number): Queue {
  let timer: NodeJS.Timeout | undefined;
  let asked: { run: Promise<void>; start: () => void } | undefined;
  let running = Promise.resolve();
  function toRun() {
    let start = (): void => {};
    const run = new Promise<void>((resolve) => {
      start = resolve;
    });
    return { start, run: Promise.all([run, running]).then(work).catch(onError) };
  }
  return {
    ask() {
      clearTimeout(timer);
      asked ??= toRun();
      timer = setTimeout(() => {
        if (asked === undefined) return;
        running = asked.run;
        asked.start();
        asked = undefined;
      }, delay);
    },
    settled: () => asked?.run ?? running,
  };
}
