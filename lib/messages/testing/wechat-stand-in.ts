import { createServer, type IncomingMessage } from "node:http";
import type { AddressInfo } from "node:net";
import { text } from "node:stream/consumers";

export type Received = { touser: string; template_id: string; data: Record<string, { value: string }> };

/** WeChat's token and subscribe-message calls over HTTP, as the platform answers them: with 200 also for errors. */
export async function wechatStandIn() {
  const received: Received[] = [];
  const codes: number[] = [];
  let tokens = 0;
  const server = createServer(async (request, response) => {
    const answer = await answerTo(request);
    response.setHeader("content-type", "application/json").end(JSON.stringify(answer));
  });

  async function answerTo(request: IncomingMessage) {
    const address = new URL(request.url ?? "", "http://stand-in");
    const body = JSON.parse(await text(request));
    if (address.pathname === "/cgi-bin/stable_token") {
      if (tokens === 0 || body.force_refresh) tokens++;
      return { access_token: `token-${tokens}`, expires_in: 7200 };
    }
    if (address.searchParams.get("access_token") !== `token-${tokens}`)
      return { errcode: 40001, errmsg: "invalid credential" };
    const errcode = codes.shift() ?? 0;
    if (errcode === 0) received.push(body);
    return { errcode, errmsg: errcode === 0 ? "ok" : "refused" };
  }

  await new Promise<void>((listening) => server.listen(0, "127.0.0.1", listening));
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}`,
    received,
    /** The next calls are answered with these codes, one after the other. */
    answerNext: (...next: number[]) => codes.push(...next),
    tokensGiven: () => tokens,
    stop: () => new Promise<void>((stopped) => server.close(() => stopped())),
  };
}
