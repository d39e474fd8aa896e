const PAUSE_MS = 50;

export type Asked = { address: string; ms: number };

/**
 * Asks for pages one after the other until stopped.
 * @returns stops and answers the time of each request
 */
export function keepAsking(addresses: readonly string[], cookie: string): () => Promise<Asked[]> {
  const times: Asked[] = [];
  let stopping = false;
  const asking = (async () => {
    for (let at = 0; !stopping; at++) {
      const started = performance.now();
      const address = addresses[at % addresses.length] ?? "";
      const answer = await fetch(address, { headers: { cookie }, redirect: "manual" });
      await answer.arrayBuffer();
      if (answer.status !== 200) throw new Error(`${answer.url} was answered with ${answer.status}`);
      times.push({ address, ms: performance.now() - started });
      await new Promise((resolve) => setTimeout(resolve, PAUSE_MS));
    }
  })();
  return async () => {
    stopping = true;
    await asking;
    return times;
  };
}
