import { z } from "zod";
import { ask, type Transport } from "./ask";
import { ProviderUnavailableError } from "./provider";

export type CtidGateway = { url: string; clientId: string; clientSecret: string };

/** Name and number (0x40), and the same with a portrait (0x42). */
export const CTID_MODES = { text: 64, portrait: 66 } as const;
export type CtidMode = (typeof CTID_MODES)[keyof typeof CTID_MODES];

/** The gateway takes portraits of 10–40 KB, base64 without header and line breaks. */
export const PORTRAIT_BYTES = { min: 10 * 1024, max: 40 * 1024 };

export const ctidEngine = (mode: CtidMode) => `ctid-simpauth-${mode}`;

const tokenSchema = z.object({
  retCode: z.number(),
  retMessage: z.string(),
  accessToken: z.string().optional(),
});
const answerSchema = z.object({ retCode: z.number(), retMessage: z.string(), resStr: z.string().optional() });

type Identity = { idNumber: string; name: string };

/** Asks a CTID gateway ("互联网+"可信身份认证平台) about an identity and, where a portrait is given, its face. */
export function ctidGateway({ url, clientId, clientSecret }: CtidGateway, transport: Transport) {
  return async (identity: Identity, portrait: Buffer | null) => {
    const mode = portrait ? CTID_MODES.portrait : CTID_MODES.text;
    const engine = ctidEngine(mode);
    const query = new URLSearchParams({ clientId, clientSecret });
    const token = await ask(engine, transport, `${url}/getaccesstoken?${query}`, {}, tokenSchema);
    if (!token.accessToken) throw new ProviderUnavailableError(engine, `token${token.retCode}`, false);
    const idInfo = { idNum: identity.idNumber, fullName: identity.name };
    const body = JSON.stringify({
      accessToken: token.accessToken,
      authData: { mode, idInfo, ...(portrait && { portrait: portrait.toString("base64") }) },
    });
    const headers = { "Content-Type": "application/json" };
    const answer = await ask(
      engine,
      transport,
      `${url}/simpauth`,
      { method: "POST", headers, body },
      answerSchema,
    );
    return { ...answer, engine };
  };
}
