/** A sentence for the person at the terminal: what failed and what to do. Printed without a stack. */
export class SetupError extends Error {}

const started = Date.now();

/** @param {string} text one progress line */
export function say(text) {
  const seconds = ((Date.now() - started) / 1000).toFixed(1).padStart(6);
  process.stdout.write(`${seconds}s  ${text}\n`);
}

/**
 * Runs a script's main function: a SetupError becomes one line, anything else keeps its stack.
 * @param {() => Promise<void>} main
 */
export async function runMain(main) {
  try {
    await main();
  } catch (error) {
    const text =
      error instanceof SetupError ? error.message : (error instanceof Error && error.stack) || error;
    process.stderr.write(`\n${text}\n`);
    process.exit(1);
  }
}
