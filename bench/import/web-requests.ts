const PAUSE_MS = 50;

/**
 * Asks for pages one after the other until stopped.
 * @returns stops and answers the time of each request, in milliseconds
 */
export function keepAsking(addresses: readonly string[], cookie: string): () => Promise<number[]> {
  const times: number[] = [];
  let stopping = false;
  const asking = (async () => {
    for (let at = 0; !stopping; at++) {
      const started = performance.now();
      const answer = await fetch(addresses[at % addresses.length] ?? "", {
        headers: { cookie },
        redirect: "manual",
      });
      await answer.arrayBuffer();
      if (answer.status !== 200) throw new Error(`${answer.url} was answered with ${answer.status}`);
      times.push(performance.now() - started);
      await new Promise((resolve) => setTimeout(resolve, PAUSE_MS));
    }
  })();
  return async () => {
    stopping = true;
    await asking;
    return times;
  };
}
