import { Agent, request } from "node:http";

const agent = new Agent({ keepAlive: true, maxSockets: 256 });

export type Answer = { status: number; body: string; ms: number };

/**
 * One POST of JSON to the console, as a browser of its own origin sends it. A kept connection that the server
 * has just closed for idling is replaced by a new one, which browsers do too.
 */
export async function post(url: string, path: string, cookie: string | null, body: unknown): Promise<Answer> {
  const started = performance.now();
  const bytes = Buffer.from(JSON.stringify(body));
  for (;;) {
    const answer = await send(new URL(path, url), cookie, bytes);
    if (answer) return { ...answer, ms: performance.now() - started };
  }
}

/** Null where a kept connection had been closed. */
function send(url: URL, cookie: string | null, bytes: Buffer): Promise<Omit<Answer, "ms"> | null> {
  return new Promise((resolve, reject) => {
    const sent = request(
      url,
      {
        method: "POST",
        agent,
        headers: {
          "content-type": "application/json",
          "content-length": bytes.length,
          origin: url.origin,
          ...(cookie && { cookie }),
        },
      },
      (response) => {
        const parts: Buffer[] = [];
        response.on("data", (part: Buffer) => parts.push(part));
        response.on("end", () =>
          resolve({
            status: response.statusCode ?? 0,
            body: Buffer.concat(parts).toString(),
          }),
        );
        response.on("error", reject);
      },
    );
    sent.on("error", (error: NodeJS.ErrnoException) =>
      sent.reusedSocket && error.code === "ECONNRESET" ? resolve(null) : reject(error),
    );
    sent.end(bytes);
  });
}
