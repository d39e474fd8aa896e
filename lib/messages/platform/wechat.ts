import { z } from "zod";
import type { Message, Messenger, Sent } from "./messenger";

const PATIENCE_MS = 5000;
/** A token is asked for anew this long before it ends. */
const TOKEN_MARGIN_MS = 5 * 60_000;

type Settings = {
  url: string;
  appId: string;
  secret: string;
  edition: "developer" | "trial" | "formal";
  templates: Messenger["templates"];
};

const tokenShape = z.object({ access_token: z.string().min(1), expires_in: z.number() });
const sentShape = z.object({ errcode: z.number() });

/** The token is not taken any more: asked for anew, the message goes through. */
const TOKEN_OVER = [40001, 40014, 42001];
/** Busy, or too many calls. */
const LATER = [-1, 45009, 45011];

/** WeChat's subscribe messages, with one stable token for all of them. */
export function wechatMessenger({ url, appId, secret, edition, templates }: Settings): Messenger {
  let token: { value: string; until: number } | null = null;

  async function freshToken(isForced: boolean): Promise<string> {
    if (!isForced && token && Date.now() < token.until) return token.value;
    const answer = await post(new URL("/cgi-bin/stable_token", url), {
      ...{ grant_type: "client_credential", appid: appId, secret },
      force_refresh: isForced,
    });
    const { access_token: value, expires_in: seconds } = tokenShape.parse(answer);
    token = { value, until: Date.now() + seconds * 1000 - TOKEN_MARGIN_MS };
    return value;
  }

  async function attempt({ openid, template, page, data }: Message, isForced: boolean): Promise<number> {
    const address = new URL("/cgi-bin/message/subscribe/send", url);
    address.searchParams.set("access_token", await freshToken(isForced));
    const answer = await post(address, {
      ...{ touser: openid, template_id: templates[template], page, data },
      ...{ miniprogram_state: edition, lang: "zh_CN" },
    });
    return sentShape.parse(answer).errcode;
  }

  return {
    templates,
    async send(message) {
      if (!templates[message.template]) return { outcome: "failed", failure: "noTemplate" };
      try {
        const first = await attempt(message, false);
        return outcomeOf(TOKEN_OVER.includes(first) ? await attempt(message, true) : first);
      } catch {
        // Addresses and bodies hold the token and the openid: nothing of what went wrong is passed on.
        return { outcome: "again", failure: "noAnswer" };
      }
    },
  };
}

function outcomeOf(code: number): Sent {
  if (code === 0) return { outcome: "sent" };
  const isLater = LATER.includes(code) || TOKEN_OVER.includes(code);
  return { outcome: isLater ? "again" : "failed", failure: String(code) };
}

async function post(address: URL, body: unknown): Promise<unknown> {
  const response = await fetch(address, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify(body),
    signal: AbortSignal.timeout(PATIENCE_MS),
  });
  return response.json();
}
