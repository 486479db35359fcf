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

/** Does all that was registered, each once; one that throws does not keep the others from their turn. */
export async function cleanUp(): Promise<void> {
  cleaning = true;
  for (const work of [...cleanings].reverse()) {
    cleanings.delete(work);
    try {
      await work();
    } catch (error) {
      console.error(error);
    }
  }
}
