type Cleaning = () => void | Promise<void>;

const cleanings = new Set<Cleaning>();

let cleaning = false;

/**
 * Registers what must be done before the process ends, on success, failure and Ctrl-C alike. The last comes first.
 *
 * @returns a function that takes the registration back
 */
export function onCleanup(work: Cleaning): () => void {
  cleanings.add(work);
  return () => cleanings.delete(work);
}

/** Whether the process is about to end; what fails from now on is no news. */
export function isCleaning(): boolean {
  return cleaning;
}

/** How long one piece of cleaning may take, in milliseconds; to end a process with all that it has started takes five. */
const PATIENCE = 10_000;

/**
 * Does all that was registered, each once, and what is registered meanwhile. One that throws or comes to no end does
 * not keep the others from their turn.
 */
export async function cleanUp(): Promise<void> {
  cleaning = true;
  for (let work = last(); work; work = last()) {
    cleanings.delete(work);
    try {
      await endsInTime(work());
    } catch (error) {
      console.error(error);
    }
  }
}

function last(): Cleaning | undefined {
  return [...cleanings].at(-1);
}

/** @throws when it does not */
async function endsInTime(work: void | Promise<void>): Promise<void> {
  let timer: NodeJS.Timeout | undefined;
  const isLate = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error(`What was to be ended has not in ${PATIENCE / 1000} s.`)), PATIENCE);
  });
  await Promise.race([work, isLate]).finally(() => clearTimeout(timer));
}
