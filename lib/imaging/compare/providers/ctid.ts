import { z } from "zod";
import { ask, type Transport } from "./ask";
import { type FaceCompareProvider, ProviderUnavailableError } from "./provider";

/** Name and number with portrait (0x42). */
const MODE = 66;
const ENGINE = `ctid-simpauth-${MODE}`;
/** The gateway takes portraits of 10–40 KB, base64 without header and line breaks. */
const PORTRAIT_BYTES = { min: 10 * 1024, max: 40 * 1024 };

const tokenSchema = z.object({
  retCode: z.number(),
  retMessage: z.string(),
  accessToken: z.string().optional(),
});
const answerSchema = z.object({ retCode: z.number(), retMessage: z.string(), resStr: z.string().optional() });

/**
 * A CTID gateway ("互联网+"可信身份认证平台): whether a portrait is that of the person with this name and number. It
 * answers yes or no and gives no score. Of the four characters of `resStr` the first is the text's result and the
 * second the portrait's; 0 is success.
 */
export function ctidProvider(
  gateway: { url: string; clientId: string; clientSecret: string },
  transport: Transport,
): FaceCompareProvider {
  async function accessToken(): Promise<string> {
    const query = new URLSearchParams({ clientId: gateway.clientId, clientSecret: gateway.clientSecret });
    const answer = await ask(ENGINE, transport, `${gateway.url}/getaccesstoken?${query}`, {}, tokenSchema);
    if (!answer.accessToken) throw new ProviderUnavailableError(ENGINE, `token${answer.retCode}`, false);
    return answer.accessToken;
  }

  return {
    engine: { id: ENGINE, needs: "identity", meaningful: "both", lines: null },
    async compare({ capture, identity }) {
      if (!identity) throw new Error("this provider checks an identity and was given none");
      if (capture.length < PORTRAIT_BYTES.min || capture.length > PORTRAIT_BYTES.max)
        return { status: "cannotCompare", reason: "captureBytes" };
      const body = JSON.stringify({
        accessToken: await accessToken(),
        authData: {
          mode: MODE,
          idInfo: { idNum: identity.idNumber, fullName: identity.name },
          portrait: capture.toString("base64"),
        },
      });
      const headers = { "Content-Type": "application/json" };
      const url = `${gateway.url}/simpauth`;
      const { retCode, resStr } = await ask(
        ENGINE,
        transport,
        url,
        { method: "POST", headers, body },
        answerSchema,
      );
      if (!resStr) throw new ProviderUnavailableError(ENGINE, String(retCode), false);
      return {
        status: "answered",
        same: retCode === 0 && resStr.startsWith("00"),
        raw: resStr,
        engine: ENGINE,
      };
    },
  };
}
