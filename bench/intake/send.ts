import { Agent, request } from "node:http";
import type { Call } from "./requests";

const agent = new Agent({ keepAlive: true, maxSockets: 256 });

export type Answer = { status: number; body: string; ms: number };

/** One request over a kept connection; status 0 where nothing was heard. */
export function send(url: string, call: Call, headers: Record<string, string>): Promise<Answer> {
  const started = performance.now();
  return new Promise((resolve) => {
    const finish = (status: number, body: string) =>
      resolve({ status, body, ms: performance.now() - started });
    const sent = request(
      new URL(call.path, url),
      {
        ...{ method: call.method, agent },
        headers: {
          ...headers,
          ...(call.body.length > 0 && { "content-type": call.type }),
          "content-length": call.body.length,
        },
      },
      (response) => {
        const parts: Buffer[] = [];
        response.on("data", (part: Buffer) => parts.push(part));
        response.on("end", () => finish(response.statusCode ?? 0, Buffer.concat(parts).toString()));
        response.on("error", () => finish(0, ""));
      },
    );
    sent.on("error", () => finish(0, ""));
    sent.end(call.body);
  });
}
