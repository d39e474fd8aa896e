/** Waits for the worker's other jobs; the demo is in no hurry. */
export async function until(done: () => Promise<boolean>): Promise<void> {
  const giveUp = Date.now() + 10 * 60_000;
  while (!(await done())) {
    if (Date.now() > giveUp) throw new Error("a step of the demo did not come to its end");
    await new Promise((resolve) => setTimeout(resolve, 250));
  }
}
