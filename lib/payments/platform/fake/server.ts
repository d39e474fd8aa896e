import { createServer, type IncomingMessage, type Server } from "node:http";
import type { Books } from "./books";
import { CONTROLS, type Post } from "./control";
import { type Answer, answerCall, Refusal } from "./gateway";
import { refundNotice, type SentNotice } from "./notices";
import { signedHeaders } from "./sealing";

type Options = {
  /** Called after whatever may have changed the books. */
  onChange: () => void;
  /** Refunds succeed by themselves after this many ms; null where somebody decides. */
  refundAfterMs: number | null;
};

const CONTROL = "/control/";

/** Sends a notice as the platform does: an answer within five seconds, or it counts as none. */
export const postNotice: Post = async ({ url, headers, body }: SentNotice) => {
  const answer = await fetch(url, { method: "POST", headers, body, signal: AbortSignal.timeout(5000) }).catch(
    () => null,
  );
  return answer?.status ?? 0;
};

/** The stand-in of 微信支付 as a server on this machine. */
export function fakeServer(books: Books, { onChange, refundAfterMs }: Options): Server {
  const settleLater = () => {
    if (refundAfterMs === null) return;
    setTimeout(() => {
      for (const refund of books.refunds.values()) {
        if (refund.status !== "PROCESSING") continue;
        refund.status = "SUCCESS";
        refund.succeededAt = books.now().toISOString();
        void postNotice(refundNotice(books, refund, "none"));
      }
      onChange();
    }, refundAfterMs).unref();
  };
  return createServer(async (request, response) => {
    const target = request.url ?? "/";
    const body = await bodyOf(request);
    const send = ({ status, body: text }: Answer, headers: Record<string, string> = {}) =>
      response.writeHead(status, { "content-type": "application/json", ...headers }).end(text);
    try {
      if (target.startsWith(CONTROL)) {
        const control = CONTROLS[target.slice(CONTROL.length)];
        if (!control) throw new Refusal(404, "RESOURCE_NOT_EXISTS");
        send({
          status: 200,
          body: JSON.stringify(await control(books, JSON.parse(body || "{}"), postNotice)),
        });
      } else {
        const { method = "GET", headers } = request;
        const asked = { method, target, body, origin: `http://${headers.host}` };
        const answer = answerCall(books, { ...asked, authorization: headers.authorization ?? "" });
        send(answer, signedHeaders(books.own, answer.body, books.now()));
        if (target.startsWith("/v3/refund/") && method === "POST") settleLater();
      }
    } catch (error) {
      const { status, code } = error instanceof Refusal ? error : { status: 400, code: "PARAM_ERROR" };
      send({ status, body: JSON.stringify({ code, message: code }) });
    }
    onChange();
  });
}

async function bodyOf(request: IncomingMessage): Promise<string> {
  const parts: Buffer[] = [];
  for await (const part of request) parts.push(part as Buffer);
  return Buffer.concat(parts).toString();
}
