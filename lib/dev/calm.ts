import { setTimeout as sleep } from 'node:timers/promises';

/** Lets work that can wait give way to what somebody is waiting for. */
export type Calm = {
  /** Somebody asks for something now. */
  stir: () => void;
  /** Resolves when nobody has asked for a while. */
  comes: () => Promise<void>;
};

/** @param quiet how long that is, in milliseconds */
export function createCalm(quiet: number): Calm {
  let last = Number.NEGATIVE_INFINITY;
  return {
    stir() {
      last = performance.now();
    },
    async comes() {
      for (let left = 1; left > 0; ) {
        left = last + quiet - performance.now();
        if (left > 0) await sleep(left);
      }
    },
  };
}
