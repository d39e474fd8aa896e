/**
 * Polls until `ready` answers true.
 * @param {() => Promise<boolean>} ready
 * @param {{ timeoutMs: number, what: string, everyMs?: number }} options
 */
export async function waitUntil(ready, { timeoutMs, what, everyMs = 100 }) {
  const until = Date.now() + timeoutMs;
  while (!(await ready().catch(() => false))) {
    if (Date.now() > until) throw new Error(`${what} was not ready after ${timeoutMs / 1000} s`);
    await new Promise((resolve) => setTimeout(resolve, everyMs));
  }
}
